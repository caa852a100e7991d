import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every, except } from 'hono/combine'
import { Trouble } from '../../ui/frame/trouble.tsx'
import { page } from '../answering/page.tsx'

/** The largest form of the hall brings a calendar of five megabytes; one of six hears it in better words. */
const FORM_BYTES_MAX = 8_000_000

/**
 * What was sent is taken in whole, and only so much of it, before any door is opened. A door holds
 * one of the few connections to the database, so a form that drips in a letter a minute would
 * otherwise keep it from everybody else, and twenty such forms the whole hall.
 *
 * @param but the route that takes in what is sent by itself
 */
export function readForm({ but }: { but: string }): MiddlewareHandler {
  const taken = except(but, every(notTooLarge, takenIn))
  // Whoever only asks for a page sends nothing.
  return (c, next) => (c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : taken(c, next))
}

const tooLarge = (c: Context) => page(c, <Trouble kind="large" />, 413)
const counted = bodyLimit({ maxSize: FORM_BYTES_MAX, onError: tooLarge })

/**
 * The server holds a form to the length it tells, so only one that tells none is counted as it comes.
 * To look at `raw.body` makes a request of the web's own kind of the server's, which costs more than
 * a public page does.
 */
const notTooLarge: MiddlewareHandler = async (c, next) => {
  const told = c.req.header('content-length')
  if (told === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
  return Number(told) > FORM_BYTES_MAX ? tooLarge(c) : next()
}

const takenIn: MiddlewareHandler = async (c, next) => {
  await c.req.arrayBuffer()
  await next()
}

import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { Trouble } from '../ui/trouble.tsx'
import { page } from './page.tsx'

/** The largest form of the hall brings a calendar of five megabytes; one of six hears it in better words. */
const FORM_BYTES_MAX = 8_000_000

/**
 * What was sent is taken in whole, and only so much of it, before any door is opened. A door holds
 * one of the few connections to the database, so a form that drips in a letter a minute would
 * otherwise keep it from everybody else, and twenty such forms the whole hall.
 */
export const readForm = every(
  bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (c) => page(c, <Trouble kind="large" />, 413) }),
  async (c, next) => {
    if (c.req.raw.body) await c.req.arrayBuffer()
    await next()
  },
)

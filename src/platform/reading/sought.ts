import type { Context } from 'hono'

/** The longest names there are have fewer. */
const LETTERS_MAX = 80

/** Whom or what somebody looks for on a page, as `?q=maria` says. */
export const soughtIn = (c: Context): string =>
  (c.req.query('q') ?? '').trim().slice(0, LETTERS_MAX)

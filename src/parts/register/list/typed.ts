import type { Context } from 'hono'
import { textsOf, type Limits } from '../../../platform/reading/texts.ts'

/** Every text of a form that was sent, by its name; files and repeats are no text of ours. */
export const typedIn = async (c: Context, limits: Limits = {}): Promise<Record<string, string>> =>
  textsOf(await c.req.parseBody(), limits)

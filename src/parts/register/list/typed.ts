import type { Context } from 'hono'

/** Every text of a form that was sent, by its name; files and repeats are no text of ours. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody()
  const texts = Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.slice(0, TEXT_MAX)] as const] : [],
  )
  return Object.fromEntries(texts)
}

const TEXT_MAX = 2_000

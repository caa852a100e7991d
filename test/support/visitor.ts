import type { TestHall } from './hall.ts'

/** A browser of its own: keeps its cookies, follows no redirect by itself. */
export interface Visitor {
  get(path: string): Promise<Response>
  post(path: string, form?: Record<string, string | Blob>): Promise<Response>
  json(path: string, body: unknown): Promise<Response>
  cookie(name: string): string | undefined
  cookies(): string
}

export function visitor(
  { app, house }: Pick<TestHall, 'app' | 'house'>,
  about: Record<string, string> = {},
): Visitor {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin', ...about })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    if (jar.size > 0) headers.set('cookie', cookies())
    const answer = await app.request(new URL(path, house.publicUrl), { ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) keep(jar, cookie)
    return answer
  }
  return {
    get: (path) => send(path, {}),
    post: (path, form = {}) => send(path, { method: 'POST', body: bodyOf(form) }),
    json: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    cookie: (name) => jar.get(name),
    cookies,
  }
}

function bodyOf(form: Record<string, string | Blob>) {
  const files = Object.values(form).some((value) => typeof value !== 'string')
  const body = files ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') body.append(name, value)
    else if (body instanceof FormData) body.append(name, value, 'bodies.csv')
  }
  return body
}

function keep(jar: Map<string, string>, cookie: string) {
  const [pair = '', ...attributes] = cookie.split('; ')
  const name = pair.slice(0, pair.indexOf('='))
  const gone = attributes.some((one) => /^max-age=0$/i.test(one))
  if (gone) jar.delete(name)
  else jar.set(name, pair.slice(pair.indexOf('=') + 1))
}

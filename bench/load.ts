import { Agent, request } from 'node:http'
import { type Figure, quantile } from './frame.ts'
import type { HallUnderTest } from './hall.ts'

interface Load {
  /** Paths asked for in turn. */
  readonly paths: readonly string[]
  /** One signed-in person for each: they take turns too. */
  readonly cookies: readonly string[]
  readonly connections: number
  readonly seconds: number
  /** Sent with each, such as what the asker knows already. */
  readonly headers?: Readonly<Record<string, string>>
  /** The answer that is meant: 200, or 303 after a form, unless told otherwise. */
  readonly expects?: number
  /** Sent with POST when given. */
  readonly form?: (turn: number) => Readonly<Record<string, string>>
}

interface Answered {
  readonly a_second: number
  readonly p50_ms: number
  readonly p99_ms: number
  /** Of the hall and its database, for each answer: says the same on a busy machine. */
  readonly processor_ms: number
  /** The status of each that was answered with something else than was asked for. */
  readonly refused: readonly number[]
}

/** Asks for pages over kept-alive connections for so many seconds, each as soon as the last is there. */
export async function load(
  hall: Pick<HallUnderTest, 'url' | 'processor'>,
  asked: Load,
): Promise<Answered> {
  const { url } = hall
  const used = await hall.processor()
  const agent = new Agent({ keepAlive: true, maxSockets: asked.connections })
  const took: number[] = []
  const refused: number[] = []
  let turn = 0
  const until = performance.now() + asked.seconds * 1000
  const worker = async () => {
    while (performance.now() < until) {
      const began = performance.now()
      const { status } = await ask(agent, url, asked, turn++)
      took.push(performance.now() - began)
      if (status !== (asked.expects ?? (asked.form ? 303 : 200))) refused.push(status)
    }
  }
  await Promise.all(Array.from({ length: asked.connections }, worker))
  agent.destroy()
  return {
    a_second: took.length / asked.seconds,
    p50_ms: quantile(took, 0.5),
    p99_ms: quantile(took, 0.99),
    processor_ms: ((await hall.processor()) - used) / took.length,
    refused,
  }
}

/**
 * How long is asked before it is counted, at 20 connections: Node compiles what is asked often, and
 * a hall has been open for longer than that.
 */
export const warmSeconds = (quick: boolean) => (quick ? 1 : 8)

/** Asks without counting. */
export const warm = (
  hall: HallUnderTest,
  asked: Omit<Load, 'seconds' | 'connections'>,
  quick: boolean,
) => load(hall, { ...asked, connections: 20, seconds: warmSeconds(quick) })

/** The line that holds on a busy machine too. */
export const processorFigure = (
  what: string,
  { processor_ms }: Answered,
  of: Pick<Figure, 'most' | 'beside'> = {},
): Figure => ({
  what: `${what}: processor time of hall and database`,
  measured: processor_ms,
  unit: 'ms',
  ...of,
})

interface Answer {
  readonly status: number
  readonly bytes: number
}

function ask(agent: Agent, url: string, asked: Load, turn: number): Promise<Answer> {
  const path = asked.paths[turn % asked.paths.length] ?? '/'
  const cookie = asked.cookies[turn % asked.cookies.length] ?? ''
  const body = asked.form && new URLSearchParams(asked.form(turn)).toString()
  const headers = {
    cookie,
    'accept-encoding': 'gzip',
    ...asked.headers,
    ...(body !== undefined && {
      origin: url,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, headers, method: asked.form ? 'POST' : 'GET' })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
    })
    sent.end(body)
  })
}

/** One form, sent once. */
export async function sendOnce(
  url: string,
  path: string,
  cookie: string,
  form: Readonly<Record<string, string>>,
): Promise<Answer> {
  const agent = new Agent()
  const asked = { paths: [path], cookies: [cookie], connections: 1, seconds: 0, form: () => form }
  return ask(agent, url, asked, 0)
}

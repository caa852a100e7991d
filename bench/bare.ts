import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import { type HallUnderTest, memoryOf, processorOf } from './hall.ts'

/** An answer as it came over the wire, packed as it was. */
interface Sent {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export const BARE = 'a bare Node server, the same bytes'

type Bare = Pick<HallUnderTest, 'url' | 'processor' | 'memory'>

/**
 * What a server would reach here that knows one answer by heart: Node's own, in a process of its own as the hall is,
 * with nothing between a request and the bytes.
 */
export async function besideBare<T>(sent: Sent, work: (bare: Bare) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ['-e', SERVER, JSON.stringify(sent)], {
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const pid = child.pid ?? 0
  child.stdin.end(sent.body)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  try {
    return await work({
      url: `http://localhost:${port.toString().trim()}`,
      processor: () => processorOf(pid),
      memory: () => memoryOf(pid),
    })
  } finally {
    child.kill()
    await once(child, 'close')
  }
}

const SERVER = `
  const { status, headers } = JSON.parse(process.argv[1])
  const body = require('node:fs').readFileSync(0)
  const answer = (asked, told) => {
    asked.resume()
    asked.on('end', () => {
      if (status === 304) told.writeHead(status, headers).end()
      else told.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
    })
  }
  const server = require('node:http').createServer(answer)
  server.listen(0, () => console.log(server.address().port))`

/** What the hall answers, so that a bare server can say the same. */
export function answerOf(url: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<Sent>((resolve, reject) => {
    const sent = request(url + path, { headers: { 'accept-encoding': 'gzip', ...headers } })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const {
          connection,
          date,
          'content-length': size,
          'transfer-encoding': how,
          ...kept
        } = answer.headers
        void [connection, date, size, how]
        resolve({ status: answer.statusCode ?? 0, headers: kept, body: Buffer.concat(chunks) })
      })
    })
    sent.end()
  })
}

/** What a form is answered with once it is taken. */
export const SEEN_OTHER: Sent = { status: 303, headers: { location: '/' }, body: Buffer.alloc(0) }

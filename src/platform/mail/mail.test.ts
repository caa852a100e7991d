import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseOn } from '../../../test/support/hall.ts'
import type { Database } from '../database/open.ts'
import { openQueue, type RunningQueue } from '../jobs/index.ts'
import { openLog } from '../running/log.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import { lettersIn, openPostOffice } from './index.ts'

let hall: Database
let queue: RunningQueue
beforeAll(async () => {
  hall = await freshHall()
  queue = openQueue(hall.address, openLog('silent'))
})
afterAll(async () => {
  await queue.stop()
  await hall.close()
})

const letter = { to: 'ann@example.org', subject: 'Film night', text: 'Friday at seven.' }
const lines = (text: string[]) => ({ write: (line: string) => void text.push(line) })

test('without a mail server letters wait in the outbox, and the log says so once', async () => {
  const said: string[] = []
  const log = openLog('info', lines(said))
  const post = openPostOffice({ queue, log, publicUrl: 'http://localhost:8080' })
  await hall.app.transaction().execute((trx) => post.post(trx, letter, new Date()))
  await hall.app.transaction().execute((trx) => post.post(trx, letter, new Date()))
  expect(await lettersIn(hall.app)).toHaveLength(2)
  expect(said.filter((line) => line.includes('SMTP_URL'))).toHaveLength(1)
  expect(said.join()).not.toContain('ann@')
})

test('nobody reads the outbox but the postman', async () => {
  expect(await hall.app.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('with a mail server a letter is handed over and leaves the outbox', async () => {
  const received: string[] = []
  const server = await listen(received)
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?ignoreTLS=true&from=post@hall.example.org`
  const settings = { queue, log: openLog('silent'), publicUrl: 'https://hall.example.org', smtpUrl }
  const post = openPostOffice(settings)
  await queue.work(await houseOn(hall, () => new Date()), post.jobs)
  const before = (await lettersIn(hall.app)).length
  await hall.app
    .transaction()
    .execute((trx) =>
      post.post(
        trx,
        { ...letter, subject: 'Choir', headers: { 'List-Unsubscribe': '<https://x>' } },
        new Date(),
      ),
    )
  await expect.poll(() => received.join(''), { timeout: 20_000 }).toContain('Subject: Choir')
  expect(received.join('')).toContain('From: Commonhall <post@hall.example.org>')
  expect(received.join('')).toContain('List-Unsubscribe: <https://x>')
  await expect.poll(() => lettersIn(hall.app)).toHaveLength(before)
  post.close()
  server.close()
})

test('whom a mail server refused stands neither in the log nor in the queue', async () => {
  const said: string[] = []
  const server = await listen([], (line) =>
    line.startsWith('RCPT') ? `451 ${line.trim().slice(8)}: later` : '250 ok',
  )
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?ignoreTLS=true`
  const mine = openQueue(hall.address, openLog('silent'))
  const house = { ...(await houseOn(hall, () => new Date())), log: openLog('info', lines(said)) }
  const { log } = house
  const post = openPostOffice({ queue: mine, log, publicUrl: 'https://hall.example.org', smtpUrl })
  await queue.stop()
  await mine.work(house, post.jobs)
  const nobody = { ...letter, to: 'nobody@example.org' }
  await hall.app.transaction().execute((trx) => post.post(trx, nobody, new Date()))
  await expect.poll(() => said.join(''), { timeout: 20_000 }).toContain('a job failed')
  expect(said.join('')).toContain('"responseCode":451')
  const owner = await hall.owner()
  const failed = () =>
    owner.query<{ output: string }>(
      `select output::text from pgboss.job where name = 'mail.send' and output is not null and state <> 'completed'`,
    )
  await expect.poll(async () => (await failed()).rowCount, { timeout: 20_000 }).toBe(1)
  expect((await failed()).rows[0]?.output).not.toContain('nobody@')
  expect(said.join('')).not.toContain('nobody@')
  await owner.end()
  await mine.stop()
  post.close()
  server.close()
})

test('whom a mail server refuses for good is not tried again; a server that is away is waited for', async () => {
  const [asked, said]: [string[], string[]] = [[], []]
  const server = await listen([], (line) => {
    if (line.startsWith('RCPT')) asked.push(line)
    return line.startsWith('RCPT') ? '550 nobody here' : '250 ok'
  })
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?ignoreTLS=true`
  const mine = openQueue(hall.address, openLog('silent'))
  const log = openLog('info', lines(said))
  const post = openPostOffice({ queue: mine, log, publicUrl: 'https://hall.example.org', smtpUrl })
  await mine.work({ ...(await houseOn(hall, () => new Date())), log }, post.jobs)
  const before = (await lettersIn(hall.app)).length
  await hall.app.transaction().execute((trx) => post.post(trx, letter, new Date()))
  await expect.poll(() => said.join(''), { timeout: 20_000 }).toContain('refused for good')
  const owner = await hall.owner()
  const newest = () =>
    owner.query(`select state, retry_limit * retry_delay_max / 3600 as hours from pgboss.job
      where name = 'mail.send' order by created_on desc limit 1`)
  await expect.poll(async () => (await newest()).rows).toEqual([{ state: 'completed', hours: 30 }])
  expect(asked).toHaveLength(1)
  expect(await lettersIn(hall.app)).toHaveLength(before + 1)
  await owner.end()
  await mine.stop()
  post.close()
  server.close()
})

/** The shortest mail server that takes a letter. */
function listen(received: string[], answer = (_line: string) => '250 ok'): Promise<Server> {
  const server = createServer((socket) => {
    let inLetter = false
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (inLetter) {
        received.push(text)
        if (text.endsWith('\r\n.\r\n')) {
          inLetter = false
          socket.write('250 taken\r\n')
        }
        return
      }
      inLetter = text.startsWith('DATA')
      socket.write(inLetter ? '354 go on\r\n' : `${answer(text)}\r\n`)
    })
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

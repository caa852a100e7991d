import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../database/open.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import { openLog } from './log.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

function written(work: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = []
  work(openLog('info', { write: (line) => void lines.push(line) }))
  return lines.map((line): unknown => JSON.parse(line))
}

test('a refused value never reaches the log; the kind of refusal does', async () => {
  const error: unknown = await hall.appPool
    .query("select 'ann@example.org'::uuid")
    .catch((reason: unknown) => reason)
  const [line] = written((log) => log.error({ err: error }, 'a request failed'))
  expect(JSON.stringify(line)).not.toContain('ann@example.org')
  expect(line).toMatchObject({ msg: 'a request failed', err: { code: '22P02' } })
})

test('a fault of our own is logged with its message and place', () => {
  const [line] = written((log) => log.error({ err: new Error('no such ward') }, 'a job failed'))
  expect(line).toMatchObject({ err: { message: 'no such ward', frames: expect.anything() } })
})

test('what a program quotes of what was sent is not in the log', () => {
  const parsing = [() => JSON.parse('Ann Armitage, LS1') as unknown, () => new URL('Ann Armitage')]
  const errors = parsing.map((parse) => {
    try {
      return parse()
    } catch (error) {
      return error
    }
  })
  const refused = Object.assign(new Error('550 <ann@example.org>: who is that?'), {
    code: 'EENVELOPE',
    responseCode: 550,
    response: '550 <ann@example.org>: who is that?',
    command: 'RCPT TO:<ann@example.org>',
  })
  const lines = new Error('no such ward\n    at Ann Armitage, LS1')
  const said = written((log) => {
    for (const err of [...errors, refused, lines, new Error('to ann@example.org, again')])
      log.error({ err }, 'a job failed')
  })
  expect(JSON.stringify(said.slice(0, 3))).not.toMatch(/Armitage|ann@/)
  expect(JSON.stringify(said[4])).toContain('to …@…, again')
  expect(said[2]).toMatchObject({ err: { code: 'EENVELOPE', responseCode: 550, command: 'RCPT' } })
  expect(JSON.stringify((said[3] as { err: { frames: string[] } }).err.frames)).not.toContain('Ann')
})

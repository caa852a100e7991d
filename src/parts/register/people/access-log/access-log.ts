import { asHallIn } from '../../../../platform/entering/errands.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { House } from '../../../../platform/house.ts'
import { logBody, writeReadings } from './access-log.queries.ts'
import { WORDS_MAX, type Reading } from './access-log.rules.ts'

/**
 * Readings are written down after the answer, many at once, in transactions of their own: a page is
 * read in a read-only transaction, and the chain lets only one writer at a time add to it
 * (docs/decisions/036). An export is written before its answer, with `recordNow`.
 */
const WAIT_MS = 200

/** With so many unwritten, the database is in trouble: who cannot be recorded cannot read. */
const WAITING_MAX = 5_000

/** Links are added in handfuls, so that one writing stays short. */
const AT_ONCE_MAX = 500

interface Desk {
  readonly waiting: { body_id: string; reading: Reading }[]
  timer: NodeJS.Timeout | undefined
  writing: Promise<void>
}

const desks = new WeakMap<House, Desk>()

function deskOf(house: House): Desk {
  const known = desks.get(house)
  if (known) return known
  const desk: Desk = { waiting: [], timer: undefined, writing: Promise.resolve() }
  desks.set(house, desk)
  return desk
}

type Seen = Pick<Reading, 'kind'> & Partial<Pick<Reading, 'person_id' | 'words' | 'shown'>>

/** Notes that the person asking has seen this; on its way to the log when the page is. */
export function noteReading(scope: BodyScope, seen: Seen): void {
  const desk = deskOf(scope.house)
  if (desk.waiting.length >= WAITING_MAX) throw new Error('The access log cannot be written')
  desk.waiting.push({ body_id: logBody(scope), reading: readingOf(scope, seen) })
  desk.timer ??= setTimeout(() => void settleReadings(scope.house), WAIT_MS).unref()
}

/** Writes a reading down before anything is shown, in the transaction of the request: for exports. */
export const recordNow = (scope: BodyScope, seen: Seen) =>
  writeReadings(scope, [readingOf(scope, seen)])

function readingOf(scope: BodyScope, seen: Seen): Reading {
  return {
    read_at: scope.now,
    reader_id: scope.who.person_id,
    kind: seen.kind,
    person_id: seen.person_id ?? null,
    words: writable(seen.words ?? ''),
    shown: seen.shown ?? 0,
  }
}

/** As the database can keep it: no NUL, no half of a letter. What cannot be written would hold up the log. */
const writable = (words: string) => words.replaceAll('\0', '').slice(0, WORDS_MAX).toWellFormed()

/** Writes down all that waits; called by the clock, and once more when the hall closes. */
export async function settleReadings(house: House): Promise<void> {
  const desk = deskOf(house)
  clearTimeout(desk.timer)
  desk.timer = undefined
  desk.writing = desk.writing.then(() => writeDown(house, desk))
  await desk.writing
}

async function writeDown(house: House, desk: Desk) {
  while (desk.waiting.length > 0) {
    const body_id = desk.waiting[0]?.body_id ?? ''
    const mine = desk.waiting.filter((one) => one.body_id === body_id).slice(0, AT_ONCE_MAX)
    try {
      const readings = mine.map(({ reading }) => reading)
      await asHallIn(house, 'the access log', body_id, (scope) => writeReadings(scope, readings))
    } catch (error) {
      house.log.error({ err: error, waiting: desk.waiting.length }, 'the access log is behind')
      desk.timer ??= setTimeout(() => void settleReadings(house), 10 * WAIT_MS).unref()
      return
    }
    const written = new Set(mine)
    desk.waiting.splice(0, desk.waiting.length, ...desk.waiting.filter((one) => !written.has(one)))
  }
}

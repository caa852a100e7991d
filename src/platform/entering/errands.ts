import { type Kysely, sql } from 'kysely'
import type { Act } from '../../standing-orders.ts'
import { onOneConnection } from '../database/one-connection.ts'
import type { DB } from '../database/tables.ts'
import { found, NotFound } from '../errors.ts'
import type { House } from '../house.ts'
import type { Language } from '../words/index.ts'
import { allows } from './allows.ts'
import { begin, type Entry, entryTo, open, refusal, rollFor, speakAs } from './enter.ts'
import { type BodyScope, makeScope, type Scope } from './scope.ts'

/** What a job carries of the request that asked for it. */
export interface Asked {
  readonly body_id: string
  readonly person_id: string
  readonly act: Act
  /** The language of what the work writes; English where nobody reads it. */
  readonly language?: Language
}

/**
 * One transaction of a job, entered as the person who asked for it would enter by the door: if
 * their office has ended meanwhile, so has what they may have done in their name.
 */
export function inScope<T>(house: House, asked: Asked, work: (scope: BodyScope) => Promise<T>) {
  const { body_id, person_id, act, language = 'en' } = asked
  return inTransaction(house, person_id, async (db) => {
    const now = house.clock()
    const entry = found(await entryTo(db, { body_id }, { person_id, session: null, now }))
    const { where, who } = entry
    if (!who || !allows(act, where, who)) throw new NotFound()
    await open(db, { body_id, reach: entry.reach, roll: rollFor(act, entry) })
    return work({ ...makeScope(house, db, { who, where, act, language }), who, where, act })
  })
}

/**
 * Goes on in the name of the person to whom a secret link was mailed, in the same transaction: what
 * they may do here standing orders say, as if they had come by the door.
 */
export async function inTheirName(scope: Scope, asked: Asked): Promise<BodyScope> {
  const { house, db, now } = scope
  const { body_id, person_id, act, language = scope.language } = asked
  await speakAs(db, person_id)
  const entry = found(await entryTo(db, { body_id }, { person_id, session: null, now }))
  const { where, who } = entry
  if (!who || !allows(act, where, who)) throw await refusal(db, entry, act)
  await open(db, { body_id, reach: entry.reach, roll: rollFor(act, entry) })
  return { ...makeScope(house, db, { who, where, act, language }), who, where, act }
}

/**
 * The same, to give something of one's own back and for nothing else: for that nobody has to be a member
 * any more. A place that others wait for is not kept from them by somebody whose membership lapsed.
 */
export async function givingBackInTheirName(
  scope: Scope,
  { body_id, person_id, act, language = scope.language }: Asked,
): Promise<BodyScope> {
  const { house, db, now } = scope
  await speakAs(db, person_id)
  const { where, who, reach } = found(
    await entryTo(db, { body_id }, { person_id, session: null, now }),
  )
  await open(db, { body_id, reach, roll: [] })
  return { ...makeScope(house, db, { who, where, act, language }), who: found(who), where, act }
}

/**
 * The hall's own work in one body, by nobody's order: nightly recounting, retention. `reason` says
 * why, for whoever greps. It opens the body's list and its unit's common life.
 */
export function asHallIn<T>(
  house: House,
  reason: string,
  body_id: string,
  work: (scope: Scope, entry: Entry) => Promise<T>,
) {
  return inTransaction(house, null, async (db) => {
    house.log.debug({ reason }, 'the hall works for itself')
    const now = house.clock()
    const entry = found(await entryTo(db, { body_id }, { person_id: null, session: null, now }))
    await open(db, { body_id, reach: entry.reach, roll: entry.lists })
    const scope = makeScope(house, db, { who: null, where: entry.where, act: null, language: 'en' })
    return work(scope, entry)
  })
}

/** Work for one person, seeing only what they would see of themselves: a letter about their sign-in. */
export function asPerson<T>(house: House, person_id: string, work: (scope: Scope) => Promise<T>) {
  return inTransaction(house, person_id, (db) => {
    const who = { person_id, session: null, offices: [], member: false }
    return work(makeScope(house, db, { who, where: null, act: null, language: 'en' }))
  })
}

/** The house gives one connection; every way out of here ends its transaction. */
function inTransaction<T>(
  house: House,
  person_id: string | null,
  work: (db: Kysely<DB>) => Promise<T>,
) {
  return onOneConnection(house.db, async (db) => {
    await begin(db, { person_id, reading: false })
    try {
      const result = await work(db)
      await sql`commit`.execute(db)
      return result
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => undefined)
      throw error
    }
  })
}

import { sql } from 'kysely'
import { allows, type Act } from '../standing-orders.ts'
import { begin, entryTo, open, rollFor } from './enter.ts'
import { found, NotFound } from './errors.ts'
import type { House } from './house.ts'
import { makeScope, type BodyScope, type Scope } from './scope.ts'

/** Under whose name, where and by which standing order a job works; this is all its payload may hold. */
export interface Errand {
  readonly body_id: string
  readonly person_id: string
  readonly act: Act
}

/**
 * A job's way in: the same standing orders as at the door, asked again now, since an office may have
 * ended between the request and the work. One transaction, committed if `work` returns.
 */
export function inRooms<T>(house: House, errand: Errand, work: (scope: BodyScope) => Promise<T>) {
  return inTransaction(house, errand.person_id, async (db) => {
    const asks = { person_id: errand.person_id, session: null, now: house.clock() }
    const entry = found(await entryTo(db, { body_id: errand.body_id }, asks))
    if (!entry.who || !allows(errand.act, entry.where, entry.who)) throw new NotFound()
    await open(db, {
      body_id: errand.body_id,
      reach: entry.reach,
      roll: rollFor(errand.act, entry),
    })
    const { where, who } = entry
    return work({
      ...makeScope(house, db, { where, who, act: errand.act, language: 'en' }),
      where,
      who,
      act: errand.act,
    })
  })
}

/** The hall's own work in one body, with its list open and nobody's name on it: say why. */
export function asHallIn<T>(
  house: House,
  body_id: string,
  _reason: string,
  work: (scope: Scope) => Promise<T>,
) {
  return inTransaction(house, null, async (db) => {
    const entry = found(
      await entryTo(db, { body_id }, { person_id: null, session: null, now: house.clock() }),
    )
    await open(db, { body_id, reach: entry.reach, roll: entry.lists })
    return work(makeScope(house, db, { where: entry.where, who: null, act: null, language: 'en' }))
  })
}

function inTransaction<T>(
  house: House,
  person_id: string | null,
  work: (db: Scope['db']) => Promise<T>,
) {
  return house.db.connection().execute(async (db) => {
    await begin(db, { person_id, reading: false })
    try {
      const answer = await work(db)
      await sql`commit`.execute(db)
      return answer
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => undefined)
      throw error
    }
  })
}

import type { Context, MiddlewareHandler, Next } from 'hono'
import { sql } from 'kysely'
import { orderFor, type Act } from '../../standing-orders.ts'
import { onOneConnection } from '../database/one-connection.ts'
import { appendPlainDeed } from '../deeds/append.ts'
import { found, ProveItIsYou, SignInFirst } from '../errors.ts'
import type { HallEnv, House, Session } from '../house.ts'
import { languageFor } from '../words/choice.ts'
import { allows } from './allows.ts'
import { begin, entryTo, open, refusal, rollFor, type Entry } from './enter.ts'
import { makeScope, type BodyScope, type Scope } from './scope.ts'

/** After this many minutes a dangerous act asks the person to prove again that it is them. */
const FRESH_MINUTES = 15

/**
 * A list being applied holds what it changes for minutes. Whoever wants to change the same waits this
 * long and is then told so: a few who waited for all of it would hold every connection of the hall.
 */
const WAITS_MS_MAX = 8_000

export interface BodyEnv extends HallEnv {
  Variables: { house: House; scope: BodyScope }
}

/** What a door says of itself, for the test that walks every route and for the page of standing orders. */
type DoorSign =
  | { readonly kind: 'may'; readonly act: Act; readonly aboveUnits?: Act }
  | { readonly kind: 'anyone' | 'myself' | 'asHall'; readonly reason: string }

const signs = new WeakMap<object, DoorSign>()
export const signOf = (handler: object): DoorSign | undefined => signs.get(handler)

/** Says of a handler what door it is; whoever is no door has none. */
export const putSign = (handler: object, sign: DoorSign) => void signs.set(handler, sign)

/** The one door into a body's rooms (`/b/:body/…`): who, where, whether standing orders allow it. */
export function may(
  actInUnits: Act,
  asks: { fresh?: true; aboveUnits?: Act } = {},
): MiddlewareHandler<BodyEnv> {
  const { aboveUnits, ...proof } = asks
  const sign = { kind: 'may', act: actInUnits, ...(aboveUnits && { aboveUnits }) } as const
  return door(sign, async (c, db, session) => {
    if (!session) throw new SignInFirst()
    const entry = found(await entryTo(db, { slug: slugOf(c) }, asksOf(c, session)))
    // A region's first page is another thing than a branch's: figures only, under another order.
    const act = (entry.where.unit_id === null && aboveUnits) || actInUnits
    if (!entry.who || !allows(act, entry.where, entry.who)) throw await refusal(db, entry, act)
    askForProof(c.get('house'), session, { strong: Boolean(orderFor(act).strong), ...proof })
    const rooms = { body_id: entry.where.id, reach: entry.reach, roll: rollFor(act, entry) }
    return { entry, act, opened: open(db, rooms) }
  })
}

/** A public address. In a body's rooms only what is public shows; give the reason why no order is asked. */
export function anyone(reason: string): MiddlewareHandler<HallEnv> {
  return door({ kind: 'anyone', reason }, async (c, db, session) => {
    if (!c.req.param('body')) return { entry: null, act: null }
    const entry = found(await entryTo(db, { slug: slugOf(c) }, asksOf(c, session)))
    return { entry, act: null, opened: open(db, { body_id: entry.where.id, reach: [], roll: [] }) }
  })
}

/** My own pages: the context is the person alone, so only their own rows show. */
export function myself(reason: string, asks: { fresh?: true } = {}): MiddlewareHandler<HallEnv> {
  return door({ kind: 'myself', reason }, (c, _db, session) => {
    if (!session) throw new SignInFirst()
    askForProof(c.get('house'), session, { strong: false, ...asks })
    return Promise.resolve({ entry: null, act: null })
  })
}

/** The hall's own work across bodies, such as its first run; nobody's rows show until a body is opened. */
export function asHall(reason: string): MiddlewareHandler<HallEnv> {
  return door({ kind: 'asHall', reason }, () => Promise.resolve({ entry: null, act: null }))
}

/**
 * `opened` is on its way ahead of all that the handler asks, on the same connection: nobody waits for
 * the answer, and were it to fail, the transaction with everything in it would fail.
 */
type Admission = { entry: Entry | null; act: Act | null; opened?: Promise<void> }
type Admit = (c: Context<HallEnv>, db: Scope['db'], session: Session | null) => Promise<Admission>

// Handlers typed for a BodyScope and those for a plain Scope go through the same door.
function door<E extends HallEnv>(sign: DoorSign, admit: Admit): MiddlewareHandler<E> {
  const handler = async (c: Context<HallEnv>, next: Next) => {
    const house = c.get('house')
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const session = await house.whoIs(c)
    await onOneConnection(house.db, async (db) => {
      try {
        const waits = reading ? {} : { waits_ms: WAITS_MS_MAX }
        const begun = begin(db, { person_id: session?.person_id ?? null, reading, ...waits })
        const [admission] = await Promise.all([admit(c, db, session), begun])
        c.set('scope', scopeOf(c, db, admission, session))
        admission.opened?.catch(() => undefined) // heard below
        await next()
        await admission.opened
        if (c.error || c.res.status >= 400) return await rollback(db)
        if (!reading) await appendPlainDeed(c.get('scope'))
        await sql`commit`.execute(db)
      } catch (error) {
        await rollback(db)
        throw error
      }
    })
  }
  signs.set(handler, sign)
  return handler as unknown as MiddlewareHandler<E>
}

function scopeOf(
  c: Context<HallEnv>,
  db: Scope['db'],
  { entry, act }: Admission,
  session: Session | null,
): Scope {
  const house = c.get('house')
  const alone = session && { person_id: session.person_id, session, offices: [], member: false }
  const who = entry ? entry.who : alone
  const where = entry?.where ?? null
  return makeScope(house, db, { who, where, act, language: languageFor(c, where?.language) })
}

function askForProof(house: House, session: Session, asks: { strong: boolean; fresh?: true }) {
  if (!house.strongSignIn) return
  if (asks.strong && !session.strong_at) throw new ProveItIsYou('strong')
  const age = house.clock().getTime() - session.fresh_at.getTime()
  if (asks.fresh && age > FRESH_MINUTES * 60_000) throw new ProveItIsYou('fresh')
}

const asksOf = (c: Context<HallEnv>, session: Session | null) => ({
  person_id: session?.person_id ?? null,
  session,
  now: c.get('house').clock(),
})

const slugOf = (c: Context<HallEnv>) => found(c.req.param('body'))

async function rollback(db: Scope['db']) {
  // If the connection is gone the server has rolled back already; the first error is the one to tell.
  await sql`rollback`.execute(db).catch(() => undefined)
}

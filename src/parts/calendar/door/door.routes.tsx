import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { asksForPart, page, part } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found, NotFound } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { soughtIn } from '../../../platform/reading/sought.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { fold, noteReading } from '../../register/index.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import { ourOccasion } from '../occasions/which-occasion.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { Count, DoorPage, DoorRow, rowIdOf, type DoorProps } from './door.pages.tsx'
import {
  checkIn,
  checkInAtOnce,
  checkInMember,
  doorCounts,
  doorRowOf,
  doorRows,
  membersFound,
  undoCheckIn,
} from './door.queries.ts'
import { doorIs, foundAtDoor, letterOf, type AtDoor } from './door.rules.ts'
import { words } from './door.words.ts'
import { checkInGuest } from './guest.queries.ts'

export const doorRoutes = new Hono<BodyEnv>()

const NAME_MAX = 80
const CONTACT_MAX = 120

doorRoutes.get('/:occasion/door', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const next = c.req.query('next') !== undefined
  return page(c, <DoorPage {...await doorOf(c, scope, occasion)} next={next} />)
})

doorRoutes.post('/:occasion/door/arrivals', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const tap = readTap(textsOf(await c.req.parseBody()))
  const { commitment, person, turn } = tap
  const id = c.req.param('occasion')
  const done = commitment && isId(id) && (await checkInAtOnce(scope, id, { id: commitment, turn }))
  if (done) return answerTap(c, done, tap)
  const occasion = await openDoor(scope, id)
  if (commitment) await checkIn(scope, occasion, { id: commitment, turn })
  else await checkInMember(scope, occasion, { person_id: found(person), turn })
  return answerTap(c, occasion, tap)
})

doorRoutes.post('/:occasion/door/arrivals/undoing', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const tap = readTap(textsOf(await c.req.parseBody()))
  await undoCheckIn(scope, occasion, { id: found(tap.commitment), turn: tap.turn })
  return answerTap(c, occasion, { ...tap, person: null, isSought: false })
})

doorRoutes.post('/:occasion/door/guests', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX, contact: CONTACT_MAX })
  const name = (typed['name'] ?? '').replace(/\s+/g, ' ')
  const contact = typed['contact'] ?? ''
  const id = isId(typed['once']) ? typed['once'] : scope.newId()
  if (name === '') {
    const guest = { name, contact, isMissing: true }
    return page(c, <DoorPage {...await doorOf(c, scope, occasion)} guest={guest} />, 422)
  }
  await checkInGuest(scope, occasion, { id, name, contact })
  flash(c, words.in(scope.language)('guest_added', { name }))
  return c.redirect(`${homeOf(scope)}/${occasion.id}/door`, 303)
})

export async function doorOf(
  c: Context<BodyEnv>,
  scope: BodyScope,
  occasion: Occasion,
): Promise<DoorProps> {
  const typed = soughtIn(c)
  const letter = typed ? null : letterOf(c.req.query('letter'))
  const folded = typed.split(/\s+/).map(fold).filter(Boolean)
  const found = await membersFound(scope, occasion, typed)
  // Who looked for whom is written down, at the door as in the list of people.
  if (typed) noteReading(scope, { kind: 'search', words: typed, shown: found.length })
  const listed = await doorRows(scope, occasion, { letter, words: folded })
  return {
    at: `${homeOf(scope)}/${occasion.id}`,
    occasion,
    door: doorIs(scope.now, occasion),
    counts: await doorCounts(scope, occasion),
    ...foundAtDoor(listed, found),
    typed,
    ward: wardOf(scope),
    letter,
    guestId: scope.newId(),
  }
}

/** Standing orders give the door of a ward branch its own members to look up, not the whole list. */
export const wardOf = ({ where }: BodyScope): string | null =>
  where.unit_id === null || where.unit_id === where.id ? null : where.name

/** An occasion of ours whose door is open; nothing is written while it is shut. */
export async function openDoor(scope: BodyScope, id: string): Promise<Occasion> {
  const occasion = await ourOccasion(scope, id)
  if (doorIs(scope.now, occasion) !== 'open') throw new NotFound()
  return occasion
}

function readTap(typed: Record<string, string>) {
  const { commitment, person, turn, sought, letter } = typed
  return {
    commitment: isId(commitment) ? commitment : null,
    person: isId(person) ? person : null,
    turn: /^\d{1,4}$/.test(turn ?? '') ? Number(turn) : 0,
    isSought: sought !== undefined,
    letter: letterOf(letter),
  }
}

/** With script only the row and the count go back; without, the list again, ready for the next one. */
async function answerTap(
  c: Context<BodyEnv>,
  occasion: Pick<Occasion, 'body_id' | 'id'>,
  tap: ReturnType<typeof readTap>,
) {
  const scope = c.get('scope')
  const at = `${homeOf(scope)}/${occasion.id}`
  const row = found(await doorRowOf(scope, occasion, tap))
  if (!asksForPart(c)) return backToList(c, `${at}/door`, row, tap)
  return part(
    c,
    <>
      <DoorRow row={row} at={at} isOpen />
      <Count counts={await doorCounts(scope, occasion)} moved />
    </>,
  )
}

/** Whoever was found by name makes room for the next name; who was tapped in the list is still in sight. */
function backToList(
  c: Context<BodyEnv>,
  door: string,
  row: AtDoor,
  { isSought, letter }: ReturnType<typeof readTap>,
) {
  if (isSought) {
    flash(c, words.in(c.get('scope').language)('is_here', { name: row.name }))
    return c.redirect(`${door}?next=yes`, 303)
  }
  const query = letter ? `?letter=${encodeURIComponent(letter)}` : ''
  return c.redirect(`${door}${query}#${rowIdOf(row)}`, 303)
}

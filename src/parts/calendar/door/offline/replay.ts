import { z } from 'zod'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { passesShown, type Shown } from '../../passes/pass.queries.ts'
import { doorIs } from '../door.rules.ts'
import { tidy } from '../sheet/keying.rules.ts'
import {
  CODES_MAX,
  counts,
  firstName,
  judgeTime,
  latest,
  TAPS_MAX,
  type Answer,
  type Tap,
} from './offline.rules.ts'
import { holdPlaces, makePlaces, markedPlaces, movePlaces, type Place } from './replay.queries.ts'

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Whom a tap means: a place on the list, a pass that was not on it, or a guest with the id their phone gave them. */
const whom = z.union([
  z.strictObject({ mark: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({ pass: hash }),
  z.strictObject({ code: hash }),
  z.strictObject({
    guest: id,
    name: z
      .string()
      .transform((text) => tidy(text))
      .pipe(z.string().min(1)),
  }),
])

const sentTap = z.strictObject({
  key: id,
  what: z.enum(['here', 'gone']),
  /** ms; nothing before the year 2000 or after 2100 is a time. */
  at: z.int().min(946_684_800_000).max(4_102_444_800_000),
  who: whom,
})

/** A batch as a phone sends it. */
export const batch = z.strictObject({ device: id, taps: z.array(sentTap).max(TAPS_MAX) })

export type SentTap = z.infer<typeof sentTap>

export interface Answered {
  readonly key: string
  readonly answer: Answer
  /** For a pass that was not on the phone's list: the first name and the mark of its holder. */
  readonly name?: string
  readonly mark?: string
}

/** Counts the taps of one batch: all of it or none of it. Sent again it changes nothing. */
export async function replay(
  scope: BodyScope,
  occasion: Occasion,
  taps: readonly SentTap[],
): Promise<Answered[]> {
  if (doorIs(scope.now, occasion) !== 'open') return taps.map(answering('not-allowed'))
  const late = taps.filter(({ at }) => judgeTime(at, scope.now) !== 'good')
  const codes = await codesTaken(scope, taps)
  const good = taps.filter((tap) => !late.includes(tap) && mayLookUp(tap, codes))
  const placeOf = await placesOf(scope, occasion, good)
  const moved = new Set<string>()
  const moves = [...Map.groupBy(good, placeOf)].flatMap(([place, theirs]) => {
    const tap = latest(theirs)
    if (!place || !tap || !counts(tap, place)) return []
    moved.add(tap.key)
    return [{ place, tap }]
  })
  moves.sort((a, b) => (orderOf(a.place) < orderOf(b.place) ? -1 : 1))
  await movePlaces(scope, occasion, moves)
  return taps.map((tap): Answered => {
    if (late.includes(tap)) return answering(judgeTime(tap.at, scope.now))(tap)
    if (!good.includes(tap)) return answering('later')(tap)
    const place = placeOf(tap)
    if (!place) return answering('unknown')(tap)
    const answer = moved.has(tap.key) ? 'done' : 'already'
    return { key: tap.key, answer, ...introduced(tap, place) }
  })
}

const answering =
  (answer: Answer | 'good') =>
  ({ key }: Tap): Answered => ({ key, answer: answer === 'good' ? 'done' : answer })

/** Deeds are written in the order of their people, here as everywhere, so that two batches cannot deadlock. */
const orderOf = ({ person_id, id }: Place) => person_id ?? `~${id}`

/** Whoever shows a pass gives their first name to those who keep the door. */
function introduced({ who }: SentTap, { name, mark }: Place) {
  return 'pass' in who || 'code' in who ? { name: firstName(name), mark } : {}
}

/** Six letters can be guessed, so only so many are looked up; the others are asked to come again. */
async function codesTaken(
  scope: BodyScope,
  taps: readonly SentTap[],
): Promise<ReadonlySet<string>> {
  const codes = new Set(taps.flatMap(({ who }) => ('code' in who ? [who.code] : [])))
  if (codes.size === 0) return codes
  const { sessions } = scope.house
  const may = await sessions.mayTry(
    { what: 'pass-codes', of: scope.who.person_id, max: CODE_TRIES },
    CODE_SECONDS,
  )
  return new Set(may ? [...codes].slice(0, CODES_MAX) : [])
}

const CODE_TRIES = 40
const CODE_SECONDS = 900

const mayLookUp = ({ who }: SentTap, codes: ReadonlySet<string>) =>
  !('code' in who) || codes.has(who.code)

/** Finds whom each tap means, gives places to those who walked in, and holds all of them still. */
async function placesOf(scope: BodyScope, occasion: Occasion, taps: readonly SentTap[]) {
  const marks = taps.flatMap(({ who }) => ('mark' in who ? [who.mark] : []))
  const hashes = taps.flatMap(({ who }) => hashIn(who) ?? [])
  const guests = taps.flatMap(({ who }) =>
    'guest' in who ? [{ id: who.guest, name: who.name }] : [],
  )
  const shown = await passesShown(scope, [...new Set(hashes)])
  const marked = await markedPlaces(scope, occasion, [...new Set(marks)])
  await makePlaces(scope, occasion, { shown: eachOnce([...shown.values()]), guests })
  const people = [...shown.values()].map(({ person_id }) => person_id)
  const ids = [...marked.values(), ...guests.map((one) => one.id)]
  const places = await holdPlaces(scope, occasion, { ids, people })
  const byId = new Map(places.map((place) => [place.id, place]))
  const byPerson = new Map(places.map((place) => [place.person_id, place]))
  return ({ who }: SentTap): Place | undefined => {
    if ('mark' in who) return byId.get(marked.get(who.mark) ?? '')
    if ('guest' in who) return byId.get(who.guest)
    const person = shown.get(hashIn(who) ?? '')?.person_id
    return person ? byPerson.get(person) : undefined
  }
}

function hashIn(who: SentTap['who']): string | null {
  if ('pass' in who) return who.pass
  return 'code' in who ? who.code : null
}

const eachOnce = (people: readonly Shown[]) => [
  ...new Map(people.map((one) => [one.person_id, one])).values(),
]

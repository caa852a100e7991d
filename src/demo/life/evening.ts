import { fullName, sortName } from '../../parts/register/names.rules.ts'
import { type DeedKind, deedKinds } from '../../platform/deeds/index.ts'
import { daysBefore, type Demo } from '../demo.ts'
import type { DemoBody } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'
import type { Kept } from './life.ts'
import type { Evening } from './planning.ts'
import type { Routine } from './series.ts'

/** Half of those who say yes come; walk-ins make up for some of the rest. */
const SHOW_UP = 0.55
const WALK_IN = 0.35

interface Yes {
  readonly person: DemoPerson
  readonly slot: number
  readonly came: boolean
  readonly walkedIn: boolean
}

interface On {
  readonly body: DemoBody
  readonly routine: Routine
  readonly circle: readonly DemoPerson[]
  readonly recorder: DemoPerson
  readonly at: Evening
  readonly series: Kept['series']
  readonly cameBefore: Set<string>
}

/** Everything one evening leaves behind, as rows. */
export function evening(demo: Demo, on: On) {
  const startsAt = on.at.starts_at
  const past = startsAt < demo.now
  const saying = whoSaysYes(demo, { ...on, startsAt }, past)
  const occasion_id = demo.newId()
  const slots = [null, ...on.routine.slots].map((slot, place) => ({
    id: demo.newId(),
    slot,
    place,
  }))
  const came = past ? saying.filter((one) => one.came) : []
  const firstTime = new Set(
    saying.filter((one) => !on.cameBefore.has(one.person.id)).map((one) => one.person.id),
  )
  for (const one of came) on.cameBefore.add(one.person.id)
  const told: Told = { saying, occasion_id, slots, firstTime, past }
  return {
    occasion: occasionOf(on, occasion_id),
    slots: slotsOf(on, told),
    commitments: commitmentsOf(demo, on, told),
    deeds: came.map((one) => deedOf(demo, on, { one, occasion_id })),
  }
}

interface Told {
  readonly saying: readonly Yes[]
  readonly occasion_id: string
  /** The open slot first, then those of the routine. */
  readonly slots: readonly {
    readonly id: string
    readonly slot: Routine['slots'][number] | null
    readonly place: number
  }[]
  readonly firstTime: ReadonlySet<string>
  readonly past: boolean
}

const occasionOf = ({ body, routine, recorder, at, series }: On, id: string) => ({
  body_id: body.id,
  id,
  kind: routine.kind,
  title: routine.title,
  about: routine.about,
  place: routine.place,
  starts_at: at.starts_at,
  ends_at: at.ends_at,
  series_id: series.id,
  series_day: at.day,
  series_plan_id: series.plan.id,
  series_starts_at: at.starts_at,
  series_ends_at: at.ends_at,
  host_id: recorder.id,
  host_shown: `${recorder.given} ${recorder.family.slice(0, 1)}.`,
  made_at: daysBefore(at.starts_at, 30),
  open_to: series.plan.open_to,
})

const slotsOf = ({ body }: On, { saying, occasion_id, slots, firstTime }: Told) =>
  slots.map(({ id, slot, place }) => {
    const takers = saying.filter((one) => one.slot === place && !one.walkedIn)
    return {
      body_id: body.id,
      occasion_id,
      id,
      name: slot?.name ?? '',
      does: slot?.does ?? 'attended',
      minimum: slot?.minimum ?? 0,
      maximum: slot?.maximum ?? null,
      place,
      taken: takers.length,
      first_timers: takers.filter((one) => firstTime.has(one.person.id)).length,
    }
  })

const commitmentsOf = (demo: Demo, { body, recorder, at }: On, told: Told) =>
  told.saying.map((one) => ({
    body_id: body.id,
    occasion_id: told.occasion_id,
    id: demo.newId(),
    slot_id: told.slots[one.slot]?.id ?? told.occasion_id,
    person_id: one.person.id,
    name: fullName(named(one.person)),
    sort_name: sortName(named(one.person)),
    state: one.walkedIn ? 'walked-in' : 'promised',
    first_time: told.firstTime.has(one.person.id),
    said_at: daysBefore(at.starts_at, one.walkedIn ? 0 : demo.chance.between(1, 9)),
    came_at: told.past && one.came ? at.starts_at : null,
    came_noted_by: told.past && one.came ? recorder.id : null,
  }))

function deedOf(
  demo: Demo,
  { body, routine, recorder, at }: On,
  { one, occasion_id }: { one: Yes; occasion_id: string },
) {
  const kind: DeedKind =
    routine.slots[one.slot - 1]?.does ?? (routine.kind === 'study-circle' ? 'studied' : 'attended')
  return {
    body_id: body.id,
    id: demo.newId(),
    person_id: one.person.id,
    kind,
    rung: deedKinds[kind],
    about_kind: 'occasion',
    about_id: occasion_id,
    detail: JSON.stringify({ what: routine.title }),
    done_at: at.starts_at,
    recorded_by: recorder.id,
    recorded_at: new Date(at.starts_at.getTime() + demo.chance.between(1, 50) * 60_000),
  }
}

export function whoSaysYes(
  demo: Demo,
  {
    routine,
    circle,
    startsAt,
  }: { routine: Routine; circle: readonly DemoPerson[]; startsAt: Date },
  past: boolean,
): Yes[] {
  const day = startsAt.toISOString().slice(0, 10)
  const members = circle.filter(
    (one) => one.joined_on < day && (!one.lapsed_on || one.lapsed_on > day),
  )
  const comers = Math.min(demo.chance.between(...routine.comers), members.length)
  const soon = past ? 1 : fractionSignedUp(demo.now, startsAt)
  const hands = byKeenness(demo, members)
  const yes: Yes[] = []
  routine.slots.forEach((slot, n) => {
    // One in five rotas is a hand short when the day is still ahead.
    const short = !past && demo.chance.happens(0.35) ? 1 : 0
    for (let filled = 0; filled < slot.minimum - short; filled++) {
      const person = hands.shift()
      if (person) yes.push({ person, slot: n + 1, came: true, walkedIn: false })
    }
  })
  const wanted = Math.round((comers - yes.length) * soon)
  for (const person of hands.splice(0, Math.max(0, wanted)))
    yes.push({ person, slot: 0, came: true, walkedIn: past && demo.chance.happens(WALK_IN) })
  const stayedAway = past ? Math.round(wanted * (1 / SHOW_UP - 1) * 0.5) : 0
  for (const person of hands.splice(0, stayedAway))
    yes.push({ person, slot: 0, came: false, walkedIn: false })
  return yes
}

const fractionSignedUp = (now: Date, startsAt: Date) =>
  Math.max(0.12, 0.85 - (startsAt.getTime() - now.getTime()) / 86_400_000 / 30)

/** The circle's order is its keenness: the first come nearly always, the last once in a while. */
function byKeenness(demo: Demo, members: readonly DemoPerson[]) {
  return members
    .map((person, n) => ({ person, at: n / members.length + demo.chance.next() * 1.1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person)
}

export const named = (one: DemoPerson) => ({
  given_name: one.given,
  family_name: one.family,
  known_as: '',
})

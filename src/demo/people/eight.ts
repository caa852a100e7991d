import { open } from '../../platform/entering/enter.ts'
import type { Role } from '../../standing-orders.ts'
import type { Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from './bodies.ts'
import type { DemoPerson } from './people.ts'
import { officeYear } from './register.ts'

/** One of the eight people whom a visitor to the demo can walk in as. */
export interface Guide {
  readonly part: Part
  readonly person_id: string
  readonly name: string
  readonly slug: string
}

export const parts = [
  'secretary',
  'volunteer',
  'member',
  'facilitator',
  'treasurer',
  'regional-organiser',
  'national-officer',
  'union-liaison',
] as const
export type Part = (typeof parts)[number]

interface Casting {
  readonly part: Part
  readonly given: string
  readonly family: string
  readonly gender: 'f' | 'm'
  readonly body: DemoBody
  readonly role: Role | null
}

/** Gives seven of the invented people a name worth remembering and an office; two more work above the branch. */
export function cast(bodies: DemoBodies, people: DemoPerson[]) {
  const taken = new Set<string>()
  const guides = castings(bodies).map((casting) => {
    const at = people.findIndex((one) => suits(one, casting) && !taken.has(one.id))
    const found = people[at]
    if (!found) return { casting, person_id: null }
    taken.add(found.id)
    people[at] = { ...found, ...namesOf(casting), arrears: false }
    return { casting, person_id: found.id }
  })
  return guides
}

const castings = (bodies: DemoBodies): Casting[] => [
  {
    part: 'secretary',
    given: 'Ruth',
    family: 'Okafor',
    gender: 'f',
    body: bodies.home,
    role: 'secretary',
  },
  {
    part: 'volunteer',
    given: 'Tomasz',
    family: 'Nowak',
    gender: 'm',
    body: bodies.wards['mutual-aid'],
    role: 'volunteer',
  },
  {
    part: 'member',
    given: 'Grace',
    family: 'Mensah',
    gender: 'f',
    body: bodies.wards.surge,
    role: null,
  },
  {
    part: 'facilitator',
    given: 'Amina',
    family: 'Osborne',
    gender: 'f',
    body: bodies.wards.education,
    role: 'facilitator',
  },
  {
    part: 'treasurer',
    given: 'Gordon',
    family: 'Clegg',
    gender: 'm',
    body: bodies.home,
    role: 'treasurer',
  },
  {
    part: 'regional-organiser',
    given: 'Priya',
    family: 'Shah',
    gender: 'f',
    body: bodies.home.parent ?? bodies.party,
    role: 'regional-organiser',
  },
  {
    part: 'national-officer',
    given: 'Delroy',
    family: 'Campbell',
    gender: 'm',
    body: bodies.party,
    role: 'national-officer',
  },
  {
    part: 'union-liaison',
    given: 'Sian',
    family: 'Hughes',
    gender: 'f',
    body: bodies.unionBranch,
    role: 'union-liaison',
  },
]

const suits = (person: DemoPerson, { body, gender }: Casting) =>
  person.gender === gender &&
  !person.lapsed_on &&
  person.email !== '' &&
  person.mobile !== '' &&
  // Nobody of the ward that fell asleep is seen anywhere, and who keeps a constituency going is.
  person.story !== 'dormant' &&
  (person.ward?.id === body.id || person.unit.id === body.id)

const namesOf = ({ given, family }: Casting) => ({
  given,
  family,
  email: `${given}.${family}@example.org`.toLowerCase(),
})

/** Writes the offices of the eight, and the deputies and auditors that every body needs. */
export async function elect(
  demo: Demo,
  bodies: DemoBodies,
  people: readonly DemoPerson[],
  cast: readonly { casting: Casting; person_id: string | null }[],
): Promise<Guide[]> {
  const guides: Guide[] = []
  for (const { casting, person_id } of cast) {
    const id = person_id ?? demo.newId()
    if (!person_id) await employ(demo, casting, id)
    if (casting.role) await appoint(demo, casting.body, [{ person_id: id, role: casting.role }])
    guides.push({
      part: casting.part,
      person_id: id,
      name: `${casting.given} ${casting.family}`,
      slug: casting.body.slug,
    })
  }
  const busy = new Set(guides.map((guide) => guide.person_id))
  const free = people.filter((one) => !one.lapsed_on && one.email !== '' && !busy.has(one.id))
  const from = (body: DemoBody) =>
    free.filter((one) => one.ward?.id === body.id || (!one.ward && one.unit.id === body.id))
  for (const { body, roles, of } of benches(bodies)) {
    const hands = demo.chance.shuffle(from(of))
    await appoint(
      demo,
      body,
      roles.flatMap((role, n) => (hands[n] ? [{ person_id: hands[n].id, role }] : [])),
    )
  }
  return guides
}

/** Who else holds office; the dormant ward has one officer left, and its page says so. */
const benches = (bodies: DemoBodies): { body: DemoBody; of: DemoBody; roles: Role[] }[] => [
  {
    body: bodies.home,
    of: bodies.wards.education,
    roles: ['chair', 'membership-officer', 'auditor', 'organiser'],
  },
  {
    body: bodies.home,
    of: bodies.wards['mutual-aid'],
    roles: ['auditor', 'organiser', 'volunteer', 'volunteer'],
  },
  { body: bodies.wards.dormant, of: bodies.wards.dormant, roles: ['secretary'] },
  { body: bodies.wards.surge, of: bodies.wards.surge, roles: ['secretary', 'chair'] },
  {
    body: bodies.wards.education,
    of: bodies.wards.education,
    roles: ['secretary', 'chair', 'facilitator'],
  },
  {
    body: bodies.wards['mutual-aid'],
    of: bodies.wards['mutual-aid'],
    roles: ['chair', 'secretary', 'volunteer'],
  },
  {
    body: bodies.wards.tampered,
    of: bodies.wards.tampered,
    roles: ['secretary', 'membership-officer'],
  },
  {
    body: bodies.unionBranch,
    of: bodies.unionBranch,
    roles: ['secretary', 'chair', 'membership-officer'],
  },
]

async function appoint(demo: Demo, body: DemoBody, offices: { person_id: string; role: Role }[]) {
  if (offices.length === 0) return
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: body.id, reach: [body.id], roll: [body.id] })
    const rows = offices.map((one) => ({
      ...one,
      body_id: body.id,
      id: demo.newId(),
      ...officeYear(demo.now),
    }))
    await db.insertInto('office').values(rows).execute()
  })
}

/** Staff above the branch are on the register without being on any branch's list. */
async function employ(demo: Demo, { body, given, family, gender }: Casting, id: string) {
  await demo.transaction(id, async (db) => {
    await open(db, { body_id: body.id, reach: [body.id], roll: [body.id] })
    const register_id = body.path[0] ?? body.id
    const made_at = demo.now
    await db
      .insertInto('person')
      .values({ id, register_id, given_name: given, family_name: family, gender, made_at })
      .execute()
    const value = `${given}.${family}@example.org`.toLowerCase()
    await db
      .insertInto('contact_point')
      .values({
        person_id: id,
        id: demo.newId(),
        kind: 'email',
        value,
        comparable: value,
        source: 'officer',
        began_at: made_at,
      })
      .execute()
  })
}

import { sql } from 'kysely'
import type { Database } from '../platform/database/open.ts'
import { open } from '../platform/entering/enter.ts'
import type { House } from '../platform/house.ts'
import { demoOn, type Demo } from './demo.ts'
import type { DemoFacts } from './facts.ts'
import { comeAlong } from './life/coming.ts'
import { converse } from './life/conversations.ts'
import { furnish } from './life/furnish.ts'
import { live } from './life/life.ts'
import { sayWhatTheyNeed } from './life/needs.ts'
import { givePasses } from './life/passes.ts'
import { keepRota } from './life/rota.ts'
import { closedMonths, sendFigures } from './office/figures.ts'
import { workInOffice } from './office/office-work.ts'
import { freezeRoll } from './office/rolls.ts'
import { askForASecondOfficer } from './office/second-officer.ts'
import { tamper } from './office/tampering.ts'
import { foundBodies, type DemoBodies, type DemoBody, type Story } from './people/bodies.ts'
import { cast, elect } from './people/eight.ts'
import { showFaces } from './people/faces.ts'
import { keepBodies } from './people/kept-bodies.ts'
import { inventPeople } from './people/people.ts'
import { enrol } from './people/register.ts'

/** Tells the demo's whole story into an empty, migrated database; about ten seconds. */
export async function buildDemo(
  database: Database,
  house: House,
  tell: (chapter: string) => void = () => undefined,
): Promise<Omit<DemoFacts, 'day'>> {
  const demo = demoOn(database.app, house)
  tell('650 constituencies, five wards, a union')
  const bodies = await foundBodies(demo)
  tell('people on their lists')
  const people = inventPeople(demo, bodies)
  const parts = cast(bodies, people)
  await enrol(demo, bodies, people)
  const guides = await elect(demo, bodies, people, parts)
  tell('three years of evenings')
  await live(demo, bodies, people, guides)
  await showFaces(demo, bodies)
  await givePasses(demo, bodies, people)
  await keepRota(demo, bodies, guides)
  await comeAlong(demo, bodies)
  await sayWhatTheyNeed(demo, bodies)
  await furnish(demo, bodies)
  await workInOffice(demo, bodies, guides)
  await converse(demo, bodies, people)
  await freezeRoll(demo, bodies)
  await tamper(demo, bodies, people)
  await askForASecondOfficer(demo, bodies, people)
  tell('who is active, month by month')
  await restandAll(demo, bodies)
  await closeMonths(demo, bodies)
  await keepBodies(demo, bodies, guides)
  await withLens(database, (lens) => sendFigures(demo, bodies, lens))
  const stories = (Object.keys(bodies.wards) as Story[]).map((story) => ({
    story,
    ...placeOf(bodies.wards[story]),
  }))
  const members = people.filter((one) => one.unit.id === bodies.home.id && !one.lapsed_on).length
  return { members, guides, stories, home: { id: bodies.home.id, slug: bodies.home.slug } }
}

const placeOf = ({ name, slug }: DemoBody) => ({ name, slug })

/** Standing is written with each deed in the running hall; here it is worked out once, from all of them. */
async function restandAll(demo: Demo, bodies: DemoBodies) {
  for (const unit of unitsOf(bodies))
    await demo.transaction(null, async (db) => {
      const ids = unit.all.map((one) => one.id)
      await open(db, { body_id: unit.body.id, reach: ids, roll: ids })
      await sql`
        insert into standing (body_id, person_id, member, took_part_at, carried_at, reached_at)
        select m.body_id, m.person_id, m.counts,
          max(d.done_at) filter (where d.rung in ('took-part', 'carried')),
          max(d.done_at) filter (where d.rung = 'carried'), max(d.done_at) filter (where d.rung = 'reached')
        from membership m join deed d on d.person_id = m.person_id
        where m.body_id = any (${ids}::uuid[]) and d.body_id = any (${ids}::uuid[]) and d.rung is not null
        group by m.body_id, m.person_id, m.counts`.execute(db)
    })
}

async function closeMonths(demo: Demo, bodies: DemoBodies) {
  for (const unit of unitsOf(bodies)) {
    const ids = unit.all.map((one) => one.id)
    await demo.transaction(null, async (db) => {
      for (const month of closedMonths(demo.now))
        await sql`select close_month(${month}::date, ${ids}::uuid[])`.execute(db)
    })
  }
}

const unitsOf = (bodies: DemoBodies): { body: DemoBody; all: DemoBody[] }[] => [
  { body: bodies.home, all: [bodies.home, ...Object.values(bodies.wards)] },
  { body: bodies.unionBranch, all: [bodies.unionBranch] },
]

async function withLens(
  database: Database,
  work: (lens: Awaited<ReturnType<Database['owner']>>) => Promise<void>,
) {
  const lens = await database.owner()
  await lens.query('set role hall_lens')
  await work(lens).finally(() => lens.end())
}

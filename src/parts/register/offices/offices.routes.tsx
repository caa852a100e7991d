import { type Context, Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { dropKeys } from '../../../platform/sessions/index.ts'
import { standingOrders, type Order } from '../../../standing-orders.ts'
import { tellOfKeys } from '../entrance/sign-in/sign-in.jobs.ts'
import { fullName } from '../names.rules.ts'
import { noteReading } from '../people/access-log/access-log.ts'
import { people } from '../people/people.queries.ts'
import { askOf } from '../people/people.rules.ts'
import { EndOfficePage, FindHolderPage, GiveOfficePage, LostKeysPage } from './giving.pages.tsx'
import { tellAbove } from './offices.jobs.ts'
import { OfficesPage } from './offices.pages.tsx'
import {
  affiliated,
  end,
  FEW_SHOWN,
  fewAbleBelow,
  give,
  namedPerson,
  offices,
  officesReaching,
  oneByOne,
} from './offices.queries.ts'
import { ABLE_MIN, ablePeople, isAble, problemOfOffice, yearsOn } from './offices.rules.ts'
import { words } from './offices.words.ts'

type Here = Context<BodyEnv>

const SOON_DAYS = 60

const orders: readonly Order[] = Object.values(standingOrders)
const keyed = orders.flatMap(({ strong, offices }) => (strong ? (offices ?? []) : []))

export const officesRoutes = new Hono<BodyEnv>()

officesRoutes.get('/b/:body/offices', may('offices.read'), async (c) => {
  const scope = c.get('scope')
  const today = dayHere(c)
  return page(
    c,
    <OfficesPage
      home={homeOf(c)}
      kind={scope.where.kind}
      offices={await offices(scope)}
      affiliated={await affiliated(scope)}
      few={scope.allows('offices.first') ? await fewAbleBelow(scope) : []}
      few_most={FEW_SHOWN}
      able={ablePeople(await officesReaching(scope), today)}
      today={today}
      soon={dayHere(c, SOON_DAYS)}
      names={scope.allows('offices.first') ? `/b/${scope.where.slug}/first-officers` : null}
      orders={`/b/${scope.where.slug}/standing-orders`}
      record={scope.allows('record.read') ? `/b/${scope.where.slug}/record` : null}
      keeps={mayKeepBody(scope) ? scope.where : null}
      rolls={scope.allows('rolls.read') ? `/b/${scope.where.slug}/rolls` : null}
      mayChange={scope.allows('offices.change')}
      keyed={keyed}
    />,
  )
})

officesRoutes.get('/b/:body/offices/new', may('offices.change'), async (c) => {
  const scope = c.get('scope')
  const { q } = askOf({ q: c.req.query('q') })
  const rows = q ? (await people(scope, askOf({ q }))).rows : []
  if (q) noteReading(scope, { kind: 'search', words: q, shown: rows.length })
  const known = rows.map((row) => ({
    id: row.person_id,
    name: fullName(row),
    joined_on: row.joined_on,
  }))
  return page(c, <FindHolderPage home={homeOf(c)} q={q} found={known} />)
})

officesRoutes.get(
  '/b/:body/offices/new/:person',
  may('offices.change', { fresh: true }),
  async (c) => {
    const person = await personNamed(c, c.req.param('person'))
    noteReading(c.get('scope'), { kind: 'entry', person_id: person.id, shown: 1 })
    const today = dayHere(c)
    const days = { began_on: today, ends_on: yearsOn(today, 1) }
    return page(
      c,
      <GiveOfficePage home={homeOf(c)} kind={c.get('scope').where.kind} {...{ person, ...days }} />,
    )
  },
)

officesRoutes.post('/b/:body/offices', may('offices.change', { fresh: true }), async (c) => {
  const scope = c.get('scope')
  const typed = textsOf(await c.req.parseBody())
  await oneByOne(scope)
  const person = await personNamed(c, typed['person'])
  const { role = '', began_on = '', ends_on = '' } = typed
  const wanted = { person_id: person.id, role, began_on, ends_on }
  const problem = problemOfOffice(wanted, scope.where.kind, await offices(scope), dayHere(c))
  if (problem) {
    const problems = { [fieldOf[problem]]: say(c)(`problem_${problem}`) }
    const asked = { person, began_on, ends_on, problems, typed }
    return page(c, <GiveOfficePage home={homeOf(c)} kind={scope.where.kind} {...asked} />, 422)
  }
  await give(scope, wanted)
  flash(c, say(c)('given', { name: person.name }))
  return c.redirect(homeOf(c), 303)
})

const fieldOf = {
  role: 'role',
  full: 'role',
  held: 'role',
  began: 'began_on',
  ends: 'ends_on',
  'ends-first': 'ends_on',
  'too-long': 'ends_on',
} as const

officesRoutes.get(
  '/b/:body/offices/:id/ending',
  may('offices.change', { fresh: true }),
  async (c) => {
    const { office, left } = await endingOf(c)
    return page(c, <EndOfficePage home={homeOf(c)} office={office} left={left} />)
  },
)

officesRoutes.post(
  '/b/:body/offices/:id/ending',
  may('offices.change', { fresh: true }),
  async (c) => {
    const scope = c.get('scope')
    await oneByOne(scope)
    const { office, left } = await endingOf(c)
    if (left === 0)
      return page(c, <EndOfficePage home={homeOf(c)} office={office} left={left} />, 422)
    await end(scope, office.id)
    if (left !== null) {
      const payload = { body_id: scope.where.id, left }
      await scope.house.queue.enqueue(scope.db, tellAbove, payload)
    }
    flash(c, say(c)('ended'))
    return c.redirect(homeOf(c), 303)
  },
)

officesRoutes.get(
  '/b/:body/offices/:id/lost-keys',
  may('offices.change', { fresh: true }),
  async (c) => {
    const { office } = await endingOf(c)
    return page(c, <LostKeysPage home={homeOf(c)} office={office} />)
  },
)

officesRoutes.post(
  '/b/:body/offices/:id/lost-keys',
  may('offices.change', { fresh: true }),
  async (c) => {
    const { office } = await endingOf(c)
    const scope = c.get('scope')
    await dropKeys(scope, office.person_id)
    const { language, now } = scope
    const payload = { person_id: office.person_id, language, device: '', at: now.toISOString() }
    await scope.house.queue.enqueue(scope.db, tellOfKeys, payload)
    flash(c, say(c)('lost_done', { name: office.name }))
    return c.redirect(homeOf(c), 303)
  },
)

/** The office in the address, and how many would be able to act without it where that is too few. */
async function endingOf(c: Here) {
  const scope = c.get('scope')
  const office = found((await offices(scope)).find(({ id }) => id === c.req.param('id')))
  const reaching = await officesReaching(scope)
  const without = reaching.filter(
    ({ person_id, role, began_on }) =>
      person_id !== office.person_id || role !== office.role || began_on !== office.began_on,
  )
  const left = ablePeople(without, dayHere(c))
  const fewer = isAble(office.role) && left < ablePeople(reaching, dayHere(c))
  return { office, left: fewer && left < ABLE_MIN ? left : null }
}

async function personNamed(c: Here, id: string | undefined) {
  return found(isId(id) ? await namedPerson(c.get('scope'), id) : null)
}

/** The day it is, or will be, where the body is: 2026-11-22. */
function dayHere(c: Here, ahead = 0) {
  const { now, where } = c.get('scope')
  const moment = new Date(now.getTime() + ahead * 86_400_000)
  return moment.toLocaleDateString('sv-SE', { timeZone: where.time_zone })
}

/** Whether the room of the body itself is open to whoever asks. */
const mayKeepBody = (scope: BodyScope) =>
  scope.allows(scope.where.unit_id === null ? 'bodies.keep-above' : 'bodies.keep')

const homeOf = (c: Here) => `/b/${c.get('scope').where.slug}/offices`
const say = (c: Here) => words.in(c.get('scope').language)

import { type Context, Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { typedIn } from '../list/typed.ts'
import { noteReading } from '../people/access-log/access-log.ts'
import { takeRoll } from './rolls.jobs.ts'
import { ChangesPage, FreezePage, RollPage, RollsPage } from './rolls.pages.tsx'
import {
  CHANGES_SHOWN,
  changesSince,
  hashNow,
  movedSince,
  myRolls,
  rollHere,
  rolls,
  setFreeze,
  withdraw,
} from './rolls.queries.ts'
import { problemsOf } from './rolls.rules.ts'
import { words } from './rolls.words.ts'

/** The frozen roll: its day is set, its print published, and what changes afterwards listed. */
export const rollsRoutes = new Hono<BodyEnv>()

type Here = Context<BodyEnv>

const USUAL_DAYS = 60

rollsRoutes.get('/b/:body/rolls', may('rolls.read'), async (c) => {
  const scope = c.get('scope')
  const mayFreeze = scope.allows('rolls.freeze') && scope.where.unit_id !== null
  const shown = { rolls: await rolls(scope), today: dayHere(c), mayFreeze }
  return page(
    c,
    <RollsPage home={homeOf(c)} offices={`/b/${scope.where.slug}/offices`} {...shown} />,
  )
})

rollsRoutes.get('/b/:body/rolls/new', may('rolls.freeze', { fresh: true }), (c) => {
  const days = { on: dayHere(c, 1), until: dayHere(c, USUAL_DAYS) }
  return page(c, <FreezePage home={homeOf(c)} once={c.get('scope').newId()} {...days} />)
})

rollsRoutes.post('/b/:body/rolls', may('rolls.freeze', { fresh: true }), async (c) => {
  const scope = c.get('scope')
  // A body above the units has no list of its own to freeze.
  found(scope.where.unit_id)
  const say = words.in(scope.language)
  const typed = await typedIn(c)
  const { purpose = '', on = '', until = '', months = '' } = typed
  const wanted = { purpose, on, until, months }
  const wrong = problemsOf(wanted, dayHere(c))
  const once = isId(typed.once) ? typed.once : scope.newId()
  if (Object.keys(wrong).length > 0) {
    const problems = Object.fromEntries(
      Object.entries(wrong).map(([field, problem]) => [field, say(`problem_${problem}`)]),
    )
    return page(c, <FreezePage home={homeOf(c)} {...{ once, on, until, problems, typed }} />, 422)
  }
  const rule = { months_min: Number(wanted.months), arrears_count: typed.arrears === 'yes' }
  const after = await setFreeze(scope, { id: once, ...wanted, ...rule })
  await scope.house.queue.enqueue(scope.db, takeRoll, { body_id: scope.where.id }, { after })
  flash(c, say('set'))
  return c.redirect(`${homeOf(c)}/${once}`, 303)
})

rollsRoutes.get('/b/:body/rolls/:roll', may('rolls.read'), async (c) => {
  const scope = c.get('scope')
  const roll = await rollAsked(c)
  const mine = (await myRolls(scope)).find(({ id }) => id === roll.id)
  const may = { freeze: scope.allows('rolls.freeze'), changes: scope.allows('rolls.changes') }
  return page(c, <RollPage home={homeOf(c)} roll={roll} mine={mine} may={may} />)
})

rollsRoutes.post(
  '/b/:body/rolls/:roll/withdrawal',
  may('rolls.freeze', { fresh: true }),
  async (c) => {
    const scope = c.get('scope')
    const roll = await rollAsked(c)
    const say = words.in(scope.language)
    if (await withdraw(scope, roll.id)) flash(c, say('withdrawn'))
    else flash(c, say('too_late'), 'refused')
    return c.redirect(homeOf(c), 303)
  },
)

rollsRoutes.get('/b/:body/rolls/:roll/changes', may('rolls.changes'), async (c) => {
  const scope = c.get('scope')
  const roll = await rollAsked(c)
  const changes = await changesSince(scope, found(roll.taken_at))
  const moved = await movedSince(scope, roll.id)
  noteReading(scope, { kind: 'list', words: roll.purpose, shown: changes.length + moved.length })
  const holds = (await hashNow(scope, roll.id)) === roll.hash
  const shown = { roll, changes, moved, holds, most: CHANGES_SHOWN }
  return page(
    c,
    <ChangesPage home={homeOf(c)} people={`/b/${scope.where.slug}/people`} {...shown} />,
  )
})

async function rollAsked(c: Here) {
  const id = c.req.param('roll')
  return found(isId(id) ? await rollHere(c.get('scope'), id) : null)
}

/** The day it is, or will be, where the body is. */
function dayHere(c: Here, ahead = 0) {
  const { now, where } = c.get('scope')
  const moment = new Date(now.getTime() + ahead * 86_400_000)
  return moment.toLocaleDateString('sv-SE', { timeZone: where.time_zone })
}

const homeOf = (c: Here) => `/b/${c.get('scope').where.slug}/rolls`

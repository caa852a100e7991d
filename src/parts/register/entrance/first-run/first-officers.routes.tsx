import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { open, speakAs } from '../../../../platform/entering/enter.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { tellThere } from '../../offices/offices.jobs.ts'
import { ableHere, officesReaching, oneByOne } from '../../offices/offices.queries.ts'
import { ABLE_MIN, ablePeople, yearsOn } from '../../offices/offices.rules.ts'
import { sendLink } from '../sign-in/sign-in.jobs.ts'
import { addressTyped } from '../sign-in/sign-in.rules.ts'
import { AboveEnoughPage, AboveNamesPage } from './first-officers.pages.tsx'
import { isKind } from './first-run-bodies.rules.ts'
import { seat } from './first-run.queries.ts'
import type { FirstOfficer } from './first-run.rules.ts'
import { rolesFor } from './first-run.rules.ts'
import { words } from './first-run.words.ts'

type Here = Context<BodyEnv>

const NAME_MAX = 120

/** A body with too few able to act is given officers by the body above, which sees nothing of its list. */
export const firstOfficers = new Hono<BodyEnv>()

firstOfficers.get('/b/:body/first-officers', may('offices.first', { fresh: true }), async (c) => {
  const able = await ableNow(c)
  const body = c.get('scope').where.name
  if (able >= ABLE_MIN) return page(c, <AboveEnoughPage body={body} />)
  return page(c, <AboveNamesPage body={body} able={able} roles={rolesHere(c)} />)
})

firstOfficers.post('/b/:body/first-officers', may('offices.first', { fresh: true }), async (c) => {
  const scope = c.get('scope')
  await oneByOne(scope)
  const able = await ableNow(c)
  if (able >= ABLE_MIN) return page(c, <AboveEnoughPage body={scope.where.name} />, 422)
  const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
  const officer = officerTyped(c, typed)
  if (!officer) {
    const asked = { able, typed, problems: problemsOf(c, typed) }
    return page(c, <AboveNamesPage body={scope.where.name} roles={rolesHere(c)} {...asked} />, 422)
  }
  await seatBelow(c, officer)
  flash(c, words.in(scope.language)('above_done', { name: officer.name }))
  return c.redirect(`/b/${scope.where.slug}/first-officers`, 303)
})

/** Writes the officer down, goes back to who is really asking, and has the link mailed. */
async function seatBelow(c: Here, officer: FirstOfficer) {
  const scope = c.get('scope')
  const { where, who, db, language, house, now } = scope
  const ends_on = yearsOn(now.toISOString().slice(0, 10), 1)
  const { id: body_id, unit_id, register_id } = where
  const there = await ableHere(scope)
  await seat(scope, { body_id, unit_id, register_id, language, ends_on }, officer)
  await speakAs(db, who.person_id)
  await open(db, { body_id, reach: where.unit_bodies, roll: [] })
  const next = where.unit_id === where.id ? `/b/${where.slug}/import` : `/b/${where.slug}`
  const id = await house.sessions.links.note({ address: officer.address, language, next })
  await house.queue.enqueue(db, sendLink, { id })
  if (there.length > 0) await house.queue.enqueue(db, tellThere, { body_id, person_ids: there })
}

/** Able here and now. */
async function ableNow(c: Here) {
  const { now } = c.get('scope')
  return ablePeople(await officesReaching(c.get('scope')), now.toISOString().slice(0, 10))
}

/** Only those who would be able to act: that is what is missing. */
function rolesHere(c: Here) {
  const { kind } = c.get('scope').where
  return rolesFor(isKind(kind) ? kind : 'branch').slice(0, 2)
}

const typedShape = z.object({ name: z.string().min(1), address: z.string() })

function officerTyped(c: Here, typed: Record<string, string>): FirstOfficer | null {
  const name = typed['name'] ?? ''
  const said = typedShape.safeParse({ name, address: addressTyped(typed['address']) })
  const role = rolesHere(c).find((one) => one === typed['role'])
  return said.success && role ? { ...said.data, role } : null
}

function problemsOf(c: Here, typed: Record<string, string>) {
  const say = words.in(c.get('scope').language)
  const { name, address, role } = typed
  return {
    name: name ? undefined : say('officer_name_missing'),
    address: addressTyped(address) ? undefined : say('officer_address_wrong'),
    role: rolesHere(c).some((one) => one === role) ? undefined : say('officer_role_missing'),
  }
}

import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { afterOf } from '../../../platform/reading/paging.ts'
import { importIn } from '../list/import-place.queries.ts'
import { setToWork } from '../list/import.jobs.ts'
import { importOf, setImport } from '../list/import.queries.ts'
import { noteReading } from '../people/access-log/access-log.ts'
import { tellOfChange } from '../people/contact-undo/contact-undo.ts'
import { correct } from '../people/entry/entry-changes.queries.ts'
import { personOn } from '../people/person.queries.ts'
import { AgreementPage, AgreementsPage } from './agreement.pages.tsx'
import {
  agreementOpen,
  agreementsHere,
  answerAgreement,
  reachedBy,
  type Agreement,
} from './agreement.queries.ts'
import { stillAsAsked } from './agreement.rules.ts'
import { words } from './agreement.words.ts'

/** Unusually many changes of how people are reached wait here until a second officer has looked. */
export const agreementRoutes = new Hono<BodyEnv>()

type Here = Context<BodyEnv>
const at = '/b/:body/contact-changes'
const homeOf = ({ where }: BodyScope) => `/b/${where.slug}/contact-changes`

agreementRoutes.get(at, may('contacts.agree'), async (c) => {
  const scope = c.get('scope')
  const list = `/b/${scope.where.slug}${scope.allows('list.import') ? '/import' : ''}`
  return page(
    c,
    <AgreementsPage home={homeOf(scope)} list={list} {...await agreementsHere(scope)} />,
  )
})

const PAGE_SIZE = 50

agreementRoutes.get(`${at}/:id`, may('contacts.agree'), async (c) => {
  const scope = c.get('scope')
  const agreement = await agreementAsked(c)
  const after = afterOf(c.req.query('after'))
  const rows = await reachedBy(scope, agreement, { after, size: PAGE_SIZE + 1 })
  const reached = rows.slice(0, PAGE_SIZE)
  noteReading(scope, { kind: 'list', shown: reached.length })
  const home = homeOf(scope)
  const next = rows.length > PAGE_SIZE ? `${home}/${agreement.id}?after=${after + PAGE_SIZE}` : null
  const mine = agreement.asked_by === scope.who.person_id
  return page(
    c,
    <AgreementPage home={home} agreement={agreement} reached={reached} next={next} mine={mine} />,
  )
})

agreementRoutes.post(`${at}/:id/agreement`, may('contacts.agree', { fresh: true }), async (c) => {
  const scope = c.get('scope')
  const agreement = await agreementAsked(c, { lock: true })
  const say = words.in(scope.language)
  if (agreement.asked_by === scope.who.person_id) {
    flash(c, say('yours'), 'refused')
    return c.redirect(`${homeOf(scope)}/${agreement.id}`, 303)
  }
  await (agreement.import_id === null
    ? changeAsAsked(scope, agreement)
    : workAsAsked(scope, agreement, agreement.import_id))
  await answerAgreement(scope, agreement, 'agreed')
  flash(c, say('done_agreed'))
  return c.redirect(homeOf(scope), 303)
})

agreementRoutes.post(`${at}/:id/refusal`, may('contacts.agree'), async (c) => {
  const scope = c.get('scope')
  const agreement = await agreementAsked(c, { lock: true })
  if (agreement.import_id !== null && agreement.asks === 'change')
    await setImport(importIn(scope, agreement.import_id), { state: 'preview' })
  await answerAgreement(scope, agreement, 'refused')
  flash(c, words.in(scope.language)('done_refused'))
  return c.redirect(homeOf(scope), 303)
})

async function agreementAsked(c: Here, how: { lock?: true } = {}): Promise<Agreement> {
  const id = c.req.param('id')
  return found(isId(id) ? await agreementOpen(c.get('scope'), id, how) : null)
}

/** The list is applied, or taken back, in the name of whoever asked; the second officer stands in the answer. */
async function workAsAsked(scope: BodyScope, agreement: Agreement, import_id: string) {
  const { waits, works, work } = WORK[agreement.asks]
  const held = found(await importOf(scope, agreement.body_id, import_id, { lock: true }))
  found(held.state === waits ? held : null)
  await setImport(importIn(scope, import_id), { state: works, trouble: null })
  await setToWork(scope, work, import_id, agreement.asked_by)
}

const WORK = {
  change: { waits: 'held', works: 'applying', work: 'apply' },
  undo: { waits: 'applied', works: 'undoing', work: 'undo' },
} as const

/** What was asked by hand, where the entry still stands as it did. */
async function changeAsAsked(scope: BodyScope, agreement: Agreement) {
  for (const { person_id, changes } of await reachedBy(scope, agreement, { after: 0, size: 1 })) {
    const person = found(await personOn(scope, person_id))
    const still = stillAsAsked(person.contact_points, changes)
    await correct(scope, { person_id, body_id: scope.where.id, by: 'officer' }, still)
    await tellOfChange(scope, person, still)
  }
}

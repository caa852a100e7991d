import { type Context, Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { fullName } from '../names.rules.ts'
import { noteReading } from '../people/access-log/access-log.ts'
import { personHere } from '../people/person.queries.ts'
import { EraseThemPage } from './erasure.pages.tsx'
import { askErasure, erase, erasureAsked, holdsOffice, withdrawErasure } from './erasure.queries.ts'
import { words } from './erasure.words.ts'
import { noteErased, tellOfErasure } from './keeping.jobs.ts'

/** Somebody asks an officer to be erased: one writes it down, a second does it. */
export const erasureRoutes = new Hono<BodyEnv>()

const door = () => may('people.erase', { fresh: true })

erasureRoutes.get('/b/:body/people/:person/erasure', door(), async (c) => {
  const { home, person, asked, mine, in_office } = await caseOf(c)
  noteReading(c.get('scope'), { kind: 'entry', person_id: person.id, shown: 1 })
  return page(c, <EraseThemPage {...{ home, asked, mine, in_office }} name={fullName(person)} />)
})

erasureRoutes.post('/b/:body/people/:person/erasure', door(), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const { home, person, asked, mine, in_office } = await caseOf(c)
  // Whoever meant to write it down while somebody else did is shown so, and erases nobody by it.
  const read = textsOf(await c.req.parseBody())['asked']
  if (in_office || mine || (asked && asked.id !== read))
    return page(
      c,
      <EraseThemPage {...{ home, asked, mine, in_office }} name={fullName(person)} />,
      422,
    )
  if (!asked) {
    await askErasure(scope, person.id)
    const payload = { person_id: person.id, body: scope.where.name }
    await scope.house.queue.enqueue(scope.db, tellOfErasure, payload)
    flash(c, say('asked'))
    return c.redirect(`${home}/erasure`, 303)
  }
  const person_ids = await erase(scope, person.id)
  await scope.house.queue.enqueue(scope.db, noteErased, { person_ids })
  flash(c, say('their_done'))
  return c.redirect(`/b/${scope.where.slug}/people`, 303)
})

erasureRoutes.post('/b/:body/people/:person/erasure/withdrawal', door(), async (c) => {
  const scope = c.get('scope')
  const { home, person } = await caseOf(c)
  await withdrawErasure(scope, person.id)
  flash(c, words.in(scope.language)('withdrawn'))
  return c.redirect(home, 303)
})

async function caseOf(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  // Erased where the list is kept: a ward's officer sees only part of what would go.
  found(scope.where.unit_id === scope.where.id ? scope.where : null)
  const id = c.req.param('person')
  const person = found(isId(id) ? await personHere(scope, id) : null)
  const asked = await erasureAsked(scope, person.id)
  return {
    person,
    asked,
    mine: asked?.asked_by === scope.who.person_id,
    in_office: await holdsOffice(scope, person.id),
    home: `/b/${scope.where.slug}/people/${person.id}`,
  }
}

import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { RULE } from '../../../platform/deeds/index.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { lookedAt, readToday } from './access-log/access-log.queries.ts'
import { OPENED_A_DAY, readEnough } from './access-log/access-log.rules.ts'
import { noteReading } from './access-log/access-log.ts'
import { EnoughPage } from './people.pages.tsx'
import { anythingRecorded, wards } from './people.queries.ts'
import { RUNG_DEEDS, rungOf, windowOpened } from './people.rules.ts'
import { at, homeOf, idOrNull, listOf, personAsked } from './person-asked.ts'
import { PersonPage } from './person.pages.tsx'
import {
  changesOf,
  DEED_ROWS,
  deedsOf,
  lastOf,
  membershipsOf,
  officesOf,
  standingOf,
  stayedInstead,
} from './person.queries.ts'
import { valuesOf } from './tags/custom-fields.queries.ts'
import { tagNames, tagsOf } from './tags/tags.queries.ts'

export const personRoutes = new Hono<BodyEnv>()

personRoutes.get(at, may('people.read'), async (c) => {
  const scope = c.get('scope')
  if (readEnough(await readToday(scope)) === 'opened')
    return page(c, <EnoughPage why="opened" most={OPENED_A_DAY} />, 429)
  const stayed = await stayedInstead(scope, c.req.param('person'))
  if (stayed) return c.redirect(`${listOf(scope)}/${stayed}`, 303)
  const person = await personAsked(c)
  noteReading(scope, { kind: 'entry', person_id: person.id, shown: 1 })
  const [deeds, memberships] = [
    await deedsOf(scope, person.id, idOrNull(c.req.query('below'))),
    await membershipsOf(scope, person.id),
  ]
  const home = homeOf(scope, person)
  const below = deeds.length > DEED_ROWS ? deeds[DEED_ROWS - 1]?.id : undefined
  const here = memberships.find(({ body_id }) => body_id === scope.where.id)
  const isUnit = scope.where.unit_id === scope.where.id
  const unit = memberships.find(({ holds_list }) => holds_list)
  return page(
    c,
    <PersonPage
      list={listOf(scope)}
      home={home}
      person={person}
      {...await standingHere(scope, person.id)}
      memberships={memberships}
      here={here}
      ward={(await wards(scope)).find(({ id }) => id === here?.ward_id)?.name ?? null}
      offices={await officesOf(scope, person.id)}
      deeds={deeds.slice(0, DEED_ROWS)}
      older={below && `${home}?below=${below}#deeds`}
      newest={c.req.query('below') && `${home}#deeds`}
      tags={await tagsOf(scope, person.id)}
      knownTags={(await tagNames(scope)).map(({ name }) => name)}
      own={(await valuesOf(scope, person.id)).filter(({ value }) => value !== '')}
      changes={await changesOf(scope, person.id)}
      looked={scope.allows('access-log.read') ? await lookedAt(scope, person.id) : null}
      may={{
        change: scope.allows('people.change'),
        tag: scope.allows('people.tag'),
        state: isUnit && scope.allows('people.change'),
        erase: isUnit && scope.allows('people.erase'),
      }}
      unit={isUnit ? null : (unit?.body_name ?? scope.where.parent?.name ?? null)}
    />,
  )
})

async function standingHere(scope: BodyScope, person_id: string) {
  const since = windowOpened(scope.now, RULE.windowDays)
  const standing = await standingOf(scope, person_id, scope.where.id)
  const rung = rungOf(standing, since)
  const known = rung !== 'on-paper' || (await anythingRecorded(scope))
  const deed = rung === 'on-paper' ? null : await lastOf(scope, person_id, RUNG_DEEDS[rung])
  return { since, standing, rung: { rung: known ? rung : ('unknown' as const), deed } }
}

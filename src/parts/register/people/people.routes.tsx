import { Hono } from 'hono'
import { may, type BodyEnv } from '../../../platform/door.ts'
import { RULE } from '../../../platform/deeds/index.ts'
import { page } from '../../../platform/page.tsx'
import { roles } from '../../../standing-orders.ts'
import { noteReading } from './access-log.ts'
import { readToday } from './access-log.queries.ts'
import { LISTED_A_DAY, readEnough } from './access-log.rules.ts'
import { EnoughPage, PeoplePage } from './people.pages.tsx'
import { anythingRecorded, people, wards } from './people.queries.ts'
import { askOf, windowOpened } from './people.rules.ts'
import { tagNames } from './tags.queries.ts'

export const peopleRoutes = new Hono<BodyEnv>()

peopleRoutes.get('/b/:body/people', may('people.read'), async (c) => {
  const scope = c.get('scope')
  if (readEnough(await readToday(scope)) === 'listed')
    return page(c, <EnoughPage why="listed" most={LISTED_A_DAY} />, 429)
  const ask = askOf(c.req.query())
  const found = await people(scope, ask)
  const kind = ask.q ? 'search' : 'list'
  noteReading(scope, { kind, words: ask.q, shown: found.rows.length })
  return page(
    c,
    <PeoplePage
      home={`/b/${scope.where.slug}/people`}
      ask={ask}
      found={found}
      wards={await wards(scope)}
      tags={await tagNames(scope)}
      roles={roles}
      since={windowOpened(scope.now, RULE.windowDays)}
      recorded={ask.rung === '' || (await anythingRecorded(scope))}
      may={{
        add: scope.allows('people.change') && scope.where.unit_id === scope.where.id,
        change: scope.allows('people.change'),
        tag: scope.allows('people.tag'),
        bring: scope.allows('list.import'),
      }}
    />,
  )
})

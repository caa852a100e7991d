import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { RULE } from '../../../platform/deeds/index.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { roles } from '../../../standing-orders.ts'
import { readToday } from './access-log/access-log.queries.ts'
import { LISTED_A_DAY, readEnough } from './access-log/access-log.rules.ts'
import { noteReading } from './access-log/access-log.ts'
import { EnoughPage, PeoplePage } from './people.pages.tsx'
import { anythingRecorded, people, wards } from './people.queries.ts'
import { askOf, windowOpened } from './people.rules.ts'
import { tagNames } from './tags/tags.queries.ts'

export const peopleRoutes = new Hono<BodyEnv>()

peopleRoutes.get('/b/:body/people', may('people.read'), async (c) => {
  const scope = c.get('scope')
  const ask = askOf(c.req.query())
  // All of it is asked at once, for one way to the database and back; nothing is shown before the first answer is.
  const [day, wardsHere, tags, recorded, found] = await Promise.all([
    readToday(scope),
    wards(scope),
    tagNames(scope),
    ask.rung === '' || anythingRecorded(scope),
    people(scope, ask),
  ])
  if (readEnough(day) === 'listed')
    return page(c, <EnoughPage why="listed" most={LISTED_A_DAY} />, 429)
  const kind = ask.q ? 'search' : 'list'
  noteReading(scope, { kind, words: ask.q, shown: found.rows.length })
  return page(
    c,
    <PeoplePage
      home={`/b/${scope.where.slug}/people`}
      ask={ask}
      found={found}
      wards={wardsHere}
      tags={tags}
      roles={roles}
      since={windowOpened(scope.now, RULE.windowDays)}
      recorded={recorded}
      may={{
        add: scope.allows('people.change') && scope.where.unit_id === scope.where.id,
        change: scope.allows('people.change'),
        tag: scope.allows('people.tag'),
        bring: scope.allows('list.import'),
      }}
    />,
  )
})

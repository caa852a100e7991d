import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { RULE } from '../../../../platform/deeds/index.ts'
import { myself as mine } from '../../../../platform/entering/door.ts'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { isId } from '../../../../platform/ids.ts'
import { isLanguage } from '../../../../platform/words/index.ts'
import { countryOfZone } from '../../countries.rules.ts'
import { typedIn } from '../../list/typed.ts'
import { myRolls } from '../../rolls/rolls.queries.ts'
import { lookedAt } from '../access-log/access-log.queries.ts'
import { correct } from '../entry/entry-changes.queries.ts'
import { problemsSaid } from '../entry/entry-words.pages.tsx'
import { words as entryWords } from '../entry/entry.words.ts'
import { RUNG_DEEDS, rungOf, windowOpened } from '../people.rules.ts'
import {
  changesOf,
  DEED_ROWS,
  deedsOf,
  lastOf,
  membershipsOf,
  myself,
  officesOf,
  setLanguage,
  standingOf,
} from '../person.queries.ts'
import { readEntry } from '../person.rules.ts'
import { myValues } from '../tags/custom-fields.queries.ts'
import { myTags } from '../tags/tags.queries.ts'
import { CorrectMyEntryPage, MyEntryPage, NoEntryPage } from './my-entry.pages.tsx'
import { words } from './my-entry.words.ts'

/** My entry: what is kept about me, who looked, and putting it right. */
export const myEntryRoutes = new Hono<HallEnv>()

const door = () => mine('a member reads and corrects their own entry')

myEntryRoutes.get('/me', door(), async (c) => {
  const scope = c.get('scope')
  const person = await myself(scope)
  if (!person) return page(c, <NoEntryPage />)
  const asked = c.req.query('below')
  const deeds = await deedsOf(scope, person.id, isId(asked) ? asked : null)
  const below = deeds.length > DEED_ROWS ? deeds[DEED_ROWS - 1]?.id : undefined
  return page(
    c,
    <MyEntryPage
      person={person}
      rung={await myRung(scope, person.id)}
      memberships={await membershipsOf(scope, person.id)}
      offices={await officesOf(scope, person.id)}
      deeds={deeds.slice(0, DEED_ROWS)}
      older={below && `/me?below=${below}#deeds`}
      newest={asked && '/me#deeds'}
      tags={await myTags(scope)}
      own={await myValues(scope)}
      changes={await changesOf(scope, person.id)}
      rolls={await myRolls(scope)}
      looked={await lookedAt(scope, person.id)}
    />,
  )
})

async function myRung(scope: Scope, person_id: string) {
  const standing = await standingOf(scope, person_id, null)
  const rung = rungOf(standing, windowOpened(scope.now, RULE.windowDays))
  return { rung, deed: await lastOf(scope, person_id, RUNG_DEEDS[rung]) }
}

myEntryRoutes.get('/me/correct', door(), async (c) =>
  page(c, <CorrectMyEntryPage person={found(await myself(c.get('scope')))} />),
)

myEntryRoutes.post('/me/correct', door(), async (c) => {
  const scope = c.get('scope')
  const person = found(await myself(scope))
  const typed = await typedIn(c)
  // Its history is kept on the list of the unit, where the branch sees what changed.
  const { body_id, time_zone } = found((await membershipsOf(scope, person.id))[0])
  const about = { latest: scope.now.getUTCFullYear(), country: countryOfZone(time_zone) }
  const { changes, problems } = readEntry(person, typed, about)
  if (Object.keys(problems).length > 0) {
    const said = problemsSaid(scope.language, problems)
    return page(c, <CorrectMyEntryPage person={person} problems={said} typed={typed} />, 422)
  }
  await correct(scope, { person_id: person.id, body_id, by: 'person' }, changes)
  flash(c, entryWords.in(scope.language)(changes.length > 0 ? 'saved' : 'nothing_changed'))
  return c.redirect('/me', 303)
})

myEntryRoutes.post('/me/language', door(), async (c) => {
  const { language } = await typedIn(c)
  if (!isLanguage(language)) return c.redirect('/me', 303)
  await setLanguage(c.get('scope'), language)
  flash(c, words.in(language)('language_saved'))
  return c.redirect(`/language/${language}?back=/me`, 303)
})

import { Hono } from 'hono'
import { asPerson } from '../../../platform/entering/errands.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv, House } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { street, type StreetFile } from '../../../platform/street/street.ts'
import { formats } from '../../../platform/words/index.ts'
import {
  CALENDAR_TYPE,
  icalendar,
  isOccasionKind,
  kindName,
  occasionOutside,
  occasionsNewOutside,
  occasionsOfMineAsEntries,
  occasionsOutside,
  type CalendarEntry,
  type Outside,
} from '../../calendar/index.ts'
import { bodyInFeed, whoseCalendar } from './feeds.queries.ts'
import { words } from './feeds.words.ts'
import { rss } from './rss.rules.ts'
import { hashOf, isSecret } from './secret.ts'

/** What other programs read: no page, no session. */
export const feedRoutes = new Hono<HallEnv>()

const ENTRIES_MAX = 500
const ITEMS_MAX = 40
/** What is over stays for a month, so that nobody's calendar loses last week. */
const KEPT_MS = 30 * 24 * 3_600_000
const REFRESH_MINUTES = 60

feedRoutes.get(
  '/at/:body/calendar.ics',
  street('A body’s public calendar, for any calendar program to follow.', async (scope, c) => {
    const body = found(await bodyInFeed(scope, found(c.req.param('body'))))
    const asked = c.req.query('kind')
    const kind = isOccasionKind(asked) ? asked : null
    const from = new Date(scope.now.getTime() - KEPT_MS)
    const of = { below: body.id }
    const on = await occasionsOutside(scope, { of, kind, from, limit: ENTRIES_MAX })
    const { house, language } = scope
    return calendarFile(scope, {
      name: kind ? `${kindName(language, kind)} · ${body.name}` : body.name,
      entries: on.map((one) => entryOf(house, one)),
    })
  }),
)

feedRoutes.get(
  '/at/:body/:occasion/calendar.ics',
  street(
    'One occasion open to everyone, for the calendar of whoever wants to come.',
    async (scope, c) => {
      const [body, id] = [found(c.req.param('body')), c.req.param('occasion')]
      const occasion = found(isId(id) ? await occasionOutside(scope, { body, id }) : null)
      const { name } = occasion.body
      const file = calendarFile(scope, { name, entries: [entryOf(scope.house, occasion)] })
      const asFile = { 'content-disposition': 'attachment; filename="occasion.ics"' }
      return { ...file, headers: { ...file.headers, ...asFile } }
    },
  ),
)

feedRoutes.get(
  '/at/:body/feed.xml',
  street('What a body puts on, as news for news readers.', async (scope, c) => {
    const body = found(await bodyInFeed(scope, found(c.req.param('body'))))
    const on = await occasionsNewOutside(scope, { below: body.id, limit: ITEMS_MAX })
    const at = `${scope.house.publicUrl}/at/${body.slug}`
    const content = rss({
      title: body.name,
      link: at,
      self: `${at}/feed.xml`,
      text: words.in(scope.language)('feed_text', { body: body.name }),
      language: scope.language,
      items: on.map((one) => itemOf(scope, one)),
    })
    return { type: 'application/rss+xml; charset=utf-8', content, headers: OPEN }
  }),
)

feedRoutes.get(
  '/calendar/:secret{[\\w-]+\\.ics}',
  street('Somebody’s own calendar, at an address only they know.', async (scope, c) => {
    const secret = found(c.req.param('secret')).replace(/\.ics$/, '')
    const person_id = found(isSecret(secret) ? await whoseCalendar(scope, hashOf(secret)) : null)
    const from = new Date(scope.now.getTime() - KEPT_MS)
    const mine = await asPerson(scope.house, person_id, (own) =>
      occasionsOfMineAsEntries(own, { from, limit: ENTRIES_MAX }),
    )
    const file = calendarFile(scope, {
      name: words.in(scope.language)('my_calendar'),
      entries: mine.map(({ path, ...one }) => ({ ...one, link: scope.house.publicUrl + path })),
    })
    return { ...file, headers: { 'cache-control': 'private, no-cache' } }
  }),
)

function calendarFile(
  { house, language }: Scope,
  { name, entries }: { name: string; entries: readonly CalendarEntry[] },
): StreetFile {
  const calledOff = words.in(language)('called_off')
  const { publicUrl } = house
  const refreshMinutes = REFRESH_MINUTES
  const content = icalendar({ name, publicUrl, calledOff, entries, refreshMinutes })
  return { type: CALENDAR_TYPE, content, headers: OPEN }
}

/** Other sites may read what is public by script as well. */
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

const addressOf = ({ publicUrl }: House, { id, body }: Outside) =>
  `${publicUrl}/at/${body.slug}/${id}`

const entryOf = (house: House, occasion: Outside): CalendarEntry => ({
  ...occasion,
  place: [occasion.place, occasion.body.name].filter(Boolean).join(', '),
  link: addressOf(house, occasion),
})

function itemOf({ house, language }: Scope, occasion: Outside) {
  const { about, body, called_off, changed_at, id, made_at, place, starts_at, title } = occasion
  const off = called_off === null ? '' : `${words.in(language)('called_off')} ${called_off}`
  const when = formats(language, body.time_zone).moment(starts_at)
  const text = [off, when, place, about].filter(Boolean).join(' · ')
  return { id, title, text, link: addressOf(house, occasion), at: changed_at ?? made_at }
}

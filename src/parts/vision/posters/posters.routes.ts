import { Hono, type Context } from 'hono'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { street } from '../../../platform/street/street.ts'
import { formats } from '../../../platform/words/index.ts'
import { accentScheme, ACCENT_OF_THE_HOUSE } from '../../../ui/colour/accent.rules.ts'
import { kindName, occasionOutside, occasionsOutside, type Outside } from '../../calendar/index.ts'
import { faceOf } from '../face/face.queries.ts'
import type { Face } from '../face/face.rules.ts'
import { drawnOnce } from './drawings.ts'
import { drawPicture } from './picture.ts'
import { drawLeaflet, drawPoster } from './poster.ts'
import { readPaper, type LeafletDay, type Poster } from './posters.rules.ts'
import { words } from './posters.words.ts'

/** Posters, the week's leaflet, and the picture of a shared link. */
export const posterRoutes = new Hono<HallEnv>()

const PDF = 'application/pdf'
const DAY_MS = 24 * 3_600_000
const WEEK_MS = 7 * DAY_MS
const IN_WEEK_MAX = 200

posterRoutes.get(
  '/at/:body/:occasion/poster.pdf',
  street('A poster of something open to everyone, to be printed by anybody.', async (scope, c) => {
    const occasion = await occasionAt(scope, c)
    const face = await faceAt(scope, c)
    const poster = posterOf(scope, occasion, face)
    const paper = readPaper(c.req.query('paper'))
    const content = await drawnOnce({ poster, paper }, () => drawPoster(poster, paper))
    return { type: PDF, content, headers: named(occasion.title) }
  }),
)

posterRoutes.get(
  '/at/:body/:occasion/picture.png',
  street('The picture that stands beside a shared link.', async (scope, c) => {
    const { body, place, starts_at, title } = await occasionAt(scope, c)
    const when = formats(scope.language, body.time_zone).moment(starts_at)
    const picture = { title, place, when, body: body.name, colour: colourOf(body) }
    const content = await drawnOnce({ picture }, () => drawPicture(picture))
    return {
      type: 'image/png',
      content,
      headers: { 'cross-origin-resource-policy': 'cross-origin' },
    }
  }),
)

posterRoutes.get(
  '/at/:body/leaflet.pdf',
  street('Seven days of what is open to everyone, on a sheet to hand on.', async (scope, c) => {
    const face = await faceAt(scope, c)
    const from = dayAsked(c.req.query('from'), scope.now)
    const until = new Date(from.getTime() + WEEK_MS)
    const of = { below: face.id }
    const on = await occasionsOutside(scope, { of, from, until, limit: IN_WEEK_MAX })
    const say = words.in(scope.language)
    const tell = formats(scope.language, face.time_zone)
    const last = new Date(until.getTime() - DAY_MS)
    const leaflet = {
      title: say('this_week'),
      lead: say('from_until', { from: tell.longDay(from), until: tell.longDay(last) }),
      days: daysOf(scope, on, face),
      none: say('none'),
      ...footOf(scope, face),
      as_of: latest(on, from),
    }
    const content = await drawnOnce({ leaflet }, () => drawLeaflet(leaflet))
    return { type: PDF, content, headers: named(face.name) }
  }),
)

async function occasionAt(scope: Scope, c: Context<HallEnv>): Promise<Outside> {
  const [body, id] = [found(c.req.param('body')), c.req.param('occasion')]
  return found(isId(id) ? await occasionOutside(scope, { body, id }) : null)
}

const faceAt = async (scope: Scope, c: Context<HallEnv>): Promise<Face> =>
  found(await faceOf(scope, found(c.req.param('body'))))

function posterOf(scope: Scope, occasion: Outside, face: Face): Poster {
  const say = words.in(scope.language)
  const tell = formats(scope.language, face.time_zone)
  const { starts_at, ends_at, called_off } = occasion
  const foot = footOf(scope, face)
  return {
    ...foot,
    title: occasion.title,
    kind: kindName(scope.language, occasion.kind),
    day: tell.longDay(starts_at),
    hours: say('hours', { from: tell.time(starts_at), to: tell.time(ends_at) }),
    place: occasion.place,
    about: occasion.about,
    off: called_off === null ? '' : say('off', { why: called_off }),
    address: `${foot.address}/${occasion.id}`,
    as_of: occasion.changed_at ?? occasion.made_at,
  }
}

const footOf = ({ house, language }: Scope, face: Face) => ({
  welcome: words.in(language)('welcome'),
  body: face.name,
  find_us: face.find_us,
  address: `${house.publicUrl}/at/${face.slug}`,
  typed: `${house.publicUrl}/at/${face.slug}`,
  colour: colourOf(face),
})

function daysOf(scope: Scope, on: readonly Outside[], face: Face): LeafletDay[] {
  const say = words.in(scope.language)
  const tell = formats(scope.language, face.time_zone)
  const rows = on.map((one) => ({
    day: tell.longDay(one.starts_at),
    hours: tell.time(one.starts_at),
    title: one.title,
    why: [one.place, one.body.slug === face.slug ? '' : one.body.name].filter(Boolean).join(' · '),
    off: one.called_off === null ? '' : say('off', { why: one.called_off }),
  }))
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, rows]) => ({ day, on: rows }))
}

const colourOf = ({ accent }: { accent: string | null }) =>
  accentScheme(accent ?? ACCENT_OF_THE_HOUSE).light.accent

const latest = (on: readonly Outside[], otherwise: Date) =>
  on.map((one) => one.changed_at ?? one.made_at).reduce((a, b) => (a > b ? a : b), otherwise)

/** A day in the address, or today. */
function dayAsked(text: string | undefined, now: Date): Date {
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? new Date(`${text ?? ''}T00:00Z`) : now
  return Number.isNaN(asked.getTime()) ? now : asked
}

/** The name under which a browser keeps it: letters and digits only, whatever the title holds. */
const named = (title: string) => ({
  'content-disposition': `inline; filename="${
    title
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'poster'
  }.pdf"`,
})

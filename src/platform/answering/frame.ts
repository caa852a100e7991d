import type { Context } from 'hono'
import type { Act } from '../../standing-orders.ts'
import { accentSheet } from '../../ui/colour/accent.ts'
import { plainFrame, type Frame, type Room } from '../../ui/frame/frame.ts'
import { words } from '../../ui/ui.words.ts'
import type { Scope } from '../entering/scope.ts'
import type { HallEnv } from '../house.ts'
import { languageFor } from '../words/choice.ts'
import { belowOf, type Language } from '../words/index.ts'
import { assetsFor } from './assets.ts'
import { flashed } from './flash.ts'

/** The rooms in the order of the masthead; each shows only to those whom its standing order admits. */
const ROOMS = [
  { key: 'today', path: '', act: 'today.read' },
  { key: 'occasions', path: '/whats-on', act: 'occasions.read' },
  { key: 'people', path: '/people', act: 'people.read' },
  { key: 'list', path: '/import', act: 'list.import' },
  { key: 'offices', path: '/offices', act: 'offices.read' },
  { key: 'figures', path: '/months', act: 'today.read' },
] as const satisfies readonly { key: string; path: string; act: Act }[]

/** Above the units there are figures, and no rooms that people meet in. */
const ROOMS_ABOVE = [
  { key: 'figures', path: '', act: 'figures.read' },
  { key: 'offices', path: '/offices', act: 'offices.read' },
] as const satisfies readonly { key: string; path: string; act: Act }[]

/** The same frame around a page that is in another language. */
export function spokenIn(frame: Frame, language: Language): Frame {
  const say = words.in(language)
  const rooms = frame.rooms.map((room) => {
    const known = ROOMS.find(({ key }) => key === room.key)
    return known ? { ...room, label: say(`room_${known.key}`) } : room
  })
  return { ...frame, language, rooms }
}

/** What stands around a page, from who asks and where. */
export async function frameOf(c: Context<HallEnv>): Promise<Frame> {
  const scope = scopeOf(c)
  const house = c.get('house')
  const signedIn = Boolean(scope ? scope.who : await whoIfKnown(c))
  const url = new URL(c.req.url)
  const language = scope?.language ?? languageFor(c)
  const place = scope?.where ? placeOf(scope, scope.where) : {}
  return {
    ...plainFrame,
    language,
    wished: language,
    now: scope?.now ?? house.clock(),
    path: url.pathname + url.search,
    demo: house.kind === 'demo',
    signedIn,
    flash: flashed(c),
    assets: assetsFor({ script: signedIn }),
    ...place,
  }
}

// The page that says the database is lost is made without it.
const whoIfKnown = (c: Context<HallEnv>) =>
  c
    .get('house')
    .whoIs(c)
    .catch(() => null)

// A page about a wrong address has been through no door.
const scopeOf = (c: Context<HallEnv>): Scope | undefined => c.get('scope')

function placeOf(scope: Scope, where: NonNullable<Scope['where']>): Partial<Frame> {
  const { name, slug, kind, parent: above } = where
  const rooms = where.unit_id === null ? ROOMS_ABOVE : ROOMS
  return {
    zone: where.time_zone,
    body: { name, slug, above, entered: scope.allows(rooms[0].act), below: belowOf(kind) },
    accent: accentSheet(where.accent),
    rooms: roomsOf(scope, rooms, `/b/${slug}`),
    search: scope.allows('people.read') ? `/b/${slug}/people` : null,
  }
}

function roomsOf(scope: Scope, rooms: typeof ROOMS | typeof ROOMS_ABOVE, home: string): Room[] {
  const say = words.in(scope.language)
  return rooms
    .filter(({ act }) => scope.allows(act))
    .map(({ key, path }) => ({
      key,
      href: home + path,
      label: say(`room_${key}`),
    }))
}

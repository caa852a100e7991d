import { Hono } from 'hono'
import { islands } from '../../../../platform/answering/islands.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { found } from '../../../../platform/errors.ts'
import { markIcon } from '../../../../ui/frame/mark.tsx'
import { noteReading } from '../../../register/index.ts'
import { ourOccasion } from '../../occasions/which-occasion.ts'
import { homeOf } from '../../whats-on/whats-on.routes.tsx'
import { openDoor } from '../door.routes.tsx'
import { marksHere, offlinePeople } from './offline.queries.ts'
import { keptUntil, OFFLINE_MAX } from './offline.rules.ts'
import { words } from './offline.words.ts'
import { batch, replay } from './replay.ts'
import { ScanPage } from './scan.pages.tsx'

/** The door without a network: the page a phone keeps, its list, and the taps it brings back. */
export const offlineRoutes = new Hono<BodyEnv>()

/** 500 taps of some 250 bytes, twice over. */
const BATCH_BYTES_MAX = 300_000

/** The only page that may ask for the camera. */
const CAMERA = 'camera=(self), geolocation=(), microphone=(), payment=()'

/** Without a single name in it: it is kept in the browser, and takes the names from the list. */
offlineRoutes.get('/:occasion/door/scan', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  c.header('permissions-policy', CAMERA)
  return page(c, <ScanPage at={`${homeOf(scope)}/${occasion.id}`} occasion={occasion} />)
})

offlineRoutes.get('/:occasion/door/list', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const people = await offlinePeople(scope, occasion)
  // First names go onto a phone: that is written down, as it is when they go onto paper.
  noteReading(scope, { kind: 'list', words: occasion.title, shown: people.length })
  c.header('cache-control', 'no-store')
  return c.json({
    now: scope.now.getTime(),
    until: keptUntil(occasion).getTime(),
    whole: people.length < OFFLINE_MAX,
    people,
  })
})

/** Taps made without a network, however late and however often they come. */
offlineRoutes.post('/:occasion/door/replay', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  // No form of another site can send this type; the guard against forged requests looks as well.
  if (!c.req.header('content-type')?.startsWith('application/json'))
    return c.json({ said: say('not_json') }, 415)
  if ((await c.req.bytes()).length > BATCH_BYTES_MAX) return c.json({ said: say('too_much') }, 413)
  const sent = batch.safeParse(await c.req.json().catch(() => null))
  if (!sent.success) return c.json({ said: say('unreadable') }, 422)
  const answers = await replay(scope, occasion, sent.data.taps)
  c.header('cache-control', 'no-store')
  return c.json({ now: scope.now.getTime(), answers, here: await marksHere(scope, occasion) })
})

/** Installed on a phone, the door has a name and a picture of its own. */
offlineRoutes.get('/:occasion/door/manifest', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const at = `${homeOf(scope)}/${occasion.id}/door`
  const say = words.in(scope.language)
  c.header('content-type', 'application/manifest+json')
  c.header('cache-control', 'no-store')
  return c.body(
    JSON.stringify({
      name: say('app_name', { title: occasion.title }),
      short_name: say('app_short'),
      lang: scope.language,
      id: at,
      start_url: `${at}/scan`,
      scope: at,
      display: 'standalone',
      background_color: '#faf6ee',
      theme_color: '#faf6ee',
      icons: [{ src: markIcon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    }),
  )
})

/** What opens the page where there is no network. Its reach is this one door and what lies behind it. */
offlineRoutes.get('/:occasion/door/worker', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const source = found(islands().get('door-worker'))
  c.header('content-type', 'text/javascript; charset=utf-8')
  c.header('content-security-policy', "default-src 'none'; connect-src 'self'")
  c.header('service-worker-allowed', `${homeOf(scope)}/${occasion.id}/door`)
  c.header('cache-control', 'no-cache')
  return c.body(new Uint8Array(source))
})

import { type Context, Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { isZone, zoneSaid } from '../../../time/zones.ts'
import { countryOfZone, onTheSameClock } from '../../register/index.ts'
import { CheckClockPage, ClockPage } from './clock.pages.tsx'
import { whatMoves } from './clock.queries.ts'
import { words } from './clock.words.ts'
import { changeClock } from './hanging.ts'

type Here = Context<BodyEnv>

/** `/b/:body/particulars/clock`: whose time a body keeps, and what keeps its hour when it keeps another. */
export const clockRoutes = new Hono<BodyEnv>()

const mayKeep = () => may('bodies.keep', { aboveUnits: 'bodies.keep-above', fresh: true })

clockRoutes.get('/b/:body/particulars/clock', mayKeep(), (c) => {
  const zone = c.req.query('zone')
  if (zone === undefined) return ask(c)
  return isZone(zone) && zone !== hangsHere(c) ? check(c, zone) : ask(c, zone)
})

clockRoutes.post('/b/:body/particulars/clock', mayKeep(), async (c) => {
  const scope = c.get('scope')
  const { zone = '', was } = textsOf(await c.req.parseBody())
  const from = hangsHere(c)
  if (!isZone(zone)) return ask(c, zone, 422)
  if (zone !== from) {
    // Somebody hung another there since the page was read: what it said would move is no longer so.
    if (was !== from) return check(c, zone, 422)
    const bodies = (await onTheSameClock(scope)).map(({ id }) => id)
    const outcome = await changeClock(scope, { bodies, from, to: zone })
    if (outcome === 'clash') return check(c, zone, 422)
    if (outcome === 'meanwhile') return c.redirect(`${backOf(c)}/clock?zone=${zone}`, 303)
  }
  flash(c, words.in(scope.language)('done', { zone: zoneSaid(zone) }))
  return c.redirect(`/b/${scope.where.slug}/particulars`, 303)
})

function ask(c: Here, typed?: string, status: 200 | 422 = 200) {
  const { where, language } = c.get('scope')
  const problem = typed === where.time_zone ? 'same' : 'unknown'
  const problems = typed !== undefined && { problems: { zone: words.in(language)(problem) } }
  const shown = { body: where.name, back: backOf(c), zone: where.time_zone }
  return page(c, <ClockPage {...shown} {...problems} />, status)
}

async function check(c: Here, to: string, status: 200 | 422 = 200) {
  const scope = c.get('scope')
  const from = hangsHere(c)
  const [, ...branches] = await onTheSameClock(scope)
  const bodies = [scope.where.id, ...branches.map(({ id }) => id)]
  const moves = await whatMoves(scope, { bodies, from, to })
  return page(
    c,
    <CheckClockPage
      back={backOf(c)}
      rooms={`/b/${scope.where.slug}/rooms`}
      whatsOn={`/b/${scope.where.slug}/whats-on`}
      {...{ from, to, ...moves }}
      together={branches.filter(({ closed_on }) => closed_on === null).map(({ name }) => name)}
      abroad={countryOfZone(from) !== countryOfZone(to)}
    />,
    status,
  )
}

const hangsHere = (c: Here) => c.get('scope').where.time_zone
const backOf = (c: Here) => `/b/${c.get('scope').where.slug}/particulars`

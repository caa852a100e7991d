import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { bodiesBelow, faceOf, writeFace } from './face.queries.ts'
import { readFace } from './face.rules.ts'
import { KeepingPage } from './keeping.pages.tsx'
import { words } from './keeping.words.ts'

/** Officers write the public face: `/b/:body/face`. */
export const keepingRoutes = new Hono<BodyEnv>()

keepingRoutes.get(
  '/b/:body/face',
  may('face.change', { aboveUnits: 'face.change-above' }),
  async (c) => {
    const scope = c.get('scope')
    const { about, find_us, contact, slug, name } = found(await faceOf(scope, scope.where.slug))
    const around = { slug, name, origin: scope.house.publicUrl, below: await wardsBelow(scope) }
    return page(c, <KeepingPage {...around} typed={{ about, find_us, contact }} />)
  },
)

keepingRoutes.post(
  '/b/:body/face',
  may('face.change', { aboveUnits: 'face.change-above' }),
  async (c) => {
    const scope = c.get('scope')
    const { slug, name, id } = scope.where
    const typed = textsOf(await c.req.parseBody())
    const reading = readFace(typed)
    if ('problems' in reading) {
      const kept = { about: '', find_us: '', contact: '', ...typed }
      const around = { slug, name, origin: scope.house.publicUrl, below: await wardsBelow(scope) }
      return page(c, <KeepingPage {...around} typed={kept} problems={reading.problems} />, 422)
    }
    await writeFace(scope, id, reading.draft)
    flash(c, words.in(scope.language)('saved'))
    return c.redirect(`/b/${slug}/face`, 303)
  },
)

const WARDS_MAX = 50

/** The branches of a unit: its officers write for them too. Above units each body writes its own. */
async function wardsBelow(scope: BodyScope) {
  const { id, unit_id } = scope.where
  return unit_id === id ? bodiesBelow(scope, { of: id, after: null, limit: WARDS_MAX }) : []
}

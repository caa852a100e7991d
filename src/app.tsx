import { Hono } from 'hono'
import {
  afterwardsOnFirstPage,
  clockRoutes,
  firstPageToday,
  passRoutes,
  rotaLetterRoutes,
  router as calendar,
  street,
} from './parts/calendar/index.ts'
import { exchange } from './parts/exchange/index.ts'
import { router as hall, streetRoutes } from './parts/hall/index.ts'
import { participation } from './parts/participation/index.ts'
import { agreementsToday, registerRooms, untilOpen } from './parts/register/rooms.ts'
import { vision } from './parts/vision/index.ts'
import { answerError, answerNotFound } from './platform/answering/answers.tsx'
import { serveAssets } from './platform/answering/assets.ts'
import { guardHeaders } from './platform/answering/headers.ts'
import { chooseLanguage } from './platform/answering/language.ts'
import { squeezePages } from './platform/answering/squeeze.ts'
import type { HallEnv, House } from './platform/house.ts'
import { plainAddress } from './platform/reading/plain-address.ts'
import { readForm } from './platform/reading/read-form.tsx'
import { sameOrigin } from './platform/sessions/index.ts'

/** The table of contents: what every request passes, then every room of the house; `demo` is its front door. */
export function createApp(house: House, demo?: Hono<HallEnv>): Hono<HallEnv> {
  const app = new Hono<HallEnv>()
  app.use(async (c, next) => {
    c.set('house', house)
    await next()
  })
  app.use(guardHeaders, squeezePages)
  app.use(plainAddress)
  app.use(sameOrigin(house.publicUrl))
  // A list is kept piece by piece as it comes in, by its own route.
  app.use(readForm({ but: '/b/:body/import' }))
  app.use('/assets/:name', serveAssets)
  app.use('/language/:language', chooseLanguage)
  app.use(untilOpen)
  app.onError(answerError)
  app.notFound(answerNotFound)
  app.route('/', registerRooms)
  app.route(
    '/',
    participation({
      whatsOn: firstPageToday,
      lately: afterwardsOnFirstPage,
      waiting: agreementsToday,
    }),
  )
  app.route('/b/:body/whats-on', calendar)
  app.route('/', clockRoutes)
  app.route('/', rotaLetterRoutes)
  app.route('/', passRoutes)
  app.route('/', street)
  app.route('/b/:body/rooms', hall)
  app.route('/at/:body/rooms', streetRoutes)
  app.route('/', exchange)
  app.route('/', vision)
  if (demo) app.route('/', demo)
  return app
}

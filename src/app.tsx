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
import { agreementsToday } from './parts/register/agreement/agreement-today.tsx'
import { agreementRoutes } from './parts/register/agreement/agreement.routes.tsx'
import { bodiesRooms } from './parts/register/bodies/rooms.ts'
import { firstOfficers } from './parts/register/entrance/first-run/first-officers.routes.tsx'
import { firstRun, untilOpen } from './parts/register/entrance/first-run/first-run.routes.tsx'
import { home } from './parts/register/entrance/home.routes.tsx'
import { mySignIn } from './parts/register/entrance/my-sign-in/my-sign-in.routes.tsx'
import { signIn } from './parts/register/entrance/sign-in/sign-in.routes.tsx'
import { keepingRooms } from './parts/register/keeping/rooms.ts'
import { doublesRoutes } from './parts/register/list/doubles/doubles.routes.tsx'
import { importRoutes } from './parts/register/list/import.routes.tsx'
import { officesRoutes } from './parts/register/offices/offices.routes.tsx'
import { peopleRooms } from './parts/register/people/rooms.ts'
import { rollsRoutes } from './parts/register/rolls/rolls.routes.tsx'
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

/** The table of contents: every room of the house, in the order a member meets them; `demo` is its front door. */
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
  app.route('/', home)
  app.route('/', firstRun)
  app.route('/', signIn)
  app.route('/', mySignIn)
  app.route(
    '/',
    participation({
      whatsOn: firstPageToday,
      lately: afterwardsOnFirstPage,
      waiting: agreementsToday,
    }),
  )
  app.route('/', doublesRoutes)
  app.route('/', importRoutes)
  app.route('/', agreementRoutes)
  app.route('/', officesRoutes)
  app.route('/', firstOfficers)
  app.route('/', bodiesRooms)
  app.route('/', clockRoutes)
  app.route('/', rotaLetterRoutes)
  app.route('/b/:body/whats-on', calendar)
  app.route('/', street)
  app.route('/', passRoutes)
  app.route('/', keepingRooms)
  app.route('/', rollsRoutes)
  app.route('/b/:body/rooms', hall)
  app.route('/at/:body/rooms', streetRoutes)
  app.route('/', peopleRooms)
  app.route('/', exchange)
  app.route('/', vision)
  if (demo) app.route('/', demo)
  return app
}

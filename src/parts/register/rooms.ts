import { Hono } from 'hono'
import type { HallEnv } from '../../platform/house.ts'
import { agreementRoutes } from './agreement/agreement.routes.tsx'
import { bodiesRooms } from './bodies/rooms.ts'
import { firstOfficers } from './entrance/first-run/first-officers.routes.tsx'
import { firstRun } from './entrance/first-run/first-run.routes.tsx'
import { home } from './entrance/home.routes.tsx'
import { mySignIn } from './entrance/my-sign-in/my-sign-in.routes.tsx'
import { signIn } from './entrance/sign-in/sign-in.routes.tsx'
import { keepingRooms } from './keeping/rooms.ts'
import { doublesRoutes } from './list/doubles/doubles.routes.tsx'
import { importRoutes } from './list/import.routes.tsx'
import { officesRoutes } from './offices/offices.routes.tsx'
import { peopleRooms } from './people/rooms.ts'
import { rollsRoutes } from './rolls/rolls.routes.tsx'

export { agreementsToday } from './agreement/agreement-today.tsx'
export { untilOpen } from './entrance/first-run/first-run.routes.tsx'

/**
 * Every room of the register. They stand apart from index.ts, which the command line reads: a command
 * that brings in a list needs no pages.
 */
export const registerRooms = new Hono<HallEnv>()

registerRooms.route('/', home)
registerRooms.route('/', firstRun)
registerRooms.route('/', firstOfficers)
registerRooms.route('/', signIn)
registerRooms.route('/', mySignIn)
// Before the imports, to whom `/import/doubles` would be one of theirs by its id.
registerRooms.route('/', doublesRoutes)
registerRooms.route('/', importRoutes)
registerRooms.route('/', agreementRoutes)
registerRooms.route('/', officesRoutes)
registerRooms.route('/', bodiesRooms)
registerRooms.route('/', rollsRoutes)
registerRooms.route('/', keepingRooms)
registerRooms.route('/', peopleRooms)

import type { ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { hallIsEmpty } from './parts/register/entrance/first-run/first-run.queries.ts'
import { settleReadings } from './parts/register/index.ts'
import { erasuresFile } from './platform/backup/erasures.ts'
import { migrate } from './platform/database/migrate.ts'
import { type Database, openDatabase } from './platform/database/open.ts'
import { reachDatabase } from './platform/database/reach.ts'
import type { HallEnv, House } from './platform/house.ts'
import { newId } from './platform/ids.ts'
import { openQueue } from './platform/jobs/index.ts'
import { openPostOffice } from './platform/mail/index.ts'
import { askedToClose } from './platform/running/asked-to-close.ts'
import { giveBackSoon } from './platform/running/give-back.ts'
import { withHealth } from './platform/running/health.ts'
import { openLog } from './platform/running/log.ts'
import { closeServer, listen } from './platform/running/serving.ts'
import type { Settings } from './platform/running/settings.ts'
import type { Trouble } from './platform/running/trouble.ts'
import { openWatch } from './platform/running/watch.ts'
import { ownKey } from './platform/secrets/own-key.ts'
import { openSeals } from './platform/secrets/sealed.ts'
import { openSessions } from './platform/sessions/index.ts'
import { isSmall, openWindow } from './platform/street/street-window.ts'

/** How long a public answer may be as it was: nobody who changes something has to wait to see it. */
const WINDOW_MS = 1000

export interface Hall {
  readonly house: House
  readonly database: Database
  /** Opens the doors: the web (in the demo with its front door) and the work of the queue. */
  serve(demo?: Hono<HallEnv>): Promise<void>
  /** Ends when the hall was asked to close and has done so, or throws when its database is lost. */
  untilClosed(): Promise<void>
  close(): Promise<void>
  /** Leaves at once: whatever was under way is taken back by the database. */
  abandon(): Promise<void>
  /** Ends when the hall was asked to close, which is then still to be done. */
  readonly asked: Promise<undefined>
}

/** Opens the database and has the web and the jobs ready to start; a command may come `alongside` an open hall. */
export async function openHall(
  settings: Settings,
  kind: House['kind'],
  beside: { alongside?: boolean } = {},
): Promise<Hall> {
  const asked = askedToClose()
  const log = openLog(settings.logLevel)
  const who = `process ${process.pid}, ${settings.publicUrl},`
  const reached = await reachDatabase(settings, who, beside)
  const rooms = await openRooms(settings, kind, reached.address, log).catch(
    async (error: unknown) => {
      await reached.stop()
      throw error
    },
  )
  const { house, database, queue, mail, notes } = rooms
  const watch = openWatch(house)
  const lost = untilLost(reached, log)
  let server: ServerType | undefined
  let closing: Promise<void> | undefined
  const close = () => (closing ??= closeAll())
  const closeAll = async () => {
    watch.stop()
    if (server) await closeServer(server)
    await closeRooms(rooms)
    await reached.stop()
  }
  return {
    house,
    database,
    close,
    abandon: reached.stop,
    asked,
    async serve(demo) {
      try {
        // Loaded when the doors open: a command that brings in a list needs no pages.
        const [{ createApp }, { jobs }] = await Promise.all([
          import('./app.tsx'),
          import('./jobs.ts'),
        ])
        // Before the queue begins: work by the clock may lie ahead of the clock.
        await watch.begin()
        const app = withHealth(createApp(house, demo), house, () => [...notes, ...watch.notes()])
        server = await listen(app, settings.port)
        await queue.work({ ...house, db: database.jobs }, [...mail.jobs, ...jobs])
        giveBackSoon()
      } catch (error) {
        await close()
        throw error
      }
    },
    async untilClosed() {
      const trouble = await Promise.race([asked, lost])
      log.info('the hall closes')
      await close()
      if (trouble) throw trouble
    },
  }
}

type Reached = Awaited<ReturnType<typeof reachDatabase>>
type Rooms = Awaited<ReturnType<typeof openRooms>>

/** The database died and could not be started again. */
const untilLost = (reached: Reached, log: House['log']) =>
  new Promise<Trouble>((resolve) => {
    reached.onRestart((trouble) => {
      if (trouble) resolve(trouble)
      else log.warn('the database died and was started again')
    })
  })

/** In this order: whatever still has something to write ends before what it writes to. */
async function closeRooms({ house, database, queue, mail }: Rooms) {
  await queue.stop()
  await settleReadings(house)
  mail.close()
  await database.close()
}

/** What is done before the doors are open; if it fails, the hall closes again. */
export async function closedOnTrouble(hall: Hall, work: () => Promise<void>) {
  await work().catch(async (error: unknown) => {
    await hall.close()
    throw error
  })
}

async function openRooms(
  settings: Settings,
  kind: House['kind'],
  address: Database['address'],
  log: ReturnType<typeof openLog>,
) {
  const { publicUrl, smtpUrl } = settings
  const ran = await migrate(address)
  if (ran.length > 0)
    log.info({ migrations: ran.length, to: ran.at(-1) }, 'the database was brought on')
  const onBroken = (error: Error) => log.warn({ err: error }, 'a connection to the database broke')
  const database = await openDatabase(address, { onBroken })
  const found = await ownKey(database.authPool, settings).catch(async (error: unknown) => {
    await database.close()
    throw error
  })
  if (found.key === null) log.warn(found.why)
  const notes = found.key === null ? [found.why] : []
  const sessions = await openSessions({ pool: database.authPool, publicUrl })
  const queue = openQueue(address, log)
  const mail = openPostOffice({ queue, log, publicUrl, smtpUrl })
  const house: House = {
    kind,
    db: database.app,
    streetDb: database.shared,
    publicUrl,
    sessions,
    queue,
    mail,
    seals: found.key && openSeals(found.key),
    clock: () => new Date(),
    newId,
    log,
    whoIs: (c) => sessions.whoIs(c.req.header('cookie')),
    strongSignIn: kind === 'hall',
    window: openWindow(WINDOW_MS, isSmall),
    tongues: openWindow(WINDOW_MS),
    isEmpty: hallIsEmpty(database.app),
    erasuresFile: erasuresFile(settings),
  }
  return { house, database, queue, mail, notes }
}

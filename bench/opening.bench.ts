import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { launch } from '../src/platform/database/own/launcher.ts'
import { besideBare, SEEN_OTHER } from './bare.ts'
import { defineBench } from './frame.ts'
import { closeHall, freePort, memoryOf, sharedMemoryOf, startHall, untilOpen } from './hall.ts'

const STARTS = 5
/** After this long nobody has asked for anything, and what opening needed is given back. */
const IDLE_MS = 10_000

/** Opening an ordinary hall a second time, and what it then takes up. */
export const opening = defineBench({
  name: 'opening',
  async run({ hall, quick }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-opening-'))
    const port = await freePort()
    const url = `http://localhost:${port}`
    const start = async () => {
      const began = performance.now()
      const child = startHall({ HALL_DATA: folder, PORT: String(port) })
      await untilOpen(url, child)
      return { child, took: performance.now() - began }
    }
    const first = await start()
    await closeHall(first.child)
    const took: number[] = []
    for (let n = 1; n < STARTS; n++) {
      const again = await start()
      took.push(again.took)
      await closeHall(again.child)
    }
    const idle = await start()
    await pause(quick ? 2000 : IDLE_MS)
    const app = await memoryOf(idle.child.pid ?? 0)
    const server = await readFile(path.join(folder, 'database', 'postmaster.pid'), 'utf8')
    const database = await sharedMemoryOf(Number.parseInt(server, 10))
    await closeHall(idle.child)
    const plain = await databaseAlone(folder)
    const bare = await besideBare(SEEN_OTHER, async (server) => {
      await fetch(server.url, { redirect: 'manual' })
      return server.memory()
    })
    await rm(folder, { recursive: true, force: true })
    const { peak } = await hall.memory()
    return [
      { what: 'first start, database made', measured: first.took / 1000, unit: 's' },
      {
        what: 'warm start',
        measured: (took.sort((a, b) => a - b)[1] ?? 0) / 1000,
        unit: 's',
        most: 1.5,
        beside: { what: 'its PostgreSQL alone', measured: plain },
      },
      {
        what: 'idle, the hall’s process',
        measured: app.now,
        unit: 'MB',
        most: 110,
        beside: { what: 'a bare Node server', measured: bare.now },
      },
      {
        what: 'idle, its database with all its processes',
        measured: database,
        unit: 'MB',
        most: 120,
      },
      {
        what: 'the hall’s process at its most, after every bench before this one',
        measured: peak,
        unit: 'MB',
      },
    ]
  },
})

/** The second of four starts from the quickest, in seconds, as for the hall. */
async function databaseAlone(folder: string): Promise<number> {
  const took: number[] = []
  for (let n = 1; n < STARTS; n++) {
    const began = performance.now()
    const server = await launch(folder, { who: 'bin/hall bench' })
    took.push(performance.now() - began)
    await server.stop()
  }
  return (took.sort((a, b) => a - b)[1] ?? 0) / 1000
}

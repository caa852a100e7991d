import type { Settings } from '../running/settings.ts'
import type { Trouble } from '../running/trouble.ts'
import { type Address, connect, embeddedAddress, urlAddress } from './addresses.ts'
import { joinRunning, launch } from './own/launcher.ts'

const DATABASE = 'hall'

type Reached = {
  address: Address
  /** Told when the hall's own database died: with trouble if it could not be brought back. */
  onRestart: (told: (trouble?: Trouble) => void) => void
  stop: () => Promise<void>
}

const nothing = { onRestart: () => undefined, stop: () => Promise.resolve() }

/**
 * The database of DATABASE_URL or, without it, the hall's own, started now. A command may work
 * `alongside` a hall that is open on the folder; a second hall may not.
 */
export async function reachDatabase(
  settings: Settings,
  who: string,
  { alongside = false } = {},
): Promise<Reached> {
  if (settings.databaseUrl) return { address: urlAddress(settings.databaseUrl), ...nothing }
  const running = alongside && (await joinRunning(settings.hallData))
  if (running) return { address: embeddedAddress(running, DATABASE), ...nothing }
  const launched = await launch(settings.hallData, { who, memoryMb: settings.databaseMemoryMb })
  await makeDatabase(launched.address).catch(async (error: unknown) => {
    await launched.stop()
    throw error
  })
  return { ...launched, address: embeddedAddress(launched.address, DATABASE) }
}

async function makeDatabase(server: { host: string; port: number }) {
  const maker = await connect(embeddedAddress(server, 'postgres'))
  const { rowCount } = await maker.query('select from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await maker.query(`create database ${DATABASE}`)
  await maker.end()
}

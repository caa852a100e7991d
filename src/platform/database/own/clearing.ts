import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { prepareCluster } from './cluster.ts'
import { launch } from './launcher.ts'

/**
 * Removes a data folder with the database in it, wherever it is really kept. A hall that is open
 * on it is left alone: the caller is told who is there.
 */
export async function clearHallData(hallData: string) {
  const cluster = await prepareCluster(hallData)
  // Whoever can take the house may also take it down.
  await (await launch(hallData, { who: 'process that clears it' })).stop()
  // Moved aside first: cut short, what is left is no half of a database.
  const gone = `${cluster.data}.new-gone`
  await rm(gone, { recursive: true, force: true })
  await rename(cluster.data, gone)
  await rm(gone, { recursive: true, force: true })
  await rm(path.resolve(hallData), { recursive: true, force: true })
}

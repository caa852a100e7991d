import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect, embeddedAddress } from '../database/addresses.ts'
import { migrate } from '../database/migrate.ts'
import { prepareCluster } from '../database/own/cluster.ts'
import { launch } from '../database/own/launcher.ts'
import { stopServer } from '../database/own/server.ts'

const PREFIX = 'hall-test-'
export const TEMPLATE = 'hall_template'

declare module 'vitest' {
  export interface ProvidedContext {
    database: { host: string; port: number }
  }
}

/** One PostgreSQL for the whole test run, with one migrated database that each test copies. */
export default async function oneDatabase(project: TestProject) {
  await clearLeftovers()
  const folder = path.join(tmpdir(), `${PREFIX}${process.pid}`)
  // Nothing here outlives the run, so nothing is waited for on its way to the disk.
  const launched = await launch(folder, { who: 'tests', settings: { fsync: 'off' } })
  await makeTemplate(launched.address)
  project.provide('database', launched.address)
  return async () => {
    await launched.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(server: { host: string; port: number }) {
  const maker = await connect(embeddedAddress(server, 'postgres'))
  await maker.query(`create database ${TEMPLATE}`)
  await maker.end()
  await migrate(embeddedAddress(server, TEMPLATE))
}

/** A run that was killed leaves its folder and its server behind. */
async function clearLeftovers() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue
    const folder = path.join(tmpdir(), name)
    await prepareCluster(folder)
      .then(stopServer)
      .catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

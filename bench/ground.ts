import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { connect, embeddedAddress } from '../src/platform/database/addresses.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { launch } from '../src/platform/database/own/launcher.ts'
import { serverPid } from '../src/platform/database/own/server.ts'
import { projectFolder } from '../src/platform/database/project-folder.ts'
import { buildCountry, type Size, whileBuilding } from './country.ts'
import type { Ground } from './frame.ts'
import { openHallUnderTest } from './hall.ts'

/** A national hall's database is given more than a branch's: HALL_DB_MEMORY says so for a real one. */
const MEMORY_MB = 1024
const QUICK_MEMORY_MB = 128

/** Opens the database of this size, building it the first time, and a hall on it. */
export async function openGround(
  size: Size & { quick: boolean },
  tell: (line: string) => void,
): Promise<Ground & { close(): Promise<void> }> {
  const folder = path.join(
    projectFolder(),
    'data',
    `bench-${size.members}-${size.deeds}-${await builtFrom()}`,
  )
  const memoryMb = size.quick ? QUICK_MEMORY_MB : MEMORY_MB
  if (!existsSync(path.join(folder, 'built'))) await build(folder, memoryMb, size, tell)
  const server = await launch(folder, { who: 'bin/hall bench', memoryMb })
  const address = embeddedAddress(server.address)
  try {
    await migrate(address)
    const database = await openDatabase(address)
    const sql = await connect(address)
    const host = encodeURIComponent(server.address.host)
    const url = `postgres://postgres@localhost/hall?host=${host}`
    const hall = await openHallUnderTest(database, url, (await serverPid(server.cluster)) ?? 0)
    const close = async () => {
      await hall.close()
      await sql.end()
      await database.close()
      await server.stop()
    }
    return { ...size, sql, hall, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function build(folder: string, memoryMb: number, size: Size, tell: (line: string) => void) {
  tell(`building ${size.members} members with ${size.deeds} deeds in ${folder}`)
  const server = await launch(folder, {
    who: 'bin/hall bench',
    memoryMb,
    settings: whileBuilding,
  })
  try {
    const address = embeddedAddress(server.address)
    await makeAnew(address)
    await migrate(address)
    const sql = await connect(address)
    await buildCountry(sql, size, tell)
    await sql.end()
  } finally {
    await server.stop()
  }
  await writeFile(path.join(folder, 'built'), '')
}

async function makeAnew(address: ReturnType<typeof embeddedAddress>) {
  const maker = await connect({
    ...address,
    as: (login) => ({ ...address.as(login), database: 'postgres' }),
  })
  await maker.query('drop database if exists hall with (force)')
  await maker.query('create database hall')
  await maker.end()
}

/** Another way of building makes another folder; a newer schema comes as it comes to a hall, by migration. */
async function builtFrom() {
  const hash = createHash('sha256')
  hash.update(await readFile(path.join(projectFolder(), 'bench', 'country.ts')))
  return hash.digest('hex').slice(0, 8)
}

/**
 * What a bench puts in and takes away again; no hall empties these a hundred times a day. The list among
 * them: else it would first be vacuumed while the benches after the building, or after a list, are measured.
 */
const USED =
  'occasion, slot, commitment, deed, standing, hold, occupied, place, auth.tries, membership, person, contact_point'

/**
 * Between two benches what the one before left behind is cleared away, or the next would be measured
 * beside the database's own tidying; and what readers may look up in a day begins anew.
 */
export async function tidy({ sql }: Ground) {
  // In the order in which the hall writes them, or each would wait for the other.
  await sql.query('truncate access_log, access_day')
  await sql.query(`vacuum (analyze) ${USED}`)
}

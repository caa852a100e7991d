import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, embeddedAddress, urlAddress } from '../../src/platform/database/addresses.ts'
import { findBinaries, systemBinaries } from '../../src/platform/database/own/binaries.ts'
import { launch, type Launched } from '../../src/platform/database/own/launcher.ts'
import { healthy, type Opened, runHall } from '../support/opened.ts'

let folder: string
const opened: Opened[] = []
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opening-'))
  await chmod(folder, 0o711)
})
afterAll(async () => {
  for (const hall of opened) hall.child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function hallWith(settings: Record<string, string>) {
  const hall = await runHall('start', { LOG_LEVEL: 'error', ...settings })
  opened.push(hall)
  return hall
}

const healthOf = async ({ port }: Opened) =>
  (await fetch(`http://localhost:${port}/healthz`)).text()

describe('npm start', () => {
  test('opens, refuses a second start on its folder in one line, and closes in good order', async () => {
    const HALL_DATA = path.join(folder, 'hall')
    const first = await hallWith({ HALL_DATA })
    await first.open()
    const second = await hallWith({ HALL_DATA })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/^Commonhall process \d+, http:\S+, is already running .+\n$/)
    expect(await healthy(first.port)).toBe(true)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.said()).not.toContain('broke')
  })

  test('opens again after it was killed', async () => {
    const HALL_DATA = path.join(folder, 'hall')
    const killed = await hallWith({ HALL_DATA })
    await killed.open()
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = await hallWith({ HALL_DATA })
    await next.open()
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  })

  test('says in one line that its port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, () => resolve()))
    const PORT = String((other.address() as AddressInfo).port)
    const hall = await hallWith({ HALL_DATA: path.join(folder, 'port'), PORT })
    expect(await hall.ended).toBe(1)
    expect(hall.said()).toBe(
      `Port ${PORT} cannot be opened: something else is using it. Set PORT to another number.\n`,
    )
    other.close()
  })

  test('says every mistaken setting in a line of its own', async () => {
    const hall = await hallWith({ PORT: 'eighty', SMTP_URL: 'mail' })
    expect(await hall.ended).toBe(1)
    expect(hall.said().split('\n')).toHaveLength(3)
  })

  test('says that a database cannot be reached', async () => {
    const hall = await hallWith({ DATABASE_URL: 'postgres://ann:secret@127.0.0.1:1/hall' })
    expect(await hall.ended).toBe(1)
    expect(hall.said()).toBe('The database cannot be reached: nothing answers there.\n')
  })
})

const systemIsThere = await systemBinaries().catch(() => undefined)

describe.each([
  { which: 'the PostgreSQL that comes with npm', find: findBinaries },
  ...(systemIsThere
    ? [{ which: `PostgreSQL ${systemIsThere.version}`, find: systemBinaries }]
    : []),
])('DATABASE_URL with $which', ({ which, find }) => {
  let server: Launched
  let port: number
  beforeAll(async () => {
    port = 40_000 + Math.floor(Math.random() * 20_000)
    const settings = { listen_addresses: '127.0.0.1', fsync: 'off', timezone: 'Pacific/Auckland' }
    server = await launchWithPasswords(path.join(folder, which.replace(/\W/g, '')), settings)
  })
  afterAll(() => server.stop())

  // A server as a hosting firm gives it: passwords asked for, and no superuser for us.
  async function launchWithPasswords(data: string, settings: Record<string, string | number>) {
    const launched = await launch(data, { who: 'a database server', settings, find, port })
    await writeFile(
      path.join(launched.cluster.data, 'pg_hba.conf'),
      'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
    )
    const maker = await connect(embeddedAddress(launched.address, 'postgres'))
    for (const statement of [
      'select pg_reload_conf()',
      "create role club login createrole password 'geheim'",
      'create database club owner club',
      "create role guest login password 'geheim'",
      'create database guest owner guest',
    ])
      await maker.query(statement)
    await maker.end()
    return launched
  }
  const url = (user: string, database = user) =>
    `postgres://${user}:geheim@127.0.0.1:${port}/${database}`

  test('a user that may not create roles is told what to ask for', async () => {
    const hall = await hallWith({ DATABASE_URL: url('guest') })
    expect(await hall.ended).toBe(1)
    expect(hall.said()).toMatch(/^The database's user guest may not create roles: let it .+\n$/)
  })

  test('three processes start at once on an empty database, and all of them open', async () => {
    const halls = await Promise.all([1, 2, 3].map(() => hallWith({ DATABASE_URL: url('club') })))
    await Promise.all(halls.map((hall) => hall.open()))
    for (const hall of halls) hall.child.kill('SIGTERM')
    expect(await Promise.all(halls.map((hall) => hall.ended))).toEqual([0, 0, 0])
  })

  test('the hall reckons in one time, wherever its server stands', async () => {
    const zone = async () => {
      const app = await connect(urlAddress(url('club')), 'hall_app')
      const { rows } = await app
        .query<{ TimeZone: string }>('show timezone')
        .finally(() => app.end())
      return rows[0]?.TimeZone
    }
    expect(await zone()).toBe('UTC')
    // As it stood before the hall knew of it: the next start puts it right.
    const maker = await connect(embeddedAddress(server.address, 'postgres'))
    await maker.query('alter database club reset timezone').finally(() => maker.end())
    expect(await zone()).toBe('Pacific/Auckland')
    const next = await hallWith({ DATABASE_URL: url('club') })
    await next.open()
    expect(await zone()).toBe('UTC')
    next.child.kill('SIGTERM')
    expect(await next.ended).toBe(0)
  })

  test('a second machine without the hall’s key opens beside the first, and says at /healthz what it lacks', async () => {
    const first = await hallWith({ DATABASE_URL: url('club') })
    await first.open()
    const HALL_DATA = path.join(folder, `second-machine-${port}`)
    const second = await hallWith({ DATABASE_URL: url('club'), HALL_DATA })
    await second.open()
    expect(await healthOf(first)).toBe('open')
    expect(await healthOf(second)).toMatch(
      /^open\nThe key of this hall is not here: .+hall\.key, .+$/,
    )
    for (const hall of [first, second]) hall.child.kill('SIGTERM')
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0])
  })

  test('a HALL_KEY that is another’s is refused in one line; a closed hall takes a new key when it is told to', async () => {
    const HALL_KEY = Buffer.alloc(32, 7).toString('base64')
    const other = await hallWith({ DATABASE_URL: url('club'), HALL_KEY })
    expect(await other.ended).toBe(1)
    expect(other.said()).toMatch(/^HALL_KEY is not the key that this hall locks with: .+\n$/)
    const taking = await runHall('rekey', { DATABASE_URL: url('club'), HALL_KEY })
    expect(await taking.ended).toBe(0)
    const open = await hallWith({ DATABASE_URL: url('club'), HALL_KEY })
    await open.open()
    expect(await healthOf(open)).toBe('open')
    const while_open = await runHall('rekey', { DATABASE_URL: url('club') })
    expect(await while_open.ended).toBe(1)
    expect(while_open.said()).toBe('The hall is open on this database: stop it first.\n')
    open.child.kill('SIGTERM')
    expect(await open.ended).toBe(0)
    const back = await runHall('rekey', { DATABASE_URL: url('club') })
    expect(await back.ended).toBe(0)
  })

  test('the roles’ passwords follow the password in the URL', async () => {
    const before = await connect(urlAddress(url('club')), 'hall_app')
    await before.end()
    const maker = await connect(embeddedAddress(server.address, 'postgres'))
    await maker.query("alter role club password 'neu'")
    await maker.end()
    const hall = await hallWith({ DATABASE_URL: url('club').replace('geheim', 'neu') })
    await hall.open()
    await expect(connect(urlAddress(url('club')), 'hall_app')).rejects.toThrow('password is wrong')
    hall.child.kill('SIGTERM')
    expect(await hall.ended).toBe(0)
  })
})

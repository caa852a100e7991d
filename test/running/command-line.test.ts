import { spawn, spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, embeddedAddress } from '../../src/platform/database/addresses.ts'
import { launch } from '../../src/platform/database/own/launcher.ts'
import { healthy, runHall } from '../support/opened.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'command-line-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const program = path.resolve('bin/hall')
const env = (settings: Record<string, string>) => ({ PATH: process.env.PATH, ...settings })

function call(args: string[], settings: Record<string, string> = { HALL_DATA: '/dev/null/none' }) {
  const options = { env: env(settings), encoding: 'utf8', cwd: folder } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options)
  return { status, stdout, stderr }
}

/** The PostgreSQL that runs on this folder, if one does. */
async function databaseOf(data: string) {
  const file = await readFile(path.join(data, 'database', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(file, 10)
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(data) ? pid : null
}

describe('what is not known is refused, and nothing is done', () => {
  test.each([
    [['migrate', '--dry-run'], 'There is no option --dry-run here.\n'],
    [['start', '--port', '80'], 'There is no option --port here.\n'],
    [['demo', '--frsh'], 'There is no option --frsh here. Did you mean --fresh?\n'],
    [['strat'], 'There is no command “strat”: did you mean “start”?\n'],
    [['bench', '--helpp'], 'There is no option --helpp here.\n'],
  ])('%j', (args, said) => {
    expect(call(args)).toEqual({ status: 2, stdout: '', stderr: said })
  })

  test('--help says how the command is called, and starts nothing', () => {
    for (const args of [
      ['start', '--help'],
      ['help', 'start'],
      ['start', '-h'],
    ])
      expect(call(args)).toEqual({
        ...{ status: 0, stderr: '', stdout: '  start    opens the hall\n' },
      })
    expect(call(['import', '--help']).stdout).toContain('--body SLUG')
  })
})

describe('a list that is no file', () => {
  const brought = (file: string) => call(['import', file, '--body', 'leeds'])

  test('is told apart: none, a folder, something that is read but once', async () => {
    await mkdir(path.join(folder, 'lists'))
    expect(brought('none.csv')).toMatchObject({ status: 2, stderr: 'There is no file none.csv.\n' })
    expect(brought('lists').stderr).toBe('lists is a folder: name a file in it.\n')
    expect(brought('/dev/zero').stderr).toContain('not a file that can be read twice')
  })
})

describe('a hall whose log nobody can take', () => {
  test('whose reader went away stays open, and closes when told to', async () => {
    const hall = await runHall('start', { HALL_DATA: path.join(folder, 'piped') })
    hall.child.stdout?.destroy()
    await hall.open()
    expect(await healthy(hall.port)).toBe(true)
    hall.child.kill('SIGTERM')
    expect(await hall.ended).toBe(0)
  })

  test.runIf(process.platform === 'linux')('on a full disk stays open, too', async () => {
    const full = openSync('/dev/full', 'w')
    const hall = await runHall('start', { HALL_DATA: path.join(folder, 'full') }, full)
    await hall.open()
    hall.child.kill('SIGTERM')
    expect(await hall.ended).toBe(0)
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a command stopped by %s while its database runs leaves none running, and nothing half done',
  async (signal) => {
    const HALL_DATA = path.join(folder, signal)
    const child = spawn(process.execPath, [program, 'migrate'], { env: env({ HALL_DATA }) })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    for (let turn = 0; turn < 3000 && !(await databaseOf(HALL_DATA)); turn++) await pause(5)
    child.kill(signal)
    expect(await ended).toBe(130)
    expect(said).toBe('Stopped before the end: what was under way is taken back.\n')
    expect(await databaseOf(HALL_DATA)).toBeNull()
    expect(call(['migrate'], { HALL_DATA })).toMatchObject({ status: 0, stderr: '' })
  },
)

test('a demo killed while it is told is told anew by the next start', async () => {
  const HALL_DATA = path.join(folder, 'demo')
  const hall = await runHall('demo', { HALL_DATA })
  await expect.poll(() => hall.said(), { timeout: 30_000 }).toContain('people on their lists')
  hall.child.kill('SIGKILL')
  await hall.ended
  const next = await runHall('demo', { HALL_DATA })
  await expect.poll(() => next.said(), { timeout: 30_000 }).toContain('people on their lists')
  next.child.kill('SIGTERM')
  expect(await next.ended).toBe(1)
  expect(next.said()).toContain('Stopped before the story was told')
  expect(await databaseOf(HALL_DATA)).toBeNull()
})

async function nameTheHall(data: string) {
  const server = await launch(data, { who: 'a test' })
  const maker = await connect(embeddedAddress(server.address, 'hall'))
  await maker.query(`
    insert into body (id, register_id, path, kind, slug, name, opened_on)
    select id, id, array[id], 'constituency', 'leeds', 'Leeds', '2020-01-01'
    from (select gen_random_uuid() as id) made`)
  await maker.end()
  await server.stop()
}

test('a demo on the folder of a hall ends with a line, and leaves the hall alone', async () => {
  const HALL_DATA = path.join(folder, 'piped')
  await nameTheHall(HALL_DATA)
  const before = await readdir(HALL_DATA)
  const demo = await runHall('demo', { HALL_DATA })
  expect(await demo.ended).toBe(1)
  expect(demo.said()).toContain('the demo leaves it alone.')
  expect(await readdir(HALL_DATA)).toEqual(before)
})

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, embeddedAddress } from '../addresses.ts'
import { clearHallData } from './clearing.ts'
import { isLeftBehind, launch, type Launched } from './launcher.ts'
import { serverPid } from './server.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'launcher-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function withHall<T>(work: (hall: Launched) => Promise<T>, name = 'hall') {
  const hall = await launch(path.join(folder, name), { who: 'process 7 on port 8080' })
  return work(hall).finally(() => hall.stop())
}

const count = async (hall: Launched) => {
  const client = await connect(embeddedAddress(hall.address, 'postgres'))
  const { rows } = await client.query<{ n: number }>('select count(*) as n from pg_database')
  await client.end()
  return rows[0]?.n
}

describe("the hall's own database", () => {
  test('starts in an empty folder, listens on its socket alone and stops in good order', async () => {
    await withHall(async (hall) => {
      expect(await count(hall)).toBe(3)
      const client = await connect(embeddedAddress(hall.address, 'postgres'))
      const { rows } = await client.query('show listen_addresses')
      expect(rows).toEqual([{ listen_addresses: '' }])
      await client.end()
    })
    expect(existsSync(path.join(folder, 'hall', 'database', 'postmaster.pid'))).toBe(false)
  })

  test('a second start on the same folder is told who is there', async () => {
    await withHall(async () => {
      const second = launch(path.join(folder, 'hall'), { who: 'second' })
      await expect(second).rejects.toThrow('process 7 on port 8080 is already running')
    })
  })

  test('two first starts at once make one database, and one of them gives way', async () => {
    const both = await Promise.allSettled(
      ['Ann', 'Bilal'].map((who) => launch(path.join(folder, 'twice'), { who })),
    )
    const started = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(started).toHaveLength(1)
    expect(refused).toEqual([expect.stringContaining('already running')])
    await started[0]?.stop()
    expect(await readdir(path.join(folder, 'twice'))).not.toContain(
      expect.stringContaining('.new-'),
    )
  })

  test('works in a folder whose path is too long for a socket', async () => {
    await withHall(async (hall) => expect(await count(hall)).toBe(3), 'long'.repeat(30))
  })

  test('comes back by itself after it was killed', async () => {
    await withHall(async (hall) => {
      const back = new Promise((resolve) => hall.onRestart(resolve))
      const pid = await serverPid(hall.cluster)
      process.kill(Number(pid), 'SIGKILL')
      expect(await back).toBeUndefined()
      expect(await count(hall)).toBe(3)
      expect(await serverPid(hall.cluster)).not.toBe(pid)
    })
  })

  test('makes the links inside the PostgreSQL package when they are missing', async () => {
    await withHall(async (hall) => {
      const { home, from } = hall.cluster.binaries
      if (from === 'system') return
      const list: unknown = JSON.parse(await readFile(path.join(home, 'pg-symlinks.json'), 'utf8'))
      const [first] = list as { target: string }[]
      await unlink(path.resolve(home, '..', first?.target ?? ''))
      await launch(path.join(folder, 'hall'), { who: 'second' }).catch(() => undefined)
      expect(existsSync(path.resolve(home, '..', first?.target ?? ''))).toBe(true)
    })
  })
})

test('a start without room for its database says so in one line, and leaves nothing behind', async () => {
  const bin = await mkdtemp(path.join(folder, 'bin-'))
  await chmod(bin, 0o755)
  const full = `#!/bin/sh
echo '2026-11-23 12:26:03.843 UTC [17279] FATAL:  could not write to file "pg_wal/x": No space left on device' >&2
echo 'initdb: removing contents of data directory' >&2
exit 1`
  await writeFile(path.join(bin, 'initdb'), full, { mode: 0o755 })
  const find = () => Promise.resolve({ home: bin, bin, version: '18.1', from: 'system' as const })
  const started = launch(path.join(folder, 'full'), { who: 'Ann', find })
  await expect(started).rejects.toThrow(/full\/database: there is no space left on the disk\.$/)
  expect(await readdir(path.join(folder, 'full'))).toEqual([])
})

test('what a killed first start left half made is cleared by a later one', async () => {
  const left = path.join(folder, 'cut', 'database.new-abc')
  await mkdir(left, { recursive: true })
  await utimes(left, 0, new Date('2026-01-01'))
  await withHall(() => Promise.resolve(), 'cut')
  expect(await readdir(path.join(folder, 'cut'))).not.toContain('database.new-abc')
})

test('a database folder with half of a database in it is told of, and left as it is', async () => {
  const half = path.join(folder, 'half', 'database')
  await mkdir(half, { recursive: true })
  await writeFile(path.join(half, 'postgresql.conf'), '')
  await expect(withHall(() => Promise.resolve(), 'half')).rejects.toThrow('no whole database')
  expect(await readdir(half)).toEqual(['postgresql.conf'])
})

test('a folder in use is not cleared; one that nobody uses is', async () => {
  await withHall(async () => {
    await expect(clearHallData(path.join(folder, 'hall'))).rejects.toThrow('already running')
  })
  await clearHallData(path.join(folder, 'hall'))
  expect(existsSync(path.join(folder, 'hall'))).toBe(false)
})

test('a database just started is left to the start that made it, one older is not, nor one of the future', () => {
  expect([0, 1.9, 2, 3600, -60].map(isLeftBehind)).toEqual([false, false, true, true, true])
})

test('a database left behind by a hall killed with -9 is replaced by a fresh one', async () => {
  const data = path.join(folder, 'left')
  const program = `
    import { launch } from '${path.resolve('src/platform/database/own/launcher.ts')}'
    await launch(${JSON.stringify(data)}, { who: 'left' })
    console.log('up')
    setInterval(() => {}, 1000)`
  const hall = spawn(process.execPath, ['--input-type=module-typescript', '-e', program])
  await new Promise((resolve) => hall.stdout.once('data', resolve))
  const pid = Number(
    (await readFile(path.join(data, 'database', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
  await pause(2100)
  hall.kill('SIGKILL')
  await withHall(async (next) => {
    expect(await serverPid(next.cluster)).not.toBe(pid)
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('')
  }, 'left')
})

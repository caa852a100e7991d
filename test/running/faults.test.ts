import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, embeddedAddress } from '../../src/platform/database/addresses.ts'
import { launch } from '../../src/platform/database/own/launcher.ts'

const LOAD_MS = 1500

let folder: string
const running = new Set<ChildProcess>()
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'faults-'))
  await chmod(folder, 0o711)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

describe('nothing that was promised is lost', () => {
  test('the database is killed under load: it comes back, and every promise is kept', async () => {
    const data = path.join(folder, 'database-killed')
    const writer = startWriter(data)
    await writer.saying('100')
    await pause(LOAD_MS)
    process.kill(await serverOf(data), 'SIGKILL')
    await writer.saying('restarted')
    const before = writer.promised().length
    await expect
      .poll(() => writer.promised().length, { timeout: 20_000 })
      .toBeGreaterThan(before + 100)
    await writer.kill('SIGKILL')
    await expectKept(data, writer.promised())
  })

  test('the hall is killed under load: every promise is kept, and nothing is half done', async () => {
    const data = path.join(folder, 'hall-killed')
    const writer = startWriter(data)
    await writer.saying('100')
    await pause(LOAD_MS)
    await writer.kill('SIGKILL')
    await expectKept(data, writer.promised())
  })
})

/** Opens the folder as a new start would, and compares what is there with what was promised. */
async function expectKept(data: string, promised: string[]) {
  const hall = await launch(data, { who: 'the next start' })
  const owner = await connect(embeddedAddress(hall.address))
  const { rows } = await owner.query<{ subject: string; halves: number }>(
    'select subject, count(*) as halves from outbox group by subject',
  )
  await owner.end()
  await hall.stop()
  const kept = new Map(rows.map(({ subject, halves }) => [subject, halves]))
  expect(promised.length).toBeGreaterThan(200)
  expect(promised.filter((number) => kept.get(number) !== 2)).toEqual([])
  expect([...kept.values()].filter((halves) => halves !== 2)).toEqual([])
}

function startWriter(data: string) {
  const child = spawn(process.execPath, [path.resolve('test/support/writer.ts'), data])
  running.add(child)
  let said = ''
  let troubles = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (troubles += chunk.toString()))
  const lines = () => said.split('\n').slice(0, -1)
  return {
    promised: () => lines().filter((line) => /^\d+$/.test(line)),
    saying: (line: string) =>
      expect.poll(() => (troubles ? troubles : lines()), { timeout: 30_000 }).toContain(line),
    kill: (signal: NodeJS.Signals) =>
      new Promise((resolve) => {
        child.once('close', resolve)
        child.kill(signal)
      }),
  }
}

async function serverOf(data: string) {
  const file = await readFile(path.join(data, 'database', 'postmaster.pid'), 'utf8')
  return Number.parseInt(file, 10)
}

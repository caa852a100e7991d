import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import { testHall, type TestHall } from '../../test/support/hall.ts'
import { linkCommand } from './link.ts'

let hall: TestHall
let folder: string
beforeAll(async () => {
  hall = await testHall()
  await hall.town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'leeds',
    email: 'ann@example.org',
  })
  folder = await mkdtemp(path.join(tmpdir(), 'link-'))
  const { host, port } = inject('database')
  vi.stubEnv('HALL_DATA', folder)
  vi.stubEnv('PUBLIC_URL', hall.house.publicUrl)
  vi.stubEnv(
    'DATABASE_URL',
    `postgres://postgres@localhost:${port}/${hall.database.address.database}?host=${encodeURIComponent(host)}`,
  )
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  vi.unstubAllEnvs()
  await hall.close()
  await rm(folder, { recursive: true })
})

test('bin/hall link prints a link that signs one person in, once', async () => {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  await linkCommand.run(['--email', 'Ann@example.org'])
  const link = /http\S+\/sign-in\/link\/\S+/.exec(said.join())?.[0] ?? ''
  expect(said.join()).toContain('For Ann Armitage (The Common Party)')
  expect(await hall.read(null, new URL(link).pathname)).toContain('Ann')
  const token = link.split('/').at(-1) ?? ''
  expect(await hall.house.sessions.links.use(token)).toMatchObject({ address: 'Ann@example.org' })
  expect(await hall.house.sessions.links.use(token)).toBeNull()
})

test('for an address that nobody has, and for none, it says so', async () => {
  await expect(linkCommand.run(['--email', 'eve@example.org'])).rejects.toThrow('Nobody here')
  await expect(linkCommand.run([])).rejects.toThrow('Say for whom')
})

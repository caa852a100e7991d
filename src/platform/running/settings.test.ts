import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('with nothing set the hall opens on port 8080 and keeps its data beside itself', () => {
  expect(readSettings({})).toEqual({
    port: 8080,
    publicUrl: 'http://localhost:8080',
    hallData: `${process.cwd()}/data/hall`,
    hallKey: undefined,
    databaseUrl: undefined,
    databaseMemoryMb: undefined,
    smtpUrl: undefined,
    logLevel: 'info',
  })
})

test('an empty setting is as good as none', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' }).port).toBe(8080)
})

test('every mistake is told in a line of its own, and no password is said back', () => {
  const wrong = { PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://ann:secret@db/hall' }
  expect(() => readSettings(wrong)).toThrow(
    [
      'PORT must be a number, not “eighty”.',
      'DATABASE_URL must be an address such as postgres://user:password@host/hall.',
      'LOG_LEVEL must be one of debug, info, warn, error, silent, not “loud”.',
    ].join('\n'),
  )
})

test.each(['0x1f', '1e3', '0', '70000', '8080.5', '-1'])('%s is no port', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/^PORT must be /)
})

test('an address with a % that stands for nothing is told of, not stumbled over', () => {
  const DATABASE_URL = 'postgres://club:100%@localhost/club'
  expect(() => readSettings({ DATABASE_URL })).toThrow(/^DATABASE_URL must be an address/)
})

test('the public address is where links in mails point, without a path', () => {
  expect(readSettings({ PUBLIC_URL: 'https://hall.example.org/start' }).publicUrl).toBe(
    'https://hall.example.org',
  )
})

test('called from anywhere, a hall without a setting keeps its data beside the program', () => {
  const program = `
    import { readSettings } from '${path.resolve('src/platform/running/settings.ts')}'
    process.stdout.write(readSettings({}).hallData)`
  const args = ['--input-type=module-typescript', '-e', program]
  const said = execFileSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8' })
  expect(said).toBe(`${process.cwd()}/data/hall`)
})

import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { backupCommand } from '../../src/cli/backup.ts'
import { restoreCommand } from '../../src/cli/restore.ts'
import { asTar, entriesOf, type Entry } from '../../src/platform/backup/archive.ts'
import { backup } from '../../src/platform/backup/backup.ts'
import { tablesKept, sqlName } from '../../src/platform/backup/contents.ts'
import { erasuresNoted, noteErasures } from '../../src/platform/backup/erasures.ts'
import { checkBackup, measure } from '../../src/platform/backup/manifest.ts'
import { restore } from '../../src/platform/backup/restore.ts'
import { type Address, connect, embeddedAddress } from '../../src/platform/database/addresses.ts'
import { launch } from '../../src/platform/database/own/launcher.ts'
import { dumpSchema } from '../../src/platform/database/schema-dump.ts'
import { defineJob } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { furnish } from '../trust/furniture.ts'

const ring = defineJob({
  name: 'test.ring',
  payload: z.object({ bell: z.string() }),
  retries: 2,
  seconds_max: 30,
  work: () => Promise.resolve(),
})

let hall: TestHall
let folder: string
let file: string
const made: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'))
  await chmod(folder, 0o711)
  hall = await testHall()
  await furnish(hall.town)
  await hall.town.sql(`insert into auth."user" (id, name, email, email_verified)
    select id, '', id || '@person.invalid', true from person limit 1`)
  await hall.town.sql(`insert into auth.session (expires_at, token, updated_at, user_id)
    select now() + interval '1 day', 'secret-token', now(), id from auth."user"`)
  // A line break, a tab, a backslash and a null, as people type them.
  await hall.town.sql(`update person set address = E'1 High St\\n\\tFlat \\\\2', born_year = null`)
  await hall.queue.enqueue(hall.house.db, ring, { bell: 'at six' }, { after: tomorrow })
  file = path.join(folder, 'hall.tar.gz')
  await backup(hall.database.address, file)
})
afterAll(async () => {
  await hall.close()
  await asMaker((maker) => dropAll(maker))
  await rm(folder, { recursive: true, force: true })
})

const tomorrow = new Date('2026-11-23T18:00:00Z')

describe('a hall that is backed up', () => {
  test('stands in an empty database as it stood: every table, row by row, with its walls', async () => {
    const there = await emptyDatabase()
    await restore(there, file, await checkBackup(file))
    const [was, is] = [await everything(hall.database.address), await everything(there)]
    expect(was.size).toBeGreaterThan(40)
    expect(is).toEqual(was)
    expect(await schemaOf(there)).toEqual(await schemaOf(hall.database.address))
  })

  test('takes up the work that waited', async () => {
    const there = await emptyDatabase()
    await restore(there, file, await checkBackup(file))
    const { rows } = await ask(there, `select name, data, start_after from pgboss.job`)
    expect(rows).toEqual([{ name: 'test.ring', data: { bell: 'at six' }, start_after: tomorrow }])
  })

  test('keeps nobody signed in, and no key to do so in the file', async () => {
    const there = await emptyDatabase()
    await restore(there, file, await checkBackup(file))
    expect((await ask(there, 'select from auth.session')).rowCount).toBe(0)
    for await (const { bytes } of entriesOf(file))
      expect(bytes.includes('secret-token')).toBe(false)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('is a tar file that any tar opens', async () => {
    const { stdout } = await promisify(execFile)('tar', ['-tzf', file])
    expect(stdout).toContain('commonhall.json')
    expect(stdout).toContain('tables/public.person/000001.copy')
  })

  test('is written by a database’s plain owner too, who may not step over row-level security', async () => {
    const there = await emptyDatabase()
    const landlord = `landlord_${randomBytes(4).toString('hex')}`
    await asMaker(async (maker) => {
      await maker.query(`create role ${landlord} login createrole nosuperuser`)
      await maker.query(`grant hall_owner, hall_lens to ${landlord} with admin option`)
      await maker.query(`grant hall_app, hall_auth to ${landlord} with admin option`)
      await maker.query(`alter database ${there.database} owner to ${landlord}`)
    })
    const plain = asUser(there, landlord)
    const copy = path.join(folder, 'plain.tar.gz')
    await restore(plain, file, await checkBackup(file))
    await backup(plain, copy)
    expect(await sums(copy)).toEqual(await sums(file))
    expect(await schemaOf(there)).toEqual(await schemaOf(hall.database.address))
  })
})

describe('a hall that is there already', () => {
  test('is left alone, unless --replace says that it gives way', async () => {
    const there = await emptyDatabase()
    const manifest = await checkBackup(file)
    await restore(there, file, manifest)
    await ask(there, `update person set given_name = 'Later'`)
    await expect(restore(there, file, manifest)).rejects.toThrow('say --replace')
    expect((await ask(there, `select from person where given_name <> 'Later'`)).rowCount).toBe(0)
    await restore(there, file, manifest, { replace: true })
    expect(await everything(there)).toEqual(await everything(hall.database.address))
  })

  test('is not replaced while it is open', async () => {
    const manifest = await checkBackup(file)
    await hall.house.db.selectFrom('body').select('id').execute()
    const replaced = restore(hall.database.address, file, manifest, { replace: true })
    await expect(replaced).rejects.toThrow('The hall is open on this database')
  })

  test('stays as it is when the backup turns out not to hold together', async () => {
    const there = await emptyDatabase()
    await restore(there, file, await checkBackup(file))
    const broken = path.join(folder, 'no-people.tar.gz')
    await rewrite(file, broken, (name) => !name.startsWith('tables/public.person/'))
    const manifest = await checkBackup(broken)
    await expect(restore(there, broken, manifest, { replace: true })).rejects.toThrow('foreign key')
    expect(await everything(there)).toEqual(await everything(hall.database.address))
  })
})

describe('a person erased after the backup', () => {
  test('stays erased when the hall that knows of it gives way', async () => {
    const there = await emptyDatabase()
    const manifest = await checkBackup(file)
    await restore(there, file, manifest)
    const bilal = await personOf(there, 'Bilal')
    await ask(there, `set hall.person = '${bilal}'; select erase_person('${bilal}', 'asked')`)
    expect(await restore(there, file, manifest, { replace: true })).toEqual({ erased_again: 1 })
    expect(await personOf(there, 'Bilal')).toBeUndefined()
    expect(
      (await ask(there, `select from contact_point where value = 'bilal@example.org'`)).rowCount,
    ).toBe(0)
  })

  test('stays erased in an empty folder too, from the note kept beside the database', async () => {
    const there = await emptyDatabase()
    const bilal = await personOf(hall.database.address, 'Bilal')
    const note = path.join(folder, 'beside', 'erasures.jsonl')
    await noteErasures(note, [bilal ?? '', randomUUID()], new Date())
    await noteErasures(note, [bilal ?? ''], new Date())
    const erased = await erasuresNoted(note)
    expect(erased).toHaveLength(3)
    expect(await restore(there, file, await checkBackup(file), { erased })).toEqual({
      erased_again: 1,
    })
    expect(await personOf(there, 'Bilal')).toBeUndefined()
    expect(await personOf(there, 'Ann')).toBeDefined()
  })

  test('a note that cannot be read stops the restore, with its line', async () => {
    const note = path.join(folder, 'bad.jsonl')
    await writeFile(note, '{"person_id": "Bilal"}\n')
    await expect(erasuresNoted(note)).rejects.toThrow('line 1: this is not a note of an erasure')
    expect(await erasuresNoted(path.join(folder, 'none.jsonl'))).toEqual([])
  })
})

describe('a file that is no whole backup is refused in one line, before anything is touched', () => {
  test.each([
    // Where the byte stands decides what is noticed first.
    [
      'one byte is another',
      oneByteChanged,
      /is (damaged|cut short|not a backup)|not as it was written/,
    ],
    ['it ends too soon', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'is cut short'],
    ['it is a list', () => Buffer.from('number;name\n1;Ann\n'), 'is not a backup of Commonhall'],
    ['it is empty', () => Buffer.alloc(0), 'is cut short'],
    ['it is another tar', () => gzipSync(Buffer.alloc(1024)), 'is cut short'],
    ['it is noise', () => gzipSync(randomBytes(4096)), 'is not a backup of Commonhall'],
  ])('%s', async (what, change, says) => {
    const bad = path.join(folder, `${what.replaceAll(' ', '-')}.tar.gz`)
    await writeFile(bad, change(await readFile(file)))
    await expect(checkBackup(bad)).rejects.toThrow(says)
  })

  test.each([
    ['what it says of itself', '"commonhall_backup"', 'is not a backup of Commonhall'],
    ['what it says of its tables', '"tables"', 'is damaged'],
  ])('one letter is another in %s, and the sums of the archive agree', async (what, word, says) => {
    const tar = gunzipSync(await readFile(file))
    const at = tar.indexOf(word)
    expect(at).toBeGreaterThan(0)
    tar[at] = 'B'.charCodeAt(0)
    const bad = path.join(folder, `${what.replaceAll(' ', '-')}.tar.gz`)
    await writeFile(bad, gzipSync(tar))
    await expect(checkBackup(bad)).rejects.toThrow(says)
  })

  test('a byte between two entries is another, which only the sum of the whole file tells', async () => {
    const packed = await readFile(file)
    const tar = gunzipSync(packed)
    const size = Number.parseInt(tar.toString('latin1', 124, 136), 8)
    expect(size % 512).not.toBe(0)
    tar[512 + size] = 1
    // As other programs write it, with room behind: the sum is far from the last entry.
    const long = gzipSync(Buffer.concat([tar, Buffer.alloc(4_000_000)]))
    const bad = path.join(folder, 'between.tar.gz')
    await writeFile(bad, Buffer.concat([long.subarray(0, -8), packed.subarray(-8)]))
    await expect(checkBackup(bad)).rejects.toThrow('is damaged')
  })

  test('a sum that was not written with its table', async () => {
    const bad = path.join(folder, 'wrong-sum.tar.gz')
    await rewrite(file, bad, () => true, {
      resum: false,
      person: (bytes) => Buffer.from(bytes.toString().replace('Ann', 'Eve')),
    })
    await expect(checkBackup(bad)).rejects.toThrow('public.person is not as it was written')
  })

  test('one from a newer version names what is missing', async () => {
    const manifest = await checkBackup(file)
    const newer = { name: '999-tomorrow.sql', checksum: 'x' }
    const later = { ...manifest, migrations: [...manifest.migrations, newer] }
    const there = await emptyDatabase()
    await expect(restore(there, file, later)).rejects.toThrow('999-tomorrow.sql')
  })
})

test('bin/hall backup and restore: from one folder into an empty one, in a process of their own each', async () => {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const target = path.join(folder, 'by-command.tar.gz')
  const server = inject('database')
  vi.stubEnv(
    'DATABASE_URL',
    `postgres://postgres@localhost:${server.port}/${hall.database.address.database}?host=${encodeURIComponent(server.host)}`,
  )
  await backupCommand.run([target])
  await expect(backupCommand.run([target])).rejects.toThrow('is left as it is')
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('HALL_DATA', path.join(folder, 'new-hall'))
  await restoreCommand.run([target])
  await expect(restoreCommand.run([target])).rejects.toThrow('say --replace')
  await restoreCommand.run([target, '--replace'])
  log.mockRestore()
  vi.unstubAllEnvs()
  expect(said.join('\n')).toMatch(/by-command.tar.gz: \d+ rows .* MB\.[\s\S]*Restored: \d+ rows/)
  const restored = await launch(path.join(folder, 'new-hall'), { who: 'the next start' })
  const is = await everything(embeddedAddress(restored.address))
  await restored.stop()
  expect(is).toEqual(await everything(hall.database.address))
}, 60_000)

function oneByteChanged(bytes: Buffer) {
  const half = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(half) ^ 1, half)
  return bytes
}

async function personOf(address: Address, given_name: string) {
  const { rows } = await ask(address, `select id from person where given_name = '${given_name}'`)
  return (rows as { id: string }[])[0]?.id
}

async function everything(address: Address) {
  const client = await connect(address)
  const found = new Map<string, unknown[]>()
  for (const { name } of await tablesKept(client))
    found.set(
      name,
      (await client.query(`select to_jsonb(t)::text as row from ${sqlName(name)} t order by 1`))
        .rows,
    )
  await client.end()
  return found
}

async function schemaOf(address: Address) {
  const client = await connect(address)
  return dumpSchema(client).finally(() => client.end())
}

async function sums(name: string) {
  const { tables } = await checkBackup(name)
  // Rows come in the order in which they lie, which a restore may change.
  return tables.map(({ name, rows }) => [name, rows])
}

async function rewrite(
  from: string,
  to: string,
  keep: (name: string) => boolean,
  change: { resum?: boolean; person?: (bytes: Buffer) => Buffer } = {},
) {
  const entries: Entry[] = []
  for await (const { name, bytes } of entriesOf(from)) {
    if (!keep(name)) continue
    const own = name.startsWith('tables/public.person/') && change.person
    const last = name === 'manifest.json' && change.resum !== false
    const resummed = last ? resum(bytes, entries) : bytes
    entries.push({ name, bytes: own ? own(bytes) : resummed })
  }
  await writeFile(to, gzipSync(await buffer(Readable.from(asTar(Readable.from(entries))))))
}

/** A manifest that agrees with what is in the file. */
function resum(bytes: Buffer, entries: Entry[]) {
  const manifest = JSON.parse(bytes.toString()) as {
    tables: { name: string; rows: number; sha256: string }[]
  }
  for (const table of manifest.tables) {
    const measured = measure()
    for (const entry of entries)
      if (entry.name.startsWith(`tables/${table.name}/`)) measured.add(entry.bytes)
    Object.assign(table, { rows: measured.rows(), sha256: measured.sha256() })
  }
  return Buffer.from(JSON.stringify(manifest))
}

async function emptyDatabase(): Promise<Address> {
  const name = `restored_${randomBytes(5).toString('hex')}`
  made.push(name)
  await asMaker((maker) => maker.query(`create database ${name}`))
  return embeddedAddress(inject('database'), name)
}

async function dropAll(maker: pg.Client) {
  for (const name of made) await maker.query(`drop database ${name} with (force)`)
}

const asUser = (address: Address, user: string): Address => ({
  ...address,
  as: (login, name) => ({ ...address.as(login, name), ...(login === 'maker' && { user }) }),
})

async function ask(address: Address, text: string) {
  const client = await connect(address)
  return client.query(text).finally(() => client.end())
}

async function asMaker(work: (maker: pg.Client) => Promise<unknown>) {
  const maker = await connect(embeddedAddress(inject('database'), 'postgres'))
  await work(maker).finally(() => maker.end())
}

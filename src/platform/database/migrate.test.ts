import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHall } from '../testing/fresh-hall.ts'
import { migrate } from './migrate.ts'
import type { Database } from './open.ts'

let hall: Database
let folder: string
beforeAll(async () => {
  hall = await freshHall()
  const owner = await hall.owner()
  await owner.query('delete from migration')
  await owner.end()
  folder = await mkdtemp(path.join(tmpdir(), 'migrations-'))
})
afterAll(async () => {
  await hall.close()
  await rm(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql)

test('new migrations run once, in order, however many processes start at once', async () => {
  await write('001-shelf.sql', 'create table shelf (id int primary key)')
  await write('002-book.sql', 'create table book (shelf int references shelf)')
  const ran = await Promise.all([1, 2, 3].map(() => migrate(hall.address, folder)))
  expect(ran.flat()).toEqual(['001-shelf.sql', '002-book.sql'])
  expect(await migrate(hall.address, folder)).toEqual([])
})

test('a migration that fails leaves nothing behind, and says on which line', async () => {
  await write('003-broken.sql', 'create table half ();\n\ncreate table book ();')
  await expect(migrate(hall.address, folder)).rejects.toThrow(
    'db/migrations/003-broken.sql: relation "book" already exists',
  )
  const { rows } = await hall.appPool.query("select to_regclass('half') as half")
  expect(rows).toEqual([{ half: null }])
  await write('003-broken.sql', 'select 1;\nselect\n  nonsense')
  await expect(migrate(hall.address, folder)).rejects.toThrow('"nonsense" does not exist, line 3')
  await rm(path.join(folder, '003-broken.sql'))
})

test('an old migration that was changed is refused by its name', async () => {
  await write('001-shelf.sql', 'create table shelf (id bigint primary key)')
  await expect(migrate(hall.address, folder)).rejects.toThrow('001-shelf.sql was changed')
})

test('a database of another program is left alone', async () => {
  const owner = await hall.owner()
  await owner.query('alter table migration rename column checksum to batch')
  await expect(migrate(hall.address, folder)).rejects.toThrow('a database of its own')
  await owner.query('alter table migration rename column batch to checksum')
  await owner.end()
})

test('a database from a newer version is refused', async () => {
  await write('001-shelf.sql', 'create table shelf (id int primary key)')
  await rm(path.join(folder, '002-book.sql'))
  await expect(migrate(hall.address, folder)).rejects.toThrow('002-book.sql')
})

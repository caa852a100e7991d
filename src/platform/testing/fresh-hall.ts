import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connect, embeddedAddress } from '../database/addresses.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { TEMPLATE } from './one-database.ts'

/** An empty, migrated hall of its own for a test, in some 50 ms. Close it when done: it is dropped. */
export async function freshHall(): Promise<Database> {
  const server = inject('database')
  const name = `hall_${randomBytes(6).toString('hex')}`
  await asMaker(`create database ${name} template ${TEMPLATE}`)
  const database = await openDatabase(embeddedAddress(server, name), { connections: 6 })
  const close = async () => {
    await database.close()
    await asMaker(`drop database ${name} with (force)`)
  }
  return { ...database, close }
}

async function asMaker(statement: string) {
  const maker = await connect(embeddedAddress(inject('database'), 'postgres'))
  await maker.query(statement).finally(() => maker.end())
}

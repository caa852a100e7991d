import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { Trouble } from '../running/trouble.ts'
import type { Address, Login } from './addresses.ts'

/**
 * hall_owner owns every table and runs migrations; hall_app and hall_auth log in and own nothing;
 * hall_lens owns the few functions that see past row-level security, and cannot log in.
 */
const ROLES = {
  hall_owner: 'nologin',
  hall_app: 'login',
  hall_auth: 'login',
  hall_lens: 'nologin',
} as const

/** What SQL reckons days in where it is not told a body's own zone. */
export const TIME_ZONE = 'UTC'

/** Makes the roles and gives hall_owner its place in this database. Needs the maker's connection. */
export async function makeRoles(maker: pg.Client, address: Address) {
  const missing = await missingRoles(maker)
  if (missing.length > 0) await refuseWithoutCreateRole(maker, missing)
  for (const role of missing)
    await maker.query(`create role ${role} ${ROLES[role]} nosuperuser nocreatedb nocreaterole`)
  await maker.query('grant hall_owner to current_user')
  await maker.query('grant hall_lens to hall_owner')
  await setPassword(maker, address, 'hall_app')
  await setPassword(maker, address, 'hall_auth')
  await settleIn(maker, address).catch((error: Error) => {
    throw new Trouble(
      `The database's user must own the database ${address.database} or be a superuser: ${error.message}.`,
    )
  })
}

async function missingRoles(maker: pg.Client) {
  const names = Object.keys(ROLES) as (keyof typeof ROLES)[]
  const { rows } = await maker.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1)',
    [names],
  )
  return names.filter((name) => !rows.some((row) => row.rolname === name))
}

async function refuseWithoutCreateRole(maker: pg.Client, missing: string[]) {
  const { rows } = await maker.query<{ may: boolean; name: string }>(
    'select rolsuper or rolcreaterole as may, rolname as name from pg_roles where rolname = current_user',
  )
  if (rows[0]?.may) return
  throw new Trouble(
    `The database's user ${rows[0]?.name} may not create roles: ` +
      `let it (alter role ${rows[0]?.name} createrole), or create ${missing.join(', ')} yourself.`,
  )
}

/** hall_owner may make things here; hall_lens must be allowed to own functions in the schema. */
async function settleIn(maker: pg.Client, address: Address) {
  const database = maker.escapeIdentifier(address.database)
  await maker.query(`grant create, connect on database ${database} to hall_owner`)
  // A server keeps the time of where it stands: ninety days would be an hour longer when its clocks change.
  await maker.query(`alter database ${database} set timezone = '${TIME_ZONE}'`)
  await maker.query(`set timezone = '${TIME_ZONE}'`)
  await maker.query(`grant connect on database ${database} to hall_app, hall_auth`)
  await maker.query('grant usage, create on schema public to hall_owner')
  await maker.query('grant usage, create on schema public to hall_lens')
}

/** Sent as its SCRAM proof, so that no log of statements ever holds the password. */
async function setPassword(maker: pg.Client, address: Address, login: Login) {
  const password = address.passwordOf(login)
  if (!password) return
  const proof = maker.escapeLiteral(scramProof(password))
  await maker.query(`alter role ${login} password ${proof}`)
}

/** What PostgreSQL keeps of a password (RFC 5803). The password is plain ASCII, so needs no SASLprep. */
function scramProof(password: string) {
  const rounds = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const keyed = (label: string) => createHmac('sha256', salted).update(label).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  const server = keyed('Server Key').toString('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${server}`
}

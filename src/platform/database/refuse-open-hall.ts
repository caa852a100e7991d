import type pg from 'pg'
import { Trouble } from '../running/trouble.ts'

/** The hall's own database lets only one in; on a server of one's own we look who else is there. */
export async function refuseOpenHall(maker: pg.Client) {
  const { rowCount } = await maker.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and usesysid in (select oid from pg_roles where rolname in ('hall_app', 'hall_auth'))`,
  )
  if (rowCount) throw new Trouble('The hall is open on this database: stop it first.')
}

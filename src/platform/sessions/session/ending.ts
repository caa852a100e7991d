import { sql } from 'kysely'
import type { Scope } from '../../entering/scope.ts'

type Writing = Pick<Scope, 'db'>

/**
 * Signs a person out everywhere, in the transaction that gave the reason (an office ended, an
 * address corrected). Seen by every process within two seconds of the commit.
 */
export async function endSessions({ db }: Writing, person_id: string) {
  await sql`select end_sessions(${person_id}::uuid)`.execute(db)
}

/** After `gone` was merged into `stays`: the keys of the one sign in the other. */
export async function mergeSignIn({ db }: Writing, gone: string, stays: string) {
  await sql`select merge_sign_in(${gone}::uuid, ${stays}::uuid)`.execute(db)
}

/** After that merge was undone: the keys go back to whom they came from. */
export async function partSignIn({ db }: Writing, gone: string, stays: string) {
  await sql`select part_sign_in(${gone}::uuid, ${stays}::uuid)`.execute(db)
}

/** With a change of contact that is being taken back (`undo`, its id) goes what was begun by it: sessions, and keys made since. */
export async function takeBackSignIn({ db }: Writing, undo: string) {
  await sql`select take_back_sign_in(${undo}::uuid)`.execute(db)
}

/** For somebody in office here who lost their keys: they are signed out, and make new ones. */
export async function dropKeys({ db }: Writing, person_id: string) {
  await sql`select drop_keys(${person_id}::uuid)`.execute(db)
}

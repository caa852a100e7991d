import { type Kysely, sql } from 'kysely'
import type { DB } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Letter } from './letter.ts'

/** Letters shown on the demo's outbox page. */
const OUTBOX_PAGE_SIZE = 50
const KEPT_DAYS_MAX = 7

export type Posted = Letter & { readonly id: string; readonly written_at: Date }

/** Lays a letter into the outbox, in the transaction that caused it. */
export async function layInOutbox(db: Kysely<DB>, letter: Letter, written_at: Date) {
  const id = newId()
  await db
    .insertInto('outbox')
    .values({
      id,
      to_address: letter.to,
      // One line, whatever was typed into a title: what follows a line end would be a header.
      subject: letter.subject.replace(/\s+/g, ' ').trim(),
      text_body: letter.text,
      html_body: letter.html ?? null,
      headers: JSON.stringify(letter.headers ?? {}),
      written_at,
    })
    .execute()
  return id
}

/** Only inside here may the box be read or emptied. */
export function asPostman<T>(db: Kysely<DB>, work: (trx: Kysely<DB>) => Promise<T>) {
  return db.transaction().execute(async (trx) => {
    await sql`set local hall.postman = 'on'`.execute(trx)
    return work(trx)
  })
}

export const lettersFrom = (trx: Kysely<DB>) =>
  trx
    .selectFrom('outbox')
    .select([
      'id',
      'to_address as to',
      'subject',
      'text_body as text',
      'html_body as html',
      'headers',
      'written_at',
    ])

/** The newest letters, for the demo's outbox page. */
export const lettersIn = (db: Kysely<DB>) =>
  asPostman(db, (trx) =>
    lettersFrom(trx).orderBy('written_at', 'desc').limit(OUTBOX_PAGE_SIZE).execute(),
  )

export const removeLetter = (trx: Kysely<DB>, id: string) =>
  trx.deleteFrom('outbox').where('id', '=', id).execute()

export const removeOldLetters = (db: Kysely<DB>, now: Date) =>
  asPostman(db, (trx) =>
    trx
      .deleteFrom('outbox')
      .where('written_at', '<', new Date(now.getTime() - KEPT_DAYS_MAX * 24 * 3600 * 1000))
      .execute(),
  )

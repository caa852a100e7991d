import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { BodyOf } from './import-place.queries.ts'
import type { Source } from './reading/source.rules.ts'

/** How much of a file one row of list_piece holds. */
export const PIECE_BYTES = 1024 * 1024

/** Keeps one piece of the file of the import `id`; pieces are counted from 0. */
export async function keepPiece(
  scope: Scope,
  piece: { unit_id: string; id: string; place: number; bytes: Uint8Array },
): Promise<void> {
  const { unit_id, id, place, bytes } = piece
  await sql`
    insert into list_piece (body_id, import_id, place, bytes)
    values (${unit_id}, ${id}, ${place}, ${Buffer.from(bytes)})
  `.execute(scope.db)
}

/** The uploaded file, read from the database piece by piece; nothing of it touches a disk of ours. */
export function keptSource(
  { db }: Pick<Scope, 'db'>,
  unit_id: string,
  id: string,
  bytes: number,
): Source {
  const piece = async (place: number): Promise<Buffer> => {
    const { rows } = await sql<{ bytes: Buffer }>`select bytes from list_piece
      where body_id = ${unit_id} and import_id = ${id} and place = ${place}`.execute(db)
    return rows[0]?.bytes ?? Buffer.alloc(0)
  }
  return {
    bytes,
    async *range(start, end) {
      for (let at = start; at < end;) {
        const place = Math.floor(at / PIECE_BYTES)
        const from = at - place * PIECE_BYTES
        const part = (await piece(place)).subarray(from, Math.min(PIECE_BYTES, from + end - at))
        if (part.length === 0) return
        yield part
        at += part.length
      }
    },
  }
}

export async function forgetFile({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    delete from list_piece where body_id = ${unit_id} and import_id = ${import_id}
  `.execute(db)
}

export async function forgetPlan({ db, unit_id, import_id }: BodyOf): Promise<void> {
  for (const table of ['list_row', 'list_change', 'list_problem', 'list_double'])
    await sql`
      delete from ${sql.table(table)} where body_id = ${unit_id} and import_id = ${import_id}
    `.execute(db)
}

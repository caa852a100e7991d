import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import type { Settings } from '../running/settings.ts'
import { Trouble } from '../running/trouble.ts'

/**
 * Whom the hall has forgotten: ids without names, one line each, beside the database and not in it.
 * A backup from before an erasure would bring the person back; a restore reads here whom it must not.
 */
export const erasuresFile = ({ hallData }: Pick<Settings, 'hallData'>) =>
  path.join(hallData, 'erasures.jsonl')

const line = z.object({ person_id: z.uuid(), erased_at: z.iso.datetime() })

export async function noteErasures(file: string, person_ids: readonly string[], erased_at: Date) {
  if (person_ids.length === 0) return
  await mkdir(path.dirname(file), { recursive: true })
  const lines = person_ids.map((person_id) => `${JSON.stringify({ person_id, erased_at })}\n`)
  await appendFile(file, lines.join(''), { mode: 0o600, flush: true })
}

/** The ids in such a file; none where there is no file. */
export async function erasuresNoted(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter(Boolean)
    .map((one, at) => idIn(one, at, file))
}

function idIn(text: string, at: number, file: string) {
  try {
    return line.parse(JSON.parse(text)).person_id
  } catch {
    throw new Trouble(`${file}, line ${at + 1}: this is not a note of an erasure.`)
  }
}

/** Those erased in a hall that is about to give way. Called inside the transaction that clears it. */
export async function erasuresHere(maker: pg.Client): Promise<string[]> {
  const { rows: there } = await maker.query<{ it: string | null }>(
    "select to_regclass('public.erasure')::text as it",
  )
  if (!there[0]?.it) return []
  await maker.query(
    'alter table public.erasure no force row level security; set local role hall_owner',
  )
  const { rows } = await maker.query<{ person_id: string }>(
    'select person_id from public.erasure where erased_at is not null',
  )
  await maker.query('reset role')
  return rows.map(({ person_id }) => person_id)
}

/** Erases again whom the backup has brought back. Gives how many. */
export async function eraseAgain(owner: pg.Client, person_ids: Iterable<string>) {
  let erased = 0
  for (const person_id of new Set(person_ids)) {
    await owner.query("select set_config('hall.person', $1, true)", [person_id])
    const { rows } = await owner.query<{ done: boolean }>(
      "select erase_person($1, 'asked') as done",
      [person_id],
    )
    if (rows[0]?.done) erased += 1
  }
  return erased
}

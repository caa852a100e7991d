import { bytesSource, readRows, Unreadable } from '../../list/reading/reading.ts'
import type { BodyProblem, FileRow } from './first-run-bodies.rules.ts'
import { say, type Draft, type Here } from './first-run.draft.ts'

const FILE_BYTES_MAX = 2 * 1024 * 1024

/** Where the first two officers most likely are: the first body that keeps a list. */
export function firstWithList(bodies: Draft['bodies'] | readonly { kind: string }[]) {
  const place = bodies.findIndex(({ kind }) =>
    ['constituency', 'union-branch', 'tenants-union', 'co-op'].includes(kind),
  )
  return Math.max(place, 0)
}

/** The rows of a file of bodies; null where nothing can be read of it. */
export async function rowsOf(file: File): Promise<FileRow[] | null> {
  if (file.size > FILE_BYTES_MAX) return null
  const rows: FileRow[] = []
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    for await (const batch of readRows(bytesSource(bytes))) rows.push(...batch)
    return rows
  } catch (trouble) {
    if (trouble instanceof Unreadable) return null
    throw trouble
  }
}

/** What is wrong with a row, as the page says it. */
export function sentence(c: Here, problem: BodyProblem): string {
  const tell = say(c)
  switch (problem.why) {
    case 'twice':
      return tell('row_twice', problem)
    case 'kind':
    case 'parent':
    case 'own-parent':
    case 'two-tops':
    case 'circle':
      return tell(`row_${problem.why}`, problem)
    default:
      return tell(`row_${problem.why}`, problem)
  }
}

import { appendDeed } from '../../platform/deeds/index.ts'
import { found } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { compareList, type Compared } from './comparing.ts'
import { keepDoubles } from './doubles.queries.ts'
import { applyPlan } from './import-applying.queries.ts'
import { undoPlan, type Undone } from './import-undoing.queries.ts'
import {
  columnsRemembered,
  forgetFile,
  forgetPlan,
  importOf,
  keptSource,
  lockList,
  markRoll,
  setImport,
  type ListImport,
} from './import.queries.ts'
import { importIn, type BodyOf } from './import-scope.ts'
import { Unreadable, type Source } from './reading-source.ts'

type Moved = (percent: number) => Promise<void>

/** Reads the uploaded list and writes down what it would change; or why it cannot be read. */
export async function readImport(scope: Scope, import_id: string, moved?: Moved): Promise<Compared | null> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'reading') return null
  const source = keptSource(scope, at.unit_id, import_id, held.bytes)
  return writePreview(scope, at, source, { whole: held.whole, ...(moved && { moved }) })
}

/** Compares a list from anywhere with the roll, and keeps the outcome for the preview. */
export async function writePreview(
  scope: Scope,
  at: BodyOf,
  source: Source,
  asks: { whole: boolean | null; moved?: Moved },
): Promise<Compared> {
  const remembered = await columnsRemembered(scope, at.unit_id)
  const compared = await compareList(scope, at.import_id, source, { remembered, ...asks })
  const { layout, counts, whole, roll_mark } = compared
  await setImport(at, { state: 'preview', layout, counts, whole, roll_mark })
  return compared
}

/** Says of an import that its file cannot be read, and forgets the file. */
export async function refuseImport(scope: Scope, import_id: string, error: Unreadable): Promise<void> {
  const at = importIn(scope, import_id)
  await setImport(at, { state: 'failed', trouble: error.why, trouble_row: error.row ?? null })
  await forgetFile(at)
}

export type Applied = 'applied' | 'compared-again' | 'not-waiting'

/**
 * Applies what the preview showed, and nothing else: if the roll has changed since, the list is
 * compared with it anew and shown again.
 */
export async function applyImport(scope: Scope, import_id: string, moved?: Moved): Promise<Applied> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'applying') return 'not-waiting'
  if ((await markRoll(at)) !== held.roll_mark) return compareAgain(scope, at, held, moved)
  await moved?.(20)
  await applyPlan(at)
  await keepDoubles(at)
  await settle(scope, at)
  return 'applied'
}

async function compareAgain(scope: Scope, at: BodyOf, held: ListImport, moved?: Moved): Promise<Applied> {
  await forgetPlan(at)
  const source = keptSource(scope, at.unit_id, at.import_id, held.bytes)
  await writePreview(scope, at, source, { whole: held.whole, ...(moved && { moved }) })
  await setImport(at, { again: true })
  return 'compared-again'
}

/** The list is on the roll: the file goes, the deed stands. */
export async function settle(scope: Scope, at: BodyOf): Promise<void> {
  await setImport(at, { state: 'applied', applied_at: scope.now, applied_by: scope.who?.person_id ?? null }) // prettier-ignore
  await forgetFile(at)
  if (scope.who === null) return
  await appendDeed(scope, {
    person_id: scope.who.person_id,
    kind: 'list-imported',
    about: { kind: 'list_import', id: at.import_id },
    once_key: `list-imported ${at.import_id}`,
  })
}

/** Takes an applied import back. Only the latest can be: the next one built on what it left. */
export async function undoImport(scope: Scope, import_id: string): Promise<Undone | null> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'undoing') return null
  const undone = await undoPlan(at)
  await setImport(at, { state: 'undone', undone_at: scope.now, undone_by: scope.who?.person_id ?? null }) // prettier-ignore
  if (scope.who !== null) {
    await appendDeed(scope, {
      person_id: scope.who.person_id,
      kind: 'list-import-undone',
      about: { kind: 'list_import', id: import_id },
      once_key: `list-import-undone ${import_id}`,
      detail: { ...undone },
    })
  }
  return undone
}

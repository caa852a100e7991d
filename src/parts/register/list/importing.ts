import { appendDeed } from '../../../platform/deeds/index.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { Trouble } from '../../../platform/running/trouble.ts'
import { askNoMoreToUndo } from '../agreement/agreement.queries.ts'
import { applyPlan, holdTouched } from './applying/import-applying.queries.ts'
import { undoPlan, type Undone } from './applying/import-undoing.queries.ts'
import { keepDoubles } from './doubles/doubles.queries.ts'
import { forgetFile, forgetPlan, keptSource } from './import-kept.queries.ts'
import { importIn, type BodyOf } from './import-place.queries.ts'
import {
  beginImport,
  columnsRemembered,
  importOf,
  importsOf,
  lockList,
  markRoll,
  setImport,
  takenBefore,
  type ListImport,
} from './import.queries.ts'
import { tellLater } from './letters/list-letters.jobs.ts'
import { tidyLater } from './letters/list-tidying.jobs.ts'
import { compareDoubles, planList, type Asks, type Compared } from './planning/comparing.ts'
import { printOf } from './reading/reading.ts'
import type { Unreadable, Source } from './reading/source.rules.ts'

type Moved = (percent: number) => Promise<void>

/** Reads the uploaded list and writes down what it would change; or why it cannot be read. */
export async function readImport(
  scope: Scope,
  import_id: string,
  moved?: Moved,
): Promise<Compared | null> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'reading') return null
  const source = keptSource(scope, at.unit_id, import_id, held.bytes)
  return writePreview(scope, at, source, { whole: held.whole, ...(moved && { moved }) })
}

/** Compares a list from anywhere with the roll, and keeps the outcome for the preview. */
async function writePreview(
  scope: Scope,
  at: BodyOf,
  source: Source,
  asks: Omit<Asks, 'remembered'>,
): Promise<Compared> {
  const planned = await planFrom(scope, at, source, asks)
  const compared = await withDoubles(scope, at, source, planned)
  await setImport(at, { counts: compared.counts })
  await asks.moved?.(95)
  return compared
}

/** What the list would change, for the preview; its doubles are yet to be found. */
async function planFrom(
  scope: Scope,
  at: BodyOf,
  source: Source,
  asks: Omit<Asks, 'remembered'>,
): Promise<Compared> {
  const remembered = await columnsRemembered(scope, at.unit_id)
  const print = await printOf(source)
  const whole = asks.whole ?? (await takenBefore(at, print))
  const planned = await planList(scope, at.import_id, source, { ...asks, remembered, whole })
  await setImport(at, { state: 'preview', ...planned, print })
  return planned
}

async function withDoubles(
  scope: Scope,
  at: BodyOf,
  source: Source,
  planned: Compared,
): Promise<Compared> {
  const remembered = await columnsRemembered(scope, at.unit_id)
  const asks = { remembered, whole: planned.whole }
  const doubles = await compareDoubles(scope, at.import_id, source, asks)
  return { ...planned, counts: { ...planned.counts, doubles } }
}

/** Says of an import that its file cannot be read, and forgets the file. */
export async function refuseImport(
  scope: Scope,
  import_id: string,
  error: Unreadable,
): Promise<void> {
  const at = importIn(scope, import_id)
  await setImport(at, { state: 'failed', trouble: error.why, trouble_row: error.row ?? null })
  await forgetFile(at)
}

type Applied = 'applied' | 'compared-again' | 'not-waiting'

/**
 * Applies what the preview showed, and nothing else: if the roll has changed since, the list is
 * compared with it anew and shown again.
 */
export async function applyImport(
  scope: Scope,
  import_id: string,
  moved?: Moved,
): Promise<Applied> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'applying') return 'not-waiting'
  await holdTouched(at)
  if ((await markRoll(at)) !== held.roll_mark) return compareAgain(scope, at, held, moved)
  await moved?.(20)
  await onToTheRoll(scope, at)
  await settle(scope, at)
  return 'applied'
}

async function compareAgain(
  scope: Scope,
  at: BodyOf,
  held: ListImport,
  moved?: Moved,
): Promise<Applied> {
  await forgetPlan(at)
  const source = keptSource(scope, at.unit_id, at.import_id, held.bytes)
  await writePreview(scope, at, source, { whole: held.whole, ...(moved && { moved }) })
  await setImport(at, { again: true })
  return 'compared-again'
}

/** A command's queue, which is not open yet, is opened while the database is busy. */
async function onToTheRoll(scope: Scope, at: BodyOf): Promise<void> {
  await Promise.all([applyPlan(at), tidyLater(scope, at)])
}

/** The list is on the roll: the file goes, the deed stands, and letters go to whom it reaches anew. */
async function settle(scope: Scope, at: BodyOf): Promise<void> {
  await keepDoubles(at)
  await tellLater(scope, at)
  await setImport(at, {
    state: 'applied',
    applied_at: scope.now,
    applied_by: scope.who?.person_id ?? null,
  })
  await forgetFile(at)
  await askNoMoreToUndo(scope, at.unit_id)
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
  await askNoMoreToUndo(scope, at.unit_id)
  await tellLater(scope, at)
  await tidyLater(scope, at)
  await setImport(at, {
    state: 'undone',
    undone_at: scope.now,
    undone_by: scope.who?.person_id ?? null,
  })
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

/** A file at hand, as the command line has it: it is not kept anywhere. */
export interface ListAtHand {
  file_name: string
  source: Source
  whole: boolean | null
}

/** Compares a file at hand with the roll. */
export async function previewDirectly(
  scope: Scope,
  import_id: string,
  list: ListAtHand,
): Promise<Compared> {
  const at = await beginDirectly(scope, import_id, list)
  return writePreview(scope, at, list.source, { whole: list.whole })
}

/** The same without its doubles, for which nobody has to wait who applies it unseen. */
export async function planDirectly(
  scope: Scope,
  import_id: string,
  list: ListAtHand,
): Promise<Compared> {
  const at = await beginDirectly(scope, import_id, list)
  return planFrom(scope, at, list.source, { whole: list.whole })
}

/** The doubles of a list planned on the same connection, in a transaction of their own. */
export function doublesDirectly(
  scope: Scope,
  import_id: string,
  list: ListAtHand,
  planned: Compared,
): Promise<Compared> {
  return withDoubles(scope, importIn(scope, import_id), list.source, planned)
}

async function beginDirectly(scope: Scope, import_id: string, list: ListAtHand): Promise<BodyOf> {
  const at = importIn(scope, import_id)
  const { file_name, source } = list
  await lockList(at)
  await beginImport(scope, at.unit_id, { id: import_id, file_name, bytes: source.bytes })
  return at
}

/**
 * Applies or drops what was compared, if the roll is still the one it was compared with. Doubles
 * may be looked for `meanwhile`; without them nothing is applied.
 */
export async function applyDirectly(
  scope: Scope,
  import_id: string,
  what: 'applied' | 'dropped',
  meanwhile?: Promise<Compared>,
): Promise<void> {
  const at = importIn(scope, import_id)
  await lockList(at)
  const held = found(await importOf(scope, at.unit_id, import_id, { lock: true }))
  if (held.state !== 'preview')
    throw new Trouble('Another list was brought in meanwhile. Nothing was changed by this one.')
  if (what === 'applied') await holdTouched(at)
  if (what === 'dropped' || (await markRoll(at)) !== held.roll_mark) {
    await forgetPlan(at)
    await setImport(at, { state: 'dropped' })
    if (what === 'applied')
      throw new Trouble(
        'The roll changed meanwhile. Nothing was changed by the list; bring it in again.',
      )
    return
  }
  await onToTheRoll(scope, at)
  if (meanwhile !== undefined) await setImport(at, { counts: (await meanwhile).counts })
  await settle(scope, at)
}

export async function undoDirectly(scope: Scope, import_id: string): Promise<Undone> {
  const at = importIn(scope, import_id)
  await lockList(at)
  await setImport(at, { state: 'undoing' })
  return found(await undoImport(scope, import_id))
}

/** The import that can be taken back: the last that was applied and still stands. */
export async function latestApplied(scope: Scope): Promise<string | undefined> {
  const { unit_id } = importIn(scope, '')
  const imports = await importsOf(scope, unit_id)
  return imports.find(({ state }) => state === 'applied')?.id
}

/** After the last attempt: nothing was changed, and whoever asked may ask again. */
export async function giveUpImport(scope: Scope, import_id: string): Promise<void> {
  const at = importIn(scope, import_id)
  const held = await importOf(scope, at.unit_id, import_id, { lock: true })
  const back = { reading: 'failed', applying: 'preview', undoing: 'applied' } as const
  if (held?.state === 'reading' || held?.state === 'applying' || held?.state === 'undoing')
    await setImport(at, { state: back[held.state], trouble: 'broken' })
}

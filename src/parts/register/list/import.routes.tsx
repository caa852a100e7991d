import { Hono, type Context } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { allows } from '../../../platform/entering/allows.ts'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { afterOf } from '../../../platform/reading/paging.ts'
import { agreementsToday } from '../agreement/agreement-today.tsx'
import { undoAsked } from '../agreement/agreement.queries.ts'
import { listWaits } from '../agreement/agreement.ts'
import { noteReading } from '../people/access-log/access-log.ts'
import { choicesFrom } from './columns/columns-chosen.rules.ts'
import { openDoubles } from './doubles/doubles.queries.ts'
import { ColumnsPage } from './import-columns.pages.tsx'
import { forgetPlan, keepPiece } from './import-kept.queries.ts'
import { KINDS_LISTED, type KindListed } from './import-kinds.rules.ts'
import { ImportListPage, type Listed } from './import-list.pages.tsx'
import { importIn } from './import-place.queries.ts'
import { unreadableSaid } from './import-said.pages.tsx'
import { setToWork } from './import.jobs.ts'
import { ImportPage } from './import.pages.tsx'
import {
  beginImport,
  busyImport,
  dropImport,
  importOf,
  importsOf,
  lockList,
  progressOfList,
  rememberColumns,
  setImport,
  type ListImport,
} from './import.queries.ts'
import { words } from './import.words.ts'
import { ImportsPage, NotHerePage } from './imports.pages.tsx'
import { changesNothing, warningsOf } from './planning/import-counts.rules.ts'
import { doubleRows, planRows, problemRows } from './preview.queries.ts'
import { takeUpload } from './reading/upload.ts'

/** Bringing in the list from head office: upload, look, confirm, take back. */
export const importRoutes = new Hono<BodyEnv>()

const home = (c: Context<BodyEnv>) => `/b/${c.get('scope').where.slug}/import`
const say = (c: Context<BodyEnv>) => words.in(c.get('scope').language)

importRoutes.get('/b/:body/import', may('list.import'), async (c) => {
  const scope = c.get('scope')
  if (scope.where.unit_id !== scope.where.id)
    return page(c, <NotHerePage above={listAbove(scope)} />)
  return page(c, await importsPage(c))
})

/** Where the list of a ward is brought in, for whoever may do that there as well. */
function listAbove({ where, who }: BodyScope) {
  const unit = found(where.unit_id)
  const there = { id: unit, unit_id: unit, unit_bodies: [unit] }
  return allows('list.import', there, { ...who, member: false }) ? where.parent : null
}

async function importsPage(
  c: Context<BodyEnv>,
  refused?: { problem: string; imports: ListImport[] },
) {
  const scope = c.get('scope')
  const imports = refused?.imports ?? (await importsOf(scope, scope.where.id))
  const doubles = (await openDoubles(scope, { after: 0, size: 1 })).total
  const waiting = await agreementsToday(scope)
  return (
    <ImportsPage
      home={home(c)}
      imports={imports}
      doubles={doubles}
      waiting={waiting}
      problem={refused?.problem}
    />
  )
}

importRoutes.post('/b/:body/import', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const unit_id = unitHere(c)
  await lockList(importIn(scope, ''))
  const busy = await busyImport(scope, unit_id)
  if (busy !== undefined) {
    flash(c, say(c)('busy'), 'refused')
    return c.redirect(`${home(c)}/${busy}`, 303)
  }
  // As they stood: what is begun now is rolled back with a refusal.
  const imports = await importsOf(scope, unit_id)
  const id = scope.newId()
  await beginImport(scope, unit_id, { id, file_name: '', bytes: 0 })
  const uploaded = await takeUpload(c.req.raw, (place, bytes) =>
    keepPiece(scope, { unit_id, id, place, bytes }),
  )
  if (typeof uploaded === 'string') {
    const problem =
      uploaded === 'too-large'
        ? unreadableSaid(c.get('scope').language, 'too-large', null)
        : say(c)('no_file')
    return page(c, await importsPage(c, { problem, imports }), 422)
  }
  await setImport(importIn(scope, id), uploaded)
  await setToWork(scope, 'read', id)
  return c.redirect(`${home(c)}/${id}`, 303)
})

importRoutes.get('/b/:body/import/:id', may('list.import'), async (c) => {
  const held = await importHere(c)
  const progress = await progressOfList(c.get('scope'), c.get('scope').where.id)
  const asked = await undoAsked(c.get('scope'), c.get('scope').where.id, held.id)
  const shown = (
    <ImportPage
      home={home(c)}
      held={held}
      progress={progress}
      latest={await isLatest(c, held)}
      undoAsked={asked}
    />
  )
  return page(c, shown)
})

/** An officer says that the file is the whole list, or a part; it is compared anew. */
importRoutes.post('/b/:body/import/:id/reading', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const held = await importHere(c, { lock: true })
  const { whole } = await c.req.parseBody<{ whole: string }>()
  if (held.state === 'preview') await readAgain(c, held, { whole: whole === 'yes' })
  return c.redirect(`/b/${scope.where.slug}/import/${held.id}`, 303)
})

importRoutes.get('/b/:body/import/:id/columns', may('list.import'), async (c) => {
  return page(c, <ColumnsPage home={home(c)} held={await importHere(c)} />)
})

importRoutes.post('/b/:body/import/:id/columns', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const held = await importHere(c, { lock: true })
  const typed = await c.req.parseBody<Record<string, string>>()
  const chosen = choicesFrom(held.layout?.columns ?? [], typed)
  if (typeof chosen === 'string') {
    const problems = { form: say(c)(chosen) }
    return page(
      c,
      <ColumnsPage home={home(c)} held={held} problems={problems} typed={typed} />,
      422,
    )
  }
  await rememberColumns(scope, scope.where.id, chosen)
  if (held.state === 'preview') await readAgain(c, held, {})
  return c.redirect(`${home(c)}/${held.id}`, 303)
})

async function readAgain(c: Context<BodyEnv>, held: ListImport, set: { whole?: boolean }) {
  const scope = c.get('scope')
  const at = importIn(scope, held.id)
  await forgetPlan(at)
  await setImport(at, { state: 'reading', ...set })
  await setToWork(scope, 'read', held.id)
}

importRoutes.post(
  '/b/:body/import/:id/application',
  may('list.import', { fresh: true }),
  async (c) => {
    const scope = c.get('scope')
    const held = await importHere(c, { lock: true })
    // Sent twice, or by two people at once: whoever comes second sees the first one's progress.
    if (held.state !== 'preview' || held.counts === null)
      return c.redirect(`${home(c)}/${held.id}`, 303)
    const typed = await c.req.parseBody<Record<string, string>>()
    const unticked = warningsOf(held.counts).filter(
      (warning) => typed[`accept-${warning}`] !== 'yes',
    )
    if (unticked.length > 0) {
      const problems = Object.fromEntries(
        unticked.map((warning) => [`accept-${warning}`, say(c)('tick_first')]),
      )
      const latest = await isLatest(c, held)
      return page(
        c,
        <ImportPage
          home={home(c)}
          held={held}
          progress={undefined}
          latest={latest}
          problems={problems}
          typed={typed}
        />,
        422,
      )
    }
    if (await listWaits(scope, held.id, 'change')) {
      await setImport(importIn(scope, held.id), { state: 'held', trouble: null })
      return c.redirect(`${home(c)}/${held.id}`, 303)
    }
    if (!changesNothing(held.counts) || held.counts.doubles > 0) {
      await setImport(importIn(scope, held.id), { state: 'applying', trouble: null })
      await setToWork(scope, 'apply', held.id)
    }
    return c.redirect(`${home(c)}/${held.id}`, 303)
  },
)

importRoutes.post('/b/:body/import/:id/undoing', may('list.import', { fresh: true }), async (c) => {
  const scope = c.get('scope')
  const held = await importHere(c, { lock: true })
  const stands = held.state === 'applied' && (await isLatest(c, held))
  // It changes how people are reached as applying it did, so it may wait for a second officer too.
  if (stands && !(await listWaits(scope, held.id, 'undo'))) {
    await setImport(importIn(scope, held.id), { state: 'undoing', trouble: null })
    await setToWork(scope, 'undo', held.id)
  }
  return c.redirect(`${home(c)}/${held.id}`, 303)
})

importRoutes.post('/b/:body/import/:id/dropping', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const held = await importHere(c, { lock: true })
  if (held.state === 'preview' || held.state === 'held' || held.state === 'failed')
    await dropImport(importIn(scope, held.id))
  return c.redirect(home(c), 303)
})

/** How many people or rows one page of the preview lists. */
const PAGE_SIZE = 50

importRoutes.get('/b/:body/import/:id/:kind', may('list.import'), async (c) => {
  const scope = c.get('scope')
  const held = await importHere(c)
  const kind = found(KINDS_LISTED.find((one) => one === c.req.param('kind')))
  const after = afterOf(c.req.query('after'))
  const listed = await listOf(scope, held.id, kind, { after, size: PAGE_SIZE + 1 })
  const shown = cut(listed)
  noteReading(scope, { kind: 'list', words: held.file_name, shown: shown.rows.length })
  return page(
    c,
    <ImportListPage home={home(c)} held={held} kind={kind} listed={shown} next={nextOf(listed)} />,
  )
})

async function listOf(
  scope: BodyScope,
  import_id: string,
  kind: KindListed,
  at: { after: number; size: number },
): Promise<Listed> {
  const which = { unit_id: scope.where.id, import_id }
  if (kind === 'doubles') return { of: 'doubles', rows: await doubleRows(scope, which, at) }
  if (kind === 'needs-you')
    return { of: 'problems', rows: await problemRows(scope, which, 'needs-you', at) }
  if (kind === 'notes') return { of: 'problems', rows: await problemRows(scope, which, 'note', at) }
  return { of: 'people', rows: await planRows(scope, which, kind, at) }
}

function cut(listed: Listed): Listed {
  if (listed.of === 'people') return { of: 'people', rows: listed.rows.slice(0, PAGE_SIZE) }
  if (listed.of === 'problems') return { of: 'problems', rows: listed.rows.slice(0, PAGE_SIZE) }
  return { of: 'doubles', rows: listed.rows.slice(0, PAGE_SIZE) }
}

const nextOf = ({ rows }: Listed): number | null =>
  rows.length > PAGE_SIZE ? (rows[PAGE_SIZE - 1]?.n ?? null) : null

/** Where the list is held; a ward branch or a region is not found here. */
function unitHere(c: Context<BodyEnv>): string {
  const { where } = c.get('scope')
  return found(where.unit_id === where.id ? where.id : null)
}

async function importHere(c: Context<BodyEnv>, how: { lock?: true } = {}): Promise<ListImport> {
  const id = c.req.param('id')
  return found(isId(id) ? await importOf(c.get('scope'), unitHere(c), id, how) : null)
}

/** Only the last list applied can be taken back: the next one built on what it left. */
async function isLatest(c: Context<BodyEnv>, held: ListImport): Promise<boolean> {
  const imports = await importsOf(c.get('scope'), c.get('scope').where.id)
  return imports.find(({ state }) => state === 'applied')?.id === held.id
}

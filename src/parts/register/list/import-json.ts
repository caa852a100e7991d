import type { Scope } from '../../../platform/entering/scope.ts'
import { letterOf } from './entry/row-cells.rules.ts'
import { doubleSaid, problemSaid, warningSaid } from './import-said.pages.tsx'
import type { Compared } from './planning/comparing.ts'
import { warningsOf } from './planning/import-counts.rules.ts'
import { doubleRows, planRows, problemRows } from './preview.queries.ts'

const PAGE = 2000

type Which = { unit_id: string; import_id: string }

/**
 * The preview as JSON, a piece at a time, since a list of three million is longer than a string can
 * be. Its shape is in docs/manual/import.md; scripts rely on it.
 */
export async function* previewJson(
  scope: Scope,
  which: Which,
  compared: Compared,
  about: { file: string; body: string; dry_run: boolean },
): AsyncGenerator<string> {
  const { counts, whole, layout } = compared
  const head = {
    ...about,
    whole_list: whole,
    header_ends_at_row: layout.headerEndsAtRow,
    ...(layout.sheet !== undefined && { sheet: layout.sheet, sheets_left: layout.sheets_left }),
    columns: layout.columns.map(({ at, header, choice, by }) => ({
      ...{
        column: letterOf(at),
        header,
        means: choice.kind === 'field' ? choice.field : choice.kind,
        by,
      },
    })),
    counts,
    warnings: warningsOf(counts).map((warning) => ({
      warning,
      says: warningSaid('en', warning, counts),
    })),
  }
  yield JSON.stringify(head, null, 2).slice(0, -2)
  yield* listJson('doubles', doubles(scope, which))
  yield* listJson('problems', problems(scope, which))
  yield* listJson('changes', changes(scope, which))
  yield '\n}\n'
}

async function* listJson(name: string, rows: AsyncGenerator<object[]>): AsyncGenerator<string> {
  yield `,\n  "${name}": [`
  let some = false
  for await (const batch of rows) {
    const lines = batch.map((row) => `\n    ${JSON.stringify(row)}`).join(',')
    yield some ? `,${lines}` : lines
    some = true
  }
  yield some ? '\n  ]' : ']'
}

async function* paged<T extends { n: number }>(
  page: (after: number) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let next: Promise<T[]> | undefined = page(0)
  while (next !== undefined) {
    const rows: T[] = await next
    const last = rows.length < PAGE ? undefined : rows.at(-1)
    // The database brings the next page while this one is printed.
    next = last && page(last.n)
    next?.catch(() => undefined)
    if (rows.length > 0) yield rows
  }
}

async function* doubles(scope: Scope, which: Which): AsyncGenerator<object[]> {
  for await (const rows of paged((after) => doubleRows(scope, which, { after, size: PAGE }))) {
    yield rows.map(({ score, found, one, other }) => ({
      score,
      why: doubleSaid('en', found),
      one,
      other,
    }))
  }
}

async function* problems(scope: Scope, which: Which): AsyncGenerator<object[]> {
  for await (const rows of paged((after) =>
    problemRows(scope, which, 'all', { after, size: PAGE }),
  )) {
    yield rows.map(({ row, column_name, why, was, weight }) => ({
      ...{ row, column: column_name, problem: why, says: problemSaid('en', why, was), was },
      needs_you: weight === 'needs-you',
    }))
  }
}

async function* changes(scope: Scope, which: Which): AsyncGenerator<object[]> {
  for await (const rows of paged((after) => planRows(scope, which, 'all', { after, size: PAGE }))) {
    yield rows.map(({ kind, row, person_id, number, name, ward, fields }) => ({
      ...{ change: kind, row, person_id, number, name, ward, fields },
    }))
  }
}

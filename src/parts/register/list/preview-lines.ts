import type { Scope } from '../../../platform/entering/scope.ts'
import { formats } from '../../../platform/words/index.ts'
import {
  countsSaid,
  doubleSaid,
  problemSaid,
  sheetSaid,
  warningSaid,
} from './import-said.pages.tsx'
import { words } from './import.words.ts'
import type { Compared } from './planning/comparing.ts'
import { changesNothing, warningsOf } from './planning/import-counts.rules.ts'
import { doubleRows, problemRows } from './preview.queries.ts'

/** On a terminal the first few of each kind say enough. */
const SHOWN = 20

/** The preview in words, a line at a time, for the command line. */
export async function* previewLines(
  scope: Scope,
  which: { unit_id: string; import_id: string },
  { counts, whole, layout }: Compared,
): AsyncGenerator<string> {
  const say = words.in('en')
  yield `${changesNothing(counts) ? say('nothing_new') : countsSaid('en', counts)}\n`
  yield `${say(whole ? 'taken_whole' : 'taken_part')}\n`
  const sheet = sheetSaid('en', layout)
  if (sheet !== '') yield `${sheet}\n`
  for (const warning of warningsOf(counts)) yield `! ${warningSaid('en', warning, counts)}\n`
  for (const { row, column_name, why, was } of await problemRows(scope, which, 'all', {
    after: 0,
    size: SHOWN,
  })) {
    const column = column_name === '' ? '' : `, ${column_name}`
    yield `  ${say('in_row', { row })}${column}: ${problemSaid('en', why, was)}\n`
  }
  if (counts.needs_you + counts.notes > SHOWN) yield `  …\n`
  for (const { one, other, found } of await doubleRows(scope, which, { after: 0, size: SHOWN }))
    yield `  ${one.name} (${one.number}) ~ ${other.name} (${other.number}): ${doubleSaid('en', found)}\n`
  if (counts.doubles > SHOWN) yield `  … ${formats('en').number(counts.doubles)}\n`
}

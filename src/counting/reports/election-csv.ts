import { decimal } from '../arithmetic/fraction.ts'
import type { Count } from '../elections/count.ts'
import { safeCell } from '../formats/csv-cell.ts'
import type { Voice } from '../story/voice.ts'
import type { Input } from './election-json.ts'
import { heading, outcome } from './election-text.ts'

/** One row a candidate, one column a stage; above them the rule and the hash of the file. */
export function electionCsv(count: Count, input: Input, voice: Voice): string {
  const { say } = voice
  const stages = count.stages.map((_stage, i) => say('stage', { n: i + 1 }))
  const rows = count.fates.map((fate) => [
    fate.name,
    ...count.stages.map(({ totals }) => {
      const total = totals[fate.number - 1]
      return total === undefined ? '' : decimal(total, count.places)
    }),
    outcome(fate, voice),
  ])
  const all = (pick: 'nonTransferable' | 'fractionsLost' | 'quota') =>
    count.stages.map((stage) => decimal(stage[pick], count.places))
  return [
    ...heading(count, input, voice).map((line) => [line]),
    [say('candidate'), ...stages, say('outcome')],
    ...rows,
    [say('not_transferable'), ...all('nonTransferable')],
    [say('fractions'), ...all('fractionsLost')],
    [say('quota_row'), ...all('quota')],
  ]
    .map((row) => `${row.map(safeCell).join(',')}\n`)
    .join('')
}

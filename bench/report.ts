import { cpus, totalmem } from 'node:os'
import type { Size } from './country.ts'
import { type Figure, isMet } from './frame.ts'

/** For people: one line a figure, with what it should reach and what it stands beside. */
export function asTable(size: Size, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    withUnit(figure.measured, figure.unit),
    reachOf(figure),
    verdict(figure),
    besideOf(figure),
  ])
  const head = ['what', 'measured', 'reach', '', 'beside it, in the same run']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [line(head), line(head.map(() => '---')), ...rows.map(line)]
  return [
    `${said(size.members)} members, ${said(size.deeds)} deeds; ${machine()}`,
    '',
    ...lines,
  ].join('\n')
}

/** For machines. */
export const asRecord = (size: Size, figures: readonly Figure[]) => ({
  ...size,
  machine: machine(),
  figures: figures.map((figure) => ({ ...figure, met: isMet(figure), ratio: ratio(figure) })),
})

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`

const said = (number: number) =>
  number.toLocaleString('en-GB', {
    maximumSignificantDigits: number < 1000 ? 3 : 12,
    maximumFractionDigits: 0,
  })

const withUnit = (number: number, unit: Figure['unit']) =>
  `${Number.isFinite(number) ? said(round(number)) : '—'} ${unit}`.trim()

const round = (number: number) =>
  Math.abs(number) < 100 ? Number(number.toPrecision(3)) : Math.round(number)

function reachOf({ most, least, unit }: Figure) {
  if (most !== undefined) return `at most ${withUnit(most, unit)}`
  return least === undefined ? '' : `at least ${withUnit(least, unit)}`
}

function verdict(figure: Figure) {
  const met = isMet(figure)
  if (met === undefined) return ''
  return met ? 'met' : 'NOT met'
}

function ratio({ measured, beside }: Figure) {
  return beside && round(measured / beside.measured)
}

function besideOf(figure: Figure) {
  if (!figure.beside) return ''
  const { what, measured } = figure.beside
  const times = ratio(figure) ?? Number.NaN
  return `${what}: ${withUnit(measured, figure.unit)}${Number.isFinite(times) ? ` (× ${times})` : ''}`
}

/** Where each value of a trend stands in a box of 100 by 100, oldest at the left, zero at the bottom. */
export function trendPath(values: readonly (number | null)[]): { line: string; area: string } {
  const top = ceiling(values)
  const step = values.length > 1 ? 100 / (values.length - 1) : 0
  const runs: string[][] = [[]]
  values.forEach((value, at) => {
    if (value === null) runs.push([])
    else runs.at(-1)?.push(`${round(at * step)} ${round(100 - (value / top) * 100)}`)
  })
  const drawn = runs.filter((run) => run.length > 0)
  return { line: drawn.map(lineOf).join(''), area: drawn.map(areaOf).join('') }
}

/** A round figure above the largest value, so that the line never touches the top. */
export function ceiling(values: readonly (number | null)[]): number {
  const largest = Math.max(1, ...values.map((value) => value ?? 0))
  const size = 10 ** Math.floor(Math.log10(largest))
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * size)
  return steps.find((step) => step >= largest * 1.04) ?? size * 12
}

const round = (n: number) => Math.round(n * 10) / 10

const lineOf = (run: string[]) => `M${run.join('L')}`

function areaOf(run: string[]) {
  const first = run[0]?.split(' ')[0] ?? '0'
  const last = run.at(-1)?.split(' ')[0] ?? '0'
  return `M${first} 100L${run.join('L')}L${last} 100Z`
}

import loadHighs from 'highs'

export interface Solved {
  /** Whether no better one is possible; a good one found in time is used as well. */
  readonly best: boolean
  /** Names of the yes-or-no columns that are yes; null when nothing was found. */
  readonly chosen: readonly string[] | null
}

/** Solves a model given as LP text with HiGHS. It holds the thread it runs in for as long as it takes. */
export async function solve(model: string, seconds: number): Promise<Solved> {
  const highs = await loadHighs()
  const result = highs.solve(model, { output_flag: false, time_limit: seconds, random_seed: 1 })
  const found = result.Status === 'Optimal' || result.Status === 'Time limit reached'
  const chosen = Object.values(result.Columns)
    .filter(
      (column) => column.Name.startsWith('x') && 'Primal' in column && Number(column.Primal) > 0.5,
    )
    .map((column) => column.Name)
  return { best: result.Status === 'Optimal', chosen: found ? chosen : null }
}

import { expect, test } from 'vitest'
import { toNumber } from '../arithmetic/fraction.ts'
import { readScottishCsv } from '../formats/scottish-csv.ts'
import { readOrFail } from '../testing/elections.ts'
import { dataBytes, dataFiles, dataText } from '../testing/shared-data.ts'
import type { Count } from './count.ts'
import { countScottish } from './scottish.ts'

/** Published totals of 2022 have two decimals. */
const NEAR = 0.0051

interface Published {
  quota: number
  stages: number
  candidates: { i: number; elected: boolean; at: number | null; totals: number[] }[]
}

const wards = dataFiles('stv/scottish').filter((file) => file.endsWith('.csv'))
const published: Record<string, Published> = JSON.parse(dataText('stv/scottish/expected.json'))

test('all 31 wards of the sample are there', () => {
  expect(wards.sort()).toEqual(Object.keys(published).sort())
  expect(wards).toHaveLength(31)
})

test.each(wards)('%s comes out as the returning officer declared it', (file) => {
  const count = countScottish(readOrFail(readScottishCsv(dataBytes(`stv/scottish/${file}`))))
  const declared = published[file]
  expect(declared).toBeDefined()
  if (declared !== undefined) compare(count, declared)
})

function compare(count: Count, declared: Published): void {
  expect(toNumber(count.quota)).toBe(declared.quota)
  expect(count.stages).toHaveLength(declared.stages)
  for (const { i, elected, at, totals } of declared.candidates) {
    const fate = count.fates[i - 1]
    expect([i, fate?.state === 'elected', fate?.stage ?? null]).toEqual([i, elected, at])
    const ours = count.stages.map((stage) => toNumber(stage.totals[i - 1] ?? { n: -1n, d: 1n }))
    const furthest = Math.max(...ours.map((votes, s) => Math.abs(votes - (totals[s] ?? NaN))))
    expect(furthest).toBeLessThanOrEqual(NEAR)
  }
}

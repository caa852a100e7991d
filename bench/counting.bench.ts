import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { countFile, type Asked } from '../src/counting/index.ts'
import { countInWorker } from '../src/counting/worker/count-in-worker.ts'
import { inventedBlt, large } from './counting-election.ts'
import { defineBench, quantile, type Figure } from './frame.ts'

const SHARED = path.resolve(import.meta.dirname, '..', '..', 'shared', 'data')
const SCOTTISH_WARDS = 666

/**
 * The counting library. It needs no database and takes no notice of the country built for the
 * others. Times are of the processor, ours alone, since a machine with other work would otherwise
 * be measured too; the wall's time for the large counts stands beside them.
 */
export const counting = defineBench({
  name: 'counting',
  run: ({ quick }) => measured({ quick }),
})

async function measured({ quick }: { quick: boolean }): Promise<Figure[]> {
  const shape = quick ? { ...large, papers: 40_000 } : large
  const { blt, distinct } = inventedBlt(shape)
  const bytes = new TextEncoder().encode(blt)
  const size = `${shape.papers} ballots, 24 candidates, 9 seats, ${distinct} distinct`
  return [
    ...wards(),
    ...largeCount(`Scottish, ${size}, with reading`, bytes, 'scottish', 1),
    ...largeCount(`Meek, nine decimals, ${size}, with reading`, bytes, 'meek', 10),
    ...largeCount(`WIGM, ${size}, with reading`, bytes, 'wigm'),
    { what: 'Memory of the process after them', measured: memory_mb(), unit: 'MB', most: 500 },
    ...wieliczka(),
    await lagBesideWorker(bytes),
  ]
}

/** The wards at hand, over and over, until there are as many as in all Scotland. */
function wards(): Figure[] {
  const folder = path.join(SHARED, 'stv', 'scottish')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const read = files.map((file) => readFileSync(path.join(folder, file)))
  for (const bytes of read) countFile(bytes)
  const each = read.map((bytes) => median_ms(5, () => countFile(bytes)))
  const all = processor_ms(() => {
    for (let i = 0; i < SCOTTISH_WARDS; i++) countFile(read[i % read.length] ?? new Uint8Array())
  })
  return [
    {
      what: 'A ward, Scottish, with reading (median)',
      measured: quantile(each, 0.5),
      unit: 'ms',
      most: 5,
    },
    { what: 'The slowest ward', measured: Math.max(...each), unit: 'ms', most: 5 },
    { what: '666 wards, Scottish, with reading', measured: all / 1000, unit: 's', most: 2 },
  ]
}

function largeCount(what: string, bytes: Uint8Array, rule: string, most_s?: number): Figure[] {
  const began = performance.now()
  const measured = processor_ms(() => countFile(bytes, { rule })) / 1000
  const beside = { what: 'by the clock on the wall', measured: (performance.now() - began) / 1000 }
  return [{ what, measured, unit: 's', beside, ...(most_s === undefined ? {} : { most: most_s }) }]
}

function wieliczka(): Figure[] {
  const file = path.join(SHARED, 'pb', 'poland_wieliczka_2023_green-budget.pb')
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const asked: Asked = { rule: 'equal-shares', completion: 'add1' }
  const times = [0, 1, 2].map(() => processor_ms(() => countFile(bytes, asked)) / 1000)
  const what = 'Wieliczka 2023, Equal Shares with add1, exact, with reading (first time)'
  return [{ what, measured: times[0] ?? Number.NaN, unit: 's', most: 2 }]
}

/** How late a timer of the server comes while a worker counts Meek beside it. */
async function lagBesideWorker(bytes: Uint8Array): Promise<Figure> {
  const late: number[] = []
  let due = performance.now() + 5
  const clock = setInterval(() => {
    late.push(Math.max(0, performance.now() - due))
    due = performance.now() + 5
  }, 5)
  await countInWorker(bytes, { rule: 'meek' })
  clearInterval(clock)
  const what = 'How late the server answers while a worker counts that by Meek (99th of 100)'
  return { what, measured: quantile(late, 0.99), unit: 'ms', most: 100 }
}

function processor_ms(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median_ms = (times: number, work: () => unknown): number =>
  quantile(
    Array.from({ length: times }, () => processor_ms(work)),
    0.5,
  )

const memory_mb = (): number => process.memoryUsage().rss / 1e6

// `node bench/counting.bench.ts` runs it alone, without building a country first.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await measured({ quick: process.argv.includes('--quick') })
  console.table(
    figures.map(({ what, measured, unit, most = '', beside }) => ({
      ...{ what, measured: Number(measured.toPrecision(3)), unit, most },
      wall: beside === undefined ? '' : Number(beside.measured.toPrecision(3)),
    })),
  )
}

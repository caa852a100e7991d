import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { familyNames, mensNames, streets, womensNames } from '../src/demo/people/names.ts'
import { projectFolder } from '../src/platform/database/project-folder.ts'
import { newId } from '../src/platform/ids.ts'
import { defineBench, type Figure, type Ground } from './frame.ts'
import { memoryOf } from './hall.ts'

const NATIONAL = '0000b000-0000-7000-8000-000000000000'
const SAMPLE_MS = 50
/** What an import is about to do stands at the head of what it prints. */
const HEARD_MAX = 20_000

/** A list of members brought in by `bin/hall import`: read, matched, checked for doubles, previewed, applied. */
export const importing = defineBench({
  name: 'import',
  async run(ground) {
    await uncounted(ground)
    const figures: Figure[] = []
    for (const goal of goalsFor(ground)) figures.push(...(await bringIn(ground, goal)))
    for (const set of FEBRL) figures.push(...(await doublesIn(ground, set)))
    return figures
  },
})

/** Lists whose true doubles are known (Christen 2005): in the number, which is not used for comparing. */
const FEBRL = [1, 2] as const

/** What the preview suggests as doubles, against the truth. */
async function doublesIn({ sql, hall }: Ground, set: number): Promise<Figure[]> {
  const file = path.join(projectFolder(), 'test', 'data', `febrl-dataset${set}.csv`)
  const slug = await makePlace(sql)
  const said = await run(hall.databaseUrl, [file, '--body', slug, '--dry-run', '--json'], Infinity)
  const { doubles } = JSON.parse(said.said) as { doubles: { one: Side; other: Side }[] }
  const right = doubles.filter(({ one, other }) => whose(one.number) === whose(other.number)).length
  const bearers = new Map<string, number>()
  const [head = '', ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
  for (const line of lines) bearers.set(whose(line), (bearers.get(whose(line)) ?? 0) + 1)
  const plain = sameInThree(head, lines)
  const pairs = [...bearers.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const list = `doubles in FEBRL ${set} (${pairs.toLocaleString('en-GB')} true pairs), without soc_sec_id`
  return [
    {
      what: `${list}: precision`,
      measured: right / doubles.length,
      unit: '',
      least: 0.99,
      beside: { what: SAME, measured: plain.right / plain.suggested },
    },
    {
      what: `${list}: recall`,
      measured: right / pairs,
      unit: '',
      least: 0.95,
      beside: { what: SAME, measured: plain.right / pairs },
    },
  ]
}

const SAME = 'the same given name, surname and postcode'

/** What a query would find that groups by these three. */
function sameInThree(head: string, lines: readonly string[]) {
  const cellsOf = (line: string) => line.split(',').map((cell) => cell.trim())
  const at = ['given_name', 'surname', 'postcode'].map((name) => cellsOf(head).indexOf(name))
  const key = (line: string) => at.map((n) => cellsOf(line)[n]).join('|')
  const pairs = [...Map.groupBy(lines, key).values()].flatMap((group) =>
    group.flatMap((one, n) => group.slice(n + 1).map((other) => [one, other] as const)),
  )
  const right = pairs.filter(([one, other]) => whose(one) === whose(other)).length
  return { suggested: pairs.length, right }
}

type Side = { number: string }

/** "rec-122-dup-0" is the same person as "rec-122-org". */
const whose = (number: string) => /^rec-(\d+)/.exec(number)?.[1] ?? number

type Goal = { rows: number; seconds: number }

function goalsFor({ quick, members }: Ground): Goal[] {
  if (quick) return [{ rows: 2000, seconds: 2 }]
  const large = members >= 3_000_000 ? [{ rows: 3_000_000, seconds: 480 }] : []
  return [{ rows: 10_000, seconds: 2 }, { rows: 100_000, seconds: 15 }, ...large]
}

/** A short list comes first and goes again: in a hall that has been open for a day, indexes have been read before. */
async function uncounted({ sql, hall }: Ground) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
  const file = path.join(folder, 'members.csv')
  await writeList(file, 1000)
  const slug = await makePlace(sql)
  await run(hall.databaseUrl, [file, '--body', slug, '--whole', '--accept-warnings', '--json'])
  await run(hall.databaseUrl, ['--undo', '--body', slug])
  await rm(folder, { recursive: true })
}

async function bringIn({ sql, hall }: Ground, { rows, seconds }: Goal): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
  const file = path.join(folder, 'members.csv')
  await writeList(file, rows)
  const { now: idle } = await hall.memory()
  const slug = await makePlace(sql)
  await atRest(sql)
  const first = await run(hall.databaseUrl, [
    file,
    '--body',
    slug,
    '--whole',
    '--accept-warnings',
    '--json',
  ])
  await atRest(sql)
  const again = await run(hall.databaseUrl, [
    file,
    '--body',
    slug,
    '--whole',
    '--accept-warnings',
    '--json',
  ])
  // The second changed nothing, so taking it back is quick; the first is the one to measure.
  await run(hall.databaseUrl, ['--undo', '--body', slug])
  const plainUndo = await takenOut(sql, slug)
  await atRest(sql)
  const undone = await run(hall.databaseUrl, ['--undo', '--body', slug])
  const plain = await copied(sql, file)
  const { size } = await stat(file)
  await rm(folder, { recursive: true })
  const of = `${rows.toLocaleString('en-GB')} rows`
  return [
    {
      what: `import of ${of}, all in all`,
      measured: first.seconds,
      unit: 's',
      most: seconds,
      beside: { what: 'COPY and an index, nothing checked', measured: plain },
    },
    {
      what: `the same: memory above an idle hall`,
      measured: first.peak - idle,
      unit: 'MB',
      most: 150,
      beside: { what: 'the list itself', measured: size / 2 ** 20 },
    },
    {
      what: `the same ${of} again`,
      measured: again.seconds,
      unit: 's',
      most: seconds,
      beside: { what: 'COPY and an index, nothing compared', measured: plain },
    },
    {
      what: `the same ${of} again: entries changed`,
      measured: changed(again.said),
      unit: '',
      most: 0,
    },
    {
      what: `import of ${of} taken back`,
      measured: undone.seconds,
      unit: 's',
      most: seconds,
      beside: { what: 'their rows deleted, nobody asked for', measured: plainUndo },
    },
  ]
}

/** As somebody at the server would, the start of the program included. */
async function run(databaseUrl: string, args: readonly string[], heardMax = HEARD_MAX) {
  const began = performance.now()
  const program = path.join(projectFolder(), 'bin', 'hall')
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl }
  const child = spawn(process.execPath, [program, 'import', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let peak = 0
  let said = ''
  const hear = (chunk: Buffer) => (said += said.length < heardMax ? chunk.toString() : '')
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const watch = setInterval(
    () =>
      void memoryOf(child.pid ?? 0).then(
        (memory) => (peak = Math.max(peak, memory.peak || 0)),
        () => undefined,
      ),
    SAMPLE_MS,
  )
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0) throw new Error(`bin/hall import ended with ${code}: ${said}`)
  return { seconds: (performance.now() - began) / 1000, peak, said }
}

/** A body of its own for each list, so that every one starts from an empty roll. */
async function makePlace(sql: pg.Client) {
  const id = newId()
  const slug = `import-${id}`
  await sql.query(
    `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
     values ($1, $2, $2, $1, array[$2::uuid, $1::uuid], 'constituency', $3, 'Import Place', '1900-01-01')`,
    [id, NATIONAL, slug],
  )
  return slug
}

/** People whom the list would add, take off or change, as the preview counts them. */
function changed(said: string) {
  const counts: unknown = JSON.parse(said.match(/"counts": (\{.*?\}),\s*"warnings"/s)?.[1] ?? '{}')
  const { joined, former, returned, lapsed, moved_ward, changed } = counts as Counted
  return joined + former + returned + lapsed + moved_ward + changed
}

type Counted = Record<
  'joined' | 'former' | 'returned' | 'lapsed' | 'moved_ward' | 'changed',
  number
>

/** What an earlier list left to a job is done: it is no part of the next. */
async function atRest(sql: pg.Client) {
  for (;;) {
    const { rows } = await sql.query<{ busy: boolean }>(
      `select exists (select from pgboss.job where state in ('created', 'retry', 'active')
         and start_after <= now()) as busy`,
    )
    if (rows[0]?.busy === false) return
    await pause(100)
  }
}

/** The plain way to take a list back, of which nothing is kept: in seconds. */
async function takenOut(sql: pg.Client, slug: string) {
  const whose =
    '(select person_id from membership where body_id = (select id from body where slug = $1))'
  const began = performance.now()
  await sql.query('begin')
  await sql.query(`delete from contact_point where person_id in ${whose}`, [slug])
  await sql.query(`delete from membership where body_id = (select id from body where slug = $1)`, [
    slug,
  ])
  const took = (performance.now() - began) / 1000
  await sql.query('rollback')
  return took
}

async function copied(sql: pg.Client, file: string) {
  const began = performance.now()
  await sql.query(`create table bench_copied (${HEAD.map((name) => `"${name}" text`).join(', ')})`)
  await pipeline(
    createReadStream(file),
    sql.query(from('copy bench_copied from stdin (format csv, header)')),
  )
  await sql.query('create index on bench_copied ("Membership number")')
  const took = (performance.now() - began) / 1000
  await sql.query('drop table bench_copied')
  return took
}

const HEAD = [
  'Membership number',
  'First name',
  'Surname',
  'Address 1',
  'Postcode',
  'Email',
  'Mobile',
  'Status',
  'Join date',
]

/** Invented people, the same in every run; a longer list has as many more postcodes, not more people in each. */
async function writeList(file: string, rows: number) {
  const out = createWriteStream(file)
  const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''
  const districts = 60 * Math.max(1, Math.round(rows / 100_000))
  const given = [...womensNames, ...mensNames]
  out.write(`${HEAD.join(',')}\n`)
  for (let n = 0; n < rows; n++) {
    const at = Math.imul(n + 1, 2654435761) >>> 0
    const [first, last] = [pick(given, at), pick(familyNames, at >>> 9)]
    const cells = [
      `A${100000 + n}`,
      first,
      last,
      `${1 + (at % 190)} ${pick(streets, at >>> 5)}`,
      `YY${1 + (at % districts)} ${at % 9}AB`,
      n % 7 === 0
        ? ''
        : `${first}.${last}${n}@example.org`.toLowerCase().replace(/[^a-z0-9.@]/g, ''),
      `07700 900${String(at % 1000).padStart(3, '0')}`,
      n % 40 === 0 ? 'Arrears' : 'Active',
      `${1 + (at % 28)}/${1 + ((at >>> 3) % 12)}/${2000 + ((at >>> 7) % 26)}`.replace(
        /\b(\d)\b/g,
        '0$1',
      ),
    ]
    if (!out.write(`${cells.join(',')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

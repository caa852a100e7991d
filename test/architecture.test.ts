import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '..')
const config = path.join(project, '.dependency-cruiser.cjs')

interface Cruise {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] }
}

/** Exits with the number of errors, so what counts is what it printed. */
function cruise(folder: string, ...names: string[]): Promise<Cruise> {
  const tool = path.join(project, 'node_modules/.bin/depcruise')
  const args = ['--config', config, '--output-type', 'json', ...names]
  return new Promise((resolve, reject) => {
    execFile(tool, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout) resolve(JSON.parse(stdout) as Cruise)
      else reject(error ?? new Error('nothing was printed'))
    })
  })
}

test('every file under src keeps to who may import whom', async () => {
  const { summary } = await cruise(project, 'src', 'bench', 'test')
  expect(summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`)).toEqual([])
  // A tool that cannot read TypeScript finds nothing, and would pass.
  expect(summary.totalCruised).toBeGreaterThan(100)
})

/** A planted breach of each rule: if one is not found, the rule has stopped looking. */
const planted: Record<string, { file: string; imports: string }> = {
  'rules-are-pure': { file: 'parts/register/clock.rules.ts', imports: '../../platform/clock.ts' },
  'queries-stay-with-queries': {
    file: 'parts/register/people.queries.ts',
    imports: './people.pages.tsx',
  },
  'pages-do-not-fetch': { file: 'parts/register/people.pages.tsx', imports: './near.queries.ts' },
  'sql-only-in-queries': { file: 'parts/register/people.routes.tsx', imports: 'kysely' },
  'platform-knows-no-part': { file: 'platform/clock.ts', imports: '../parts/register/index.ts' },
  'counting-stands-alone': { file: 'counting/stv.ts', imports: '../platform/clock.ts' },
  'counting-words-stand-alone': {
    file: 'counting/stv.words.ts',
    imports: '../platform/clock.ts',
  },
  'time-stands-alone': { file: 'time/wall.ts', imports: '../platform/clock.ts' },
  'markup-stands-alone': { file: 'markup/page.ts', imports: '../platform/clock.ts' },
  'ui-is-pure': { file: 'ui/table.tsx', imports: '../platform/clock.ts' },
  'parts-meet-at-the-index': {
    file: 'parts/calendar/series.routes.tsx',
    imports: '../register/people.rules.ts',
  },
  'islands-run-in-the-browser': {
    file: 'islands/door.island.tsx',
    imports: '../platform/clock.ts',
  },
  'the-demo-stays-in-the-demo': { file: 'app.tsx', imports: './demo/build.ts' },
  'what-runs-is-installed': { file: 'ui/page.tsx', imports: 'preact' },
  'register-asks-only-below': {
    file: 'parts/register/asks.routes.tsx',
    imports: '../calendar/index.ts',
  },
  'calendar-asks-only-below': {
    file: 'parts/calendar/asks.jobs.ts',
    imports: '../learning/index.ts',
  },
  'learning-asks-only-below': {
    file: 'parts/learning/asks.jobs.ts',
    imports: '../democracy/index.ts',
  },
  'no-circles': { file: 'platform/about.ts', imports: './round.ts' },
  found: { file: 'platform/lost.ts', imports: './nowhere.ts' },
}

/** What the planted breaches point at. */
const around = {
  'platform/round.ts': "import './about.ts'",
  'parts/register/index.ts': '',
  'parts/register/near.queries.ts': '',
  'parts/register/people.rules.ts': '',
  'parts/calendar/index.ts': '',
  'parts/learning/index.ts': '',
  'parts/democracy/index.ts': '',
  'demo/build.ts': '',
}

describe('a planted breach is found', () => {
  let folder: string
  let found: string[]

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'canary-'))
    const write = async (file: string, text: string) => {
      const whole = path.join(folder, 'src', file)
      await mkdir(path.dirname(whole), { recursive: true })
      await writeFile(whole, `${text}\nexport {}\n`)
    }
    for (const [file, text] of Object.entries(around)) await write(file, text)
    for (const { file, imports } of Object.values(planted)) await write(file, `import '${imports}'`)
    await symlink(path.join(project, 'node_modules'), path.join(folder, 'node_modules'))
    await symlink(path.join(project, 'package.json'), path.join(folder, 'package.json'))
    await writeFile(path.join(folder, 'tsconfig.json'), '{}')
    const { summary } = await cruise(folder, 'src')
    found = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  })
  afterAll(() => rm(folder, { recursive: true }))

  for (const [rule, { file }] of Object.entries(planted))
    test(rule, () => expect(found).toContain(`${rule}: src/${file}`))
})

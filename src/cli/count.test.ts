import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { count } from './count.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hall-count-'))
const file = (name: string, text: string): string => {
  const where = path.join(folder, name)
  writeFileSync(where, text)
  return where
}
const good = file('branch.blt', '2 1\n5 1 2 0\n5 2 0\n0\n"Ann"\n"Bilal"\n"Branch"\n')
const bad = file('bad.blt', '2 1\n5 3 0\n0\n"Ann"\n"Bilal"\n"Branch"\n')

let said: string[] = []
let complained: string[] = []

beforeEach(() => {
  said = []
  complained = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  vi.spyOn(console, 'log').mockImplementation((text: string) => said.push(`${text}\n`))
  vi.spyOn(console, 'error').mockImplementation((text: string) => complained.push(text))
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('one line of JSON for each file, the bad ones too, and the exit code tells', async () => {
  expect(await count([good, bad, '--rule', 'scottish', '--json'])).toBe(1)
  const lines = said.join('').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { file: good, rule: 'scottish', elected: [2] },
    { file: bad, line: 2, error: 'Line 2: there is no candidate 3' },
  ])
  expect(complained).toEqual([`${bad}: Line 2: there is no candidate 3`])
})

test('a lot from a seed, the chair’s word or the order of the paper decide a tie', async () => {
  expect(await count([good, '--json', '--chair', '2'])).toBe(0)
  expect(JSON.parse(said.join(''))).toMatchObject({ elected: [1] })
  expect(await count([good, '--json', '--chair', '7'])).toBe(1)
  expect(complained.join('')).toContain('the chair must decide who of 1 Ann, 2 Bilal is to go out')
})

test('reports are written into a folder', async () => {
  expect(await count([good, '--format', 'html', '--out', folder])).toBe(0)
  expect(readFileSync(path.join(folder, 'branch.html'), 'utf8')).toContain('<svg')
})

test('constraints come from a file', async () => {
  const constraints = file('constraints.con', '"Gender" "Women" 1 1 1\n')
  expect(await count([good, '--json', '--constraints', constraints])).toBe(0)
  expect(JSON.parse(said.join(''))).toMatchObject({ elected: [1] })
})

test.each([
  [[], 'Name at least one file'],
  [['--rule', 'magic', good], '--rule can be scottish'],
  [['--seats', 'many', good], '--seats wants whole numbers'],
  [['--nonsense', good], 'There is no option like this'],
])('a wrong call %j is answered with what is wrong', async (args, says) => {
  expect(await count(args)).toBe(2)
  expect(complained.join('')).toContain(says)
})

test('a file that is not there is named', async () => {
  expect(await count([path.join(folder, 'absent.blt')])).toBe(1)
  expect(complained.join('')).toContain('absent.blt: the file cannot be read (ENOENT)')
})

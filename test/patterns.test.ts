import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../src/parts/register/list/columns/columns.rules.ts'
import { entryOf } from '../src/parts/register/list/entry/entry.rules.ts'

/**
 * A pattern that goes over a text again and again holds up the whole hall with one long cell. Each one
 * in the house is looked at by its shape: whether any sign, repeated, makes it take more than one turn
 * for each letter. No clock is asked.
 */
const root = path.resolve(import.meta.dirname, '..')

/** Read nothing that anybody sends: the demo, the commands of whoever keeps the hall, and tests of counting. */
const OUR_OWN = /^src\/(demo|cli|counting\/testing)\/|\.test\.tsx?$/

/** Patterns that are put together, and so cannot be read from the file; each is short of what it says. */
const PUT_TOGETHER: Readonly<Record<string, string>> = {
  'src/parts/calendar/door/sheet/sheet.rules.ts': 'anchored, and of fixed length throughout',
  'src/parts/register/keeping/record.rules.ts': 'reads the comments of our own tables',
  'src/parts/register/list/entry/other-names.rules.ts': 'reads a name of at most 120 letters',
  'src/parts/register/list/entry/whole-names.rules.ts': 'reads a name of at most 120 letters',
}

interface Pattern {
  readonly where: string
  readonly text: string
}

const files = () =>
  globSync('src/**/*.{ts,tsx,js}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !OUR_OWN.test(file))
    .sort()

function parts(file: string) {
  const text = readFileSync(path.join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const patterns: Pattern[] = []
  let puts = false
  const look = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      patterns.push({ where: `${file}:${line}`, text: node.text })
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') puts = true
    ts.forEachChild(node, look)
  }
  look(source)
  return { patterns, puts }
}

function signsThatHoldItUp({ text }: Pattern) {
  const end = text.lastIndexOf('/')
  const literal = { source: text.slice(1, end), flags: text.slice(end + 1) }
  const { reports } = analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } })
  return reports.map(({ type, character }) => `${type} ${JSON.stringify(character.pick)}`)
}

test('no pattern goes over a text more than once for any sign in it', () => {
  const slow = files()
    .flatMap((file) => parts(file).patterns)
    .map((pattern) => ({ ...pattern, signs: signsThatHoldItUp(pattern) }))
    .filter(({ signs }) => signs.length > 0)
  expect(slow).toEqual([])
})

test('such a pattern would be noticed', () => {
  for (const text of ['/a+a+$/', '/\\s*,/', '/^\\S+@\\S+\\.\\S+$/', '/(?:a+)+b/'])
    expect(signsThatHoldItUp({ where: '', text }).length, text).toBeGreaterThan(0)
})

test('a pattern that is put together is known, with what keeps it short', () => {
  const found = files().filter((file) => parts(file).puts)
  expect(found).toEqual(Object.keys(PUT_TOGETHER))
})

describe('a cell as long as a cell can be, of anything at all, is read and said', () => {
  const LONGEST = 32_767
  const PIECES = [
    '£1',
    '£ 1',
    ' 1',
    ' - ',
    '@',
    '@.',
    '((',
    '[a',
    '(he ',
    'née ',
    '0/',
    ' ext1',
    ', ',
    'x',
    ' UK',
    '1 st ',
  ]
  const HEADERS = [
    'Member No',
    'Name',
    'First name',
    'Surname',
    'Status',
    'Email',
    'Mobile',
    'Address',
    'Town',
    'Postcode',
    'Joined',
    'Date of birth',
    'Ward',
  ]
  const long = (piece: string) => piece.repeat(LONGEST / piece.length)

  test.each(PIECES)('%j over and over', (piece) => {
    const rows = [HEADERS, ...[1, 2, 3, 4].map(() => HEADERS.map(() => long(piece)))]
    const { columns } = layoutOf(rows.map((cells, at) => ({ row: at + 1, cells })))
    expect(columns.length).toBe(HEADERS.length)
    const reading = { columns, orders: new Map(), width: columns.length }
    expect(entryOf({ row: 2, cells: rows[1] ?? [] }, reading)?.problems.length).toBeGreaterThan(0)
  })
})

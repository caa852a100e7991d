import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * What nobody asks for is not given: each `export` under src is imported by another file. Read from
 * the imports alone, without types, so that it takes a second.
 */
const root = path.resolve(import.meta.dirname, '..')

/**
 * Given to somebody outside our imports: the compiler of JSX, who counts without a hall, the rows of
 * every table, and islands that one page or another asks the server for.
 */
const FOR_OTHERS =
  /^src\/(markup\/jsx-(dev-)?runtime|counting\/index|platform\/database\/tables)\.ts$|\.island\.ts$/

interface Read {
  /** What it gives, by the name it gives it under. */
  readonly gives: readonly string[]
  /** What it hands on from another file: "its address name", by the name it is handed on under. */
  readonly handsOn: ReadonlyMap<string, string>
  /** What it takes: "address name". */
  readonly takes: readonly string[]
  /** Files it takes when it comes to it, whole. */
  readonly takesWhole: readonly string[]
}

const files = globSync('{src,test,bench}/**/*.{ts,tsx}', { cwd: root }).sort()
const read = new Map(files.map((file) => [file, readFile(file)]))

function readFile(file: string): Read {
  const text = readFileSync(path.join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const at = (address: ts.Expression | undefined) =>
    address && ts.isStringLiteral(address) ? path.join(path.dirname(file), address.text) : ''
  const gives: string[] = []
  const takes: string[] = []
  const handsOn = new Map<string, string>()
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const named = statement.importClause?.namedBindings
      if (named && ts.isNamedImports(named))
        for (const { name, propertyName } of named.elements)
          takes.push(`${at(statement.moduleSpecifier)} ${(propertyName ?? name).text}`)
    } else if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement
      if (exportClause && ts.isNamedExports(exportClause))
        for (const { name, propertyName } of exportClause.elements)
          handsOn.set(name.text, `${at(moduleSpecifier)} ${(propertyName ?? name).text}`)
    } else gives.push(...namesGiven(statement))
  }
  const later = text.matchAll(/import\(\s*'(\.[^']+)'/g)
  const takesWhole = [...later].map(([, address = '']) => path.join(path.dirname(file), address))
  return { gives, handsOn, takes, takesWhole }
}

function namesGiven(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return []
  const kinds = new Set(ts.getModifiers(statement)?.map(({ kind }) => kind))
  const { ExportKeyword, DefaultKeyword } = ts.SyntaxKind
  if (!kinds.has(ExportKeyword) || kinds.has(DefaultKeyword)) return []
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    )
  const { name } = statement as ts.DeclarationStatement
  return name && ts.isIdentifier(name) ? [name.text] : []
}

/** Where a name comes from in the end, through the files that hand it on. */
function origin(taken: string): string {
  const [file = '', name = ''] = taken.split(' ')
  const next = read.get(file)?.handsOn.get(name)
  return next === undefined ? taken : origin(next)
}

const wanted = [...read].flatMap(([file, { takes, handsOn }]) =>
  FOR_OTHERS.test(file) ? [...takes, ...handsOn.values()] : takes,
)
const taken = new Set(wanted.flatMap((name) => [name, origin(name)]))
const whole = new Set([...read.values()].flatMap(({ takesWhole }) => takesWhole))
const idle = (given: (one: Read) => Iterable<string>) =>
  [...read].flatMap(([file, one]) =>
    FOR_OTHERS.test(file) || whole.has(file)
      ? []
      : [...given(one)].map((name) => `${file} ${name}`).filter((name) => !taken.has(name)),
  )

test('what a file gives, another takes', () => {
  expect(taken.size).toBeGreaterThan(1000)
  expect(idle(({ gives }) => gives)).toEqual([])
})

test('what a file hands on, somebody takes from it', () => {
  expect(idle(({ handsOn }) => handsOn.keys())).toEqual([])
})

const textsOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'))
const ours = textsOf('src/**/*.{ts,tsx}').join('\n')

test('every class in a style sheet is given to something', () => {
  const words = new Set(ours.match(/[\w-]+/g))
  const isGiven = (name: string) =>
    // Such as `l3`, written as `l${level}`; or given by htmx itself.
    words.has(name) || ours.includes(`${name.replace(/\d+$/, '')}\${`) || /^htmx-/.test(name)
  const classes = textsOf('src/ui/css/*.css').flatMap((sheet) => {
    const selectors = sheet.replace(/\/\*[^]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? []
    return selectors.join(' ').match(/(?<=\.)[a-z][\w-]*/g) ?? []
  })
  expect(classes.length).toBeGreaterThan(100)
  expect([...new Set(classes)].filter((name) => !isGiven(name))).toEqual([])
})

test('every function of the database is asked by something', () => {
  const schema = textsOf('db/schema.sql').join('')
  const functions = [...schema.matchAll(/^CREATE OR REPLACE FUNCTION (?:\w+\.)?(\w+)\(/gm)].map(
    ([, name = '']) => name,
  )
  const said = schema.replace(
    /^(CREATE OR REPLACE FUNCTION|comment on|grant|revoke|alter).*$/gm,
    '',
  )
  const isAsked = (name: string) => new RegExp(`\\b${name}\\(`).test(`${ours}\n${said}`)
  expect(functions.length).toBeGreaterThan(50)
  expect(functions.filter((name) => !isAsked(name))).toEqual([])
})

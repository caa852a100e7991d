import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const matches = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, one = '']) => one)
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)

/** Everything that a document may name by its path. */
const things = [
  ...['src', 'test', 'db', 'docs', 'bench', 'bin'].flatMap((folder) => [folder, ...below(folder)]),
  ...readdirSync('.'),
  // Made by the tests or the build: there after the first run.
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]
const pages = things
  .filter((name) => name.endsWith('.md') && !name.startsWith('test/'))
  .sort((one, other) => one.localeCompare(other))
const foldersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => statSync(path.join(folder, name)).isDirectory())
    .sort()
/** Files of a feature that never was: how we write is shown with them. */
const EXAMPLE = /^(lending|<\w+>)?\.|[*…]|NNN/
const commands = matches(read('src/cli/hall.ts'), /^ {2}(\w+): async/gm)
const scripts = matches(read('package.json').split('"scripts"')[1] ?? '', /^ {4}"([a-z:]+)":/gm)

describe.each(pages)('%s', (page) => {
  const text = read(page)

  test('leads where its links say', () => {
    const links = matches(text, /\]\(([^)\s#]+)[^)]*\)/g).filter((link) => !/^\w+:/.test(link))
    const there = (link: string) => things.includes(path.join(path.dirname(page), link))
    expect(links.filter((link) => !there(link))).toEqual([])
  })

  test('names files and folders that there are', () => {
    const named = matches(text, /`((?:src|test|db|docs|bench|bin)\/[^`\s:,]*[\w/])`/g)
    const plain = named.filter((name) => !/[<…*{]/.test(name))
    expect(plain.filter((name) => !things.includes(name.replace(/\/$/, '')))).toEqual([])
  })

  test('names no file by a name that none has', () => {
    const named = matches(text, /`([^`\s/]*[^`\s]*\.(?:tsx?|css|sql|cjs))`/g)
    const lost = named.filter(
      (name) =>
        !EXAMPLE.test(name) && !things.some((one) => one === name || one.endsWith(`/${name}`)),
    )
    expect(lost).toEqual([])
  })

  test('names no family of files that has no member', () => {
    const families = matches(text, /`([a-z-]+)(?:\.\*|-\*|\*)`/g)
    const folder = path.dirname(page)
    const near = things.filter((name) => folder === '.' || name.startsWith(`${folder}/`))
    const lost = families.filter(
      (stem) => !near.some((name) => path.basename(name).startsWith(stem)),
    )
    expect(lost).toEqual([])
  })

  test('calls commands that there are', () => {
    const called = matches(text, /(?:^|`)(?:npx )?bin\/hall ([a-z]+)/gm)
    expect(called.filter((name) => ![...commands, 'help'].includes(name))).toEqual([])
    const run = matches(text, /npm run ([a-z:]+)/g)
    expect(run.filter((name) => !scripts.includes(name))).toEqual([])
  })
})

describe('README.md', () => {
  const text = read('README.md')

  test('lists every setting and no other', () => {
    const listed = matches(text, /^\| `([A-Z_]+)` \|/gm)
    expect(listed.sort()).toEqual(
      matches(read('src/platform/running/settings.ts'), /^ {2}([A-Z_]+): \w/gm).sort(),
    )
  })

  test('gives commands options that they know', () => {
    const shown = text.slice(text.indexOf('## The command line'), text.indexOf('## Test'))
    const known = readdirSync('src/cli')
      .map((file) => read(`src/cli/${file}`))
      .join()
    const names = matches(shown, /--([a-z-]+)/g)
    expect(names.length).toBeGreaterThan(5)
    expect(
      names.filter((name) => !new RegExp(`['"]?${name}['"]?: \\{|--${name}`).test(known)),
    ).toEqual([])
  })

  test('lists every command', () => {
    const listed = text.slice(text.indexOf('## The command line'), text.indexOf('## Test'))
    expect(commands.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([])
  })
})

test('every decision and migration that is pointed to has been taken', () => {
  const texts = things.filter((name) =>
    /^((src|test|bench|docs)\/.*\.(tsx?|md)|[A-Z]+\.md)$/.test(name),
  )
  const lost = texts.flatMap((name) => {
    const text = read(name)
    const taken = (folder: string) => (number: string) =>
      readdirSync(folder).some((file) => file.startsWith(`${number}-`))
    const decisions = matches(text, /\bdecisions?(?: record)? (\d{3})\b/gi)
    const records = matches(text, /docs\/decisions\/(\d{3})/g)
    const migrations = matches(text, /\bmigration (\d{3})\b/gi)
    return [
      ...[...decisions, ...records].filter((number) => !taken('docs/decisions')(number)),
      ...migrations.filter((number) => !taken('db/migrations')(number)),
    ].map((number) => `${name}: ${number}`)
  })
  expect(lost).toEqual([])
})

test('ARCHITECTURE.md shows every folder of the code, and no other', () => {
  const layout = read('ARCHITECTURE.md').split('```')[1] ?? ''
  const inSrc = matches(layout, /^src\/([a-z]+)\//gm)
  const named = (above: string) =>
    matches(layout.split(`src/${above}/`)[1]?.split(/^\S/m)[0] ?? '', /^ {2}(\S.*?) {2,}/gm)
      .flatMap((names) => names.split(/\/ ?/))
      .filter(Boolean)
  expect(inSrc.sort()).toEqual(foldersIn('src'))
  expect(named('platform').sort()).toEqual(foldersIn('src/platform'))
  expect(named('parts').sort()).toEqual(foldersIn('src/parts'))
})

test.each(['docs/manual', 'docs/decisions'])(
  'every page in %s stands in its index, once',
  (folder) => {
    const listed = matches(read(`${folder}/README.md`), /\]\(([\w-]+\.md)\)/g)
    expect([...listed, 'README.md'].sort()).toEqual(readdirSync(folder).sort())
  },
)

test('ARCHITECTURE.md names every setting by which the database knows who asks', () => {
  const text = read('ARCHITECTURE.md')
  const settings = new Set(matches(read('db/schema.sql'), /current_setting\('hall\.([a-z_]+)'/g))
  expect(settings.size).toBeGreaterThan(5)
  const unsaid = [...settings].filter(
    (name) => !text.includes(`\`hall.${name}\``) && !text.includes(`\`${name}()\``),
  )
  expect(unsaid).toEqual([])
})

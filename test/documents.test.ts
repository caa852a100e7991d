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
      matches(read('src/platform/running/settings.ts'), /^ {2}([A-Z_]+): z/gm).sort(),
    )
  })

  test('lists every command', () => {
    const listed = text.slice(text.indexOf('## The command line'), text.indexOf('## Test'))
    expect(commands.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([])
  })
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

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Words } from './define.ts'

/**
 * A sentence that no page says any more is translated for nobody. Keys are names, most of them
 * written out where they are said; some are put together (`` `rung_${rung}` ``), and some are the
 * answer of a rule (`'too-long'`). This looks for all three, so it may miss a key that is dead;
 * one that it names is dead.
 */
const src = path.resolve(import.meta.dirname, '../..')
const WORDS = /\.words\.ts$/
/** A page gives its words on as a hook, and another page gives that hook on. */
const STEPS = 3

const texts = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test(ing)?\./.test(file))
    .map((file) => [file, readFileSync(path.join(src, file), 'utf8')]),
)

const importers = new Map<string, string[]>()
for (const [file, text] of texts)
  for (const [, from = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
    const imported = path.join(path.dirname(file), from)
    importers.set(imported, [...(importers.get(imported) ?? []), file])
  }

/** Whoever imports the file, and whoever imports those, a few steps up. */
function readersOf(file: string): Set<string> {
  const readers = new Set<string>()
  let last = [file]
  for (let step = 0; step < STEPS; step += 1) {
    last = last.flatMap((one) => importers.get(one) ?? []).filter((one) => !readers.has(one))
    for (const one of last) readers.add(one)
  }
  return readers
}

const textOf = (files: Iterable<string>) => [...files].map((file) => texts.get(file)).join('\n')

/** Rules, tables and the floor of the house name what others say. */
const names = textOf(
  [...texts.keys()].filter((file) =>
    /\.(rules|queries)\.ts$|^(platform|counting|demo|time)\//.test(file),
  ),
)

function isSaid(text: string) {
  const whole = new Set(
    [...`${text}\n${names}`.matchAll(/['"`]([\w-]+)['"`]/g)].map(([, at]) => at),
  )
  const pieces = [...text.matchAll(/`([\w-]*)\$\{[^}`]*\}([\w-]*)`/g)]
    .map(([, before = '', after = '']) => ({ before, after }))
    .filter(({ before, after }) => before !== '' || after !== '')
  return (key: string) =>
    whole.has(key) ||
    pieces.some(({ before, after }) => key.startsWith(before) && key.endsWith(after))
}

const modules = import.meta.glob<{ words: Words }>('../../**/*.words.ts', { eager: true })
const every = Object.entries(modules).map(([from, { words }]) => ({
  file: path.join('platform/words', from),
  keys: Object.keys(words.messages),
}))

test.each(every)('every sentence of $file is said on some page', ({ file, keys }) => {
  const readers = [...readersOf(file)].filter((one) => !WORDS.test(one))
  // Where a key is defined it stands in quotation marks too, and is not said by that.
  const own = textOf([file]).replaceAll(/^ {2}'[\w-]+': /gm, '')
  const said = isSaid(`${textOf(readers)}\n${own}`)
  expect(keys.filter((key) => !said(key))).toEqual([])
})

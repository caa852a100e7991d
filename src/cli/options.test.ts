import { describe, expect, test } from 'vitest'
import { inPlainWords } from './in-plain-words.ts'
import { nearest, readOptions } from './options.ts'

const options = {
  body: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const
const read = (...args: string[]) => readOptions(args, options, { files_max: 1 })

describe('what stands after a command', () => {
  test('is read whole: its options and its file', () => {
    const { values, positionals } = read('list.csv', '--body', 'leeds', '--dry-run')
    expect(values).toEqual({ body: 'leeds', 'dry-run': true })
    expect(positionals).toEqual(['list.csv'])
  })

  test.each([
    [['--bdoy', 'leeds'], 'There is no option --bdoy here. Did you mean --body?'],
    [['--dryrun'], 'There is no option --dryrun here. Did you mean --dry-run?'],
    [['--everything'], 'There is no option --everything here.'],
    [['-x'], 'There is no option -x here.'],
    [['--body'], '--body needs a value after it.'],
    [['--body', '--json'], '--body needs a value after it.'],
    [['--json=yes'], '--json takes no value.'],
    [['a.csv', 'b.csv'], '“b.csv” is one too many: name one file.'],
  ])('%j is refused in plain words', (args, said) => {
    expect(() => read(...args)).toThrow(said)
  })

  test('a command that takes no file says so', () => {
    expect(() => readOptions(['now'], {})).toThrow('“now” is not something this command takes.')
  })
})

test('a slip of the finger finds the command that was meant; another word finds none', () => {
  const names = ['start', 'demo', 'import', 'backup', 'restore', 'link']
  const said = ['imprt', 'strat', 'restor', 'dmeo', 'lnik', 'stop', 'x', '']
  expect(said.map((one) => nearest(one, names))).toEqual([
    ...['import', 'start', 'restore', 'demo', 'link'],
    ...[undefined, undefined, undefined],
  ])
})

test('a fault outside the hall is said in a line; one of our own keeps its stack', () => {
  const full = { code: 'ENOSPC', syscall: 'write', path: '/srv/hall/hall.key' }
  expect(inPlainWords(Object.assign(new Error('ENOSPC'), full))?.message).toBe(
    '/srv/hall/hall.key cannot be used: there is no space left on its disk.',
  )
  const database = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect(inPlainWords(database)?.message).toContain('no space left on its disk: make room')
  expect(inPlainWords(new TypeError('x is not a function'))).toBeNull()
  expect(inPlainWords(Object.assign(new Error('no column'), { code: '42703' }))).toBeNull()
})

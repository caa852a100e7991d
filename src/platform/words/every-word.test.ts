import MessageFormat from '@messageformat/core'
import { expect, test } from 'vitest'
import { argumentsOf } from './arguments.ts'
import type { Words } from './define.ts'
import { languages } from './languages.ts'

const files = import.meta.glob<{ words?: Words }>('../../**/*.words.ts', { eager: true })
const every = Object.entries(files).map(([file, { words }]) => ({ file, words }))

test.each(every)('$file gives its words to pages as `words`', ({ words }) => {
  expect(Object.keys(words?.messages ?? {}), 'nothing is said').not.toEqual([])
})

/** The command line speaks English. */
const ENGLISH_ALONE = /\/cli\/count\.words\.ts$/

test.each(every.filter(({ file }) => !ENGLISH_ALONE.test(file)))(
  '$file is whole in Polish',
  ({ words }) => {
    const missing = Object.entries(words?.messages ?? {}).filter(([, message]) => !message.pl)
    expect(missing.map(([key]) => key)).toEqual([])
  },
)

test.each(every)('$file can be said in every language it has', ({ words }) => {
  for (const [key, message] of Object.entries(words?.messages ?? {}))
    for (const language of languages) {
      const text = message[language]
      if (text === undefined) continue
      expect(() => new MessageFormat(language).compile(text), `${key} in ${language}`).not.toThrow()
      expect(argumentsOf(text), `${key} in ${language}`).toEqual(argumentsOf(message.en))
    }
})

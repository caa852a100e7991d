import { expect, test } from 'vitest'
import { TooLong } from '../errors.ts'
import { textsOf } from './texts.ts'

test('what Ann pastes keeps its words and lines, and loses the blanks around it', () => {
  const typed = textsOf({
    name: '\t Ann\u200b  Akhtar \r\n',
    reason: '\r\nThe boiler broke.\r\nThe hall is cold. ',
    until: ' 20/12/2026 ',
  })
  expect(typed).toEqual({
    name: 'Ann  Akhtar',
    reason: 'The boiler broke.\nThe hall is cold.',
    until: '2026-12-20',
  })
})

test('a limit counts what was written, not the blanks around it, and each line’s end once', () => {
  const reason = '  one\r\ntwo  '
  expect(textsOf({ reason }, { reason: 7 })).toEqual({ reason: 'one\ntwo' })
  expect(() => textsOf({ reason }, { reason: 6 })).toThrow(TooLong)
})

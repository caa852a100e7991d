import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentScheme, CONTRAST_LEAST, contrast } from './accent.rules.ts'

const PAPER = ['#faf6ee', '#fffdf8', '#f1eadd']
const NIGHT = ['#171411', '#211d19', '#2a251f']
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('whatever colour a branch chooses, its words can be read in both schemes', () => {
  fc.assert(
    fc.property(colours, (chosen) => {
      const { light, dark } = accentScheme(chosen)
      const grounds = [...PAPER, light.wash].map((ground) => contrast(light.accent, ground))
      const nights = [...NIGHT, dark.wash].map((ground) => contrast(dark.accent, ground))
      const buttons = [light, dark].map(({ accent, ink }) => contrast(accent, ink))
      expect(Math.min(...grounds, ...nights, ...buttons)).toBeGreaterThanOrEqual(CONTRAST_LEAST)
    }),
  )
})

test('a deep red stays itself; a pale yellow is darkened, and the page can say so', () => {
  expect(accentScheme('#a8201a')).toMatchObject({
    corrected: false,
    light: { accent: '#a8201a', ink: '#ffffff' },
  })
  expect(accentScheme('#ffe14d').corrected).toBe(true)
})

test('what is no colour gives the colour of the house', () => {
  expect(accentScheme('url(x)').light.accent).toBe('#a8201a')
})

test('black on white is twenty-one to one', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

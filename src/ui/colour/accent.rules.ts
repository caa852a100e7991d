// A body's own colour, made legible. Text in the accent must reach 4.5:1 (WCAG 2.2, 1.4.3) on every
// ground it can stand on, in both schemes, so the chosen colour is darkened or lightened until it does.

export interface Accent {
  readonly accent: string
  /** On a button filled with the accent. */
  readonly ink: string
  /** A breath of it, behind a line or a tag. */
  readonly wash: string
}

interface AccentScheme {
  readonly light: Accent
  readonly dark: Accent
  /** True where the light scheme shows another colour than was chosen, so that the page can say so. */
  readonly corrected: boolean
}

type Colour = readonly [red: number, green: number, blue: number]

const LIGHT = {
  grounds: ['#faf6ee', '#fffdf8', '#f1eadd'],
  card: '#fffdf8',
  toward: '#1f1b16',
  wash: 0.1,
}
const DARK = {
  grounds: ['#171411', '#211d19', '#2a251f'],
  card: '#211d19',
  toward: '#ffffff',
  wash: 0.18,
}
const INKS = ['#ffffff', '#1b0d08']

export const CONTRAST_LEAST = 4.5
export const ACCENT_OF_THE_HOUSE = '#a8201a'

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** The accent of a body from the colour it chose, written `#a8201a`. */
export function accentScheme(chosen: string): AccentScheme {
  const colour = isColour(chosen) ? chosen.toLowerCase() : ACCENT_OF_THE_HOUSE
  const light = fit(colour, LIGHT)
  return { light, dark: fit(colour, DARK), corrected: light.accent !== colour }
}

function fit(colour: string, scheme: typeof LIGHT): Accent {
  // Toward the scheme's own end in steps of 4 %: at the end itself every ground is passed.
  const steps = Array.from({ length: 26 }, (_, at) => mix(colour, scheme.toward, at * 0.04))
  const passes = (accent: string) => legible(accent, [...scheme.grounds, washOf(accent, scheme)])
  const accent = steps.find(
    (one) => passes(one) && INKS.some((ink) => contrast(ink, one) >= CONTRAST_LEAST),
  )
  const found = accent ?? scheme.toward
  return { accent: found, ink: inkOn(found), wash: washOf(found, scheme) }
}

const washOf = (accent: string, scheme: typeof LIGHT) => mix(scheme.card, accent, scheme.wash)

const legible = (text: string, grounds: readonly string[]) =>
  grounds.every((ground) => contrast(text, ground) >= CONTRAST_LEAST)

const inkOn = (ground: string) =>
  INKS.reduce((best, ink) => (contrast(ink, ground) > contrast(best, ground) ? ink : best))

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(text: string) {
  const [red, green, blue] = colourOf(text).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

const colourOf = (text: string): Colour => {
  const n = Number.parseInt(text.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

function mix(from: string, to: string, share: number) {
  const goal = colourOf(to)
  const parts = colourOf(from).map((part, at) =>
    Math.round(part + ((goal[at] ?? 0) - part) * share),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

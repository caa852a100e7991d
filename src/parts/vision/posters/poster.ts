import { titleSize } from './letters.rules.ts'
import { SIZES, typedAddress, type Leaflet, type Paper, type Poster } from './posters.rules.ts'
import { sheets, type Line, type Sheet } from './sheet.ts'

const SOFT = '#5e554a'
const LINE = '#ddd2bf'
const RED = '#a8201a'
/** How wide the code at the foot is, in hundredths of the sheet. */
const CODE = 26
/** Under the rule of a day, in hundredths of the sheet. */
const RULE = 1.2
/** How much smaller a week may be set so that it stands on one sheet; the smallest lines have 8 points then. */
const SMALLEST = 0.55

/** One occasion for the wall (A4) or the hand (A5): what, when, where, and a code to scan. */
export function drawPoster(poster: Poster, paper: Paper) {
  const size = SIZES[paper]
  const unit = size[0] / 100
  return sheets(
    { size, margin: 8 * unit },
    { title: `${poster.title} · ${poster.day}`, as_of: poster.as_of, texts: textsOf(poster) },
    (sheet) => {
      head(sheet, poster, unit)
      what(sheet, poster, unit)
      foot(sheet, poster, unit)
    },
  )
}

function head(sheet: Sheet, { body, colour, kind }: Poster, unit: number) {
  sheet.band(15 * unit, colour)
  sheet.at = 5 * unit
  sheet.line(body, { size: 4.2 * unit, weight: 'display', colour: '#fff' })
  sheet.at = 23 * unit
  sheet.line(kind, { size: 3.2 * unit, colour: SOFT })
}

function what(sheet: Sheet, poster: Poster, unit: number) {
  const lowest = sheet.height - sheet.margin - CODE * unit - 3 * unit
  const room = lowest - sheet.at
  const wide = sheet.width - 2 * sheet.margin
  let size = titleSize(poster.title, wide)
  while (size > 4 * unit && heightOf(sheet, linesOf(poster, unit, size)) > room) size *= 0.92
  for (const [text, how] of linesOf(poster, unit, size)) sheet.line(text, how)
  const how = { size: 3.1 * unit, colour: SOFT }
  sheet.line(shortened(sheet, poster.about, how, lowest - sheet.at), how)
}

const linesOf = (poster: Poster, unit: number, size: number): (readonly [string, Line])[] => {
  const when = { size: 5.6 * unit, weight: 'display', colour: poster.colour } as const
  return [
    [poster.title, { size, weight: 'display', under: 0.3 }],
    [poster.off, { size: 4 * unit, weight: 'display', colour: RED }],
    [poster.day, { ...when, under: 0.1 }],
    [poster.hours, { ...when, under: 0.5 }],
    [poster.place, { size: 4.4 * unit, weight: 'display', under: 0.6 }],
  ]
}

const heightOf = (sheet: Sheet, lines: readonly (readonly [string, Line])[]) =>
  lines
    .filter(([text]) => text !== '')
    .reduce(
      (sum, [text, how]) => sum + sheet.height_of(text, how) + how.size * (how.under ?? 0.35),
      0,
    )

/** As many of its sentences as there is room for. */
function shortened(sheet: Sheet, text: string, how: { size: number }, room: number) {
  const words = text.split(/(?<=\s)/)
  let most = words.length
  while (most > 0 && sheet.height_of(words.slice(0, most).join(''), how) > room) most -= 8
  return most >= words.length ? text : `${words.slice(0, Math.max(most, 0)).join('').trim()}…`
}

function foot(
  sheet: Sheet,
  poster: Pick<Poster, 'welcome' | 'find_us' | 'address' | 'typed'>,
  unit: number,
) {
  const code = CODE * unit
  const top = sheet.height - sheet.margin - code
  sheet.code(poster.address, { x: sheet.width - sheet.margin - code, y: top, size: code })
  const width = sheet.width - 2 * sheet.margin - code - 5 * unit
  sheet.at = top
  sheet.line(poster.welcome, { size: 3.8 * unit, weight: 'display', width, under: 0.5 })
  sheet.line(poster.find_us, { size: 2.5 * unit, colour: SOFT, width, under: 0.6 })
  sheet.line(typedAddress(poster.typed), { size: 2.5 * unit, weight: 'display', width })
}

/** A week on one sheet to hand on; a crowded week takes a second. */
export function drawLeaflet(leaflet: Leaflet) {
  const unit = SIZES.a4[0] / 100
  return sheets(
    { size: SIZES.a4, margin: 8 * unit },
    { title: `${leaflet.title} · ${leaflet.body}`, as_of: leaflet.as_of, texts: textsOf(leaflet) },
    (sheet) => {
      sheet.band(15 * unit, leaflet.colour)
      sheet.at = 5 * unit
      sheet.line(leaflet.body, { size: 4.2 * unit, weight: 'display', colour: '#fff' })
      sheet.at = 20 * unit
      sheet.line(leaflet.title, { size: 6 * unit, weight: 'display', under: 0.15 })
      sheet.line(leaflet.lead, { size: 2.6 * unit, colour: SOFT, under: 1 })
      if (leaflet.days.length === 0) sheet.line(leaflet.none, { size: 3.2 * unit })
      const size = fitting(sheet, leaflet, unit)
      for (const day of leaflet.days) dayOf(sheet, day, leaflet.colour, size)
      if (sheet.at > footTop(sheet, unit)) sheet.fresh()
      foot(sheet, leaflet, unit)
    },
  )
}

type Day = Leaflet['days'][number]

/** Below this only the foot stands. */
const footTop = (sheet: Sheet, unit: number) => sheet.height - sheet.margin - CODE * unit - 2 * unit

/** A little smaller, where that keeps the week and the code on one sheet. */
function fitting(sheet: Sheet, { days, colour }: Leaflet, unit: number): number {
  const room = footTop(sheet, unit) - sheet.at
  const high = (size: number) =>
    days.reduce((sum, day) => sum + RULE * size + heightOf(sheet, linesOfDay(day, colour, size)), 0)
  let size = unit
  while (size > unit * SMALLEST && high(size) > room) size *= 0.95
  return high(size) > room ? unit : size
}

const linesOfDay = (day: Day, colour: string, unit: number): (readonly [string, Line])[] => [
  [day.day, { size: 3.4 * unit, weight: 'display', colour, under: 0.3 }],
  ...day.on.flatMap((one) => linesOfOne(one, unit)),
]

const linesOfOne = (
  { title, why, off }: Day['on'][number],
  unit: number,
): (readonly [string, Line])[] => [
  [title, { size: 3 * unit, weight: 'display', indent: 18 * unit, under: 0.1 }],
  [off || why, { size: 2.5 * unit, colour: off ? RED : SOFT, indent: 18 * unit, under: 0.6 }],
]

function dayOf(sheet: Sheet, day: Day, colour: string, unit: number) {
  const lowest = sheet.height - 20 * unit
  if (sheet.at > lowest) sheet.fresh()
  sheet.rule(LINE, RULE * unit)
  sheet.line(day.day, { size: 3.4 * unit, weight: 'display', colour, under: 0.3 })
  for (const one of day.on) {
    if (sheet.at > lowest) sheet.fresh()
    const top = sheet.at
    sheet.line(one.hours, { size: 2.8 * unit, width: 16 * unit })
    sheet.at = top
    for (const [text, how] of linesOfOne(one, unit)) sheet.line(text, how)
  }
}

/** Every text that stands on it, to know which typefaces it needs. */
const textsOf = (drawn: object): string[] =>
  Object.values(drawn).flatMap((value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return value && typeof value === 'object' && !(value instanceof Date) ? textsOf(value) : []
  })

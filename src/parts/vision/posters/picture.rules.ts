import { faceFor, isFromRight } from './letters.rules.ts'

/** What stands on the picture that other sites show beside a shared link. */
export interface Picture {
  readonly title: string
  readonly when: string
  readonly place: string
  readonly body: string
  readonly colour: string
}

/** What Open Graph's readers crop least (ogp.me gives no size; 1200 by 630 is what they agree on). */
const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 80

const FAMILY = {
  text: 'Bricolage Grotesque',
  'text-other': 'Noto Sans',
  'text-arabic': 'Noto Naskh Arabic',
}

/** The picture as SVG; `letters` draws it into dots. */
export function pictureOf({ title, when, place, body, colour }: Picture): string {
  const size = sizeOf(title)
  const lines = wrapped(title, Math.floor((WIDTH - 2 * MARGIN) / (size * 0.56))).slice(0, 3)
  const top = 190 + size * 0.75
  const below = top + (lines.length - 1) * size * 1.1 + 90
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#faf6ee"/>`,
    `<rect width="${WIDTH}" height="130" fill="${colour}"/>`,
    written(body, { y: 84, size: 46, fill: '#fff', bold: true }),
    ...lines.map((line, n) =>
      written(line, { y: top + n * size * 1.1, size, fill: '#1f1b16', bold: true }),
    ),
    written(when, { y: below, size: 50, fill: colour, bold: true }),
    written(place, { y: below + 64, size: 40, fill: '#5e554a', bold: false }),
    '</svg>',
  ].join('')
}

function sizeOf({ length }: string) {
  if (length > 60) return 56
  return length > 28 ? 76 : 104
}

interface Hand {
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly bold: boolean
}

function written(text: string, { y, size, fill, bold }: Hand): string {
  const right = isFromRight(text)
  const place = right ? `x="${WIDTH - MARGIN}" text-anchor="end" direction="rtl"` : `x="${MARGIN}"`
  const most = Math.floor((WIDTH - 2 * MARGIN) / (size * 0.5))
  const shown = text.length > most ? `${text.slice(0, most - 1)}…` : text
  const face = faceFor(text, 'text')
  const family =
    face === 'text' || face === 'text-other' || face === 'text-arabic' ? FAMILY[face] : ''
  return `<text ${place} y="${y}" font-family="${family}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${fill}">${escaped(shown)}</text>`
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

import type PDFDocument from 'pdfkit'
import encodeQR from 'qr'
import { faceFor, isFromRight, type Face, type Weight } from './letters.rules.ts'
import { typefacesFor } from './letters.ts'

/** What a sheet can be asked to do: lines of text one under the other, a band of colour, a code. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** How far down the sheet the next line stands. */
  at: number
  line(text: string, how: Line): void
  /** How high these words would stand. */
  height_of(text: string, how: Line): number
  band(height: number, colour: string): void
  /** A rule, and so much room under it. */
  rule(colour: string, under: number): void
  code(address: string, place: { x: number; y: number; size: number }): void
  fresh(): void
}

export interface Line {
  readonly size: number
  readonly weight?: Weight
  readonly colour?: string
  readonly indent?: number
  readonly width?: number
  /** Space under it, in parts of its size. */
  readonly under?: number
}

const INK = '#1f1b16'

/** A PDF of the sheets drawn by `draw`; the same texts on the same day are the same bytes. */
export async function sheets(
  paper: { readonly size: readonly [number, number]; readonly margin: number },
  about: { readonly title: string; readonly as_of: Date; readonly texts: readonly string[] },
  draw: (sheet: Sheet) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Document } = await import('pdfkit')
  const faces = await typefacesFor(about.texts)
  const document = new Document({
    size: [...paper.size],
    margin: 0,
    // No standard font: the files pdfkit keeps for those are not needed.
    font: '',
    displayTitle: true,
    info: { Title: about.title, CreationDate: about.as_of, ModDate: about.as_of },
  })
  for (const [face, file] of faces) document.registerFont(face, file)
  const made = gather(document)
  draw(sheetOn(document, paper, new Set(faces.keys())))
  document.end()
  return made
}

function gather(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
}

function sheetOn(
  document: InstanceType<typeof PDFDocument>,
  { size: [width, height], margin }: { size: readonly [number, number]; margin: number },
  faces: ReadonlySet<Face>,
): Sheet {
  const set = (text: string, { size, weight = 'text', colour = INK }: Line) => {
    const face = faceFor(text, weight)
    document
      .font(faces.has(face) ? face : weight)
      .fontSize(size)
      .fillColor(colour)
  }
  const wide = ({ indent = 0, width: most }: Line) => most ?? width - 2 * margin - indent
  return {
    width,
    height,
    margin,
    at: margin,
    line(text, how) {
      if (text === '') return
      set(text, how)
      const { indent = 0, size, under = 0.35 } = how
      const align = isFromRight(text) ? 'right' : 'left'
      const high = document.heightOfString(text, { width: wide(how), lineGap: size * 0.08 })
      document.text(text, margin + indent, this.at, {
        width: wide(how),
        align,
        lineGap: size * 0.08,
        height: high + 1,
      })
      this.at += high + size * under
    },
    height_of(text, how) {
      set(text, how)
      return document.heightOfString(text, { width: wide(how), lineGap: how.size * 0.08 })
    },
    band(high, colour) {
      document.rect(0, 0, width, high).fill(colour)
    },
    rule(colour, under) {
      document
        .moveTo(margin, this.at)
        .lineTo(width - margin, this.at)
        .lineWidth(0.75)
        .stroke(colour)
      this.at += under
    },
    code(address, { x, y, size }) {
      const dots = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
      const dot = size / dots.length
      document.fillColor('#000')
      for (const [row, line] of dots.entries())
        for (const [column, on] of line.entries())
          // A hair larger than its place, so that no printer leaves a white line between two.
          if (on) document.rect(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05)
      document.fill()
    },
    fresh() {
      document.addPage()
      this.at = margin
    },
  }
}

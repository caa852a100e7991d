import { refuse, shown } from './reading.ts'

const NEWLINE = 10
const SPACE = 32
const QUOTE = 34
const HASH = 35
const SLASH = 47
const NINE = 57
const ZERO = 48

/**
 * Cuts a BLT file into words. Spaces and line ends part words; `# …` and `/* … *​/` are remarks.
 * Whole numbers are read without making strings, since a large file has millions of them.
 */
export class BltScanner {
  line = 1
  private at = 0

  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  atEnd(): boolean {
    this.skip()
    return this.at >= this.text.length
  }

  /** Whether nothing at all is left, not even spaces. */
  get ended(): boolean {
    return this.at >= this.text.length
  }

  /** The first letter of the next word, without taking it; '' at the end. */
  peek(): string {
    this.skip()
    return this.text.charAt(this.at)
  }

  /** Takes the next word if it is a whole number below 10^15, and returns it; otherwise -1. */
  small(): number {
    this.skip()
    let value = 0
    let end = this.at
    for (; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end)
      if (code <= SPACE) break
      if (code < ZERO || code > NINE || value > 1e14) return -1
      value = value * 10 + (code - ZERO)
    }
    if (end === this.at) return -1
    this.at = end
    return value
  }

  word(): string {
    this.skip()
    if (this.at >= this.text.length) refuse(this.line, 'bad-blt-ends')
    let end = this.at
    while (end < this.text.length && this.text.charCodeAt(end) > SPACE) end++
    const word = this.text.slice(this.at, end)
    this.at = end
    return word
  }

  /** A name in quotation marks, all on one line. Inside, \" stands for " and \\ for \. */
  quoted(): string {
    this.skip()
    if (this.text.charCodeAt(this.at) !== QUOTE) {
      const found = this.atEnd() ? '' : this.word()
      refuse(this.line, 'bad-blt-name', { found: shown(found) })
    }
    const end = this.text.indexOf('\n', this.at)
    const rest = this.text.slice(this.at, end < 0 ? undefined : end)
    const found = /^"((?:[^"\\]|\\.|"(?!\s|$))*)"(?=\s|$)/.exec(rest)
    if (found?.[1] === undefined) return refuse(this.line, 'bad-blt-quote')
    this.at += found[0].length
    return found[1].replace(/\\(["\\])/g, '$1')
  }

  private skip(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === NEWLINE) this.line += 1
      else if (code === HASH) this.at = this.endOfLine() - 1
      else if (code === SLASH && this.text.startsWith('/*', this.at)) this.skipRemark()
      else if (code > SPACE) return
    }
  }

  private endOfLine(): number {
    const end = this.text.indexOf('\n', this.at)
    return end < 0 ? this.text.length : end
  }

  private skipRemark(): void {
    const end = this.text.indexOf('*/', this.at + 2)
    if (end < 0) refuse(this.line, 'bad-blt-remark')
    for (let i = this.at; i < end; i++) if (this.text.charCodeAt(i) === NEWLINE) this.line += 1
    this.at = end + 1
  }
}

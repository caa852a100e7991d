import type { BltScanner } from './blt-scanner.ts'
import { refuse, shown } from './reading.ts'

export interface BltOptions {
  candidates: number
  withdrawn: ReadonlySet<number>
  lot: readonly number[]
  /** The candidate meant by a number or a nickname; undefined when there is none. */
  numberOf: (word: string) => number | undefined
}

/** What may stand between the first line and the ballots: `-4` and `[nick …]`, `[tie …]`, … */
export function readOptions(scanner: BltScanner, candidates: number): BltOptions {
  const nicknames = new Map<string, number>()
  const withdrawn = new Set<number>()
  let lot: number[] = []

  function numberOf(word: string): number | undefined {
    const number = /^\d{1,6}$/.test(word) ? Number(word) : nicknames.get(word)
    return number !== undefined && number >= 1 && number <= candidates ? number : undefined
  }
  function numbersOf(words: readonly string[]): number[] {
    return words.map(
      (word) => numberOf(word) ?? refuse(scanner.line, 'bad-candidate', { found: shown(word) }),
    )
  }

  for (let first = scanner.peek(); first === '[' || first === '-'; first = scanner.peek()) {
    const [name = '', ...words] = first === '[' ? bracketed(scanner) : minus(scanner)
    if (name === 'nick') words.forEach((word, i) => nicknames.set(word, i + 1))
    else if (name === 'tie') lot = numbersOf(words)
    else if (name === 'withdrawn') for (const number of numbersOf(words)) withdrawn.add(number)
    else if (name !== 'droop') refuse(scanner.line, 'bad-blt-option', { found: shown(name) })
    checkOnce(scanner.line, name, words, candidates)
  }
  return { candidates, withdrawn, lot, numberOf }
}

/** `[tie 3 1 2]` and `[nick ann bo cy]` must name every candidate exactly once. */
function checkOnce(line: number, name: string, words: readonly string[], candidates: number): void {
  if (name !== 'tie' && name !== 'nick') return
  if (words.length !== candidates || new Set(words).size !== candidates) {
    refuse(line, 'bad-blt-once', { found: name })
  }
}

function minus(scanner: BltScanner): string[] {
  return ['withdrawn', scanner.word().slice(1)]
}

function bracketed(scanner: BltScanner): string[] {
  const words = [scanner.word().slice(1)]
  while (!words.at(-1)?.endsWith(']')) words.push(scanner.word())
  return words.map((word) => word.replace(/\]$/, '')).filter((word) => word !== '')
}

/** The most lines a printed sheet has; what is typed beyond them names nobody. */
export const LINES_MAX = 400

/**
 * The line numbers ticked on a paper sheet, as somebody types them: `3 7 12-18`, with spaces, commas
 * or full stops between. What cannot be read is given back to be put right.
 */
export function lineNumbers(text: string, lines: number): { numbers: number[]; unclear: string[] } {
  const numbers = new Set<number>()
  const unclear: string[] = []
  const written = text.replace(/(?<!\s)\s*[-–—]\s*/g, '-')
  for (const part of written.split(/[\s,.;]+/).filter(Boolean)) {
    const range = rangeOf(part)
    if (!range || range.from < 1 || range.to > Math.min(lines, LINES_MAX)) unclear.push(part)
    else for (let n = range.from; n <= range.to; n += 1) numbers.add(n)
  }
  return { numbers: [...numbers].sort((a, b) => a - b), unclear }
}

function rangeOf(part: string) {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? []
  if (!from) return null
  const range = { from: Number(from), to: Number(to ?? from) }
  return range.from <= range.to ? range : null
}

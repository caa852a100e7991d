/** How alike two short strings are. Used by the search for possible doubles. */

/**
 * Jaro-Winkler similarity, 0 to 1 (Winkler 1990, prefix scale 0.1, at most 4 letters).
 * It forgives slips near the end of a name more than at its beginning, as typing does.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const jaro = jaroSimilarity(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroSimilarity(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Uint8Array(b.length)
  const matched: number[] = []
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (used[j] === 0 && b.charCodeAt(j) === letter) {
        used[j] = 1
        matched.push(letter)
        break
      }
    }
  }
  if (matched.length === 0) return 0
  const half = transpositions(matched, b, used)
  const m = matched.length
  return (m / a.length + m / b.length + (m - half / 2) / m) / 3
}

function transpositions(matched: number[], b: string, used: Uint8Array): number {
  let out = 0
  let at = 0
  for (let j = 0; j < b.length; j++) {
    if (used[j] === 0) continue
    if (matched[at] !== b.charCodeAt(j)) out++
    at++
  }
  return out
}

/**
 * How many single-letter slips apart, a swap of neighbours counting as one (optimal string
 * alignment). Answers `limit + 1` as soon as it is clear that they are further apart than that.
 */
export function slipsApart(a: string, b: string, limit = 2): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (limit === 1) return oneSlipApart(a, b) ? 1 : 2
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, last, before)
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/** Of two that differ: without what they begin and end with alike, one letter is left, or two swapped. */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA - start <= 1 && endB - start <= 1) return true
  const two = endA - start === 2 && endB - start === 2
  return two && a[start] === b[start + 1] && a[start + 1] === b[start]
}

function nextRow(a: string, b: string, i: number, last: number[], before: number[]): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1
    let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same)
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
    row.push(least)
  }
  return row
}

/**
 * How a name sounds, roughly, in English: "Smyth" and "Smith" give the same code.
 * American Soundex, extended to six places; a coarse key to gather names, never to judge them.
 */
export function sounding(name: string): string {
  const letters = name.replace(/[^a-z]/g, '')
  if (letters === '') return ''
  let code = letters.charAt(0)
  let last = SOUND[letters.charCodeAt(0) - 97] ?? 0
  for (let i = 1; i < letters.length && code.length < 6; i++) {
    const sound = SOUND[letters.charCodeAt(i) - 97] ?? 0
    if (sound > 0 && sound !== last) code += String(sound)
    if (sound >= 0) last = sound
  }
  return code
}

/** One number a letter, a to z; 0 a vowel, -1 h and w, which do not part two equal sounds. */
const SOUND = [0, 1, 2, 3, 0, 1, 2, -1, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, -1, 2, 0, 2]

const LETTERS = /^[BCDFGHJKLMNPQRSTVWXZ]+$/
const PASS_LENGTH = 30
const CODE_LENGTH = 6

/** What the hall keeps of a pass or of its letters, and what stands for that on the list of one evening. */
interface Hashed {
  kind: 'pass' | 'code'
  hash: string
  listed: string
}

/** Reads what was scanned or typed, as `pass.rules.ts` does; null when it is no pass. */
export async function readShown(text: string, occasion: string): Promise<Hashed | null> {
  const letters = text.toUpperCase().replace(/[\s·.-]/g, '')
  if (!LETTERS.test(letters)) return null
  if (letters.length === PASS_LENGTH) return hashed('pass', letters, occasion, 32)
  return letters.length === CODE_LENGTH ? hashed('code', letters, occasion, 5) : null
}

async function hashed(kind: 'pass' | 'code', letters: string, occasion: string, length: number) {
  const hash = await sha256(`${kind}:${letters}`)
  return { kind, hash, listed: (await sha256(`${occasion}:${hash}`)).slice(0, length) }
}

async function sha256(text: string) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Out of reach and not there are the same answer, in the same words. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/**
 * Not found, but to somebody who was a member here and is one no more: they hear that this is why, and
 * where they may still come. Nobody else can learn it, since it is asked of their own membership only.
 */
export class NoLongerMember extends NotFound {
  override name = 'NoLongerMember'
  readonly body: { readonly slug: string; readonly name: string }
  constructor(body: { readonly slug: string; readonly name: string }) {
    super(`no longer a member of ${body.slug}`)
    this.body = body
  }
}

/** The answer says what the reader can do next; the door turns it into a redirect or a page. */
export class SignInFirst extends Error {
  override name = 'SignInFirst'
}

/** Standing orders ask for a passkey or code here, or for a fresh one. */
export class ProveItIsYou extends Error {
  override name = 'ProveItIsYou'
  readonly why: 'strong' | 'fresh'
  constructor(why: 'strong' | 'fresh') {
    super(`a ${why} sign-in is asked for`)
    this.why = why
  }
}

/** More letters in a field than are kept: said with the limit, and given back to be shortened. */
export class TooLong extends Error {
  override name = 'TooLong'
  readonly field: string
  readonly letters: number
  readonly max: number
  constructor(field: string, letters: number, max: number) {
    super(`${field} has ${String(letters)} letters, and ${String(max)} fit`)
    this.field = field
    this.letters = letters
    this.max = max
  }
}

/** Two who wait for one another, something that stayed held, and a server that takes no more connections. */
const WAITED_IN_VAIN: ReadonlySet<unknown> = new Set(['40P01', '55P03', '40001', '53300'])

/** Whether nothing is broken and too many wanted the same at once: tried again in a moment, it works. */
export const isCrowded = (error: Error): boolean =>
  ('code' in error && WAITED_IN_VAIN.has(error.code)) ||
  // The pool says so in words alone.
  error.message === 'timeout exceeded when trying to connect'

export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new NotFound()
  return thing
}

/** The name of the constraint that refused a write, so that a part can turn it into its rule's refusal. */
export function refusedBy(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('constraint' in error)) return null
  const integrity = typeof error.code === 'string' && error.code.startsWith('23')
  return integrity && typeof error.constraint === 'string' ? error.constraint : null
}

/** What one list changed of how one person is reached; several of a kind stand with commas between. */
export interface Reached {
  readonly field: string
  readonly was: string
  readonly became: string
}

/**
 * Where the letter goes: to each address that is or was theirs. The old mailbox is the one that
 * whoever tampers with a list does not hold.
 */
export function mailboxesOf(now: readonly string[], changes: readonly Reached[]): string[] {
  const listed = changes
    .filter(({ field }) => field === 'email')
    .flatMap(({ was, became }) => [...several(was), ...several(became)])
  return [...new Set([...now, ...listed])]
}

const several = (written: string) => written.split(', ').filter(Boolean)

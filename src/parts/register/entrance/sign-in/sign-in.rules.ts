/** What somebody typed as their address, made comparable; null when it cannot be one. */
export function addressTyped(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const address = text.trim().toLowerCase()
  return address.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(address)
    ? address
    : null
}

interface KeysHeld {
  readonly passkeys: number
  readonly code: boolean
}

/**
 * What has to come before keys may be changed. The first is made by whoever holds the mailbox; once
 * there is one, only it may make or take off others: so a changed address opens no office.
 */
export function beforeChangingKeys(
  held: KeysHeld,
  session: { readonly strong_at: Date | null },
): 'go-on' | 'show-a-key' {
  const none = held.passkeys === 0 && !held.code
  return none || session.strong_at ? 'go-on' : 'show-a-key'
}

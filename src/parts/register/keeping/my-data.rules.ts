export interface Shown {
  readonly kind: 'day' | 'moment' | 'truth' | 'text'
  readonly text: string
}

/** A value from any table, as what it is to a reader. Ids and fingerprints tell a reader nothing; they stay in the file. */
export function shownOf(value: unknown): Shown {
  if (value === null || value === undefined) return { kind: 'text', text: '' }
  if (typeof value === 'boolean') return { kind: 'truth', text: String(value) }
  if (typeof value === 'object') return { kind: 'text', text: plainly(value) }
  const text = String(value)
  if (ID.test(text) || FINGERPRINT.test(text)) return { kind: 'text', text: '' }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'day', text }
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return { kind: 'moment', text }
  return { kind: 'text', text }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const FINGERPRINT = /^[0-9a-f]{40,}$/

function plainly(value: object) {
  const parts = Object.entries(value).map(([name, one]) => {
    const said = typeof one === 'object' ? JSON.stringify(one) : String(one)
    return Array.isArray(value) ? said : `${name}: ${said}`
  })
  return parts.join(', ')
}

/** Attributes that say true and false in words; all others are there, or are not. */
const SPOKEN = /^(aria-|data-|spellcheck$|draggable$)/

interface Start {
  /** ` name="` */
  readonly text: string
  readonly spoken: boolean
}

/** Names are few and come from our own code; each is looked at once. */
const starts = new Map<string, Start>()

/** ` name="value"`, ` name` alone, or nothing, as HTML means true, false and what is not there. */
export function attributeOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  const { text, spoken } = starts.get(name) ?? startOf(name)
  if (value === '' || (value === true && !spoken)) return ` ${name}`
  if (value === false && !spoken) return ''
  return `${text}${escaped(plain(name, value))}"`
}

function startOf(name: string): Start {
  if (/[\s\\/='"\0<>]/.test(name)) throw new Error(`${JSON.stringify(name)} names no attribute`)
  const start = { text: ` ${name}="`, spoken: SPOKEN.test(name) }
  starts.set(name, start)
  return start
}

function plain(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError(`${name} cannot be written: it is ${typeof value}`)
}

/** As HTML, within an element as within the quotes of an attribute. Most text needs nothing. */
export function escaped(text: string): string {
  return /["&<]/.test(text) ? text.replace(/["&<]/g, (letter) => ENTITIES[letter] ?? letter) : text
}

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

/** A body as its public page shows it. */
export interface Face {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly time_zone: string
  readonly accent: string | null
  readonly above: { readonly slug: string; readonly name: string } | null
  /** Whether people belong to it directly; a region has branches instead. */
  readonly holds_list: boolean
  readonly about: string
  readonly find_us: string
  readonly contact: string
}

/** A body that was closed, and the nearest one above it that is open. */
export interface ClosedFace {
  readonly name: string
  readonly closed_on: string
  readonly above: Pick<Face, 'slug' | 'name' | 'time_zone' | 'accent'> | null
}

export interface BodyLink {
  readonly slug: string
  readonly name: string
  /** The body above it, to tell two of the same name apart. */
  readonly above: string | null
}

export interface FaceDraft {
  readonly about: string
  readonly find_us: string
  readonly contact: string
}

export const LONGEST = { about: 2000, find_us: 300, contact: 200 } as const

export type FaceProblems = Readonly<Partial<Record<keyof FaceDraft, 'too-long'>>>

const fields = ['about', 'find_us', 'contact'] as const

/** Reads the form of a face; any of it may stay empty. */
export function readFace(
  typed: Readonly<Record<string, string | undefined>>,
): { readonly draft: FaceDraft } | { readonly problems: FaceProblems } {
  const draft = {
    about: typed['about'] ?? '',
    find_us: typed['find_us'] ?? '',
    contact: typed['contact'] ?? '',
  }
  const long = fields.filter((name) => draft[name].length > LONGEST[name])
  if (long.length === 0) return { draft }
  return { problems: Object.fromEntries(long.map((name) => [name, 'too-long'])) }
}

/** The first words of a text, whole words only, for where others show one sentence of a page. */
export function opening(text: string, most = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

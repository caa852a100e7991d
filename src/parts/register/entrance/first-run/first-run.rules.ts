import type { BodyToMake, Kind } from './first-run-bodies.rules.ts'

/** The ready-made shapes of a hall: what it is called, and what the bodies below it are. */
const templates = {
  constituency: { kind: 'constituency', below: 'branch' },
  'union-branch': { kind: 'union-branch', below: 'section' },
  'tenants-union': { kind: 'tenants-union', below: 'branch' },
  'co-op': { kind: 'co-op', below: 'circle' },
} as const satisfies Record<string, { kind: Kind; below: Kind }>

export type Template = keyof typeof templates
export const templateNames = ['constituency', 'union-branch', 'tenants-union', 'co-op'] as const
export const isTemplate = (text: unknown): text is Template =>
  typeof text === 'string' && Object.hasOwn(templates, text)

export function bodiesOf(template: Template, name: string, below: readonly string[]): BodyToMake[] {
  const { kind, below: kindBelow } = templates[template]
  return [
    { name, kind, parent: null },
    ...below.map((part) => ({ name: part, kind: kindBelow, parent: 0 })),
  ]
}

export const PARTS_MAX = 60
export const NAME_MAX = 120

/** One name a line; empty lines and repeats fall away. */
export const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** These hold the list of members wherever they stand. */
const listKinds: readonly Kind[] = ['constituency', 'union-branch', 'tenants-union', 'co-op']
/** These hold it where nobody above them does. */
const listKindsAlone: readonly Kind[] = ['branch', 'section', 'circle']

interface Placed extends BodyToMake {
  readonly slug: string
  /** From the top down to itself: places in the list. */
  readonly path: readonly number[]
  /** The nearest, itself or above, that holds the list of members. */
  readonly unit: number | null
}

/** Works out where every body stands. Bodies above come before those below in what is given back. */
export function placeBodies(
  bodies: readonly BodyToMake[],
): (Placed & { readonly place: number })[] {
  const placed = new Map<number, Placed>()
  const taken = new Set<string>()
  const put = (place: number, body: BodyToMake): Placed => {
    const known = placed.get(place)
    if (known) return known
    const above = body.parent === null ? null : bodies[body.parent]
    const over = above && body.parent !== null ? put(body.parent, above) : null
    const path = [...(over?.path ?? []), place]
    const unit = unitOf(body.kind, place, over?.unit ?? null)
    const made = { ...body, slug: slugFor(body.name, taken), path, unit }
    taken.add(made.slug)
    placed.set(place, made)
    return made
  }
  bodies.forEach((body, place) => put(place, body))
  return [...placed].map(([place, body]) => ({ ...body, place }))
}

function unitOf(kind: Kind, place: number, above: number | null) {
  if (listKinds.includes(kind)) return place
  if (above !== null) return above
  return listKindsAlone.includes(kind) ? place : null
}

export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/[łŁ]/g, 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-|-$/g, '')
  const base = plain || 'body'
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

/** The last word is the family name: it is only a start, and the list will say better. */
export function splitName(name: string): { given: string; family: string } {
  const words = name.trim().split(/\s+/)
  const family = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { given: words.slice(0, words.length > 1 ? -1 : 1).join(' '), family }
}

/** Which offices the first two may hold, by what their body is; those who may act in it stand first. */
export function rolesFor(kind: Kind): readonly FirstRole[] {
  if (kind === 'national' || kind === 'union') return ['national-officer']
  if (kind === 'region' || kind === 'union-region') return ['regional-organiser']
  return ['secretary', 'chair', 'membership-officer', 'treasurer']
}

/** The office that was chosen; where a body has only one to give, that, whatever stood there before. */
export function roleChosen(kind: Kind, typed: string | undefined): string | undefined {
  const [only, ...others] = rolesFor(kind)
  return others.length === 0 ? only : typed
}

export type FirstRole =
  | 'secretary'
  | 'chair'
  | 'membership-officer'
  | 'treasurer'
  | 'national-officer'
  | 'regional-organiser'

export interface FirstOfficer {
  readonly name: string
  readonly address: string
  readonly role: FirstRole
}

/** Two people, each with a mailbox of their own, and both able to act: or one holiday stops everything. */
export function problemOfSecond(first: FirstOfficer, second: FirstOfficer) {
  if (first.address === second.address) return 'same-address'
  if (first.name.toLowerCase() === second.name.toLowerCase()) return 'same-name'
  return null
}

interface Seated {
  readonly slug: string
  /** Whether the body keeps a list, so that there is one to bring in. */
  readonly keepsList: boolean
}

const listKeepers: readonly FirstRole[] = ['secretary', 'chair', 'membership-officer']

/**
 * Where an officer's link leads. The first who keeps the list goes straight to it. The second makes a key and then
 * comes home: by then the list may be there. Nobody is sent to a room that is not theirs.
 */
export function landingOf({ slug, keepsList }: Seated, role: FirstRole, n: 1 | 2): string {
  const home = `/b/${slug}`
  if (!keepsList || !listKeepers.includes(role)) return home
  return n === 1 ? `${home}/import` : `/prove-it?why=strong&to=${encodeURIComponent(home)}`
}

/** Whether an address leads to the very machine that asks: printed as a code, it leads a phone to itself. */
export const leadsHere = (url: string): boolean =>
  /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(new URL(url).hostname)

const able: readonly FirstRole[] = ['secretary', 'chair', 'national-officer', 'regional-organiser']
export const fewAble = (officers: readonly FirstOfficer[]) =>
  officers.filter(({ role }) => able.includes(role)).length < 2

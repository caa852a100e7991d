/** A body as a file of bodies or a template names it; `parent` is the place of another in the list. */
export interface BodyToMake {
  readonly name: string
  readonly kind: Kind
  readonly parent: number | null
}

export const kinds = [
  'national',
  'region',
  'constituency',
  'branch',
  'union',
  'union-region',
  'union-branch',
  'section',
  'circle',
  'co-op',
  'tenants-union',
] as const
export type Kind = (typeof kinds)[number]
export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text)

const BODIES_MAX = 5000
const NAME_MAX = 120
/** After so many the file is surely another one. */
const PROBLEMS_MAX = 20

export interface FileRow {
  readonly row: number
  readonly cells: readonly string[]
}

export type BodyProblem =
  | { readonly why: 'no-columns'; readonly row: number }
  | { readonly why: 'no-rows'; readonly row: number }
  | { readonly why: 'too-many'; readonly row: number }
  | { readonly why: 'no-name'; readonly row: number }
  | { readonly why: 'long-name'; readonly row: number }
  | { readonly why: 'twice'; readonly row: number; readonly said: string; readonly first: number }
  | { readonly why: 'kind'; readonly row: number; readonly said: string }
  | { readonly why: 'parent'; readonly row: number; readonly said: string }
  | { readonly why: 'own-parent'; readonly row: number; readonly said: string }
  | { readonly why: 'two-tops'; readonly row: number; readonly said: string }
  | { readonly why: 'no-top'; readonly row: number }
  | { readonly why: 'circle'; readonly row: number; readonly said: string }

interface BodiesRead {
  readonly bodies: readonly BodyToMake[]
  readonly problems: readonly BodyProblem[]
}

/** Reads a file with the columns name, kind and parent, in any order; the one without a parent is the top. */
export function readBodies(rows: readonly FileRow[]): BodiesRead {
  const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim()))
  const at = columnsOf(head?.cells ?? [])
  if (!head || !at) return { bodies: [], problems: [{ why: 'no-columns', row: head?.row ?? 1 }] }
  if (rest.length === 0) return { bodies: [], problems: [{ why: 'no-rows', row: head.row }] }
  if (rest.length > BODIES_MAX)
    return { bodies: [], problems: [{ why: 'too-many', row: rest[BODIES_MAX]?.row ?? 0 }] }
  const said = rest.map(({ row, cells }) => ({
    row,
    name: cells[at.name]?.trim() ?? '',
    kind: cells[at.kind]?.trim() ?? '',
    parent: cells[at.parent]?.trim() ?? '',
  }))
  return arrange(said)
}

interface Said {
  readonly row: number
  readonly name: string
  readonly kind: string
  readonly parent: string
}

function columnsOf(cells: readonly string[]) {
  const find = (...names: string[]) =>
    cells.findIndex((cell) => names.includes(cell.trim().toLowerCase()))
  const at = {
    name: find('name', 'body', 'nazwa'),
    kind: find('kind', 'type', 'rodzaj'),
    parent: find('parent', 'above', 'under', 'part of', 'nad'),
  }
  return at.name < 0 || at.kind < 0 || at.parent < 0 ? null : at
}

const same = (text: string) => text.toLocaleLowerCase('en').replace(/\s+/g, ' ')

function arrange(said: readonly Said[]): BodiesRead {
  const places = new Map<string, number>()
  said.forEach(({ name }, place) => {
    if (name && !places.has(same(name))) places.set(same(name), place)
  })
  const bodies = said.map(({ name, kind, parent }) => ({
    name,
    kind: kindSaid(kind) ?? 'branch',
    parent: parent ? (places.get(same(parent)) ?? null) : null,
  }))
  const problems = [
    ...said.flatMap((line, place) => problemsOf(line, place, said, places)),
    ...problemsOfTops(said),
  ]
  const circles = problems.length > 0 ? [] : problemsOfCircles(said, bodies)
  return { bodies, problems: [...problems, ...circles].slice(0, PROBLEMS_MAX) }
}

function problemsOf(
  { row, name, kind, parent }: Said,
  place: number,
  said: readonly Said[],
  places: ReadonlyMap<string, number>,
): BodyProblem[] {
  if (!name) return [{ why: 'no-name', row }]
  const first = places.get(same(name)) ?? place
  const above = parent ? places.get(same(parent)) : undefined
  const found: (BodyProblem | false)[] = [
    name.length > NAME_MAX && { why: 'long-name', row },
    first !== place && { why: 'twice', row, said: name, first: said[first]?.row ?? 0 },
    kindSaid(kind) === null && { why: 'kind', row, said: kind },
    parent !== '' && above === undefined && { why: 'parent', row, said: parent },
    above === place && { why: 'own-parent', row, said: name },
  ]
  return found.filter((one) => one !== false)
}

function problemsOfTops(said: readonly Said[]): BodyProblem[] {
  const tops = said.filter(({ name, parent }) => name && !parent)
  if (tops.length === 0) return [{ why: 'no-top', row: said[0]?.row ?? 1 }]
  return tops.slice(1).map(({ row, name }) => ({ why: 'two-tops', row, said: name }))
}

/** Whoever climbs from a body for longer than there are bodies is walking in a circle. */
function problemsOfCircles(said: readonly Said[], bodies: readonly BodyToMake[]): BodyProblem[] {
  const reachesTop = (start: number) => {
    let place: number | null = start
    for (let steps = 0; place !== null && steps <= bodies.length; steps++)
      place = bodies[place]?.parent ?? null
    return place === null
  }
  const lost = said.findIndex((_, place) => !reachesTop(place))
  const line = said[lost]
  return line ? [{ why: 'circle', row: line.row, said: line.name }] : []
}

const also: Readonly<Record<string, Kind>> = {
  clp: 'constituency',
  'constituency-party': 'constituency',
  ward: 'branch',
  'ward-branch': 'branch',
  group: 'branch',
  coop: 'co-op',
  'co-operative': 'co-op',
  cooperative: 'co-op',
  'tenants’-union': 'tenants-union',
  "tenants'-union": 'tenants-union',
  'renters-union': 'tenants-union',
  kraj: 'national',
  krajowa: 'national',
  okręg: 'constituency',
  koło: 'branch',
  grupa: 'branch',
  związek: 'union',
  'region-związku': 'union-region',
  'koło-związkowe': 'union-branch',
  sekcja: 'section',
  krąg: 'circle',
  spółdzielnia: 'co-op',
  'związek-lokatorów': 'tenants-union',
}

function kindSaid(text: string): Kind | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return kinds.find((kind) => kind === word) ?? also[word] ?? null
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Kysely } from 'kysely'
import { projectFolder } from '../../platform/database/project-folder.ts'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import type { Demo } from '../demo.ts'

export interface DemoBody {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly parent: DemoBody | null
  readonly unit_id: string | null
  readonly path: readonly string[]
  readonly code?: string
  readonly accent?: string
}

export interface DemoBodies {
  readonly party: DemoBody
  readonly regions: readonly DemoBody[]
  readonly constituencies: readonly DemoBody[]
  /** The constituency with people in it; the other 649 send figures only. */
  readonly home: DemoBody
  readonly wards: Readonly<Record<Story, DemoBody>>
  readonly union: DemoBody
  readonly unionBranch: DemoBody
}

/** The five planted stories, one a ward branch. */
export type Story = 'dormant' | 'surge' | 'education' | 'mutual-aid' | 'tampered'

const HOME = 'Kingston upon Hull East'
const wardNames: Readonly<Record<Story, string>> = {
  dormant: 'Harbour',
  surge: 'Station',
  education: 'Riverside',
  'mutual-aid': 'Millfield',
  tampered: 'Quarry Bank',
}

/** The tree of 650 constituencies from the public list of places, a union beside it, and five wards. */
export async function foundBodies(demo: Demo): Promise<DemoBodies> {
  const party = body(demo, null, { name: 'The Common Party', kind: 'national', slug: 'party' })
  const union = body(demo, null, {
    name: 'Carers’ and Dockers’ Union',
    kind: 'union',
    slug: 'union',
    accent: '#5b2a86',
  })
  await write(demo, [party, union])
  const places = readPlaces()
  const regions = [...new Set(places.map((place) => place.region))].map((name) =>
    body(demo, party, { name, kind: 'region' }),
  )
  await write(demo, regions)
  const constituencies = places.map(({ name, code, region }) => {
    const parent = regions.find((one) => one.name === region) ?? party
    return body(demo, parent, { name, code, kind: 'constituency' })
  })
  const unionBranch = body(demo, union, {
    name: 'Humber branch',
    kind: 'union-branch',
    slug: 'humber-branch',
    accent: '#5b2a86',
  })
  await write(demo, [...constituencies, unionBranch])
  const home = constituencies.find((one) => one.name === HOME) ?? party
  const ward = (story: Story) => body(demo, home, { name: wardNames[story], kind: 'branch' })
  const wards = {
    dormant: ward('dormant'),
    surge: ward('surge'),
    education: ward('education'),
    'mutual-aid': ward('mutual-aid'),
    tampered: ward('tampered'),
  }
  await write(demo, Object.values(wards))
  await affiliate(demo, unionBranch, home)
  return { party, regions, constituencies, home, wards, union, unionBranch }
}

type New = { name: string; kind: string; slug?: string; code?: string; accent?: string }

function body(demo: Demo, parent: DemoBody | null, { slug, ...one }: New): DemoBody {
  const id = demo.newId()
  const holdsList = one.kind === 'constituency' || one.kind === 'union-branch'
  const unit_id = holdsList ? id : (parent?.unit_id ?? null)
  return {
    ...one,
    id,
    slug: slug ?? slugOf(one.name),
    parent,
    unit_id,
    path: [...(parent?.path ?? []), id],
  }
}

/** Bodies are founded by the body above them, so each group is written from there. */
async function write(demo: Demo, bodies: readonly DemoBody[]) {
  const founders = new Map(bodies.map((one) => [one.parent?.id ?? one.id, one]))
  for (const founder of founders.keys()) {
    const founded = bodies.filter((one) => (one.parent?.id ?? one.id) === founder)
    await demo.transaction(null, async (db) => {
      await open(db, { body_id: founder, reach: founded.map((one) => one.id), roll: [] })
      await insertBodies(db, founded)
    })
  }
}

async function insertBodies(db: Kysely<DB>, bodies: readonly DemoBody[]) {
  const rows = bodies.map(({ parent, path: above, accent, code, ...one }) => ({
    ...one,
    parent_id: parent?.id ?? null,
    register_id: above[0] ?? one.id,
    path: [...above],
    accent: accent ?? null,
    code: code ?? null,
    opened_on: '2014-01-01',
  }))
  await db.insertInto('body').values(rows).execute()
  const counted_at = new Date(0)
  await db
    .insertInto('tally')
    .values(rows.map(({ id }) => ({ body_id: id, members: 0, counted_at })))
    .execute()
}

async function affiliate(demo: Demo, from: DemoBody, to: DemoBody) {
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: from.id, reach: [from.id], roll: [] })
    await db
      .insertInto('affiliation')
      .values({ body_id: from.id, to_body_id: to.id, began_on: '2019-06-01' })
      .execute()
  })
}

function readPlaces() {
  const file = path.join(projectFolder(), 'src/demo/people/places/constituencies-2024.csv')
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
  return rows.map(({ code = '', name = '', region = '' }) => ({ code, name, region }))
}

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

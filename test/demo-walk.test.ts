import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parts, type Part } from '../src/demo/people/eight.ts'
import { demoHall, type DemoHall } from './support/demo-hall.ts'

/** Enough to meet each kind of page; a list of 850 people leads to 850 pages of one kind. */
const KINDS_MAX = 120

let hall: DemoHall
beforeAll(async () => {
  hall = await demoHall()
}, 120_000)
afterAll(() => hall.close())

const ask = (person_id: string, address: string) =>
  hall.app.request(new URL(address, hall.house.publicUrl), {
    headers: { 'x-test-person': person_id },
  })

/** Follows links from where this person starts: one address of each kind, and those that lead nowhere. */
async function walk(part: Part) {
  const { person_id, slug } = hall.guide(part)
  const seen = new Set<string>()
  const nowhere: string[] = []
  const waiting = [`/b/${slug}`, '/me']
  while (waiting.length > 0 && seen.size < KINDS_MAX) {
    const address = waiting.shift() ?? ''
    if (seen.has(kindOf(address))) continue
    seen.add(kindOf(address))
    const answer = await ask(person_id, address)
    if (![200, 302, 303].includes(answer.status)) nowhere.push(`${answer.status} ${address}`)
    if (answer.headers.get('content-type')?.includes('html'))
      waiting.push(...linksOn(await answer.text(), address))
  }
  return { seen, nowhere }
}

// Two people's pages are of one kind, and so are two sortings of a list.
const kindOf = (address: string) => {
  const url = new URL(address, hall.house.publicUrl)
  const path = url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\d{4}-\d\d(-\d\d)?/g, ':day')
  return `${path.replace(/^\/b\/[^/]+/, '/b/:body')} ${[...url.searchParams.keys()].sort().join(' ')}`
}

// The front door of the demo leads to everybody else's pages; another language is the same page.
const LEFT_OUT = /^\/(demo|language|sign-out|assets)/

const linksOn = (html: string, at: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(
      (match) =>
        new URL((match[1] ?? '').replaceAll('&amp;', '&'), new URL(at, hall.house.publicUrl)),
    )
    .filter((url) => url.origin === hall.house.publicUrl && !LEFT_OUT.test(url.pathname))
    .map((url) => url.pathname + url.search)

const officesAbove = ['face', 'first-officers', 'particulars', 'branches/new']
const reached: Partial<Record<Part, readonly string[]>> = {
  secretary: ['import', 'people', 'face', 'particulars', 'rooms/requests', 'whats-on/rota/people'],
  facilitator: ['record', 'figures-checked', 'whats-on/new'],
  treasurer: ['record', 'figures-checked', 'rooms/requests', 'rooms/new'],
  'regional-organiser': officesAbove,
  'national-officer': officesAbove,
  'union-liaison': [
    '/at/kingston-upon-hull-east',
    'record',
    'figures-checked',
    'rooms/week',
    'whats-on/month',
  ],
}

describe.each(parts)('the %s', (part) => {
  test('finds a page behind every link', async () => {
    const { seen, nowhere } = await walk(part)
    expect(nowhere).toEqual([])
    expect(seen.size).toBeGreaterThan(4)
    // What the office allows is reached from where it begins.
    const kinds = [...seen].map((kind) => kind.replace(/ .*/, '').replace('/b/:body/', ''))
    expect(kinds).toEqual(expect.arrayContaining(['standing-orders', ...(reached[part] ?? [])]))
  }, 120_000)
})

test('whoever works above the branch reads no name from a list', async () => {
  for (const part of ['regional-organiser', 'national-officer'] as const) {
    const { person_id } = hall.guide(part)
    for (const room of ['people', 'import', 'access-log', 'tags'])
      expect((await ask(person_id, `/b/${hall.home.slug}/${room}`)).status).toBe(404)
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../../test/support/hall.ts'
import { hashesOf } from '../../passes/pass.ts'
import type { OfflinePerson } from './offline.queries.ts'
import { offlineNames } from './offline.rules.ts'
import { evening, hall, host, listOf, one, sha, openEvening } from './offline.testing.ts'

openEvening()

describe('the list a phone keeps', () => {
  test('calls people by first name, with an initial where two share it, and a figure where they share that', () => {
    expect(offlineNames(['Ann Kowalska', 'Sam Smith', 'Sam Ode', 'Cher'])).toEqual([
      'Ann',
      'Sam S.',
      'Sam O.',
      'Cher',
    ])
    expect(offlineNames(['Sam Smith', 'Sam Stone', 'Sam'])).toEqual([
      'Sam S. (1)',
      'Sam S. (2)',
      'Sam',
    ])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sam Smith', 'Sam Stone', 'Sam', 'Ann Smith', 'Ann')),
        (names) => {
          expect(new Set(offlineNames(names)).size).toBe(names.length)
        },
      ),
    )
  })

  test('holds first names and hashes, and nothing else whatever', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const answer = await hall.ask(host, `${at}/door/list`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    const list = JSON.parse(text) as { people: OfflinePerson[] }
    expect(Object.keys(list).sort()).toEqual(['now', 'people', 'until', 'whole'])
    const { pass } = one('Ann Kowalska')
    const occasion = at.split('/').at(-1) ?? ''
    expect(list.people[0]).toEqual({
      name: 'Ann',
      mark: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      passes: [sha(`${occasion}:${hashesOf(pass).token_hash}`).slice(0, 32)],
      codes: [sha(`${occasion}:${hashesOf(pass).code_hash}`).slice(0, 5)],
      here: false,
      friends: 0,
    })
    const { rows } = await hall.town.sql('select id from commitment where occasion_id = $1', [
      occasion,
    ])
    const ids = (rows as { id: string }[]).map(({ id }) => id)
    for (const secret of [
      'Kowalska',
      'Hussain',
      one('Ann Kowalska').id,
      pass,
      pass.slice(0, 6),
      ...Object.values(hashesOf(pass)),
      ...ids,
      'N0',
    ])
      expect(text).not.toContain(secret)
  })

  test('cannot be laid beside that of another evening', async () => {
    const [first, second] = [await evening(['Ann Kowalska']), await evening(['Ann Kowalska'])]
    const hashes = async (at: string) =>
      (await listOf(at)).flatMap(({ mark, passes, codes }) => [mark, ...passes, ...codes])
    const before = new Set(await hashes(first))
    expect((await hashes(second)).some((hash) => before.has(hash))).toBe(false)
  })

  test('is for those who keep the door, and goes into the access log', async () => {
    const at = await evening(['Ann Kowalska'])
    for (const person of [null, one('Ann Kowalska').id, one('Hal Hill').id]) {
      const answer = await hall.ask(person, `${at}/door/list`)
      expect(await answer.text()).not.toContain('"Ann"')
      expect([303, 404]).toContain(answer.status)
    }
  })

  test('the page kept beside it names nobody', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const answer = await hall.ask(host, `${at}/door/scan`)
    const html = await answer.text()
    for (const name of ['Ann', 'Kowalska', 'Bilal', 'Amina', 'Osei', host])
      expect(html).not.toContain(name)
    expect(textOf(html)).toContain('Scan passes')
  })

  test('only the scanner’s page may ask for the camera', async () => {
    const at = await evening([])
    const policy = async (path: string) =>
      (await hall.ask(host, path)).headers.get('permissions-policy')
    expect(await policy(`${at}/door/scan`)).toContain('camera=(self)')
    for (const path of [`${at}/door`, at, '/me/pass', `${at}/door/list`, `${at}/door/worker`])
      expect(await policy(path)).toContain('camera=()')
  })

  test('the worker reaches no further than this door', async () => {
    const at = await evening([])
    const answer = await hall.ask(host, `${at}/door/worker`)
    expect(answer.headers.get('service-worker-allowed')).toBe(`${at}/door`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../../test/support/hall.ts'
import { KNOWN_SHOWN, knownQuery, readKnownWish } from './capability.rules.ts'

let hall: TestHall
let ruth: string
const AT = '/b/leeds/whats-on/rota/abilities'

beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
  for (let n = 0; n < KNOWN_SHOWN + 4; n += 1) {
    const cook = await hall.town.addPerson({
      given: 'Cleo',
      family: `Abara${String(n).padStart(2, '0')}`,
      of: 'leeds',
    })
    const noted = await hall.ask(ruth, AT, { person: cook, name: 'cook', who: 'x' })
    expect(noted.status).toBe(303)
  }
  const key = await hall.town.addPerson({ given: 'Bilal', family: 'Zaman', of: 'leeds' })
  await hall.ask(ruth, AT, { person: key, name: 'keyholder', who: 'x' })
}, 60_000)
afterAll(() => hall.close())

test('thirty a page, by name, with the way on', async () => {
  const first = await hall.read(ruth, AT)
  expect(first).toContain('Cleo Abara29')
  expect(first).not.toContain('Cleo Abara30')
  const second = await hall.read(ruth, `${AT}?page=2`)
  expect(second).toContain('Cleo Abara33')
  expect(second).toContain('Bilal Zaman')
  expect(second).not.toContain('Cleo Abara29')
})

test('one ability, one name, the newest first', async () => {
  const keys = await hall.read(ruth, `${AT}?what=keyholder`)
  expect(keys).toContain('Bilal Zaman')
  expect(keys).not.toContain('Cleo Abara')
  const named = await hall.read(ruth, `${AT}?named=abara07`)
  expect(named).toContain('Cleo Abara07')
  expect(named).not.toContain('Cleo Abara08')
  await hall.town.sql(
    `update capability set since_on = '2026-01-01' where body_id = $1 and name = 'cook'`,
    [hall.town.body('leeds')],
  )
  expect(await hall.read(ruth, `${AT}?order=since`)).toMatch(/Bilal Zaman .*Cleo Abara00/)
})

test('who says they can waits above, and nobody reads of it who does not keep the rota', async () => {
  const dora = await hall.town.addPerson({ given: 'Dora', family: 'Quinn', of: 'leeds' })
  await hall.ask(dora, '/b/leeds/whats-on/rota/mine/abilities', { name: 'till' })
  expect(await hall.read(ruth, `${AT}?what=cook`)).toContain('Dora Quinn: Till')
  expect((await hall.ask(dora, AT)).status).toBe(404)
})

test('whatever stands in the address is read as a list', () => {
  expect(readKnownWish({ what: 'magic', order: 'x', page: '-3' })).toEqual({
    what: null,
    named: '',
    order: 'name',
    page: 1,
  })
  const wish = readKnownWish({ what: 'cook', named: ' Ann ', order: 'since', page: '4' })
  expect(readKnownWish(Object.fromEntries(new URLSearchParams(knownQuery(wish, 4))))).toEqual(wish)
})

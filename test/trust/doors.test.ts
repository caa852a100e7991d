import { afterAll, beforeAll, expect, test } from 'vitest'
import { signOf } from '../../src/platform/entering/door.ts'
import { standingOrders } from '../../src/standing-orders.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

/** Every address of the house, with what stands behind it. */
function addresses() {
  const handlers = new Map<string, object[]>()
  for (const { method, path, handler } of hall.app.routes) {
    if (method === 'ALL') continue
    const address = `${method} ${path}`
    handlers.set(address, [...(handlers.get(address) ?? []), handler])
  }
  return [...handlers]
}

test('every address of the house has exactly one door', () => {
  const wrong = addresses()
    .map(([address, handlers]) => ({
      address,
      doors: handlers.filter((one) => signOf(one)).length,
    }))
    .filter(({ doors }) => doors !== 1)
  expect(wrong).toEqual([])
})

test('the demo’s front door stands in no hall', () => {
  expect(addresses().filter(([address]) => address.includes('/demo'))).toEqual([])
})

test('an address in a body’s rooms that changes something asks standing orders', () => {
  const open = addresses()
    .filter(([address]) => address.startsWith('POST /b/:body'))
    .filter(([, handlers]) => !handlers.some((one) => signOf(one)?.kind === 'may'))
    .map(([address]) => address)
  expect(open).toEqual([])
})

test('every standing order has its sentence, in both languages', () => {
  const silent = Object.entries(standingOrders).filter(
    ([, { says }]) => says.en.length < 20 || says.pl.length < 20,
  )
  expect(silent).toEqual([])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as coming from '../../src/parts/calendar/coming/coming.queries.ts'
import * as door from '../../src/parts/calendar/door/door.queries.ts'
import type { OccasionDraft } from '../../src/parts/calendar/occasions/occasion-form.rules.ts'
import * as occasions from '../../src/parts/calendar/occasions/occasion.queries.ts'
import { inScope } from '../../src/platform/entering/errands.ts'
import type { BodyScope } from '../../src/platform/entering/scope.ts'
import { found } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Act } from '../../src/standing-orders.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
let host: string
beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
})
afterAll(() => hall.close())

const as = <T>(
  person_id: string,
  act: Act,
  work: (scope: BodyScope) => Promise<T>,
  body = 'leeds',
) => inScope(hall.house, { body_id: hall.town.body(body), person_id, act }, work)

const draft: OccasionDraft = {
  kind: 'breakfast-club',
  title: 'Breakfast club',
  about: '',
  place: 'Main hall',
  starts_at: new Date('2026-11-22T09:00Z'),
  ends_at: new Date('2026-11-22T11:00Z'),
  room_for: null,
  open_to: 'members',
  slots: [{ id: null, name: 'Cook', does: 'did-shift', minimum: 2, maximum: 3 }],
}

async function put(change: Partial<OccasionDraft> = {}, body = 'leeds') {
  const id = newId()
  await as(
    host,
    'occasions.change',
    (scope) => occasions.putOn(scope, id, { ...draft, ...change }),
    body,
  )
  return id
}

const at = async (scope: BodyScope, id: string) => found(await occasions.findOccasion(scope, id))

const slotsOf = (id: string) =>
  as(host, 'occasions.read', async (scope) => occasions.slotsOf(scope, await at(scope, id)))

async function slotNamed(id: string, name: string) {
  return found((await slotsOf(id)).find((slot) => slot.name === name)).id
}

async function people(n: number, of: string) {
  const added: string[] = []
  for (let k = 0; k < n; k += 1)
    added.push(await hall.town.addPerson({ given: `Ann${k}`, family: `Of${of}`, of }))
  return added
}

describe('slots', () => {
  test('never hold more than their maximum, though fifty press at once; the others wait in line', async () => {
    const id = await put()
    const cook = await slotNamed(id, 'Cook')
    const fifty = await people(50, 'armley')
    const answers = await Promise.all(
      fifty.map((one) =>
        as(one, 'occasions.come', async (scope) => coming.sayYes(scope, await at(scope, id), cook)),
      ),
    )
    expect(answers.filter((answer) => answer === 'promised')).toHaveLength(3)
    const slot = (await slotsOf(id)).find(({ name }) => name === 'Cook')
    expect(slot).toMatchObject({ taken: 3, waiting: 47, first_timers: 3 })
  })

  test('a yes sent twice, and twice at once, is one yes', async () => {
    const id = await put()
    const [open, [ann]] = [await slotNamed(id, ''), await people(1, 'armley')]
    const say = () =>
      as(found(ann), 'occasions.come', async (scope) =>
        coming.sayYes(scope, await at(scope, id), open),
      )
    await Promise.all([say(), say(), say()])
    await say()
    expect((await slotsOf(id))[0]).toMatchObject({ taken: 1, waiting: 0 })
  })

  test('have a line, and everybody in it knows how far they are from the front', async () => {
    const id = await put({
      slots: [{ id: null, name: 'Cook', does: 'did-shift', minimum: 1, maximum: 1 }],
    })
    const cook = await slotNamed(id, 'Cook')
    const [ann, bilal, grace] = (await people(3, 'armley')).map(String)
    for (const one of [ann, bilal, grace])
      await as(found(one), 'occasions.come', async (scope) =>
        coming.sayYes(scope, await at(scope, id), cook),
      )
    const third = await as(found(grace), 'occasions.come', async (scope) => {
      const occasion = await at(scope, id)
      return coming.placeInLine(
        scope,
        found(await coming.myCommitment(scope, occasion)),
        occasion.body_id,
      )
    })
    expect(third).toBe(2)
  })
})

describe('the door', () => {
  const deeds = async (person_id: string) =>
    (
      await hall.town.sql(
        `select kind from deed d where person_id = $1 and rung is not null and reverses is null
        and not exists (select from deed r where r.reverses = d.id)`,
        [person_id],
      )
    ).rows.map((row) => row.kind)

  test('a cook checked in by two people at once did one shift', async () => {
    const id = await put()
    const cook = await slotNamed(id, 'Cook')
    const ann = await hall.town.addPerson({ given: 'Ann', family: 'Cook', of: 'armley' })
    await as(ann, 'occasions.come', async (scope) =>
      coming.sayYes(scope, await at(scope, id), cook),
    )
    const tap = () =>
      as(host, 'door.keep', async (scope) => {
        const occasion = await at(scope, id)
        const row = found((await door.doorRows(scope, occasion, { letter: 'c', words: [] }))[0])
        await door.checkIn(scope, occasion, { id: found(row.id), turn: row.turn })
      })
    await Promise.all([tap(), tap(), tap()])
    expect(await deeds(ann)).toEqual(['did-shift'])
  })

  test('a member of no list walks in, is undone, and comes again: one deed', async () => {
    const id = await put()
    const ann = await hall.town.addPerson({ given: 'Żaneta', family: 'Walkin', of: 'armley' })
    const found_ = await as(host, 'door.keep', async (scope) =>
      door.membersFound(scope, await at(scope, id), 'walkin'),
    )
    expect(found_.map(({ name }) => name)).toEqual(['Żaneta Walkin'])
    const commitment = await as(host, 'door.keep', async (scope) =>
      door.checkInMember(scope, await at(scope, id), { person_id: ann, turn: 0 }),
    )
    const undo = () =>
      as(host, 'door.keep', async (scope) =>
        door.undoCheckIn(scope, await at(scope, id), { id: found(commitment), turn: 0 }),
      )
    await Promise.all([undo(), undo()])
    expect(await deeds(ann)).toEqual([])
    const replayed = await as(host, 'door.keep', async (scope) =>
      door.checkInMember(scope, await at(scope, id), { person_id: ann, turn: 0 }),
    )
    expect(replayed).toBeNull()
    await as(host, 'door.keep', async (scope) =>
      door.checkInMember(scope, await at(scope, id), { person_id: ann, turn: 1 }),
    )
    expect(await deeds(ann)).toEqual(['attended'])
  })
})

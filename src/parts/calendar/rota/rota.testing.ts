import { afterAll, beforeAll } from 'vitest'
import { type TestHall, testHall } from '../../../../test/support/hall.ts'
import { doJobs } from '../../../../test/support/letters.ts'
import { rotaJobs } from './index.ts'

/** Noon on a Sunday; the breakfast clubs are on the Saturdays that follow. */
export let hall: TestHall
export let ruth: string
export const HOME = '/b/leeds/whats-on'

/** Opens the hall that these tests share, before the first; closes it after the last. */
export function openRotaHall() {
  beforeAll(async () => {
    hall = await testHall()
    ruth = await hall.town.addPerson({
      given: 'Ruth',
      family: 'Okafor',
      of: 'leeds',
      email: 'ruth@example.org',
    })
    await hall.town.addOffice(ruth, 'leeds', 'secretary')
  })
  afterAll(() => hall.close())
}

export let people = 0
export const member = async (given: string) => {
  people += 1
  const email = `${given.toLowerCase()}${people}@example.org`
  return {
    email,
    id: await hall.town.addPerson({ given, family: `M${people}`, of: 'harehills', email }),
  }
}

export const breakfast = async (day: string, slots: Record<string, string> = {}) => {
  const answer = await hall.ask(ruth, HOME, {
    title: 'Breakfast club',
    kind: 'breakfast-club',
    day,
    from: '09:00',
    to: '11:00',
    place: 'Hall',
    slot_0_name: 'Cook',
    slot_0_minimum: '2',
    slot_0_maximum: '2',
    slot_0_does: 'did-shift',
    ...slots,
  })
  const id = String(answer.headers.get('location')).split('/').at(-1) ?? ''
  const { rows } = await hall.town.sql(`select id, name from slot where occasion_id = $1`, [id])
  return { id, slot: (name: string) => String(rows.find((row) => row.name === name)?.id) }
}

export const take = (person: string, occasion: string, slot: string) =>
  hall.ask(person, `${HOME}/rota/takings`, { occasion, slot })
export const counts = async (slot: string) =>
  (await hall.town.sql('select taken, seeking, waiting from slot where id = $1', [slot])).rows[0]
export const dutyOf = async (person: string, slot: string) =>
  String(
    (
      await hall.town.sql(`select id from commitment where person_id = $1 and slot_id = $2`, [
        person,
        slot,
      ])
    ).rows[0]?.id,
  )
export const work = () => doJobs(hall, rotaJobs)
export const said = (answer: Response) =>
  decodeURIComponent(String(answer.headers.get('set-cookie')))

import { describe, expect, test } from 'vitest'
import { breakfast, hall, HOME, member, ruth, said, take, openRotaHall } from '../rota.testing.ts'

openRotaHall()

describe('the common pool', () => {
  const did = async (person: string, day: string) => {
    const club = await breakfast(day)
    await take(person, club.id, club.slot('Cook'))
    await hall.town.sql(
      `update commitment set came_at = now() where person_id = $1 and occasion_id = $2`,
      [person, club.id],
    )
  }
  const balance = async () =>
    (await hall.town.sql('select balance from solidarity_pool')).rows[0]?.balance
  const give = (person: string, once: string = hall.house.newId()) =>
    hall.ask(person, `${HOME}/rota/pool/gifts`, { once })
  const fetchOne = (person: string) =>
    hall.ask(person, `${HOME}/rota/pool/takings`, { once: hall.house.newId() })

  test('takes a shift done beyond one’s duty, once however often it is sent', async () => {
    const ann = await member('Ann')
    expect(said(await give(ann.id))).toContain('none beyond your duty')
    await did(ann.id, '2026-11-24')
    hall.setClock(new Date('2026-11-25T12:00:00Z'))
    const once = hall.house.newId()
    await Promise.all([give(ann.id, once), give(ann.id, once), give(ann.id), give(ann.id)])
    expect(await balance()).toBe(1)
  })

  test('is never below nothing: of five who take at once one finds it', async () => {
    await hall.ask(ruth, `${HOME}/rota/votes/duty-shifts`, {
      value: '1',
      decided_on: '2026-09-01',
      minute: '7b',
      once: hall.house.newId(),
    })
    const needy = []
    for (let n = 0; n < 5; n += 1) needy.push(await member('Nell'))
    for (const { id } of needy)
      await hall.town.sql(
        `insert into rota_place (body_id, id, person_id, counted_since, stop_key) values ($1, gen_random_uuid(), $2, '2026-09-01', gen_random_uuid())`,
        [hall.town.body('leeds'), id],
      )
    await Promise.all(needy.map(({ id }) => fetchOne(id)))
    expect(await balance()).toBe(0)
    const { rows } = await hall.town.sql('select person_id from solidarity where shifts = -1')
    expect(rows).toHaveLength(1)
    // Nobody reads of it but they and whoever keeps the rota; a host with the list does not.
    const { id: taker } = needy.find(({ id }) => id === rows[0]?.person_id) ?? { id: '' }
    expect(await hall.read(taker, `${HOME}/rota/mine`)).toContain('1 taken from it')
    expect(await hall.read(ruth, `${HOME}/rota/pool`)).toMatch(/Nell M\d+ took one/)
    const host = await member('Hugh')
    await hall.town.addOffice(host.id, 'leeds', 'volunteer')
    expect((await hall.ask(host.id, `${HOME}/rota/pool`)).status).toBe(404)
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})

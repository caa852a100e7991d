import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, textOf, type TestHall } from '../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { newId } from '../../../platform/ids.ts'
import { settleReadings } from '../../register/index.ts'
import { jobs } from '../coming/letters/letters.jobs.ts'
import { hasRoom, type Counted } from '../coming/line/line.rules.ts'
import { readContact, readStranger } from './street.rules.ts'

let hall: TestHall
let host: string
let member: string

beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  member = await hall.town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'leeds',
    email: 'ann@example.org',
    mobile: '07700 900123',
  })
})
afterAll(() => hall.close())

async function breakfast(more: { room_for?: string; open_to?: string; day?: string } = {}) {
  hall.setClock(TODAY)
  // The house counts what one network asks, and all of these tests are one.
  await hall.town.sql('delete from auth.tries')
  const answer = await hall.ask(host, '/b/leeds/whats-on', {
    title: 'Breakfast club',
    kind: 'breakfast-club',
    day: '2026-11-29',
    from: '09:00',
    to: '11:00',
    open_to: 'everyone',
    ...more,
  })
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}

const grace = { name: 'Grace Hopper', contact: 'grace@example.org' }
const come = (id: string, form: Record<string, string> = grace) =>
  hall.ask(null, `/at/leeds/${id}/coming`, { once: newId(), ...form })
const linkIn = (answer: Response) => answer.headers.get('location') ?? 'nowhere'
const slotOf = async (id: string) =>
  (await hall.town.sql(`select taken, waiting, offered from slot where occasion_id = $1`, [id]))
    .rows[0] as unknown

const setSlot = (id: string, { maximum, taken, offered, waiting, offers }: Counted) =>
  hall.town.sql(
    'update slot set first_timers = 0, maximum = $2, taken = $3, offered = $4, waiting = $5, offers = $6 where occasion_id = $1',
    [id, maximum, taken, offered, waiting, offers],
  )

describe('somebody without an account', () => {
  test('comes along with a name and one contact, and gets a link that is theirs alone', async () => {
    const id = await breakfast()
    const form = await hall.read(null, `/at/leeds/${id}/coming`)
    expect(form).toContain('Your name')
    const answer = await come(id)
    expect(answer.status).toBe(303)
    const mine = await hall.ask(null, linkIn(answer))
    expect(textOf(await mine.text())).toContain('You’re coming.')
    expect(mine.headers.get('cache-control')).toBe('no-store')
    expect(mine.headers.get('x-robots-tag')).toBe('noindex')
    expect(await slotOf(id)).toMatchObject({ taken: 1 })
    const [letter] = await lettersTo(hall, 'grace@example.org')
    expect(letter?.text).toContain(linkIn(answer))
    expect(await hall.read(host, `/b/leeds/whats-on/${id}/coming`)).toContain('Grace Hopper')
  })

  test('sends the form twice, even at once: one guest, and the same link', async () => {
    const id = await breakfast()
    const once = newId()
    const answers = await Promise.all([1, 2, 3].map(() => come(id, { ...grace, once })))
    expect(new Set(answers.map(linkIn)).size).toBe(1)
    expect(await slotOf(id)).toMatchObject({ taken: 1 })
  })

  test('is not let on by a host who knows their number in the list', async () => {
    const id = await breakfast()
    const link = linkIn(await come(id))
    const { rows } = await hall.town.sql('select id from commitment where occasion_id = $1', [id])
    const known = (rows as { id: string }[])[0]?.id ?? ''
    expect(linkIn(await come(id, { ...grace, once: known }))).not.toBe(link)
  })

  test('changes their mind, and comes after all; opening the link changes nothing', async () => {
    const id = await breakfast()
    const link = linkIn(await come(id))
    for (let n = 0; n < 3; n += 1) await hall.ask(null, link)
    expect(await slotOf(id)).toMatchObject({ taken: 1 })
    await hall.ask(null, `${link}/answer`, { answer: 'no' })
    expect(await slotOf(id)).toMatchObject({ taken: 0 })
    expect(await hall.read(null, link)).toContain('You’re not coming.')
    await hall.ask(null, `${link}/answer`, { answer: 'yes' })
    expect(await slotOf(id)).toMatchObject({ taken: 1 })
  })

  test('brings friends, says what they need; hosts read it, the database does not', async () => {
    const id = await breakfast()
    const link = linkIn(await come(id))
    await hall.ask(null, `${link}/friends`, { guests: '2', guest_names: 'Ola, Jo' })
    await hall.ask(null, `${link}/needs`, { access: 'a ramp', childcare: 'two, 4 and 7' })
    expect(await slotOf(id)).toMatchObject({ taken: 3 })
    expect(await hall.read(null, link)).toContain('a ramp')
    const list = await hall.read(host, `/b/leeds/whats-on/${id}/coming`)
    expect(list).toContain('Needs: a ramp')
    expect(list).toContain('Children: two, 4 and 7')
    expect(list).toContain('Ola, Jo')
    // One said yes, three will sit there: the list says both.
    expect(list).toContain('2 more come with them: 3 in all.')
    const { rows } = await hall.town.sql(
      'select n::text as row from need n where occasion_id = $1',
      [id],
    )
    expect(JSON.stringify(rows)).not.toContain('ramp')
    expect((await hall.ask(member, `/b/leeds/whats-on/${id}/coming`)).status).toBe(404)
    expect(await hall.read(member, `/b/leeds/whats-on/${id}`)).not.toMatch(/ramp|Grace|Ola/)
  })

  test('is told where what they need cannot be kept, since the hall’s key is not on this machine', async () => {
    const { seals } = hall.house
    const id = await breakfast()
    const link = linkIn(await come(id))
    await hall.ask(null, `${link}/needs`, { access: 'a ramp', childcare: '' })
    Object.assign(hall.house, { seals: null })
    const answer = await hall.ask(null, `${link}/needs`, { access: 'a lift', childcare: '' })
    const list = await hall.read(host, `/b/leeds/whats-on/${id}/coming`)
    Object.assign(hall.house, { seals })
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain(
      'could not be kept',
    )
    expect(list).toContain('please ask them')
    expect(list).not.toContain('ramp')
    expect(await hall.read(host, `/b/leeds/whats-on/${id}/coming`)).toContain('Needs: a ramp')
  })

  test('comes with a crowd, all at once, each form sent twice: as many are let in as there is room for', async () => {
    const id = await breakfast({ room_for: '5' })
    const crowd = Array.from({ length: 12 }, (_, n) => ({
      name: `Guest ${n}`,
      contact: `07700 90010${n % 10}`,
      once: newId(),
    }))
    await Promise.all([...crowd, ...crowd].map((form) => come(id, form)))
    expect(await slotOf(id)).toMatchObject({ taken: 5, waiting: 7 })
    const { rows } = await hall.town.sql('select state from commitment where occasion_id = $1', [
      id,
    ])
    expect(rows.filter((row) => (row as { state: string }).state === 'promised')).toHaveLength(5)
  })

  test('is let in or put in line as the rule of the line says, however full it is and however near', async () => {
    const far = await breakfast()
    const near = await breakfast({ day: '2026-11-23' })
    const counts = fc.record({
      id: fc.constantFrom(far, near),
      maximum: fc.option(fc.integer({ min: 1, max: 3 })),
      taken: fc.integer({ min: 0, max: 3 }),
      offered: fc.integer({ min: 0, max: 1 }),
      more: fc.integer({ min: 0, max: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(counts, async ({ id, more, ...slot }) => {
        const line = { ...slot, offers: slot.offered, waiting: slot.offered + more }
        fc.pre(slot.maximum === null || slot.taken + slot.offered <= slot.maximum)
        await setSlot(id, line)
        hall.setClock(id === near ? new Date('2026-11-23T08:30:00Z') : TODAY)
        await come(id)
        const room = hasRoom(line, 1, id === near ? 'first-come' : 'in-line')
        expect(await slotOf(id)).toMatchObject({
          taken: line.taken + (room ? 1 : 0),
          waiting: line.waiting + (room ? 0 : 1),
        })
      }),
      { numRuns: 30 },
    )
    hall.setClock(TODAY)
  })

  test('waits in line when it is full, is offered the place that comes free, and takes it by the link', async () => {
    const id = await breakfast({ room_for: '1' })
    const first = linkIn(await come(id))
    const second = linkIn(await come(id, { name: 'Bilal', contact: 'bilal@example.org' }))
    expect(await hall.read(null, second)).toContain('You’re in line: number 1')
    await hall.ask(null, `${first}/answer`, { answer: 'no' })
    await doJobs(hall, jobs)
    const [letter] = await lettersTo(hall, 'bilal@example.org')
    expect(letter?.subject).toContain('A place for you')
    expect(letter?.text).toContain(second)
    expect(await hall.read(null, second)).toContain('A place is kept for you until')
    await hall.ask(null, `${second}/answer`, { answer: 'yes' })
    expect(await slotOf(id)).toMatchObject({ taken: 1, waiting: 0, offered: 0 })
  })

  test('by phone is told plainly that no letter reaches them, and those who run it know whom to ring', async () => {
    const id = await breakfast()
    expect(await hall.read(null, `/at/leeds/${id}/coming`)).toContain(
      'With a phone number no letter reaches you',
    )
    const byPhone = linkIn(await come(id, { name: 'Dele', contact: '07700 900451' }))
    const byMail = linkIn(await come(id))
    expect(await hall.read(null, byPhone)).toMatch(/No letter reaches you.*Keep this page/)
    expect(await hall.read(null, byMail)).not.toContain('No letter reaches you')
    const silent = await hall.town.addPerson({
      given: 'Olu',
      family: 'Bello',
      of: 'leeds',
      mobile: '07700 900777',
    })
    for (const who of [silent, member])
      await hall.ask(who, `/b/leeds/whats-on/${id}/commitment`, {})
    expect(await hall.read(silent, `/b/leeds/whats-on/${id}/mine`)).toMatch(
      /No letter reaches you.*My entry/,
    )
    expect(await hall.read(member, `/b/leeds/whats-on/${id}/mine`)).not.toContain('No letter')

    const list = `/b/leeds/whats-on/${id}/coming`
    expect(await hall.read(host, list)).toContain('No letter reaches 2 people here')
    expect(await hall.read(host, list)).toMatch(
      /Dele guest no letter reaches them [^.]*07700 900451/,
    )
    // A volunteer at the door reads no member's number; whoever may look at the list does, and it is written down.
    expect(await hall.read(host, list)).not.toContain('07700 900777')
    const secretary = await hall.town.addPerson({ given: 'Sam', family: 'Hale', of: 'leeds' })
    await hall.town.addOffice(secretary, 'leeds', 'secretary')
    expect(await hall.read(secretary, list)).toMatch(/Olu Bello.*tell them by phone: 07700 900777/)
    expect(await hall.read(secretary, list)).not.toContain('07700 900123')
    await settleReadings(hall.house)
    const { rows } = await hall.town.sql(
      `select count(*)::integer as n from access_log where reader_id = $1 and kind = 'list'`,
      [secretary],
    )
    expect(rows[0].n).toBeGreaterThan(0)
  })

  test('puts it in their calendar', async () => {
    const id = await breakfast()
    const file = await hall.ask(null, `/at/leeds/${id}/calendar.ics`)
    expect(file.headers.get('content-type')).toContain('text/calendar')
    const text = await file.text()
    expect(text).toContain(`UID:${id}@hall.example.org`)
    expect(text).toContain('DTSTART:20261129T090000Z')
    const link = linkIn(await come(id))
    expect(await (await hall.ask(null, `${link}/calendar.ics`)).text()).not.toContain('/mine/')
  })

  test('is told in plain words what is missing, and loses nothing they typed', async () => {
    const id = await breakfast()
    const answer = await come(id, { name: '', contact: 'grace at home' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(textOf(html)).toContain('neither an e-mail address nor a phone number')
    expect(html).toContain('grace at home')
  })

  test('that fills in the field nobody sees is asked once more, not turned away for ever', async () => {
    const id = await breakfast()
    const answer = await come(id, { ...grace, website: 'http://spam.example' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Grace Hopper')
    expect(html).not.toContain('spam.example')
    expect(await slotOf(id)).toMatchObject({ taken: 0 })
  })
})

describe('a stranger learns nothing', () => {
  const secrets = /(?:\/|%2F)mine(?:\/|%2F)[\w-]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g
  async function wholeAnswer(id: string, contact: string) {
    const answer = await come(id, { name: 'Sam', contact })
    const headers = JSON.stringify([answer.status, ...answer.headers]).replace(secrets, 'X')
    const page = await (await hall.ask(null, linkIn(answer))).text()
    return `${headers}\n${await answer.text()}\n${page.replace(secrets, 'X')}`
  }

  test('a member’s address and one that nobody has are answered with the same bytes', async () => {
    const [one, other] = [await breakfast(), await breakfast()]
    expect(await wholeAnswer(one, 'ann@example.org')).toBe(
      await wholeAnswer(other, 'nob@example.org'),
    )
    expect(await wholeAnswer(one, '07700 900123')).toBe(await wholeAnswer(other, '07700 900999'))
  })

  test('by the same work: the database is asked the same questions', async () => {
    const [one, other] = [await breakfast(), await breakfast()]
    const asked = async (id: string, contact: string) => {
      const seen: string[] = []
      const pool = hall.database.appPool
      const watch = (client: { query: unknown }) => {
        const own = client.query as (...all: unknown[]) => unknown
        client.query = (...all: unknown[]) => {
          const text = typeof all[0] === 'string' ? all[0] : (all[0] as { text: string }).text
          seen.push(text.replace(secrets, 'X').replace(/[0-9a-f]{64}/g, 'H'))
          return own.apply(client, all)
        }
      }
      pool.on('acquire', watch)
      await come(id, { name: 'Sam', contact })
      pool.off('acquire', watch)
      return [...new Set(seen)].sort()
    }
    expect(await asked(one, 'ann@example.org')).toEqual(await asked(other, 'nob@example.org'))
  })

  test('what is for members only is not there, for a look, a form, or a calendar', async () => {
    const id = await breakfast({ open_to: 'members' })
    const nowhere = await (await hall.ask(null, `/at/leeds/${newId()}/coming`)).text()
    const closed = await hall.ask(null, `/at/leeds/${id}/coming`)
    expect(closed.status).toBe(404)
    expect((await closed.text()).replace(secrets, 'X')).toBe(nowhere.replace(secrets, 'X'))
    expect((await come(id)).status).toBe(404)
    expect((await hall.ask(null, `/at/leeds/${id}/calendar.ics`)).status).toBe(404)
    expect((await hall.ask(member, `/at/leeds/${id}/coming`)).status).toBe(404)
  })

  test('a wrong link, one of another occasion or of another body opens nothing', async () => {
    const [one, other] = [await breakfast(), await breakfast()]
    const link = linkIn(await come(one))
    expect((await hall.ask(null, link.replace(one, other))).status).toBe(404)
    expect((await hall.ask(null, link.replace('/leeds/', '/hull/'))).status).toBe(404)
    expect(
      (await hall.ask(null, link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A'))).status,
    ).toBe(404)
    expect((await hall.ask(null, `${link}x`)).status).toBe(404)
  })

  test('one network cannot fill the house, and one mailbox is not flooded', async () => {
    const id = await breakfast()
    const statuses: number[] = []
    for (let n = 0; n < 80; n += 1)
      statuses.push((await come(id, { name: `Bot ${n}`, contact: 'flood@example.org' })).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await lettersTo(hall, 'flood@example.org')).length).toBe(4)
    await hall.town.sql('delete from auth.tries')
  })
})

describe('a contact', () => {
  test('is an e-mail address or a phone number, as people write them', () => {
    for (const good of [
      'a@b.org',
      ' Ann.Lee+x@mail.example.org ',
      '07700 900123',
      '+44 (0)7700-900123',
    ])
      expect(readContact(good), good).toHaveProperty('kind')
    for (const bad of [
      'ann',
      'a@b',
      'a b@c.org',
      '12345',
      '1234567890123456789',
      'a@b.org, c@d.org',
    ])
      expect(readContact(bad), bad).toBe('unclear')
  })

  test('and anything else that is typed is never taken for one that reaches two people', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, contact) => {
        const reading = readStranger({ name, contact })
        if ('stranger' in reading) expect(reading.stranger.contact).not.toMatch(/[\r\n,;<>]/)
      }),
    )
  })
})

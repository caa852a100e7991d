import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testHall, textOf, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { lettersTo } from '../../../../test/support/letters.ts'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { newId } from '../../../platform/ids.ts'
import { wallTimeOf } from '../../../time/wall-time.ts'
import { remindIn } from '../coming/letters/reminders.jobs.ts'
import { growSeries } from '../series/growing/growing.queries.ts'
import { onOtherClock } from './clock.rules.ts'

const [LONDON, WARSAW] = ['Europe/London', 'Europe/Warsaw']

describe('an occasion by another clock', () => {
  const zones = fc.constantFrom(
    LONDON,
    WARSAW,
    'America/St_Johns',
    'Asia/Karachi',
    'Australia/Lord_Howe',
  )
  const moments = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2028-01-01'),
    noInvalidDate: true,
  })
  const minutes = fc.integer({ min: 15, max: 3 * 24 * 60 })

  test('stands in its series if it did, was moved by hand if it was, and lasts', () => {
    fc.assert(
      fc.property(
        moments,
        minutes,
        minutes,
        fc.boolean(),
        zones,
        zones,
        (at, long, off, moved, from, to) => {
          const ends = (start: Date) => new Date(start.getTime() + long * 60_000)
          const series = moved ? new Date(at.getTime() + off * 60_000) : at
          const one = {
            body_id: '',
            id: '',
            title: '',
            off: false,
            starts_at: at,
            ends_at: ends(at),
            series_starts_at: series,
            series_ends_at: ends(series),
          }
          const is = onOtherClock(one, { from, to })
          expect(is.ends_at.getTime()).toBeGreaterThan(is.starts_at.getTime())
          if (!moved)
            expect([is.series_starts_at, is.series_ends_at]).toEqual([is.starts_at, is.ends_at])
          if (from === to) expect(is.moves).toBe(false)
        },
      ),
    )
  })
})

describe('a clock that is changed', () => {
  let hall: TestHall
  let ruth: string
  let ann: string
  beforeAll(async () => {
    hall = await testHall()
    const { town } = hall
    ruth = await town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
    ann = await town.addPerson({
      given: 'Ann',
      family: 'Reed',
      of: 'armley',
      email: 'ann@example.org',
    })
    await town.addOffice(ruth, 'leeds', 'secretary')
    await town.addOffice(ann, 'armley', 'secretary')
  })
  afterAll(() => hall.close())
  beforeEach(async () => {
    hall.setClock(TODAY)
    for (const table of [
      'occupied',
      'request',
      'skipped_date',
      'hold',
      'booking',
      'place',
      'series',
    ])
      await hall.town.sql(`truncate ${table} cascade`)
    await hall.town.sql(`truncate occasion cascade`)
    await hall.town.sql(`update body set time_zone = $1`, [LONDON])
  })

  const breakfast = {
    title: 'Breakfast club',
    kind: 'breakfast-club',
    day: '2026-11-28',
    from: '09:00',
    to: '11:00',
    open_to: 'everyone',
  }
  const weekly = {
    repeats: 'weeks',
    weeks_apart: '1',
    ends: 'never',
    rests_closures: 'yes',
    sure: 'yes',
  }

  async function put(change: Record<string, string> = {}, at = 'leeds') {
    const once = newId()
    const answer = await hall.ask(ruth, `/b/${at}/whats-on`, { ...breakfast, ...change, once })
    expect(answer.status).toBe(303)
    return once
  }

  const send = (form: Record<string, string>, at = 'leeds', who = ruth) =>
    hall.ask(who, `/b/${at}/particulars/clock`, form)
  const hang = async (zone: string, was = LONDON, at = 'leeds') =>
    expect((await send({ zone, was }, at)).status).toBe(303)

  interface Standing {
    id: string
    at: Date
    until: Date
    sequence: number
    series: Date | null
  }
  const rows = async (where = 'true') =>
    (
      await hall.town.sql(
        `select id, starts_at as at, ends_at as until, sequence, series_starts_at as series from occasion where ${where} order by starts_at, id`,
      )
    ).rows as Standing[]
  const growAll = () =>
    asHallIn(hall.house, 'a test', hall.town.body('leeds'), (scope, { reach }) =>
      growSeries(scope, reach),
    )
  const wall = (moment: Date, zone: string) => wallTimeOf(moment, zone).time

  test('says before it is confirmed what will move, and moves nothing', async () => {
    for (const day of ['2026-11-28', '2026-12-05', '2026-12-12']) await put({ day })
    const before = await rows()
    const page = await hall.read(ruth, `/b/leeds/particulars/clock?zone=${WARSAW}`)
    expect(page).toContain('Now it is 13:00 on that clock')
    expect(page).toContain('shows 12:00')
    expect(page).toContain('2 branches keep the same time and change with it: Armley, Harehills')
    expect(page).toContain('3 coming occasions keep their hour on the wall')
    expect(page).toContain('begins 1 hour sooner')
    expect(page).toContain('those of the new place')
    expect(await rows()).toEqual(before)
  })

  test('keeps the hour on the wall of what is to come, and the moment of what was', async () => {
    const coming = await put()
    const past = await put()
    await hall.town.sql(
      `update occasion set starts_at = '2026-11-21T09:00Z', ends_at = '2026-11-21T11:00Z' where id = $1`,
      [past],
    )
    const running = await put()
    await hall.town.sql(
      `update occasion set starts_at = '2026-11-22T11:00Z', ends_at = '2026-11-22T14:00Z' where id = $1`,
      [running],
    )
    await hang(WARSAW)
    const now = new Map((await rows()).map((one) => [one.id, one]))
    expect(now.get(coming)).toMatchObject({
      at: new Date('2026-11-28T08:00Z'),
      until: new Date('2026-11-28T10:00Z'),
      sequence: 1,
    })
    expect(now.get(past)).toMatchObject({ at: new Date('2026-11-21T09:00Z'), sequence: 0 })
    expect(now.get(running)).toMatchObject({ at: new Date('2026-11-22T11:00Z'), sequence: 0 })
    expect(await hall.read(ruth, `/b/leeds/whats-on/${coming}`)).toContain('9:00')
  })

  test('is changed for the branches that keep the same, and for no other', async () => {
    await hall.town.sql(`update body set time_zone = 'Europe/Paris' where slug = 'armley'`)
    await put({}, 'harehills')
    const other = await put({}, 'armley')
    await hang(WARSAW)
    const { rows: zones } = await hall.town.sql(
      `select slug, time_zone from body where slug in ('leeds', 'harehills', 'armley', 'hull') order by slug`,
    )
    expect(zones.map((one) => String(one['time_zone']))).toEqual([
      'Europe/Paris',
      WARSAW,
      LONDON,
      WARSAW,
    ])
    expect((await rows(`id <> '${other}'`))[0]?.at).toEqual(new Date('2026-11-28T08:00Z'))
    expect((await rows(`id = '${other}'`))[0]).toMatchObject({ sequence: 0 })
  })

  test('keeps a series at its hour across the change of clocks; the nightly round finds nothing to do', async () => {
    const id = await put(weekly)
    await put({ ...weekly, from: '01:30', to: '03:10', weekday_su: 'yes', title: 'Night shift' })
    const before = await rows(`series_id = '${id}'`)
    await hang('America/New_York')
    expect(await growAll()).toEqual({ made: 0, changed: [], gone: 0, left: [] })
    const after = await rows(`series_id = '${id}'`)
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id))
    expect(new Set(after.map(({ at }) => wall(at, 'America/New_York')))).toEqual(new Set(['09:00']))
    expect(after.every(({ sequence }) => sequence === 1)).toBe(true)
    expect(after.every(({ at, series }) => +at === Number(series))).toBe(true)
    // In March the one skips its hour two weeks before the other.
    expect(new Set(after.map(({ at }, n) => +at - Number(before[n]?.at))).size).toBe(2)
  })

  test('leaves what was moved by hand where it was moved, on the wall', async () => {
    const id = await put(weekly)
    const [date] = await rows(`series_id = '${id}'`)
    const moved = { ...breakfast, day: '2026-11-29', from: '10:00', to: '12:00' }
    await hall.ask(ruth, `/b/leeds/whats-on/${date?.id ?? ''}`, moved)
    await hang(WARSAW)
    await growAll()
    const now = (await rows(`id = '${date?.id ?? ''}'`))[0]
    expect([now?.at, now?.series]).toEqual([
      new Date('2026-11-29T09:00Z'),
      new Date('2026-11-28T08:00Z'),
    ])
  })

  test('and back again puts everything where it was', async () => {
    await put(weekly)
    await put({ day: '2027-03-28', from: '12:00', to: '13:00', title: 'Fair' })
    const before = await rows()
    await hang(WARSAW)
    await hang(LONDON, WARSAW)
    const after = await rows()
    expect(after.map(({ at, until, series }) => ({ at, until, series }))).toEqual(
      before.map(({ at, until, series }) => ({ at, until, series })),
    )
    expect(await growAll()).toEqual({ made: 0, changed: [], gone: 0, left: [] })
  })

  test('that shows the same moves nothing, and no calendar is told of anything', async () => {
    await put(weekly)
    const before = await rows()
    const page = await hall.read(ruth, '/b/leeds/particulars/clock?zone=Europe/Guernsey')
    expect(page).toContain('Both clocks show the same')
    await hang('Europe/Guernsey')
    expect(await rows()).toEqual(before)
  })

  test('is told to calendars that follow: another moment, a higher number, the same name', async () => {
    const id = await put()
    const feed = async () => await (await hall.ask(null, '/at/leeds/calendar.ics')).text()
    const before = await feed()
    expect(before).toContain('DTSTART:20261128T090000Z')
    expect(before).toContain('SEQUENCE:0')
    await hang(WARSAW)
    const after = await feed()
    expect(after).toContain('DTSTART:20261128T080000Z')
    expect(after).toContain('SEQUENCE:1')
    expect(after).toContain(`UID:${id}@`)
  })

  test('reminds nobody twice: whoever was reminded was told the hour, and it stays', async () => {
    const id = await put()
    await hall.ask(ann, `/b/leeds/whats-on/${id}/commitment`, {})
    hall.setClock(new Date('2026-11-27T10:00Z'))
    await remindIn(hall.house, hall.town.body('leeds'))
    const reminded = async () => (await lettersTo(hall, 'ann@example.org')).length
    const once = await reminded()
    expect(once).toBe(1)
    await hang(WARSAW)
    await remindIn(hall.house, hall.town.body('leeds'))
    expect(await reminded()).toBe(once)
  })

  test('writes to nobody who said yes, and their place and the rota stay', async () => {
    const id = await put({
      slot_0_name: 'Cook',
      slot_0_minimum: '1',
      slot_0_maximum: '2',
      slot_0_does: 'did-shift',
    })
    await hall.ask(ann, `/b/leeds/whats-on/${id}/commitment`, {})
    const letters = (await lettersTo(hall, 'ann@example.org')).length
    const slots = async () =>
      (await hall.town.sql('select id, name, taken from slot order by id')).rows
    const before = await slots()
    await hang(WARSAW)
    expect((await lettersTo(hall, 'ann@example.org')).length).toBe(letters)
    expect(await slots()).toEqual(before)
    expect(await hall.read(ruth, '/b/leeds/whats-on/rota?from=2026-11-23')).toContain('9:00')
  })

  describe('with rooms', () => {
    let room: string
    beforeEach(async () => {
      room = newId()
      await hall.town.sql(
        `insert into place (body_id, id, kind, name, setup_minutes, made_at) values ($1, $2, 'room', 'Main hall', 30, now())`,
        [hall.town.body('leeds'), room],
      )
    })
    const held = async () =>
      (
        await hall.town.sql(`select h.title, h.starts_at as at, lower(o.span) as taken from hold h
        left join occupied o on o.hold_id = h.id order by h.starts_at, h.title`)
      ).rows
    const letRoom = (title: string, day: string, from: string, to: string) =>
      hall.ask(ruth, `/b/leeds/rooms/${room}/holds`, { title, day, from, to, once: newId() })

    test('what is held moves with what it is held for, one right behind the other', async () => {
      await put({ room })
      const answer = await letRoom('Choir', '2026-11-28', '12:00', '13:00')
      expect(answer.status).toBe(303)
      await hang(WARSAW)
      expect(await held()).toEqual([
        {
          title: 'Breakfast club',
          at: new Date('2026-11-28T08:00Z'),
          taken: new Date('2026-11-28T07:30Z'),
        },
        { title: 'Choir', at: new Date('2026-11-28T11:00Z'), taken: new Date('2026-11-28T10:30Z') },
      ])
      const again = await letRoom('Film', '2026-11-28', '10:00', '11:00')
      expect(textOf(await again.text())).toContain('Main hall is held by Breakfast club')
    })

    test('a series keeps its room on every date', async () => {
      await put({ ...weekly, room })
      const before = (await held()).length
      expect(before).toBe(26)
      await hang(WARSAW)
      const { rows: apart } = await hall.town
        .sql(`select from occasion o left join hold h on h.for_id = o.id and h.freed_at is null
        where h.starts_at is distinct from o.starts_at`)
      expect([(await held()).length, apart.length]).toEqual([26, 0])
    })

    test('what groups ask for is asked for at the hour they said', async () => {
      await hall.town.sql(
        `insert into request (body_id, id, place_id, group_name, standing, name, contact, purpose, starts_at, ends_at, asked_at)
         values ($1, $2, $3, 'Chess', 'outside', 'Grace', 'grace@example.org', 'Chess', '2026-11-30T18:00Z', '2026-11-30T20:00Z', now())`,
        [hall.town.body('leeds'), newId(), room],
      )
      await hang(WARSAW)
      const { rows: asked } = await hall.town.sql('select starts_at from request')
      expect(asked).toEqual([{ starts_at: new Date('2026-11-30T17:00Z') }])
    })

    test('a meeting with somebody of another clock is said, and then nothing moves', async () => {
      await hall.town.sql(`update body set time_zone = 'Europe/Paris' where slug = 'armley'`)
      // At Armley's ten it is Leeds's nine; once Leeds keeps Warsaw's time its own ten is the same moment.
      const armley = { day: '2026-11-28', from: '10:00', to: '11:00', title: 'Armley choir', room }
      expect(
        (await hall.ask(ann, '/b/armley/whats-on', { ...breakfast, ...armley, once: newId() }))
          .status,
      ).toBe(303)
      const fair = await put({ from: '11:00', to: '12:00', title: 'Fair', room })
      const before = [await rows(), await held()]
      await put({ day: '2026-12-05', title: 'Later' })
      const page = await hall.read(ruth, `/b/leeds/particulars/clock?zone=${WARSAW}`)
      expect(page).toContain('cannot be changed yet')
      expect(page).toContain('held by Armley choir')
      const answer = await send({ zone: WARSAW, was: LONDON })
      expect(answer.status).toBe(422)
      // The page says what would move from where it stands, not from where it was moved before the clash was found.
      expect(textOf(await answer.text())).toMatch(/Fair Sat 28 Nov, 11:00/)
      expect((await rows(`title <> 'Later'`)).length).toBe(2)
      expect([await rows(`title <> 'Later'`), await held()]).toEqual(before)
      expect((await hall.town.sql(`select time_zone from body where slug = 'leeds'`)).rows).toEqual(
        [{ time_zone: LONDON }],
      )
      expect(fair).not.toBe('')
    })
  })

  test('says nothing of what is called off, and moves it all the same', async () => {
    const id = await put()
    await hall.ask(ruth, `/b/leeds/whats-on/${id}/calling-off`, { reason: 'Snow' })
    const page = await hall.read(ruth, `/b/leeds/particulars/clock?zone=${WARSAW}`)
    expect(page).toContain('nothing moves')
    await hang(WARSAW)
    expect((await rows())[0]).toMatchObject({ at: new Date('2026-11-28T08:00Z'), sequence: 2 })
  })

  test('sent twice, or by two at once, is hung once', async () => {
    await put()
    const answers = await Promise.all([
      send({ zone: WARSAW, was: LONDON }),
      send({ zone: WARSAW, was: LONDON }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await send({ zone: WARSAW, was: LONDON })).status).toBe(303)
    expect((await rows())[0]).toMatchObject({ at: new Date('2026-11-28T08:00Z'), sequence: 1 })
  })

  test('by somebody else meanwhile, it is shown anew what would move', async () => {
    await put()
    await hang('Europe/Paris')
    const late = await send({ zone: 'Europe/Lisbon', was: LONDON })
    expect(late.status).toBe(422)
    expect(textOf(await late.text())).toContain('Europe / Paris')
  })

  test('is no place that there is no clock of', async () => {
    for (const zone of ['', 'Mars/Olympus', 'Europe/London; drop table body'])
      expect((await send({ zone, was: LONDON })).status).toBe(422)
    expect(await hall.read(ruth, '/b/leeds/particulars/clock?zone=Mars')).toContain(
      'Choose a place',
    )
    expect(await hall.read(ruth, `/b/leeds/particulars/clock?zone=${LONDON}`)).toContain('already')
  })

  test('keeps the days of a frozen roll', async () => {
    const form = {
      purpose: 'Selection',
      on: '2026-12-01',
      until: '2027-01-01',
      months: '0',
      once: newId(),
    }
    expect((await hall.ask(ruth, '/b/leeds/rolls', form)).status).toBe(303)
    const days = async () =>
      (await hall.read(ruth, `/b/leeds/rolls/${form.once}`)).match(/\d+ December 2026/g)
    const before = await days()
    await hang('America/New_York')
    expect(await days()).toEqual(before)
    expect(before).not.toBeNull()
  })

  test('hangs at a branch by its own secretary, and is nobody’s else', async () => {
    expect((await send({ zone: WARSAW, was: LONDON }, 'armley', ann)).status).toBe(303)
    expect((await send({ zone: WARSAW, was: LONDON }, 'leeds', ann)).status).toBe(404)
    expect((await send({ zone: WARSAW, was: LONDON }, 'harehills', ann)).status).toBe(404)
    const bea = await hall.town.addPerson({ given: 'Bea', family: 'Member', of: 'leeds' })
    expect((await send({ zone: WARSAW, was: LONDON }, 'leeds', bea)).status).toBe(404)
  })
})

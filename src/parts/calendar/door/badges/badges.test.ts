import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../../test/support/hall.ts'
import { badgeOf, FORMATS, lengthOf, readWish, sheetsOf } from './badges.rules.ts'

describe('sheets of badges', () => {
  const wish = fc.record({
    format: fc.constantFrom('l10' as const, 'l24' as const),
    used: fc.nat({ max: 30 }),
  })

  test('hold every badge once, after the labels that were used, in whole sheets with some left blank', () => {
    fc.assert(
      fc.property(wish, fc.nat({ max: 60 }), ({ format, used: typed }, people) => {
        const { used } = readWish({ format, used: String(typed) })
        const { columns, rows } = FORMATS[format]
        const badges = Array.from({ length: people }, (_, n) =>
          badgeOf({ name: `P${n}`, first_time: false }),
        )
        const sheets = sheetsOf(badges, { format, used })
        expect(sheets.every((labels) => labels.length === columns * rows)).toBe(true)
        const all = sheets.flat()
        expect(all.slice(0, used).every((label) => label === null)).toBe(true)
        expect(all.slice(used, used + people)).toEqual(badges)
        const blank = all.slice(used + people)
        expect(blank.length).toBeGreaterThanOrEqual(4)
        expect(blank.every((label) => label?.first === '')).toBe(true)
      }),
    )
  })

  test('fit on A4 in both formats', () => {
    for (const { columns, rows, width_mm, height_mm } of Object.values(FORMATS)) {
      expect(columns * width_mm).toBeLessThanOrEqual(210)
      expect(rows * height_mm).toBeLessThanOrEqual(297)
    }
  })

  test('set a first name smaller beside a pass, where it would break otherwise', () => {
    expect([lengthOf('Mehwish'), lengthOf('Mehwish', { pass: true })]).toEqual(['', 'long'])
    expect([lengthOf('Ann', { pass: true }), lengthOf('Bartholomew')]).toEqual(['', 'longest'])
  })

  test('set the first name apart from the rest', () => {
    expect(badgeOf({ name: 'Mary Jane Watson', first_time: true })).toMatchObject({
      first: 'Mary',
      rest: 'Jane Watson',
    })
    expect(badgeOf({ name: 'Cher', first_time: false })).toMatchObject({ first: 'Cher', rest: '' })
  })
})

describe('badges of an occasion', () => {
  let hall: TestHall
  let host: string
  let ann: string
  let at: string

  beforeAll(async () => {
    hall = await testHall()
    host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
    await hall.town.addOffice(host, 'leeds', 'volunteer')
    ann = await hall.town.addPerson({ given: 'Ann', family: 'Kowalska', of: 'leeds' })
    const answer = await hall.ask(host, '/b/leeds/whats-on', {
      title: 'Choir night',
      kind: 'choir',
      day: '2026-11-22',
      from: '11:00',
      to: '14:00',
      place: '',
      about: '',
    })
    at = String(answer.headers.get('location'))
    await hall.ask(ann, `${at}/commitment`, {})
  })
  afterAll(() => hall.close())

  const make = async (form: Record<string, string>) =>
    (await hall.ask(host, `${at}/door/badges`, form)).text()

  test('are reached from the door list, for those who said yes', async () => {
    const html = await (await hall.ask(host, `${at}/door`)).text()
    expect(html).toContain(`${at}/door/badges`)
    expect(await hall.read(host, `${at}/door/badges`)).toContain('The one who said yes or is here')
  })

  test('carry marks only where they were asked for', async () => {
    const plain = await make({ format: 'l10', who: 'coming' })
    expect(textOf(plain)).toMatch(/Ann.*Kowalska/)
    expect(plain).not.toContain('class="qr"')
    expect(plain).not.toContain('first time')
    const marked = await make({ first_time: 'yes', pronoun: 'yes' })
    expect(textOf(marked)).toContain('first time')
    expect(marked).toContain('class="pen"')
    expect(textOf(await make({ who: 'blank' }))).not.toContain('Ann')
  })

  test('with a pass open this hall’s doors until two days after', async () => {
    const html = await make({ pass: 'yes' })
    expect(html.match(/class="qr"/g)).toHaveLength(1)
    const { rows } = await hall.town.sql('select kind, person_id, ends_at from pass')
    expect(rows).toEqual([
      { kind: 'badge', person_id: ann, ends_at: new Date('2026-11-24T14:00Z') },
    ])
  })

  test('go into the access log, as names that leave on paper', async () => {
    const { rows } = await hall.town.sql(
      `select count(*)::integer as n from access_log where kind = 'list'`,
    )
    expect((rows as { n: number }[])[0]?.n).toBeGreaterThanOrEqual(3)
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import { listsIn } from '../support/lists.ts'

let hall: TestHall
let lists: ReturnType<typeof listsIn>
beforeEach(async () => {
  hall = await testHall()
  lists = listsIn(hall)
})
afterEach(() => hall.close())

async function people(): Promise<string[]> {
  const { rows } = await hall.town.sql(
    `select concat_ws('|', p.given_name, p.family_name, p.known_as, p.former_name, p.born_year, m.state) as said
     from membership m join person p on p.id = m.person_id where m.body_id = $1 order by 1`,
    [hall.town.body('leeds')],
  )
  return rows.map(({ said }: { said: string }) => said)
}

const found = async (word: string) => {
  const { rows } = await hall.town.sql(
    `select 1 from membership where body_id = $1 and search_text like '%' || $2 || '%'`,
    [hall.town.body('leeds'), word],
  )
  return rows.length
}

const HEADER = 'First name,Surname,Known as,Maiden name,Postcode,Email'

describe('what people are known as, and were called before', () => {
  test('is kept, found by search, changes nothing the second time and is taken back', async () => {
    const list = `${HEADER}\nElizabeth,Smith,Liz,Kowalska,LS1 1AA,liz@example.org\n`
    const { id } = await lists.bring(list)
    expect(await people()).toEqual(['Elizabeth|Smith|Liz|Kowalska|member'])
    expect([await found('liz'), await found('kowalska')]).toEqual([1, 1])
    expect((await lists.look(list)).counts).toMatchObject({ same: 1, changed: 0, joined: 0 })
    await lists.takeBack(id)
    expect(await people()).toEqual([])
  })

  test.each([
    [
      'who married and is in the list under the new name',
      'Elizabeth,Kowalska,,,LS1 1AA,',
      'Elizabeth,Smith,,Kowalska,LS1 1AA,',
    ],
    [
      'whom the list calls Liz from now on',
      'Elizabeth,Smith,,,LS1 1AA,',
      'Elizabeth,Smith,Liz,,LS1 1AA,',
    ],
    [
      'of whom this list does not say that she is Liz',
      'Elizabeth,Smith,Liz,,LS1 1AA,',
      'Elizabeth,Smith,,,LS1 1AA,',
    ],
    ['whom this list knows as Liz only', 'Elizabeth,Smith,Liz,,LS1 1AA,', 'Liz,Smith,,,LS1 1AA,'],
  ])('%s is the same person', async (_, before, now) => {
    await lists.bring(`${HEADER}\n${before}\n`)
    const { counts } = await lists.bring(`${HEADER}\n${now}\n`, true)
    expect(counts).toMatchObject({ joined: 0, lapsed: 0, needs_you: 0 })
    expect(await people()).toHaveLength(1)
  })

  test('but a namesake elsewhere is somebody else', async () => {
    await lists.bring(`${HEADER}\nElizabeth,Kowalska,,,LS1 1AA,\n`)
    const { counts } = await lists.look(`${HEADER}\nElizabeth,Smith,,Kowalska,LS9 9ZZ,\n`)
    expect(counts.joined).toBe(1)
  })

  test('Liz Smith née Kowalska and Elizabeth Kowalska of one e-mail are asked about', async () => {
    const numbered = `Number,Name,Email\n1,Liz Smith née Kowalska,liz@example.org\n2,Elizabeth Kowalska,liz@example.org\n`
    expect((await lists.look(numbered)).counts.doubles).toBe(1)
  })
})

describe('a father and a son of one name at one address', () => {
  const header = 'First name,Surname,Postcode,Year of birth,Date joined'
  const father = 'John,Smith,LS1 1AA,1941,01/02/1970'
  const son = 'John,Smith,LS1 1AA,1969,05/06/1995'
  const both = [header, father, son].join('\n')

  test('are told apart by year of birth, month after month', async () => {
    await lists.bring(both)
    expect((await lists.look(both)).counts).toMatchObject({
      same: 2,
      needs_you: 0,
      joined: 0,
      doubles: 0,
    })
  })

  test('are told apart by the day they joined, where the list says no more', async () => {
    const joined =
      'First name,Surname,Postcode,Date joined\nJohn,Smith,LS1 1AA,01/02/1970\nJohn,Smith,LS1 1AA,05/06/1995\n'
    await lists.bring(both)
    expect((await lists.look(joined)).counts).toMatchObject({ same: 2, needs_you: 0, joined: 0 })
  })

  test('the son joins though the father is on the roll', async () => {
    await lists.bring([header, father].join('\n'))
    await lists.bring(both)
    expect(await people()).toEqual(['John|Smith|||1941|member', 'John|Smith|||1969|member'])
  })

  test('the son alone is not taken for the father, nor does the father lapse unasked', async () => {
    await lists.bring([header, father].join('\n'))
    const { counts } = await lists.look([header, son].join('\n'), true)
    expect(counts).toMatchObject({ needs_you: 1, joined: 0, lapsed: 0, changed: 0 })
  })

  test('where nothing tells, the rows need somebody, nobody lapses, and they are no doubles each month', async () => {
    await lists.bring(both)
    const bare = 'First name,Surname,Postcode\nJohn,Smith,LS1 1AA\nAnn,Lee,LS1 1AA\n'
    const { counts } = await lists.look(bare, true)
    expect(counts).toMatchObject({ needs_you: 1, joined: 1, lapsed: 0, doubles: 0 })
  })
})

describe('a hall elsewhere', () => {
  const phones = async () => {
    const { rows } = await hall.town.sql(
      `select kind || ' ' || value as said from contact_point where source = 'list' order by 1`,
    )
    return rows.map(({ said }: { said: string }) => said)
  }

  test.each([
    ['Europe/Warsaw', '600 100 200', 'mobile +48 600 100 200'],
    ['Europe/Dublin', '087 123 4567', 'mobile +353 871 234 567'],
    ['Europe/London', '07700 900123', 'mobile 07700 900123'],
  ])('%s reads %s as its own', async (zone, typed, kept) => {
    await hall.town.sql(`update body set time_zone = $1`, [zone])
    const list = `Number,Name,Phone\n1,Ann Lee,${typed}\n`
    await lists.bring(list)
    expect(await phones()).toEqual([kept])
    expect((await lists.look(list)).counts).toMatchObject({ same: 1, changed: 0 })
  })

  test('one row says that its person lives in Ireland', async () => {
    await lists.bring(
      'Number,Name,Phone,Country\n1,Ann Lee,087 123 4567,Ireland\n2,Bo Day,07700 900123,UK\n',
    )
    expect(await phones()).toEqual(['mobile +353 871 234 567', 'mobile 07700 900123'])
  })
})

describe('several rows of one member', () => {
  test('with another e-mail each are read together, and so are months of payments', async () => {
    const header = 'Member No,Name,Email,Subs,Paid to'
    const list = `${header}
1,Ann Lee,ann@example.org,5.50,30/09/2026
1,Ann Lee,lee@example.org,6.00,31/10/2026
2,Bo Day,bo@example.org,5.50,30/09/2026
`
    await lists.bring(list)
    const { rows } = await hall.town.sql(
      `select m.number, m.rate, m.paid_to::text, string_agg(c.value, ' ' order by c.value) as reach
      from membership m join contact_point c on c.person_id = m.person_id where m.body_id = $1 group by 1, 2, 3 order by 1`,
      [hall.town.body('leeds')],
    )
    expect(rows).toEqual([
      {
        number: '1',
        rate: '6.00',
        paid_to: '2026-10-31',
        reach: 'ann@example.org lee@example.org',
      },
      { number: '2', rate: '5.50', paid_to: '2026-09-30', reach: 'bo@example.org' },
    ])
    expect(await found('leeexampleorg')).toBe(1)
    expect((await lists.look(list)).counts.each_row).toMatchObject({
      same: 2,
      left_out: 1,
      changed: 0,
    })
  })

  test('with two addresses still need somebody', async () => {
    const { counts } = await lists.look(
      'No,Name,Postcode\n1,Ann Lee,LS1 1AA\n1,Ann Lee,LS9 9ZZ\n2,Bo Day,\n',
    )
    expect(counts.each_row).toMatchObject({ joined: 1, needs_you: 2 })
  })
})

test('what became of each row adds up to all rows', async () => {
  const header = 'No,Name,Postcode,Status'
  await lists.bring(
    `${header}\n1,Ann Lee,LS1 1AA,Active\n2,Bo Day,,Active\n3,Cy Fox,,Active\n4,Dai Gill,,Lapsed\n`,
  )
  const { counts } = await lists.look(`${header}
1,Ann Lee,LS1 1AA,Active
2,Bo Day,LS2 2BB,Active
3,Cy Fox,,Lapsed
4,Dai Gill,,Active
5,Eve Hall,,Active
5,Eve Hall,,Active
6,Fay Ives,,Lapsed
7,Gia Judd,,Left
8,Hal King,,Applicant
`)
  expect(counts.each_row).toEqual({
    joined: 1,
    former: 1,
    returned: 1,
    lapsed: 1,
    changed: 1,
    same: 1,
    needs_you: 1,
    left_out: 2,
  })
  expect(counts.rows).toBe(9)
})

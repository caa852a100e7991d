import { describe, expect, test } from 'vitest'
import type { Entry } from '../entry/entry.rules.ts'
import { stateOf } from '../entry/states.rules.ts'
import { readEntries } from './reading-entries.ts'
import { bytesSource } from './reading.ts'

/** Lists as address books, campaign programs and pay offices write them. */
async function read(list: string | Uint8Array) {
  const { layout, entries } = await readEntries(bytesSource(Buffer.from(list)))
  const all: Entry[] = []
  for await (const { batch } of entries) all.push(...batch)
  return { layout, all }
}

const named = ({ given_name, family_name }: Entry) => `${given_name}|${family_name}`
const problems = (all: readonly Entry[]) =>
  all.map(({ problems }) => problems.map(({ why }) => why).join(' '))

describe('what is no person', () => {
  test('an organisation and a household of an address book need somebody, and are no members', async () => {
    const list = `Contact ID,Contact Type,Sort Name,First Name,Last Name,Member Since,Membership Start Date
55,Individual,"Lee, Ann",Ann,Lee,2015-03-12,2026-01-01
56,Organization,Leeds Tenants,,,,
59,Household,The Gill household,,,,
`
    const { all } = await read(list)
    expect(problems(all)).toEqual(['', 'nobody', 'nobody'])
  })

  test('who has been a member since 2015 did not join with the year now running', async () => {
    const { all } = await read(
      'No,Name,Membership Start Date,Member Since\n1,Ann Lee,2026-01-01,2015-03-12\n2,Bo Day,2026-01-01,2016-03-12\n',
    )
    expect(all.map(({ joined_on }) => joined_on)).toEqual(['2015-03-12', '2016-03-12'])
  })

  test('a contact that is called as its company is', async () => {
    const { all } = await read(
      'Name,Given Name,Family Name,Organization Name\nLeeds Cafe,,,Leeds Cafe\nAnn Lee,Ann,Lee,Leeds Cafe\n',
    )
    expect(problems(all)).toEqual(['nobody', ''])
  })

  test.each([
    [
      'a rule under the header',
      '| Number | Name | Town |\n|---|:---:|---|\n| 1 | Ann Lee | Leeds |\n| 2 | Bo Day | Hull |\n',
    ],
    [
      'subtotals',
      'Branch,Number,Name\nCastle,1,Ann Lee\nCastle Total,1,\nMill,2,Bo Day\nMill Total,1,\nGrand Total,2,\n',
    ],
    ['the sign by which DOS ends a file', 'Number,Name,Town\n1,Ann Lee,Leeds\n2,Bo Day,Hull\n\x1a'],
    [
      'a sentence and the address of a page',
      'Number,Name,Town\n1,Ann Lee,\n2,Bo Day,\nThis list is confidential. Destroy after use.,,\nhttps://example.org/report?id=3,,\n',
    ],
    [
      'forty lines above the header',
      `${'Please read the notes\n'.repeat(40)}Number,Name\n1,Ann Lee\n2,Bo Day\n`,
    ],
  ])('%s', async (_, list) => {
    expect((await read(list)).all.map(named)).toEqual(['Ann|Lee', 'Bo|Day'])
  })
})

describe('two people in one row', () => {
  test.each([
    'Joint Forename,Joint Surname',
    'Member 2 First Name,Member 2 Surname',
    'Spouse first name,Spouse surname',
    '2nd member forename,2nd member surname',
  ])('%s', async (second) => {
    const { all } = await read(
      `No,Member 1 First Name,Member 1 Surname,${second}\n1,Ann,Lee,Bo,Day\n2,Cy,Fox,,\n`,
    )
    expect(all.map(named)).toEqual(['Ann|Lee', 'Cy|Fox'])
    expect(problems(all)).toEqual(['two-people', ''])
  })

  test.each([
    'John & Mary Smith',
    'Mr & Mrs J Smith',
    'John/Mary Smith',
    'John + Mary Smith',
    'The Smith Family',
    '"Smith, John & Mary"',
  ])('%s', async (cell) => {
    expect(problems((await read(`Number,Name\n1,${cell}\n2,Andrew Anderson\n`)).all)).toEqual([
      'two-people',
      '',
    ])
  })
})

describe('columns for names', () => {
  test.each([
    ['Nr;Name;Vorname\n1;Müller;Hans\n2;von der Heide;Eva\n', ['Hans|Müller', 'Eva|von der Heide']],
    [
      'Nr;Name, Vorname;Ort\n1;Müller, Hans;Ulm\n2;Groß, Eva-Maria;Ulm\n',
      ['Hans|Müller', 'Eva-Maria|Groß'],
    ],
    ['Number,Full Name,First name\n1,Ann Lee,Ann\n2,Bo Day,Bo\n', ['Ann|Lee', 'Bo|Day']],
    [
      'Employee,Amount,Month\n"Lee, Ann",5.50,Sep-26\n"Day, John",5.50,Sep-26\n',
      ['Ann|Lee', 'John|Day'],
    ],
    ['Wer,Amount\nAnn Lee,5.50\nJohn Day,5.50\n', ['Ann|Lee', 'John|Day']],
  ])('%s', async (list, names) => {
    expect((await read(list)).all.map(named)).toEqual(names)
  })

  test('the same header again is the next line of the address', async () => {
    const { all } = await read(
      'Number,Name,Address,Address,Address\n1,Ann Lee,1 Elm Rd,Headingley,Leeds\n2,Bo Day,,,\n',
    )
    expect(all[0]?.lines.slice(0, 3)).toEqual(['1 Elm Rd', 'Headingley', 'Leeds'])
  })
})

describe('what stands round a name', () => {
  test.each([
    ['"Ann Lee, BA (Hons)"', '', 'Ann|Lee'],
    ['Dr Bo Day MBE FRCN', 'Dr', 'Bo|Day'],
    ['"Cy Fox RGN, RMN"', '', 'Cy|Fox'],
    ['Lt Col Max Orr (retd)', 'Lt Col', 'Max|Orr'],
    ['Kit Nye (he/him)', '', 'Kit|Nye'],
    ['Ms Gia Judd (Treasurer)', 'Ms', 'Gia|Judd'],
    ['Hal King - Branch Secretary', '', 'Hal|King'],
    ['*Jo May', '', 'Jo|May'],
    ['Ann LEE', '', 'Ann|Lee'],
    ['Yo-Yo Ma', '', 'Yo-Yo|Ma'],
  ])('%s', async (cell, title, name) => {
    const [entry] = (await read(`Number,Name\n1,${cell}\n2,Bo Day\n`)).all
    expect([entry?.title, entry && named(entry)]).toEqual([title, name])
  })

  test('who is said to have died behind the name has', async () => {
    expect(
      (await read('Number,Name\n1,Ivy Lamb [deceased]\n2,Bo Day\n')).all.map(({ state }) => state),
    ).toEqual(['died', undefined])
  })

  test.each([
    ['ZoÃ« BrontÃ«', 'Zoë|Brontë'],
    ['SiobhÃ¡n Oâ€™Hara', 'Siobhán|O’Hara'],
    ['Siobhan O&#39;Hara', "Siobhan|O'Hara"],
    ['Ren&eacute;e Day', 'Renée|Day'],
    ['Zoë Ãlvarez', 'Zoë|Ãlvarez'],
  ])('%s was written down once too often, or is as it should be', async (cell, name) => {
    expect((await read(`Number,Name\n1,${cell}\n2,Bo Day\n`)).all.map(named)).toEqual([
      name,
      'Bo|Day',
    ])
  })

  test('“Nº” is no Turkish letter', async () => {
    const list = Buffer.from(
      'Nº socio;Apellidos y nombre\n1;García Pérez, Ana\n2;Ruiz, José Luis\n',
      'latin1',
    )
    expect((await read(list)).layout.columns.map(({ header }) => header)[0]).toBe('Nº socio')
  })
})

test('a list of changes says in its own column who left', async () => {
  const { all } = await read(
    'Action,Member No,Name\nNEW,10,Ann Lee\nLEAVER,11,Bo Day\nTRANSFER OUT,12,Cy Fox\nAMEND,13,Dai Gill\n',
  )
  expect(all.map(({ state }) => state)).toEqual(['member', 'left', 'moved', 'member'])
})

test.each([
  ['Hon. Life', 'member'],
  ['Maternity leave', 'member'],
  ['Tfr Out', 'moved'],
  ['Wedi ymddiswyddo', 'left'],
  ['Opted out of political fund', undefined],
])('“%s”', (word, state) => {
  expect(stateOf(word)).toBe(state)
})

test.each([
  ['12th of March 1970', 1970],
  ['c.1970', 1970],
  ['70', 1970],
  ['12,3,1970', 1970],
  ['04.03.1970 r.', 1970],
])('born %s', async (cell, year) => {
  expect((await read(`Number,Name,DOB\n1,Ann Lee,"${cell}"\n2,Bo Day,\n`)).all[0]?.born_year).toBe(
    year,
  )
})

test('the answers to a form are known by what was asked', async () => {
  const header =
    'Timestamp,What is your full name?,What is your email address?,Your mobile number,Which branch are you in?,What is your date of birth?'
  const [ann] = (
    await read(
      `${header}\n2026/11/01 10:00,Ann Lee,ann@example.org,07700 900001,Castle,01/02/1970\n2026/11/02 10:00,Bo Day,,,,\n`,
    )
  ).all
  expect(ann).toMatchObject({
    family_name: 'Lee',
    emails: ['ann@example.org'],
    mobiles: ['+447700900001'],
    ward: 'Castle',
    born_year: 1970,
  })
})

test('a comma in an address that is not quoted needs somebody, though half the rows have one', async () => {
  const { all } = await read(
    'Number,Name,Address,Postcode\n1,Ann Lee,1 Elm Rd, Headingley, Leeds,LS1 1AA\n2,Bo Day,2 Elm Rd,LS1 1AB\n',
  )
  expect(problems(all)).toEqual(['too-many-cells', ''])
})

test('a title behind the name, a full stop for no name, and wide figures', async () => {
  const { all } = await read(
    'Number,Name,Phone\n1,Ann Lee Mrs,０７７００９００００１\n2,Bo Day,.\n',
  )
  expect(all.map((entry) => [entry.title, named(entry), entry.mobiles])).toEqual([
    ['Mrs', 'Ann|Lee', ['+447700900001']],
    ['', 'Bo|Day', []],
  ])
})

test('codes of one letter that we cannot be sure of make nobody a member', async () => {
  const { all } = await read('No,Name,Stat\n1,Ann Lee,A\n2,Bo Day,A\n3,Cy Fox,L\n4,Dai Gill,R\n')
  expect(problems(all)).toEqual(['', '', 'unknown-state', 'unknown-state'])
})

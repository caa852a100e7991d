import { describe, expect, test } from 'vitest'
import type { Entry } from '../entry/entry.rules.ts'
import { stateOf } from '../entry/states.rules.ts'
import { lettersOf, OLDER, type Older } from './letters.rules.ts'
import { readEntries } from './reading-entries.ts'
import { workbookOf, zipped } from './reading-zipped.testing.ts'
import { bytesSource, Unreadable } from './reading.ts'

/** Lists nobody made with us in mind: what a membership officer would expect of each. */
async function read(list: string | Uint8Array) {
  const { layout, entries } = await readEntries(bytesSource(Buffer.from(list)))
  const all: Entry[] = []
  for await (const { batch } of entries) all.push(...batch)
  return { layout, all }
}

const cellRead = async (header: string, cell: string) => {
  const { all } = await read(
    `Number,Surname,${header}\n1,Lee,"${cell.replaceAll('"', '""')}"\n2,Day,\n`,
  )
  const [ann] = all
  if (ann === undefined) throw new Error('nobody was read')
  return ann
}

const nameRead = async (cell: string) => {
  const { all } = await read(`Number,Name\n1,"${cell}"\n2,Bo Day\n`)
  return [all[0]?.title, all[0]?.given_name, all[0]?.family_name]
}

const fieldsOf = async (list: string) =>
  (await read(list)).layout.columns
    .map(({ choice }) => (choice.kind === 'field' ? choice.field : choice.kind))
    .join(' ')

const problems = (entry: Entry | undefined) => entry?.problems.map(({ why }) => why) ?? []

/** Writes a text in one of the older ways. */
function written(text: string, encoding: Older): Buffer {
  const letters = lettersOf(encoding)
  return Buffer.from(
    [...text].map((letter) =>
      letter < '\x80' ? letter.charCodeAt(0) : 128 + letters.indexOf(letter),
    ),
  )
}

describe('older ways of writing letters', () => {
  const western =
    'Number;Name;Town\n1;Zoë Brontë;Orléans\n2;François Müller;Besançon\n3;Renée Núñez;Málaga\n'
  const central =
    'Numer;Imię i nazwisko;Miejscowość\n1;Łucja Żółkiewska-Śliż;Łódź\n2;Paweł Wójcik;Kraków\n3;Źdźbło Dąbrowska;Gdańsk\n'

  test.each(OLDER)('%s, told by what stands within words', async (encoding) => {
    const isCentral = encoding === 'windows-1250' || encoding === 'iso-8859-2'
    const { all } = await read(written(isCentral ? central : western, encoding))
    expect(all.map(({ town }) => town)).toEqual(
      isCentral ? ['Łódź', 'Kraków', 'Gdańsk'] : ['Orléans', 'Besançon', 'Málaga'],
    )
  })

  test.each(OLDER)(
    'a pound sign or an apostrophe alone does not make a list Polish, Mac or DOS (%s)',
    async () => {
      const { all } = await read(
        written('Number,Name,Rate\n1,Siobhan O’Hara,£5.00\n2,Ann Lee,£2.50\n', 'windows-1252'),
      )
      expect(all.map(({ family_name, rate }) => [family_name, rate])).toEqual([
        ['O’Hara', '£5.00'],
        ['Lee', '£2.50'],
      ])
    },
  )
})

describe('the sign between the cells', () => {
  test.each(['\t', '|', '^', ';'])('is %j though every address has commas in it', async (sign) => {
    const rows = [
      ['No', 'Name', 'Address'],
      ['1', 'Lee, Ann', '1 Elm Rd, Leeds, LS1 1AA'],
      ['2', 'Day, Bo', '2 Elm Rd, Leeds, LS1 1AB'],
    ]
    const { all } = await read(rows.map((cells) => cells.join(sign)).join('\n'))
    expect(all.map(({ given_name, postcode }) => [given_name, postcode])).toEqual([
      ['Ann', 'LS1 1AA'],
      ['Bo', 'LS1 1AB'],
    ])
  })
})

describe('headers of others', () => {
  test.each([
    [
      'Mitgliedsnummer;Anrede;Vorname;Nachname;Straße;PLZ;Ort;Telefon privat;Mobiltelefon;E-Mail-Adresse;Eintrittsdatum;Beitrag',
      'number title given_name family_name address_1 postcode town landline mobile email joined_on rate',
    ],
    [
      "N° d'adhérent;Civilité;Nom;Prénom;Tél. fixe;Tél. portable;Courriel;Date d'adhésion;Cotisation",
      'number title family_name given_name landline mobile email joined_on rate',
    ],
    [
      'Nº de afiliado;Nombre;Primer apellido;Segundo apellido;Población;Fecha de alta;Fecha de baja',
      'number given_name family_name second_family_name town joined_on left_on',
    ],
    [
      'Lidnummer;Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Woonplaats;Lid sinds',
      'number given_name family_particle family_name address_1 house town joined_on',
    ],
    [
      'Numero tessera;Nome;Cognome;Indirizzo;CAP;Cellulare;Data di nascita',
      'number given_name family_name address_1 postcode mobile born_on',
    ],
    [
      'Rhif aelodaeth,Enw cyntaf,Cyfenw,Ffôn cartref,Dyddiad gadael',
      'number given_name family_name landline left_on',
    ],
    [
      'first_name,last_name,email,zip_code,can2_phone,can2_user_address,can2_user_city',
      'given_name family_name email postcode phone address_1 town',
    ],
    [
      'First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City',
      'given_name family_name email email phone address_1 town',
    ],
    [
      'MEM NO,SURNAME,INITS,HOME TEL,MOBILE_PHONE_NO,SUBS,PAID TO',
      'number family_name given_name landline mobile rate paid_to',
    ],
    [
      'Contact ID,Individual Prefix,First Name,Initials,Last Name,Is Deceased',
      'number title given_name left family_name died',
    ],
    ['Union No,Ward No,Name', 'number left name'],
  ])('%s', async (header, fields) => {
    expect(await fieldsOf(`${header}\n1\n2\n`)).toBe(fields)
  })

  test('one column needs one header only', async () => {
    const { all } = await read('Name\nAnn Lee\nBo Day\n')
    expect(all.map(({ family_name }) => family_name)).toEqual(['Lee', 'Day'])
  })

  test('a column of first names that holds whole names is read as that', async () => {
    const { all } = await read('Numero;Nome\n1;Ana Silva\n2;Rui Costa\n')
    expect(all.map(({ given_name, family_name }) => [given_name, family_name])).toEqual([
      ['Ana', 'Silva'],
      ['Rui', 'Costa'],
    ])
  })

  test('"Status: full-time, part-time" is about work, and makes nobody a member or not', async () => {
    const list =
      'Number,Surname,Status\n1,Lee,Full-time\n2,Day,Part-time\n3,Fox,Full-time\n4,Gill,Agency\n'
    const { all } = await read(list)
    expect(all.flatMap(problems)).toEqual([])
  })

  test('with titles, totals, notes of printing and the header once more in capitals, nobody is made of them', async () => {
    const list = `Leeds North,,
Number,First name,Surname
1,Ann,Lee
NUMBER,FIRST NAME,SURNAME
2,Bo,Day
Records: 2,,
"2 record(s) found",,
Printed 01/11/2026 09:12,,
© 2026 Head Office,,
`
    expect((await read(list)).all.map(({ given_name }) => given_name)).toEqual(['Ann', 'Bo'])
  })
})

describe('whole names', () => {
  test.each([
    ['RONALD McDONALD', '', 'Ronald', 'McDonald'],
    ['J. R. R. Tolkien', '', 'J. R. R.', 'Tolkien'],
    ['Mrs. A. Lee', 'Mrs', 'A.', 'Lee'],
    ['Prof. Dr. Hans Müller', 'Prof Dr', 'Hans', 'Müller'],
    ['Rt Hon Sir Keir Starmer KC MP', 'Rt Hon Sir', 'Keir', 'Starmer'],
    ['John Smith Jr', '', 'John', 'Smith Jr'],
    ['John Smith, III', '', 'John', 'Smith III'],
    ['Smith, John, Dr', 'Dr', 'John', 'Smith'],
    ['Smith-Jones, Ann-Marie (Ms)', 'Ms', 'Ann-Marie', 'Smith-Jones'],
    ['A. Lee (née Jones)', '', 'A.', 'Lee'],
    ['Ann Lee OBE', '', 'Ann', 'Lee'],
    ['Yo-Yo Ma', '', 'Yo-Yo', 'Ma'],
    ['1. Ann Lee*', '', 'Ann', 'Lee'],
    ["JEAN D'ARTAGNAN", '', 'Jean', "D'Artagnan"],
    ['\u202bعلی\u202c', '', '', 'علی'],
  ])('%s', async (cell, ...expected) => {
    expect(await nameRead(cell)).toEqual(expected)
  })

  test('Mr Null is somebody, NULL is nobody, and "Unknown" needs you', async () => {
    expect(await nameRead('Ann Null')).toEqual(['', 'Ann', 'Null'])
    expect((await cellRead('First name', 'NULL')).given_name).toBe('')
    const { all } = await read('Number,Name\n1,Unknown\n2,Bo Day\n')
    expect(problems(all[0])).toEqual(['no-name'])
  })

  test('Michael I Jones is one person; a partner in columns of their own is a second', async () => {
    expect(problems((await read('Number,Name\n1,Michael I Jones\n2,Bo Day\n')).all[0])).toEqual([])
    const { all } = await read(
      'Number,First name 1,Surname 1,First name 2,Surname 2\n1,Al,Lee,Bea,Lee\n2,Cy,Fox,,\n',
    )
    expect(all.map(problems)).toEqual([['two-people'], []])
  })

  test('a surname in two columns is one surname', async () => {
    const { all } = await read(
      'Lidnummer;Voornaam;Tussenvoegsel;Achternaam\n1;Jan;van der;BERG\n2;Piet;;Jansen\n',
    )
    expect(all.map(({ family_name }) => family_name)).toEqual(['van der Berg', 'Jansen'])
  })
})

describe('telephones and e-mails of one cell', () => {
  test.each([
    ['07700 900001 ::: 0113 496 0001', ['+447700900001', '+441134960001']],
    ['07700 900001 / 0113 496 0001', ['+447700900001', '+441134960001']],
    ['07700 900001 07700 900002', ['+447700900001', '+447700900002']],
    ['0113 496 0001 ext 23', ['+441134960001']],
    ['0351/123456', ['+44351123456']],
    ['+44 07700 900001', ['+447700900001']],
    ['7700900001.0', ['+447700900001']],
    ['4.47700900123E+11', ['+447700900123']],
    ['٠٧٧٠٠٩٠٠٠٠١', ['+447700900001']],
    ['="07700900001"', ['+447700900001']],
    ['ex-directory', []],
  ])('%s', async (cell, phones) => {
    const { mobiles, landlines, problems } = await cellRead('Phone', cell)
    expect([[...mobiles, ...landlines], problems]).toEqual([phones, []])
  })

  test('4.47701E+11 has lost its end, is left out, and is said to be', async () => {
    const entry = await cellRead('Phone', '4.47701E+11')
    expect([entry.landlines, problems(entry)]).toEqual([[], ['bad-phone']])
  })

  test.each([
    ['Ann Lee <ann@example.org>', ['ann@example.org']],
    ['"Lee, Ann" <Ann@Example.org>; bo@example.org (work)', ['ann@example.org', 'bo@example.org']],
    ['ann@example.org.', ['ann@example.org']],
    ['ann @example.org', ['ann@example.org']],
    ['ann@example.org#mailto:ann@example.org#', ['ann@example.org']],
    ['no email', []],
  ])('%s', async (cell, found) => {
    const { emails, problems } = await cellRead('Email', cell)
    expect([emails, problems]).toEqual([found, []])
  })

  test('an address that cannot be one is said once, not once a word', async () => {
    expect(problems(await cellRead('Email', 'ann at example dot org'))).toEqual(['bad-email'])
  })
})

describe('postcodes', () => {
  test.each([
    ['ls11aa', 'LS1 1AA'],
    ['SWIA OAA', 'SW1A 0AA'],
    ['LS1-1AA.', 'LS1 1AA'],
    ['LS1 1AA UK', 'LS1 1AA'],
    ['K1A 0B1', 'K1A 0B1'],
    ['1234 AB', '1234 AB'],
    ['N/A', ''],
  ])('%s', async (cell, postcode) => {
    expect((await cellRead('Postcode', cell)).postcode).toBe(postcode)
  })

  test('one at the end of an address is found though the country stands behind it', async () => {
    const entry = await cellRead('Address', '1 Elm Rd, Leeds LS1 1AA GB')
    expect([entry.postcode, entry.lines[0]]).toEqual(['LS1 1AA', '1 Elm Rd, Leeds'])
  })
})

describe('days', () => {
  test.each([
    ['Oct 26', '2026-10-01', '2026-10-31'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['1 Mawrth 2024', '2024-03-01', '2024-03-01'],
    ['1er août 2024', '2024-08-01', '2024-08-01'],
    ['1 de enero de 2024', '2024-01-01', '2024-01-01'],
    ['15. März 2024', '2024-03-15', '2024-03-15'],
    ['Feb 1, 2024 10:00', '2024-02-01', '2024-02-01'],
    ['1706745600', '2024-02-01', '2024-02-01'],
    ['1900-01-00', undefined, undefined],
    ['Life', undefined, undefined],
  ])('%s: joined on its first day, paid to its last', async (cell, joined, paid) => {
    const [one, two] = [await cellRead('Date joined', cell), await cellRead('Paid to', cell)]
    expect([one.joined_on, two.paid_to, one.problems, two.problems]).toEqual([joined, paid, [], []])
  })

  test('who was born in 35 was born in 1935, and joined in 05 is 2005', async () => {
    expect((await cellRead('Date of birth', '3/4/35')).born_on).toBe('1935-04-03')
    expect((await cellRead('Date joined', '3/4/05')).joined_on).toBe('2005-04-03')
  })

  test('a birthday without its year says nothing, and is no fault', async () => {
    const entry = await cellRead('Birthday', '05/06')
    expect([entry.born_year, entry.problems]).toEqual([undefined, []])
  })

  test('a column that leaves open which is the month is read as the others of the file', async () => {
    const { all } = await read(
      'Number,Surname,Date joined,Paid to\n1,Lee,1/2/2020,12/31/2026\n2,Day,3/4/2020,12/31/2026\n',
    )
    expect(all.map(({ joined_on }) => joined_on)).toEqual(['2020-01-02', '2020-03-04'])
  })
})

describe('numbers', () => {
  test.each([
    ['TBC', ''],
    ['new', ''],
    ['0', ''],
    ['"1,234"', '1234'],
    ['="000123"', '000123'],
    ["'000123", '000123'],
  ])('%s', async (cell, number) => {
    const list = `Number,Surname\n${cell.startsWith('"') ? cell : `"${cell.replaceAll('"', '""')}"`},Lee\n7,Day\n`
    expect((await read(list)).all[0]?.number).toBe(number)
  })

  test('1.00012E+11 belongs to several members, so it belongs to none', async () => {
    const { all } = await read('Number,Surname\n1.00012E+11,Lee\n1.00012E+11,Day\n')
    expect(all.map((entry) => [entry.number, problems(entry)])).toEqual([
      ['', ['lost-number']],
      ['', ['lost-number']],
    ])
  })
})

describe('who counts', () => {
  test.each([
    ['In arrears 3 months', 'arrears'],
    ['Active - Arrears', 'arrears'],
    ['Member - lapsed', 'lapsed'],
    ['Inactive - deceased', 'died'],
    ['Owes £5', 'arrears'],
    ['Lapsed >6 months', 'lapsed'],
    ['RIP', 'died'],
    ["Dec'd", 'died'],
    ['Non-member', 'left'],
    ['Transferred to Hull', 'moved'],
    ['gekündigt', 'left'],
    ['À jour', 'member'],
    ['Baja', 'left'],
    ['Wedi dod i ben', 'lapsed'],
    ['skreślony', 'removed'],
    ['Pending', undefined],
    ['Supporter', undefined],
    ['Suspended - paid', undefined],
  ])('“%s”', (word, state) => {
    expect(stateOf(word)).toBe(state)
  })

  test('a supporter or an applicant among members needs you, and is not quietly made a member', async () => {
    const { all } = await read(
      'Number,Surname,Status\n1,Lee,Active\n2,Day,Active\n3,Fox,Applicant\n',
    )
    expect(all.map(({ problems }) => problems.map(({ weight }) => weight))).toEqual([
      [],
      [],
      ['needs-you'],
    ])
  })

  test('the dead and those who left are known by columns of their own', async () => {
    const { all } = await read(
      'Number,Surname,Deceased,Date left\n1,Lee,N,\n2,Day,Yes,\n3,Fox,12/03/2024,\n4,Gill,,01/02/2024\n',
    )
    expect(all.map(({ state }) => state)).toEqual([undefined, 'died', 'died', 'left'])
  })

  test('who left and came back is what the status says', async () => {
    const { all } = await read(
      'Number,Surname,Status,Date left\n1,Lee,Active,01/02/2014\n2,Day,Active,\n',
    )
    expect(all.map(({ state }) => state)).toEqual(['member', 'member'])
  })
})

test('a cell of 20,000 signs, of whatever kind, holds nobody up', async () => {
  const odd = [
    ',',
    ' 1',
    '1',
    '@',
    'a@',
    '(',
    'x ',
    '-',
    '. ',
    'a ',
    "'",
    '0 ',
    'Mc',
    ':::',
    ' OBE',
    '/',
    '٠',
  ]
  const rows = odd.map((sign) =>
    Array(8)
      .fill(`"${sign.repeat(20_000 / sign.length)}!"`)
      .join(';'),
  )
  const list = ['sep=;', 'Name;Phone;Email;Postcode;Date joined;Status;Address;Number', ...rows]
  // Read with the square of the length, these would take minutes, and the test be given up.
  expect((await read(list.join('\n'))).all).toHaveLength(odd.length)
})

describe('workbooks of others', () => {
  const row = (n: number, ...cells: string[]) =>
    `<row r="${n}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  const sheet = (...rows: string[][]) =>
    `<worksheet><sheetData>${rows.map((cells, n) => row(n + 1, ...cells)).join('')}</sheetData></worksheet>`
  const book = (...sheets: [string, string][]) =>
    zipped({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.map(([name], n) => `<sheet name="${name}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
      'xl/styles.xml': '<styleSheet/>',
      ...Object.fromEntries(sheets.map(([, xml], n) => [`xl/worksheets/sheet${n}.xml`, xml])),
    })
  const members = sheet(['Number', 'Name', 'Postcode'], ['1', 'Ann Lee', 'LS1 1AA'])

  test('the sheet of people is read, though a read-me or a summary stands before it', async () => {
    const readme = sheet(['These are the members of Leeds.'], ['Please do not share them.'])
    const summary = sheet(['Status', 'Number'], ['Active', '812'], ['Lapsed', '33'])
    const { all, layout } = await read(
      book(['Read me', readme], ['Summary', summary], ['Members', members]),
    )
    expect(all.map(({ family_name }) => family_name)).toEqual(['Lee'])
    expect(layout.sheets_left).toBeUndefined()
  })

  test('of a sheet for each ward the first is read, and the others are named', async () => {
    const { layout } = await read(book(['Castle', members], ['Mill', members]))
    expect([layout.sheet, layout.sheets_left]).toEqual(['Castle', ['Mill']])
  })

  test('how a name is sounded is no part of it, and "_x000D_" is the end of a line', async () => {
    const { all } = await read(
      workbookOf(
        `${row(1, 'Number', 'Name')}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Ann Lee</t><rPh sb="0" eb="1"><t>an</t></rPh></is></c></row>${row(3, '2', 'Bo_x000D_Day')}`,
      ),
    )
    expect(all.map(({ family_name }) => family_name)).toEqual(['Lee', 'Day'])
  })
})

describe('a file that is no list says which program to open it with', () => {
  const ole = Buffer.alloc(4096)
  ole.write('d0cf11e0a1b11ae1', 'hex')
  const locked = Buffer.from(ole)
  locked.write('EncryptedPackage', 512, 'utf16le')
  test.each<[string, string | Uint8Array]>([
    ['old-excel', ole],
    ['protected-workbook', locked],
    ['an-open-document', zipped({ mimetype: 'x', 'content.xml': '<a/>' })],
    ['apple-numbers', zipped({ 'Index/Document.iwa': 'x' })],
    ['packed-list', zipped({ 'members.csv': 'a,b' })],
    ['a-web-page', '\uFEFF\r\n<html xmlns:x="urn:x"><table><tr><td>1</td></tr></table>'],
    ['a-web-page', '<table><tr><td>1</td></tr></table>'],
    ['an-xml-sheet', '<?xml version="1.0"?><Workbook/>'],
    ['for-programs', '[{"first_name":"Ann"}]'],
    ['not-a-list', 'BEGIN:VCARD\r\nN:Lee;Ann\r\nEND:VCARD\r\n'],
    ['no-rows', 'Number,Name\n,\n,\n'],
  ])('%s', async (why, bytes) => {
    const error: unknown = await read(bytes).catch((error: unknown) => error)
    expect(error instanceof Unreadable && error.why).toBe(why)
  })
})

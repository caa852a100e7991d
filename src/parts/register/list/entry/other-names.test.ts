import { describe, expect, test } from 'vitest'
import { readEntries } from '../reading/reading-entries.ts'
import { bytesSource } from '../reading/reading.ts'
import type { Entry } from './entry.rules.ts'

async function read(list: string): Promise<string[][]> {
  const { entries } = await readEntries(bytesSource(Buffer.from(list)))
  const all: Entry[] = []
  for await (const { batch } of entries) all.push(...batch)
  return all.map(({ given_name, family_name, known_as, former_name }) => [
    given_name,
    family_name,
    known_as,
    former_name,
  ])
}

describe('columns for what people are known as and were called before', () => {
  test.each([
    'First name,Surname,Known as,Maiden name',
    'Forename,Last Name,Preferred name,Previous surname',
    'Given name,Family name,Nickname,Former name(s)',
    'First Name,Last Name,Goes by,Name at birth',
    'Legal first name,Surname,PreferredFirstName,Née',
    'Imię,Nazwisko,Imię używane,Nazwisko panieńskie',
    'Imię,Nazwisko,Zdrobnienie,Nazwisko rodowe',
    'Vorname,Nachname,Rufname,Geburtsname',
    'Prénom,Nom,Prénom d’usage,Nom de jeune fille',
    'Nombre,Apellidos,Apodo,Apellido de soltera',
    'Enw cyntaf,Cyfenw,Llysenw,Enw morwynol',
  ])('%s', async (header) => {
    expect(await read(`${header}\nElizabeth,Smith,Liz,Kowalska\nBo,Day,,\n`)).toEqual([
      ['Elizabeth', 'Smith', 'Liz', 'Kowalska'],
      ['Bo', 'Day', '', ''],
    ])
  })

  test('where a list has no other first name, what people are known as is it', async () => {
    expect(await read('Surname,Known as\nLee,Ann\nDay,Bo\n')).toEqual([
      ['Ann', 'Lee', '', ''],
      ['Bo', 'Day', '', ''],
    ])
    expect(await read('Number,Preferred name\n1,Ann Lee\n2,Bo Day\n')).toEqual([
      ['Ann', 'Lee', '', ''],
      ['Bo', 'Day', '', ''],
    ])
  })

  test('a name at birth beside a blank surname is the surname still', async () => {
    expect(await read('Prénom,Nom d’usage,Nom de naissance\nZoé,Petit,Roux\nLéa,,Blanc\n')).toEqual(
      [
        ['Zoé', 'Petit', '', 'Roux'],
        ['Léa', 'Blanc', '', ''],
      ],
    )
  })

  test('middle names are said once', async () => {
    expect(await read('First name,Middle name,Surname\nAnn Marie,Marie,Lee\nBo,J,Day\n')).toEqual([
      ['Ann Marie', 'Lee', '', ''],
      ['Bo J', 'Day', '', ''],
    ])
  })
})

describe('within a name', () => {
  test.each([
    ['Elizabeth (Liz) Smith', ['Elizabeth', 'Smith', 'Liz', '']],
    ['William ""Bill"" Day', ['William', 'Day', 'Bill', '']],
    ['Elizabeth Smith née Kowalska', ['Elizabeth', 'Smith', '', 'Kowalska']],
    ['Smith (formerly Jones), Ann', ['Ann', 'Smith', '', 'Jones']],
    ['Smith née Kowalska, Elizabeth (Liz)', ['Elizabeth', 'Smith', 'Liz', 'Kowalska']],
    ['Anna Nowak z d. Lis', ['Anna', 'Nowak', '', 'Lis']],
    ['Erika Mustermann geb. Gabler', ['Erika', 'Mustermann', '', 'Gabler']],
    ['Ann Smith-Jones (Ms)', ['Ann', 'Smith-Jones', '', '']],
    ["Siobhan O'Hara D'Arcy", ["Siobhan O'Hara", "D'Arcy", '', '']],
    ['Max Born', ['Max', 'Born', '', '']],
    ['Mary Nee', ['Mary', 'Nee', '', '']],
  ])('%s', async (cell, expected) => {
    expect((await read(`Number,Name\n1,"${cell}"\n2,Bo Day\n`))[0]).toEqual(expected)
  })

  test('“Liz Smith” beside Elizabeth Smith is Liz; the same name again is nothing', async () => {
    const list =
      'First name,Surname,Preferred name,Former name\nElizabeth,Smith,Liz Smith,Elizabeth Kowalska\nBo,Day,BO,Day\nCy,Fox,N/A,none\n'
    expect(await read(list)).toEqual([
      ['Elizabeth', 'Smith', 'Liz', 'Kowalska'],
      ['Bo', 'Day', '', ''],
      ['Cy', 'Fox', '', ''],
    ])
  })
})

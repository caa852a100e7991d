import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { preferences, type Ballots } from '../ballots/ballots.ts'
import { countEqualShares } from '../budgets/equal-shares.ts'
import { countFile } from '../count-file.ts'
import { budgets, electionOf, plans } from '../testing/arbitrary.ts'
import { bytesOf, readOrFail } from '../testing/elections.ts'
import { dataBytes, dataFiles } from '../testing/shared-data.ts'
import { readBlt, writeBlt } from './blt.ts'
import { words } from './formats.words.ts'
import { writePb } from './pb-write.ts'
import { readPb } from './pb.ts'
import { read } from './read.ts'
import { told } from './reading.ts'
import { readScottishCsv, writeScottishCsv } from './scottish-csv.ts'

const say = words.in('en')

/** What is said about a bad file. */
function complaint(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  const counted = countFile(bytes)
  return counted.ok ? 'counted' : told(counted.refusal, say)
}

const names = '"Ann"\n"Bilal"\n"Title"\n'

describe('a bad BLT file is refused with its line', () => {
  test.each([
    ['', 'the file is empty'],
    ['2 1\n3 1 0\n0\n"Ann"\n', 'Line 5: expected a name'],
    ['2 1\n3 1 2\n0\n' + names, 'Line 2: this ballot does not end with a 0'],
    ['2 1\n3 1\n2 2 0\n0\n' + names, 'Line 2: this ballot does not end with a 0'],
    ['2 1\n3 1 2', 'Line 2: this ballot does not end with a 0'],
    ['2 1\n3 1 3 0\n0\n' + names, 'Line 2: there is no candidate 3'],
    ['2 1\n3 1 1 0\n0\n' + names, 'Line 2: candidate 1 is ranked twice'],
    ['2 1\n3 1=1 0\n0\n' + names, 'Line 2: candidate 1 is ranked twice'],
    ['2 1\n-3 1 0\n0\n' + names, 'Line 2: there is no candidate 3'],
    ['2 1\n1.5 1 0\n0\n' + names, 'Line 2: “1.5” is not a number of papers'],
    ['2 1\n99999999999999999999 1 0\n0\n' + names, 'is not a number of papers'],
    ['2 1\n3 1 0\n', 'Line 3: the ballots do not end with a 0'],
    ['2 1\n0\n' + names, 'there is not one ballot paper'],
    ['2 3\n3 1 0\n0\n' + names, '3 seats, but only 2 candidates'],
    ['2 0\n3 1 0\n0\n' + names, 'Line 1: expected the number of seats'],
    ['99999 1\n', 'expected the number of candidates'],
    ['2 1\n[tie 1]\n3 1 0\n0\n' + names, 'Line 2: [tie …] must name every candidate'],
    ['2 1\n[what 1]\n3 1 0\n0\n' + names, 'Line 2: [what …] is not something'],
    ['2 1\n3 1 0\n0\n"Ann\n"Bilal"\n', 'Line 4: the name has no closing quotation mark'],
    ['2 1 /* remark\n3 1 0\n0\n', 'a remark begins with /*'],
  ])('%j', (text, says) => {
    expect(complaint(text)).toContain(says)
  })
})

describe('a bad ballot CSV is refused with its line', () => {
  const rest = '"Candidate 1","Ann","Party (P)",\n"Candidate 2","Bilal","Party (P)",\n"Ward",\n'
  test.each([
    ['2,1,\n3,1,3,\n' + rest, 'Line 2: there is no candidate 3'],
    ['2,1,\n3,1,1,\n' + rest, 'Line 2: candidate 1 is ranked twice'],
    ['2,1,\nx,1,\n' + rest, 'Line 2: expected “Candidate 1”'],
    ['2,1,\n-3,1,\n' + rest, 'Line 2: “-3” is not a number of papers'],
    ['2,1,\n' + rest, 'there is not one ballot paper'],
    ['2,3,\n3,1,\n' + rest, 'Line 1: 3 seats, but only 2 candidates'],
    ['2,1,\n3,1,\n"Candidate 1","Ann","P",\n', '2 candidates were announced, but only 1'],
    ['2,1,\n3,1,\n' + rest + '"more",\n', 'nothing is expected after the name of the ward'],
  ])('%j', (text, says) => {
    expect(complaint(text)).toContain(says)
  })
})

describe('a bad .pb file is refused with its line', () => {
  const pb = (meta: string, projects: string, votes: string): string =>
    `META\nkey;value\n${meta}\nPROJECTS\nproject_id;cost\n${projects}\nVOTES\nvoter_id;vote\n${votes}\n`
  test.each([
    [pb('budget;0', 'a;5', '1;a'), 'Line 3: the budget must be a number above 0'],
    [pb('budget;ten', 'a;5', '1;a'), 'the budget must be a number'],
    [pb('nothing;1', 'a;5', '1;a'), 'the file has no budget section'],
    [pb('budget;9', 'a;-5', '1;a'), 'Line 6: the cost must be a number'],
    [pb('budget;9', 'a;5\na;6', '1;a'), 'Line 7: a stands here a second time'],
    [pb('budget;9', 'a;5', '1;b'), 'Line 9: there is no project “b”'],
    [pb('budget;9', 'a;5', '1;a,a'), 'Line 9: a stands here a second time'],
    [pb('budget;9\nvote_type;magic', 'a;5', '1;a'), 'votes of the kind “magic”'],
    [pb('budget;9', 'a;5;extra', '1;a'), 'Line 6: this row has 3 cells'],
    [pb('budget;9', 'a;"5', '1;a'), 'a quotation mark opens here'],
    ['META\nkey;value\nbudget;9\n', 'the file has no PROJECTS section'],
    [pb('budget;9', 'a;5', ''), 'there is not one ballot paper'],
  ])('%j', (text, says) => {
    expect(complaint(text)).toContain(says)
  })

  test('a project dearer than the budget is remarked upon, and the rest is counted', () => {
    const counted = countFile(bytesOf(pb('budget;9', 'a;50\nb;3', '1;a,b')))
    expect(counted.ok && counted.notices.map((notice) => told(notice, say))).toEqual([
      'Line 6: project a costs more than the whole budget, so it cannot be funded',
    ])
  })
})

test('bytes that are not UTF-8 are named by line', () => {
  const bytes = new Uint8Array([...bytesOf('2 1\n3 1 0\n0\n"'), 0xc5, 0x22, 0x0a])
  expect(complaint(bytes)).toContain('Line 4: this is not text in UTF-8')
})

test('any bytes at all give a result or a message, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof complaint(bytes)).toBe('string')
    }),
    { numRuns: 1000 },
  )
})

const pieces = [
  ...['META', 'PROJECTS', 'VOTES', 'key;value', 'budget;10', 'project_id;cost', 'voter_id;vote'],
  ...['1;a', 'a;5', '"', ';', ',', '\n', ' ', '0', '1', '2', '3 1 0', '-1', '[tie', ']', '=', '#'],
  ...['2,1,', '3,1,2,', '"Ann"', '"Candidate 1","Ann",', '(x)', '/*', '*/', '1e9', '99999999999'],
]

test('pieces of real files in any order give a result or a message, never a crash', () => {
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .chain((words) => fc.constantFrom(' ', '\n').map((between) => words.join(between)))
  const begun = fc.constantFrom('', '2 1\n', '2,1,\n', 'META\nkey;value\n')
  fc.assert(
    fc.property(begun, text, (start, rest) => {
      expect(typeof complaint(start + rest)).toBe('string')
    }),
    { numRuns: 2000 },
  )
})

test('a good file with one byte changed gives a result or a message, never a crash', () => {
  const blt = bytesOf('3 2\n[withdrawn 3]\n4 1 2=3 0\n2 3 0\n0\n"Ann"\n"Bilal"\n"Cerys"\n"Title"\n')
  fc.assert(
    fc.property(fc.nat(blt.length - 1), fc.nat(255), (where, byte) => {
      const changed = Uint8Array.from(blt)
      changed[where] = byte
      expect(typeof complaint(changed)).toBe('string')
    }),
    { numRuns: 1000 },
  )
})

describe('what is printed is read again as it was', () => {
  test('BLT, with equal places and a lot', () => {
    fc.assert(
      fc.property(plans(9, { equal: true }), fc.string(), (plan, title) => {
        const election = { ...electionOf(plan), title: title.replace(/[\s\0]+/g, ' ') }
        const again = readOrFail(readBlt(bytesOf(writeBlt(election))))
        expect(plainly(again)).toEqual(plainly(election))
      }),
    )
  })

  test('ballot CSV', () => {
    fc.assert(
      fc.property(plans(9), (plan) => {
        const election = { ...electionOf(plan), lot: [], title: 'Ward "4", North' }
        const again = readOrFail(readScottishCsv(bytesOf(writeScottishCsv(election))))
        expect(plainly(again)).toEqual(plainly(election))
      }),
    )
  })

  test.each([false, true])('.pb, points %s', (points) => {
    fc.assert(
      fc.property(budgets({ points }), (budget) => {
        // Votes that say the same stand together after reading; nothing else changes.
        const once = readOrFail(readPb(bytesOf(writePb(budget))))
        expect(readOrFail(readPb(bytesOf(writePb(once))))).toEqual(once)
        expect({ ...once, votes: [] }).toEqual({ ...budget, votes: [] })
        expect(countEqualShares(once).funded).toEqual(countEqualShares(budget).funded)
      }),
    )
  })

  test('the files of published elections', () => {
    for (const file of dataFiles('stv/scottish').filter((name) => name.endsWith('.csv'))) {
      const once = readOrFail(readScottishCsv(dataBytes(`stv/scottish/${file}`)))
      const again = readOrFail(readScottishCsv(bytesOf(writeScottishCsv(once))))
      expect(plainly(again)).toEqual(plainly(once))
    }
    for (const file of dataFiles('stv/droop/blt')) {
      const once = readOrFail(readBlt(dataBytes(`stv/droop/blt/${file}`)))
      expect(plainly(readOrFail(readBlt(bytesOf(writeBlt(once)))))).toEqual(plainly(once))
    }
  })
})

test('the format is known by what is in the file', () => {
  const kinds = ['2 1\n3 1 0\n0\n' + names, '2,1,\n3,1,\n"Candidate 1","A",\n"Candidate 2","B",\n']
  expect(kinds.map((text) => read(bytesOf(text)).ok)).toEqual([true, true])
  expect(complaint('hello')).toContain('neither BLT')
})

test('a number of papers beyond 2^53 is counted to the last one', () => {
  const huge = '2 1\n9223372036854775807 1 0\n9223372036854775807 1 0\n2 1 0\n1 2 0\n0\n' + names
  const counted = countFile(bytesOf(huge), { rule: 'meek' })
  expect(counted.ok && counted.kind === 'election' && counted.count.valid).toBe(2n ** 64n + 1n)
})

const plainly = ({ ballots, ...election }: { ballots: Ballots }) => ({
  ...election,
  ballots: Array.from({ length: ballots.kinds }, (_one, kind) => [
    ballots.papers[kind],
    preferences(ballots, kind),
  ]),
})

import { expect, test } from 'vitest'
import { countFile, type Done } from '../count-file.ts'
import { words } from '../story/story.words.ts'
import { voiceIn } from '../story/voice.ts'
import { bytesOf } from '../testing/elections.ts'
import { inputHash } from './input-hash.ts'
import { report, reportJson, reportKinds } from './report.ts'

const voice = voiceIn(words.in('en'), 'en-GB')
const blt = bytesOf('2 1\n5 1 2 0\n3 2 0\n0\n"=SUM(A1)"\n"<b>Bilal</b>"\n"Branch & ward"\n')
const input = { file: 'branch.blt', hash: inputHash(blt) }

function done(): Done {
  const counted = countFile(blt)
  if (!counted.ok) throw new Error('not counted')
  return counted
}

test('every report names the rule, its version, and the hash of the file', () => {
  for (const kind of reportKinds) {
    const text = report(kind, done(), input, voice)
    expect(text).toContain('scottish, version 1')
    expect(text).toContain(input.hash)
  }
  expect(input.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(reportJson(done(), input, voice)).toMatchObject({ rule: 'scottish', sha256: input.hash })
})

test('JSON has the shape that others rely on', () => {
  expect(reportJson(done(), input, voice)).toMatchObject({
    file: 'branch.blt',
    seats: 1,
    quota: 5,
    elected: [1],
    candidates: [
      { number: 1, name: '=SUM(A1)', elected: true, stage: 1 },
      { number: 2, name: '<b>Bilal</b>', elected: false, stage: null },
    ],
    stages: [{ totals: [5, 3], exhausted: 0 }],
  })
})

test('a name cannot become a formula in a spreadsheet, nor markup on a page', () => {
  expect(report('csv', done(), input, voice)).toContain(`"'=SUM(A1)"`)
  const page = report('html', done(), input, voice)
  expect(page).toContain('&lt;b&gt;Bilal&lt;/b&gt;')
  expect(page).not.toContain('<b>Bilal')
})

test('the page has a table of the stages and a picture of the transfers, and needs nothing else', () => {
  const page = report('html', done(), input, voice)
  expect(page).toContain('<svg')
  expect(page).toContain('<table>')
  expect(page).not.toMatch(/src=|href=|url\(|@import/)
})

test('the ballots can be written again, and count the same', () => {
  const again = countFile(bytesOf(report('ballots', done(), input, voice)))
  expect(again.ok && again.count).toEqual(done().count)
})

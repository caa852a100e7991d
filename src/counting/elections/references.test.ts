import { expect, test } from 'vitest'
import { readBlt } from '../formats/blt.ts'
import { actionsOf, differences, electedIn, type Action } from '../testing/droop-report.ts'
import { namesElected, readOrFail } from '../testing/elections.ts'
import { dataBytes, dataFiles, dataText, hasData } from '../testing/shared-data.ts'
import type { Count } from './count.ts'
import { countMeek, type MeekTerms } from './meek/meek.ts'
import { countScottish } from './scottish.ts'
import { countWigm, type WigmTerms } from './wigm.ts'

/** Droop's reports are GPL-3, so they are not in the repository. */
const hasDroop = hasData('stv/droop')
const reports = dataFiles('stv/droop/report')
const some = (files: string[]): string[] => (files.length > 0 ? files : ['(no reports)'])

/** Stages are the reports' transfers; the last figure shown may be rounded rather than cut off. */
const TRANSFERS = /^(Begin Count|Surplus transferred|Transfer defeated)/

test.skipIf(!hasDroop).each(some(reports.filter((file) => file.includes('-scotland-'))))(
  'Droop, %s',
  (file) => {
    const count = countScottish(ballotsOf(file))
    sameAs(count, actionsOf(dataText(`stv/droop/report/${file}`)), TRANSFERS, 0)
  },
)

test.skipIf(!hasDroop).each(some(reports.filter((file) => file.includes('-wigm-'))))(
  'Droop, %s',
  (file) => {
    const count = countWigm(ballotsOf(file), wigmTerms(file))
    const near = file.includes('rational') ? 2e-12 : 0
    sameAs(count, actionsOf(dataText(`stv/droop/report/${file}`)), TRANSFERS, near)
  },
)

test.skipIf(!hasDroop).each(some(reports.filter((file) => file.includes('-meek-'))))(
  'Droop, %s',
  (file) => {
    const count = countMeek(ballotsOf(file), droopMeekTerms(file))
    const near = file.includes('rational') ? 2e-12 : 1e-15
    sameRounds(count, dataText(`stv/droop/report/${file}`), near)
  },
)

const logs = ['', 'equal_preference/', 'recursive_descent/', 'ties/'].flatMap((folder) =>
  dataFiles(`stv/stv-rs/meek/${folder}`)
    .filter((file) => file.endsWith('.log'))
    .map((file) => folder + file),
)

test.each(logs)('stv-rs, %s', (log) => {
  const [ballots = ''] = log.split('.')
  const election = readOrFail(readBlt(dataBytes(`stv/stv-rs/ballots/${ballots}.blt`)))
  const count = countMeek(election, {
    numbers: log.includes('.approx.') ? 'exact' : 'decimals-down',
    equal: log.includes('.equalize.') ? 'every-order' : 'shared-out',
  })
  sameRounds(count, dataText(`stv/stv-rs/meek/${log}`), log.includes('.approx.') ? 1e-12 : 0)
})

test('there are 20 logs by stv-rs', () => expect(logs).toHaveLength(20))
test.skipIf(!hasDroop)('there are 60 reports by Droop', () => expect(reports).toHaveLength(60))

function ballotsOf(report: string) {
  const [name = ''] = report.split(/-(?:scotland|wigm|meek)-/)
  return readOrFail(readBlt(dataBytes(`stv/droop/blt/${name}.blt`)))
}

function wigmTerms(report: string): WigmTerms {
  if (report.includes('rational')) return { numbers: 'exact' }
  if (report.includes('guarded')) return { numbers: 'guarded' }
  return { sureLosersTogether: report.includes('batch') }
}

/** Droop's own Meek rule, unlike the reference rule, lets sure losers go out together. */
function droopMeekTerms(report: string): MeekTerms {
  if (report.includes('-prf-')) return {}
  const numbers = report.includes('rational') ? 'exact-unrounded' : 'guarded'
  return { numbers, sureLosersTogether: true, equal: 'shared-out' }
}

function sameAs(count: Count, actions: Action[], stages: RegExp, near: number): void {
  const compared = actions.filter(({ says }) => stages.test(says))
  expect(count.stages).toHaveLength(compared.length)
  expect(differences(count, compared, near)).toEqual([])
  expect(namesElected(count).sort()).toEqual(electedIn(actions))
}

/** In Meek's rule a stage is a round; its totals stand beside its first decision. */
function sameRounds(count: Count, report: string, near: number): void {
  const actions = actionsOf(report)
  const decisions = actions.filter(
    ({ says, round }) => round > 0 && /^(Elect|Defeat)/.test(says) && !says.includes('remaining'),
  )
  const firsts = decisions.filter(({ round }, i) => decisions[i - 1]?.round !== round)
  expect(count.stages).toHaveLength(firsts.length)
  expect(differences(count, firsts, near)).toEqual([])
  expect(namesElected(count).sort()).toEqual(electedIn(actions))
}

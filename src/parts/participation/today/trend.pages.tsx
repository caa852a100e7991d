import { formats, type Language } from '../../../platform/words/index.ts'
import { Trend } from '../../../ui/figures/trend.tsx'
import { words } from '../participation.words.ts'
import { TREND_MONTHS, type TrendMonth } from './today.rules.ts'

/** Under a line of several years each January has its year. */
const yearBegun = (month: string) => (month.slice(5, 7) === '01' ? month.slice(0, 4) : '')

/** The months as a line, with the same said in words for those who cannot see it. */
export function MonthsDrawn({
  language,
  months,
}: {
  language: Language
  months: readonly TrendMonth[]
}) {
  const say = words.in(language)
  const tell = formats(language)
  const known = months.filter(isKnown)
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last || known.length < 2) return <p class="soft">{say('trend_none')}</p>
  const most = known.reduce((best, one) => (one.active > best.active ? one : best))
  const description = say('trend_spoken', {
    first: tell.number(first.active),
    first_month: tell.longMonth(first.month),
    last: tell.number(last.active),
    last_month: tell.longMonth(last.month),
    most: tell.number(most.active),
    most_month: tell.longMonth(most.month),
  })
  const points = months.map(({ month, active }) => ({
    label: months.length > TREND_MONTHS ? yearBegun(month) : tell.month(month),
    value: active,
  }))
  const gaps = months.slice(months.indexOf(first)).some(({ active }) => active === null)
  return (
    <>
      <Trend description={description} points={points} />
      {gaps && <p class="soft">{say('trend_gaps')}</p>}
    </>
  )
}

const isKnown = (one: TrendMonth): one is TrendMonth & { active: number } => one.active !== null

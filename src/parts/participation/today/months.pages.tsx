import { formats, type Language } from '../../../platform/words/index.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { Table, type Column } from '../../../ui/tables.tsx'
import { monthWritten, type Month } from '../month.rules.ts'
import { words as shared } from '../participation.words.ts'
import { shareSaid } from '../share-said.pages.tsx'
import type { Flow } from '../standing.rules.ts'
import { TREND_MONTHS } from './today.rules.ts'
import { words } from './today.words.ts'
import { MonthsDrawn } from './trend.pages.tsx'

interface MonthLine {
  readonly month: Month
  readonly recorded: boolean
  readonly members: number
  readonly active: number
  readonly newly_active: number
  readonly kept: number
  readonly lapsed: number
  readonly returned: number
  readonly joined: number
  readonly joined_since: readonly {
    months: number
    joined: number
    members: number
    active: number
  }[]
}

interface MonthsProps {
  language: Language
  home: string
  /** Newest first. */
  months: readonly MonthLine[]
  /** Whether the table goes as far back as the picture. */
  all: boolean
  firstClose: string
  seesPeople: boolean
  seesChecks: boolean
}

/** A branch's figures at the close of each month, and who of its newcomers is still there. */
export function MonthsPage(props: MonthsProps) {
  const { language, home, months, all, firstClose, seesChecks } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const latest = months[0]
  return (
    <Hall title={say('months')} room="figures">
      <PageHead
        title={say('months')}
        lead={say('months_lead')}
        back={{ href: home, label: say('back') }}
      />
      {latest ? (
        <>
          <Panel title={both('active_members')}>
            <MonthsDrawn language={language} months={drawn(months)} />
          </Panel>
          <Panel>
            <Table
              caption={say('months')}
              columns={columnsFor(props)}
              rows={all ? months : months.slice(0, TREND_MONTHS)}
            />
            {!all && months.length > TREND_MONTHS && (
              <Way href={`${home}/months?all=1`}>{say('months_all', { n: months.length })}</Way>
            )}
          </Panel>
          <Newcomers language={language} latest={latest} />
        </>
      ) : (
        <EmptyState title={say('months_none', { date: formats(language).date(firstClose) })} />
      )}
      <Way href={`/rule?back=${home}/months`}>{both('rule_link')}</Way>
      {seesChecks && <Way href={`${home}/figures-checked`}>{say('checks_link')}</Way>}
    </Hall>
  )
}

/** Oldest first, with a gap where nothing was recorded. */
const drawn = (months: readonly MonthLine[]) =>
  months
    .map(({ month, recorded, active }) => ({ month, active: recorded ? active : null }))
    .reverse()

function columnsFor({ language, home, seesPeople }: MonthsProps): Column<MonthLine>[] {
  const both = shared.in(language)
  const tell = formats(language)
  const count = (key: 'members' | 'joined', label: string): Column<MonthLine> => ({
    label,
    numeric: true,
    cell: (line) => tell.number(line[key]),
  })
  // A month in which nothing was recorded has no figures, as in the tables above the branch.
  const known = (label: string, value: (line: MonthLine) => string, unknown = '–') => ({
    label,
    numeric: true,
    cell: (line: MonthLine) => (line.recorded ? value(line) : unknown),
  })
  const flow = (key: 'newly_active' | 'kept' | 'lapsed' | 'returned', name: Flow) => ({
    label: both(`flow_${key}`),
    numeric: true,
    cell: (line: MonthLine) => {
      if (!line.recorded) return '–'
      if (!seesPeople || line[key] === 0) return tell.number(line[key])
      const href = `${home}/flows/${name}?month=${monthWritten(line.month)}`
      return <a href={href}>{tell.number(line[key])}</a>
    },
  })
  return [
    { label: both('month'), cell: ({ month }) => tell.longMonth(month) },
    count('members', both('members')),
    count('joined', both('joined')),
    known(both('active'), ({ active }) => tell.number(active), both('not_known')),
    known(both('share'), ({ active, members }) => shareSaid(language, active, members)),
    flow('newly_active', 'newly-active'),
    flow('kept', 'kept'),
    flow('lapsed', 'lapsed'),
    flow('returned', 'returned'),
  ]
}

type Newcomer = MonthLine['joined_since'][number]

function Newcomers({ language, latest }: { language: Language; latest: MonthLine }) {
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const rows = latest.joined_since.filter(({ joined }) => joined > 0)
  if (rows.length === 0 || !latest.recorded) return null
  const of = (part: number, { joined }: Newcomer) =>
    `${tell.number(part)} (${tell.roundPercent(part / joined)})`
  const columns: Column<Newcomer>[] = [
    { label: say('joined_when'), cell: ({ months }) => say('joined_ago', { n: months }) },
    { label: both('joined'), numeric: true, cell: ({ joined }) => tell.number(joined) },
    { label: say('still_members'), numeric: true, cell: (one) => of(one.members, one) },
    { label: say('still_active'), numeric: true, cell: (one) => of(one.active, one) },
  ]
  return (
    <Panel title={say('newcomers')}>
      <p class="soft">{say('newcomers_why', { month: tell.longMonth(latest.month) })}</p>
      <Table caption={say('newcomers')} columns={columns} rows={rows} />
    </Panel>
  )
}

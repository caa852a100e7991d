import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { CalendarPage, type Calendar } from '../whats-on/whats-on.pages.tsx'
import { capital } from './check.pages.tsx'
import { useSeriesWords } from './repeats.pages.tsx'
import { ruleInWords } from './rule.words.ts'
import type { Plan } from './series.rules.ts'

export interface SeriesRow {
  readonly id: string
  readonly body_name: string | null
  readonly plan: Plan
  readonly next_at: Date | null
  readonly left: number
  readonly isOver: boolean
}

/** All that repeats: the rule in words, and when it is next. */
export function SeriesListPage({ rows, ...calendar }: Calendar & { rows: readonly SeriesRow[] }) {
  const say = useSeriesWords()
  const [living, over] = [rows.filter((row) => !row.isOver), rows.filter((row) => row.isOver)]
  return (
    <CalendarPage {...calendar}>
      {rows.length === 0 && (
        <EmptyState title={say('none')}>
          <p>{say(calendar.mayPutOn ? 'none_host' : 'none_member')}</p>
        </EmptyState>
      )}
      {living.length > 0 && (
        <Panel>
          <Rows rows={living} home={calendar.home} />
        </Panel>
      )}
      {over.length > 0 && (
        <Panel title={say('over')}>
          <Rows rows={over} home={calendar.home} />
        </Panel>
      )}
      <Panel>
        <List>
          <Row
            name={say('closed_days')}
            href={`${calendar.home}/closed`}
            why={say('closed_days_why')}
          />
        </List>
      </Panel>
    </CalendarPage>
  )
}

function Rows({ rows, home }: { rows: readonly SeriesRow[]; home: string }) {
  const say = useSeriesWords()
  return (
    <List>
      {rows.map((row) => (
        <Row
          name={row.plan.title}
          href={`${home}/series/${row.id}`}
          why={<Why row={row} />}
          tag={useStateOf(row, say)}
        />
      ))}
    </List>
  )
}

function Why({ row }: { row: SeriesRow }) {
  const say = useSeriesWords()
  const tell = useFormats()
  const { language } = useFrame()
  const parts = [
    row.isOver ? null : capital(ruleInWords(row.plan, language)),
    row.next_at && say('next_is', { when: tell.moment(row.next_at) }),
    row.body_name,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function useStateOf(row: SeriesRow, say: ReturnType<typeof useSeriesWords>) {
  if (row.left > 0) return <Tag tone="wait">{say('look', { n: row.left })}</Tag>
  return row.isOver ? <Tag>{say('is_over')}</Tag> : null
}

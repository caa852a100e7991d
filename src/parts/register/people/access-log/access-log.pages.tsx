import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { Timeline } from '../../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { Pager, Table } from '../../../../ui/tables.tsx'
import { fullName } from '../../names.rules.ts'
import { roleWord } from '../people-said.pages.tsx'
import { isUnusual, LISTED_A_DAY, OPENED_A_DAY, type ReadingKind } from './access-log.rules.ts'
import { words } from './access-log.words.ts'

interface LogLine {
  readonly place: number
  readonly read_at: Date
  readonly reader_name: string
  readonly reader_role: string
  readonly kind: ReadingKind
  readonly words: string
  readonly shown: number
  readonly given_name: string | null
  readonly family_name: string | null
  readonly known_as: string | null
}

interface DayLine {
  readonly on_day: string
  readonly reader_name: string
  readonly listed: number
  readonly opened: number
}

interface AccessLogProps {
  readonly lines: readonly LogLine[]
  readonly days: readonly DayLine[]
  readonly checked: number
  readonly broken: number | null
  readonly older: string | undefined
}

export function AccessLogPage({ lines, days, checked, broken, older }: AccessLogProps) {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('title')}>
      <PageHead title={say('title')} lead={say('lead')} />
      {broken === null ? (
        <Notice tone="good" text={say('whole', { n: checked })} />
      ) : (
        <Notice tone="stop" role="alert" text={say('broken', { place: broken })} />
      )}
      {days.length > 0 && <Days days={days} />}
      {lines.length === 0 ? (
        <EmptyState title={say('empty')}>{say('empty_why')}</EmptyState>
      ) : (
        <Lines lines={lines} older={older} />
      )}
    </Hall>
  )
}

function Days({ days }: { days: readonly DayLine[] }) {
  const say = words.in(useFrame().language)
  const tell = useFormats()
  return (
    <Panel title={say('days')}>
      <p class="soft">{say('days_lead', { listed: LISTED_A_DAY, opened: OPENED_A_DAY })}</p>
      <Table
        caption={say('days')}
        rows={days}
        columns={[
          { label: say('reader'), cell: (one) => one.reader_name },
          { label: say('day'), cell: (one) => tell.date(one.on_day) },
          { label: say('listed'), numeric: true, cell: (one) => tell.number(one.listed) },
          {
            label: say('opened'),
            numeric: true,
            cell: (one) => (
              <>
                {isUnusual(one) && <Tag tone="wait">{say('unusual')}</Tag>}{' '}
                {tell.number(one.opened)}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function Lines({ lines, older }: { lines: readonly LogLine[]; older: string | undefined }) {
  const { language } = useFrame()
  const say = words.in(language)
  const tell = useFormats()
  return (
    <Panel title={say('log')}>
      <Timeline
        happenings={lines.map((line) => ({
          when: tell.moment(line.read_at),
          what: what(line),
          who: [line.reader_name, roles(line.reader_role)].filter(Boolean).join(', '),
        }))}
      />
      <Pager next={older} />
    </Panel>
  )

  function roles(text: string) {
    const held = text.split(', ').filter(Boolean)
    return held.map((role) => roleWord(language, role)).join(', ')
  }

  function what(line: LogLine) {
    const { kind, shown: n } = line
    if (kind === 'entry') return say('entry', { person: personOf(line) })
    if (kind === 'list') return say('list', { n })
    return say(kind, { n, words: line.words })
  }

  function personOf({ given_name, family_name, known_as }: LogLine) {
    if (given_name === null || family_name === null) return say('nobody_named')
    return fullName({ given_name, family_name, known_as: known_as ?? '' })
  }
}

import { formats, type Language } from '../../../platform/words/index.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Tabs, Way } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/tables.tsx'
import { monthsAfter, monthWritten, type Month } from '../month.rules.ts'
import { words as shared } from '../participation.words.ts'
import { daysBetween, flows, REGULAR_TIMES, type Flow } from '../standing.rules.ts'
import { words } from './flows.words.ts'

interface PersonMoved {
  readonly person_id: string
  readonly name: string
  readonly last_at: Date
  readonly times: number
  readonly before_at: Date | null
  readonly since_at: Date | null
}

interface FlowProps {
  language: Language
  zone: string
  home: string
  flow: Flow
  month: Month
  thisMonth: Month
  now: Date
  movers: readonly PersonMoved[]
  total: number
  page: number
  pageRows: number
}

const KEYS = {
  'newly-active': 'newly_active',
  kept: 'kept',
  lapsed: 'lapsed',
  returned: 'returned',
} as const

/** The people behind a flow, each with one sentence of why. */
export function FlowPage(props: FlowProps) {
  const { language, home, flow, month, movers, zone } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const title = say(`title_${KEYS[flow]}`, { month: formats(language, zone).longMonth(month) })
  const tabs = flows.map((one) => ({
    key: one,
    label: both(`flow_${KEYS[one]}`),
    href: address(home, one, month),
  }))
  return (
    <Hall title={title} room="people">
      <PageHead
        title={title}
        lead={say(flow === 'lapsed' ? 'lead_lapsed' : 'lead')}
        back={{ href: home, label: both('active_members') }}
      />
      <Tabs label={say('tabs')} tabs={tabs} current={flow} />
      {movers.length === 0 ? <Nobody {...props} /> : <Movers {...props} />}
      <OtherMonths {...props} />
      {flow === 'lapsed' && <p class="soft">{say('lead')}</p>}
    </Hall>
  )
}

function Movers(props: FlowProps) {
  const { language, home, flow, month, movers, total, page, pageRows } = props
  const say = words.in(language)
  const to = (n: number) => `${address(home, flow, month)}&page=${n}`
  return (
    <Panel>
      <List>
        {movers.map((mover) => (
          <Row
            name={mover.name}
            href={`${home}/people/${mover.person_id}`}
            why={whyOf(props, mover)}
            tag={flow === 'lapsed' && mover.since_at && <Tag tone="good">{say('back_since')}</Tag>}
          />
        ))}
      </List>
      <Pager
        total={total}
        from={(page - 1) * pageRows + 1}
        to={(page - 1) * pageRows + movers.length}
        previous={page > 1 ? to(page - 1) : undefined}
        next={page * pageRows < total ? to(page + 1) : undefined}
      />
    </Panel>
  )
}

function Nobody({ language, home }: FlowProps) {
  const say = words.in(language)
  return (
    <EmptyState title={say('none')}>
      <p>{say('none_next')}</p>
      <LinkButton href={`${home}/people`}>{say('everybody')}</LinkButton>
    </EmptyState>
  )
}

function OtherMonths({ language, home, flow, month, thisMonth }: FlowProps) {
  const say = words.in(language)
  return (
    <>
      <Way href={address(home, flow, monthsAfter(month, -1))}>{say('earlier')}</Way>
      {month < thisMonth && (
        <Way href={address(home, flow, monthsAfter(month, 1))}>{say('later')}</Way>
      )}
    </>
  )
}

function whyOf({ language, flow, now, zone }: FlowProps, mover: PersonMoved) {
  const say = words.in(language)
  const tell = formats(language, zone)
  const { last_at, times, before_at, since_at } = mover
  const day = tell.day(last_at)
  if (flow === 'newly-active') return say('why_new', { n: times, day })
  if (flow === 'kept') return say('why_kept', { n: times, day })
  if (flow === 'returned')
    return say('why_returned', { n: before_at ? daysBetween(before_at, last_at) : 0, day })
  const month = tell.longMonth(last_at)
  if (since_at) return say('why_since', { day: tell.day(since_at) })
  const n = daysBetween(last_at, now)
  return times >= REGULAR_TIMES
    ? say('why_lapsed_regular', { month, n })
    : say('why_lapsed', { times, month, n })
}

const address = (home: string, flow: Flow, month: Month) =>
  `${home}/flows/${flow}?month=${monthWritten(month)}`

import type { Children } from '../../../markup/index.ts'
import { formats, type Language } from '../../../platform/words/index.ts'
import { Actions, LinkButton } from '../../../ui/buttons.tsx'
import { Figure, Figures, Ladder } from '../../../ui/figures/figures.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { Around, PageHead, Panel, Stack, Way } from '../../../ui/panel.tsx'
import { monthWritten, type Month } from '../month.rules.ts'
import { words as shared } from '../participation.words.ts'
import { shareSaid } from '../share-said.pages.tsx'
import { areasOf, type Ladder as Rungs, type TrendMonth } from './today.rules.ts'
import { words } from './today.words.ts'
import { MonthsDrawn } from './trend.pages.tsx'

interface LastMonth {
  readonly month: Month
  readonly active: number
  readonly recorded: boolean
  readonly newly_active: number
  readonly kept: number
  readonly lapsed: number
  readonly returned: number
  readonly kinds: Readonly<Record<string, number>>
}

interface TodayProps {
  language: Language
  /** `/b/riverside` */
  home: string
  days: number
  ladder: Rungs
  /** In its first month, and nothing was recorded of hardly anybody: the list comes next. */
  justOpened: boolean
  months: readonly TrendMonth[]
  /** The last closed month; none in a hall's first. */
  last: LastMonth | null
  lapsedSince: number
  thisMonth: Month
  firstClose: string
  may: { seePeople: boolean; importList: boolean; putOn: boolean }
  /** What is on, from the calendar: the house passes it in. */
  whatsOn: Children
  /** What was learned lately, from the calendar too. */
  lately: Children
  /** What waits for an officer: the house passes it in. */
  waiting: Children
}

/** A branch's first page: how many are active, and what is on. */
export function TodayPage(props: TodayProps) {
  const say = words.in(props.language)
  return (
    <Hall title={say('title')} room="today">
      {props.waiting}
      {props.ladder.members === 0 || (props.justOpened && props.may.importList) ? (
        <EmptyHall {...props} />
      ) : (
        <Around
          first={<ActiveMembers {...props} />}
          beside={props.whatsOn}
          then={
            <>
              {props.lately}
              {props.last ? <Flows {...props} last={props.last} /> : <FlowsLater {...props} />}
              {props.last?.recorded && <WhatItIsNow {...props} last={props.last} />}
            </>
          }
        />
      )}
    </Hall>
  )
}

function EmptyHall({ language, home, ladder, may, whatsOn, lately }: TodayProps) {
  const say = words.in(language)
  return (
    <>
      <PageHead title={shared.in(language)('active_members')} />
      <EmptyState title={say('empty_title', { n: ladder.members })}>
        <p>{say(may.importList ? 'empty_why' : 'empty_wait')}</p>
        {may.importList && (
          <Actions>
            <LinkButton main href={`${home}/import`}>
              {say('bring_list')}
            </LinkButton>
            {may.seePeople && <LinkButton href={`${home}/people`}>{say('by_hand')}</LinkButton>}
          </Actions>
        )}
      </EmptyState>
      <Stack>
        {whatsOn}
        {lately}
      </Stack>
    </>
  )
}

function ActiveMembers(props: TodayProps) {
  const { language, ladder, days, home, months, may } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const unknown = ladder.unknown > 0
  const members = tell.number(ladder.members)
  const share = shareSaid(language, ladder.active, ladder.members)
  return (
    <Panel title={both('active_members')} level={1} aside={<Change {...props} />}>
      <Figure
        value={unknown ? say('unknown_figure') : tell.number(ladder.active)}
        beside={
          unknown
            ? say('beside_unknown', { members, days })
            : both('of_members', { members, share, days })
        }
        {...(may.seePeople && !unknown && { href: `${home}/people?rung=active` })}
      />
      {unknown && <p>{say('lead_unknown', { days })}</p>}
      {unknown && may.putOn && (
        <LinkButton main href={`${home}/whats-on/new`}>
          {say('put_on')}
        </LinkButton>
      )}
      <MonthsDrawn language={language} months={months} />
      <Rungs {...props} />
      <Way href={`/rule?back=${home}`}>{both('rule_link')}</Way>
    </Panel>
  )
}

function Change({ language, ladder, last }: TodayProps) {
  const both = shared.in(language)
  if (!last?.recorded || ladder.unknown > 0) return null
  const tell = formats(language)
  const month = tell.month(last.month)
  const n = ladder.active - last.active
  if (n === 0) return <Tag>{both('same_since', { month })}</Tag>
  const more = both('more_since', { n: tell.number(n), month })
  return n > 0 ? (
    <Tag tone="good">{more}</Tag>
  ) : (
    <Tag tone="wait">{both('fewer_since', { n: tell.number(-n), month })}</Tag>
  )
}

function Rungs({ language, ladder, home, may }: TodayProps) {
  const [say, both] = [words.in(language), shared.in(language)]
  const { carried, took_part, reached, on_paper, unknown } = ladder
  const address = {
    carries: 'carries',
    took_part: 'took-part',
    reached: 'reached',
    on_paper: 'on-paper',
    unknown: 'on-paper',
  }
  return (
    <Ladder
      label={say('ladder')}
      rungs={{ carries: carried, took_part, reached, on_paper, ...(unknown > 0 && { unknown }) }}
      names={{
        carries: both('rung_carries'),
        took_part: both('rung_took_part'),
        reached: both('rung_reached'),
        on_paper: both('rung_on_paper'),
        unknown: both('rung_unknown'),
      }}
      href={(rung) => (may.seePeople ? `${home}/people?rung=${address[rung]}` : undefined)}
    />
  )
}

type WithLast = TodayProps & { last: LastMonth }

function Flows({ language, last, home, may, lapsedSince, thisMonth }: WithLast) {
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const month = tell.longMonth(last.month)
  const to = (flow: string, of = last.month) =>
    may.seePeople ? `${home}/flows/${flow}?month=${monthWritten(of)}` : undefined
  const since = lapsedSince > 0 && (
    <Later href={to('lapsed', thisMonth)} text={say('lapsed_since', { n: lapsedSince })} />
  )
  const months = <a href={`${home}/months`}>{say('months')}</a>
  if (!last.recorded)
    return (
      <Panel title={say('flows', { month })} aside={months}>
        <p class="soft">{say('flows_unknown', { month })}</p>
      </Panel>
    )
  return (
    <Panel title={say('flows', { month })} aside={months}>
      <Figures
        label={say('flows', { month })}
        figures={[
          {
            label: both('flow_newly_active'),
            value: tell.number(last.newly_active),
            href: to('newly-active'),
            why: say('newly_active', { n: last.newly_active }),
          },
          {
            label: both('flow_kept'),
            value: tell.number(last.kept),
            href: to('kept'),
            why: say('kept', { n: last.kept }),
          },
          {
            label: both('flow_lapsed'),
            value: tell.number(last.lapsed),
            href: to('lapsed'),
            why: say('lapsed', { n: last.lapsed }),
          },
          {
            label: both('flow_returned'),
            value: tell.number(last.returned),
            href: to('returned'),
            why: say('returned', { n: last.returned }),
          },
        ]}
      />
      {since && <p>{since}</p>}
    </Panel>
  )
}

const Later = ({ href, text }: { href: string | undefined; text: string }) =>
  href ? <a href={href}>{text}</a> : <span>{text}</span>

function FlowsLater({ language, firstClose }: TodayProps) {
  const say = words.in(language)
  return (
    <Panel>
      <p class="soft">{say('flows_later', { date: formats(language).date(firstClose) })}</p>
    </Panel>
  )
}

function WhatItIsNow({ language, last, days, home }: WithLast) {
  const [say, both] = [words.in(language), shared.in(language)]
  const month = formats(language).longMonth(last.month)
  const { body } = useFrame()
  return (
    <Panel
      title={say('now', { body: body?.name ?? '' })}
      aside={<a href={`/rule?back=${home}`}>{both('rule_link')}</a>}
    >
      <p class="soft">{say('now_why', { days, month })}</p>
      <AreasOfLife language={language} kinds={last.kinds} />
    </Panel>
  )
}

function AreasOfLife({ language, kinds }: { language: Language; kinds: LastMonth['kinds'] }) {
  const both = shared.in(language)
  const facts = areasOf(kinds).map(({ area, kinds }) => ({
    label: both(`area_${area}`),
    value: formats(language).list(
      kinds.map(({ kind, deeds }) => both(`kind_${kind}`, { n: deeds })),
    ),
  }))
  return facts.length > 0 ? <Facts facts={facts} /> : <p>{words.in(language)('now_none')}</p>
}

import type { Children } from '../../../markup/index.ts'
import { dayOf, daysBetween } from '../../../time/wall-time.ts'
import { LinkButton, Button } from '../../../ui/buttons.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/search.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Leaf } from '../../../ui/leaf.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { Heading, PageHead, Panel, Tabs, Way } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/tables.tsx'
import { occasionKinds } from '../kinds.rules.ts'
import { words as kindWords } from '../kinds.words.ts'
import { useSeriesWords } from '../series/repeats.pages.tsx'
import { byDay, inSentence, type WhatIsOn, type Wish } from './whats-on.rules.ts'
import { words } from './whats-on.words.ts'

export interface Calendar {
  /** `/b/leeds/whats-on` */
  readonly home: string
  readonly view: 'ahead' | 'past' | 'month' | 'series'
  readonly wish: Wish
  readonly wards: readonly { readonly slug: string; readonly name: string }[]
  readonly mayPutOn: boolean
  readonly mayWriteFace: boolean
  readonly mayCome: boolean
}

interface ListProps extends Calendar {
  rows: readonly WhatIsOn[]
  turnouts: ReadonlyMap<string, { came: number; came_first: number }>
  next?: string | undefined
}

/** What is on, day by day, each with one sentence. */
export function WhatsOnPage({ rows, turnouts, next, ...calendar }: ListProps) {
  return (
    <CalendarPage {...calendar}>
      {rows.length === 0 && <NothingOn {...calendar} />}
      {rows.length > 0 && (
        <Panel>
          <OccasionDays rows={rows} turnouts={turnouts} {...calendar} />
        </Panel>
      )}
      {next && <Pager next={next} />}
    </CalendarPage>
  )
}

/** Around each view of the calendar: its head, its views, its choices. */
export function CalendarPage({ children, ...calendar }: Calendar & { children: Children }) {
  const { body } = useFrame()
  const say = useWords()
  const { home, view, mayPutOn } = calendar
  return (
    <Hall title={say('whats_on')} room="occasions">
      <PageHead
        title={say('whats_on')}
        lead={say('lead', { body: body?.name ?? '' })}
        aside={mayPutOn && <LinkButton href={`${home}/new`}>{say('put_on')}</LinkButton>}
      />
      <Tabs
        label={say('views')}
        current={view}
        tabs={[
          { key: 'ahead', label: say('view_ahead'), href: home },
          { key: 'month', label: say('view_month'), href: `${home}/month` },
          { key: 'series', label: useSeriesWords()('view_series'), href: `${home}/series` },
          { key: 'rota', label: say('view_rota'), href: `${home}/rota` },
          { key: 'past', label: say('view_past'), href: `${home}/past` },
          { key: 'rooms', label: say('view_rooms'), href: `/b/${body?.slug ?? ''}/rooms` },
        ]}
      />
      <Choices {...calendar} />
      {children}
      <InTheStreet {...calendar} />
    </Hall>
  )
}

/** What of it stands outside, to be shown to neighbours and friends. */
function InTheStreet({ home, mayPutOn, mayWriteFace }: Calendar) {
  const { body } = useFrame()
  const say = useWords()
  return (
    <Panel title={say('outside')}>
      <p class="soft">{say('outside_why')}</p>
      <Way href={`/at/${body?.slug ?? ''}`}>{say('outside_see')}</Way>
      {mayWriteFace && <Way href={`/b/${body?.slug ?? ''}/face`}>{say('outside_write')}</Way>}
      {mayPutOn && <Way href={`${home}/bringing`}>{say('bring_in')}</Way>}
    </Panel>
  )
}

function Choices({ home, view, wish, wards }: Calendar) {
  const say = useWords()
  const name = useKinds()
  const address = view === 'ahead' ? home : `${home}/${view}`
  const on = [wish.kind, wish.ward].filter(Boolean).length
  const kinds = occasionKinds.map((kind) => ({ value: kind, label: name(kind) }))
  return (
    <FilterBar action={address} on={on} clear={address}>
      <Select
        name="kind"
        label={say('kind')}
        value={wish.kind ?? ''}
        choices={[{ value: '', label: say('every_kind') }, ...kinds]}
      />
      {wards.length > 0 && (
        <Select
          name="ward"
          label={say('ward')}
          value={wish.ward ?? ''}
          choices={[
            { value: '', label: say('every_ward') },
            ...wards.map((ward) => ({ value: ward.slug, label: ward.name })),
          ]}
        />
      )}
    </FilterBar>
  )
}

function NothingOn({ home, view, wish, mayPutOn }: Calendar) {
  const say = useWords()
  if (wish.kind || wish.ward) return <EmptyState title={say('none_found')} />
  if (view === 'past') return <EmptyState title={say('none_past')} />
  return (
    <EmptyState title={say('none_ahead')}>
      <p>{say(mayPutOn ? 'none_ahead_host' : 'none_ahead_member')}</p>
      {mayPutOn && (
        <LinkButton main href={`${home}/new`}>
          {say('put_on')}
        </LinkButton>
      )}
    </EmptyState>
  )
}

interface RowsProps {
  readonly home: string
  readonly mayCome: boolean
  rows: readonly WhatIsOn[]
  turnouts?: ReadonlyMap<string, { came: number; came_first: number }>
}

interface DaysProps extends RowsProps {
  /** On a first page the days stand under a heading of their own. */
  level?: 2 | 3
}

/** Occasions day by day, each day with its leaf from a wall calendar; also for a first page. */
export function OccasionDays({ rows, level = 2, ...rest }: DaysProps) {
  const { now, zone } = useFrame()
  const tell = useFormats()
  return (
    <ol class="days">
      {byDay(rows, zone).map(({ day, on }) => (
        <li>
          <Heading level={level}>
            <Leaf day={on[0]?.starts_at ?? now} today={day === dayOf(now, zone)} silent />
            <span class="unseen">{tell.longDay(day)}</span>
          </Heading>
          <OccasionRows rows={on} {...rest} />
        </li>
      ))}
    </ol>
  )
}

/** One sentence, one state, and “I’m coming” on each. */
function OccasionRows({ rows, turnouts, home, mayCome }: RowsProps) {
  const { now } = useFrame()
  return (
    <List>
      {rows.map((row) => (
        <Row
          name={row.title}
          href={`${home}/${row.id}`}
          why={<Why row={row} turnout={turnouts?.get(row.id)} />}
          tag={useStateTag(row)}
          action={
            mayCome && row.ends_at > now && !row.called_off && !row.mine && !row.full ? (
              <ImComing row={row} home={home} />
            ) : undefined
          }
        />
      ))}
    </List>
  )
}

function ImComing({ row, home }: { row: WhatIsOn; home: string }) {
  const say = useWords()
  const tell = useFormats()
  const label = say('im_coming_to', { title: row.title, when: tell.moment(row.starts_at) })
  return (
    <form method="post" action={`${home}/${row.id}/commitment`}>
      <Button size="small" label={label}>
        {say('im_coming')}
      </Button>
    </form>
  )
}

/** “18:30, library room · 34 coming, 3 for the first time · run by Amina O.” */
function Why({
  row,
  turnout,
}: {
  row: WhatIsOn
  turnout: { came: number; came_first: number } | undefined
}) {
  const say = useWords()
  const tell = useFormats()
  const { now } = useFrame()
  const time = tell.time(row.starts_at)
  const parts = [
    useNearby(row.starts_at),
    row.place ? say('at', { time, place: row.place }) : time,
    row.called_off ?? (row.ends_at > now ? useComing(row) : useCame(turnout)),
    row.host_shown && say('run_by', { name: row.host_shown }),
    row.elsewhere,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function useComing({ coming, first_timers }: { coming: number; first_timers: number }) {
  const say = useWords()
  return first_timers > 0
    ? say('coming_first', { n: coming, first: first_timers })
    : say('coming', { n: coming })
}

function useCame(turnout: { came: number; came_first: number } | undefined) {
  const say = useWords()
  const { came, came_first } = turnout ?? { came: 0, came_first: 0 }
  return came_first > 0
    ? say('came_first', { n: came, first: came_first })
    : say('came', { n: came })
}

/** One state, the most pressing first: called off, mine, short of hands, full. */
function useStateTag(row: WhatIsOn) {
  const say = useWords()
  const { now } = useFrame()
  if (row.called_off) return <Tag tone="stop">{say('called_off')}</Tag>
  if (row.mine === 'promised')
    return <Tag tone="good">{row.my_slot === '' ? say('you_come') : row.my_slot}</Tag>
  if (row.mine === 'waiting') return <Tag tone="wait">{say('you_wait')}</Tag>
  if (row.ends_at <= now) return null
  const short = row.short[0]
  if (short)
    return <Tag tone="wait">{say('short', { n: short.n, what: inSentence(short.name) })}</Tag>
  if (row.full) return <Tag tone="info">{say('full')}</Tag>
  return row.starts_at <= now ? <Tag tone="good">{say('on_now')}</Tag> : null
}

/** “Today”, “Tomorrow”; of other days the leaf says enough. */
function useNearby(moment: Date) {
  const say = useWords()
  const { now, zone } = useFrame()
  const away = daysBetween(dayOf(now, zone), dayOf(moment, zone))
  if (away === 0) return say('today')
  return away === 1 && say('tomorrow')
}

export const useWords = () => words.in(useFrame().language)

export function useKinds() {
  const say = kindWords.in(useFrame().language)
  return (kind: string) => {
    const known = occasionKinds.find((one) => one === kind)
    return known ? say(known) : kind
  }
}

import { LinkButton } from '../../../../ui/buttons.tsx'
import { DateField, Select } from '../../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../../ui/forms/search.tsx'
import { useFormats, useFrame, useBelow } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Tabs } from '../../../../ui/panel.tsx'
import type { Ability } from '../../kinds.rules.ts'
import { useRota } from '../use.pages.tsx'
import { Occasion, queryOf } from './board-rows.pages.tsx'
import { type BoardRow, type BoardWish, inWeeks, WEEKS, WEEKS_SHOWN } from './board.rules.ts'

export interface RotaMay {
  readonly come: boolean
  readonly keep: boolean
  /** Whether they may put something on, which is where a shift begins. */
  readonly putOn: boolean
  /** Whether this is the body that keeps the rota: the unit itself, not one of its wards. */
  readonly here: boolean
}

export interface BoardProps {
  /** `/b/leeds/whats-on` */
  home: string
  view: 'board' | 'people'
  wish: BoardWish
  today: string
  /** The last day shown. */
  until: string
  earlier: string
  later: string
  wards: readonly { readonly slug: string; readonly name: string }[]
  rows: readonly BoardRow[]
  /** What the reader can do. */
  able: readonly Ability[]
  may: RotaMay
}

/** The weeks ahead: rows are occasions, cells their slots, and what is missing is said in words. */
export function BoardPage(props: BoardProps) {
  const { home, view, wish, until, rows, may } = props
  const { body, zone } = useFrame()
  const say = useRota()
  const tell = useFormats()
  const lead = { body: body?.name ?? '', from: tell.day(wish.from), until: tell.day(until) }
  return (
    <Hall title={say('rota')} room="occasions">
      <PageHead
        title={say('rota')}
        lead={say('board_lead', lead)}
        aside={
          may.keep && (
            <LinkButton href={`${home}/rota/print${queryOf(wish)}`}>{say('print_rota')}</LinkButton>
          )
        }
      />
      <RotaTabs home={home} current={view} may={may} />
      <Choices {...props} />
      {rows.length === 0 && <Nothing {...props} />}
      {inWeeks(rows, zone).map(({ monday, on }) => (
        <Panel title={say('week_of', { day: tell.date(monday) })}>
          {on.map((row) => (
            <Occasion row={row} {...props} />
          ))}
        </Panel>
      ))}
      <Pages {...props} />
      <More home={home} may={may} />
    </Hall>
  )
}

/** The ways about the rota, the same on each of its pages. */
export function RotaTabs({ home, current, may }: { home: string; current: string; may: RotaMay }) {
  const say = useRota()
  const tabs = [
    { key: 'board', label: say('view_board'), href: `${home}/rota` },
    ...(may.keep
      ? [{ key: 'people', label: say('view_people'), href: `${home}/rota/people` }]
      : []),
    ...(may.come ? [{ key: 'mine', label: say('view_mine'), href: `${home}/rota/mine` }] : []),
    // On a phone the foot of the board is many screens away, and gaps are what it is opened for.
    ...(may.keep && may.here
      ? [{ key: 'suggest', label: say('view_suggest'), href: `${home}/rota/suggestions` }]
      : []),
  ]
  return <Tabs label={say('views')} current={current} tabs={tabs} />
}

const addressOf = ({ home, view }: Pick<BoardProps, 'home' | 'view'>) =>
  view === 'people' ? `${home}/rota/people` : `${home}/rota`

function Choices(props: BoardProps) {
  const { wish, today, wards } = props
  const say = useRota()
  const at = addressOf(props)
  const on = [wish.from !== today, wish.weeks !== WEEKS_SHOWN, wish.ward, wish.only].filter(Boolean)
  return (
    <FilterBar action={at} on={on.length} clear={at}>
      <DateField name="from" label={say('from_day')} value={wish.from} />
      <Select
        name="weeks"
        label={say('how_long')}
        value={String(wish.weeks)}
        choices={WEEKS.map((n) => ({ value: String(n), label: say('weeks', { n }) }))}
      />
      {wards.length > 0 && (
        <Select
          name="ward"
          label={say('ward', { below: useBelow() })}
          value={wish.ward ?? ''}
          choices={[
            { value: '', label: say('every_ward') },
            ...wards.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
      <Select
        name="only"
        label={say('which')}
        value={wish.only ?? ''}
        choices={[
          { value: '', label: say('show_all') },
          { value: 'gaps', label: say('show_gaps') },
        ]}
      />
    </FilterBar>
  )
}

function Nothing({ home, wish, may }: Pick<BoardProps, 'home' | 'wish' | 'may'>) {
  const say = useRota()
  if (wish.only === 'gaps') return <EmptyState title={say('no_gaps')} />
  return (
    <EmptyState title={say('nothing_ahead')}>
      <p>{say('nothing_ahead_why')}</p>
      {may.putOn && <LinkButton href={`${home}/new`}>{say('put_on')}</LinkButton>}
    </EmptyState>
  )
}

function Pages({ wish, earlier, later, ...props }: BoardProps) {
  const say = useRota()
  const at = addressOf(props)
  return (
    <nav class="pager" aria-label={say('how_long')}>
      {wish.from > props.today && (
        <a class="button" rel="prev" href={at + queryOf(wish, { from: earlier })}>
          {say('earlier')}
        </a>
      )}
      <a class="button" rel="next" href={at + queryOf(wish, { from: later })}>
        {say('later')}
      </a>
    </nav>
  )
}

function More({ home, may }: { home: string; may: RotaMay }) {
  const say = useRota()
  const keeps = may.keep && may.here
  return (
    <Panel>
      <List>
        {keeps && <Row name={say('view_abilities')} href={`${home}/rota/abilities`} />}
        {keeps && <Row name={say('view_pool')} href={`${home}/rota/pool`} />}
        <Row name={say('view_votes')} href={`${home}/rota/votes`} />
      </List>
    </Panel>
  )
}

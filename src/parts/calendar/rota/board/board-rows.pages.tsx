import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Tag } from '../../../../ui/notice.tsx'
import type { Ability } from '../../kinds.rules.ts'
import { usePutting } from '../putting/putting.pages.tsx'
import { useAbilities, useAsked, useRota } from '../use.pages.tsx'
import type { BoardProps } from './board.pages.tsx'
import {
  type BoardRow,
  type BoardSlot,
  gapOf,
  hasPlace,
  hasRoom,
  keyWarning,
  marksOf,
  staffed,
  type BoardWish,
} from './board.rules.ts'

export function Occasion({ row, ...props }: BoardProps & { row: BoardRow }) {
  const say = useRota()
  const tell = useFormats()
  const warning = keyWarning(row.key)
  const time = `${tell.moment(row.starts_at)}–${tell.time(row.ends_at)}`
  return (
    <section class="shifts" id={`o-${row.id}`} aria-labelledby={`t-${row.id} w-${row.id}`}>
      <div class="on">
        <h3 id={`t-${row.id}`}>
          <a href={`${props.home}/${row.id}`}>{row.title}</a>
        </h3>
        <p class="soft" id={`w-${row.id}`}>
          {[time, row.place, row.elsewhere].filter(Boolean).join(' · ')}
        </p>
        {warning && <Tag tone="stop">{say(warning)}</Tag>}
      </div>
      <ul>
        {row.slots.map((slot) => (
          <Cell slot={slot} row={row} {...props} />
        ))}
      </ul>
    </section>
  )
}

type CellProps = BoardProps & { row: BoardRow; slot: BoardSlot }

function Cell(props: CellProps) {
  const { slot } = props
  const say = useRota()
  const asked = useAsked()(slot)
  const wanted = slot.maximum ?? slot.minimum
  const counts = { in: staffed(slot), wanted }
  const parts = [
    wanted > 0 ? say('in_of', counts) : say('in_only', counts),
    slot.seeking > 0 && say('seeking_n', { n: slot.seeking }),
    slot.offers > slot.seeking && say('offers_n', { n: slot.offers - slot.seeking }),
    slot.waiting > 0 && say('waiting_n', { n: slot.waiting }),
  ]
  return (
    <li class={gapOf(slot) > 0 ? 'gap' : undefined}>
      <div class="slot-name">
        <strong>{slot.name}</strong>
        <State {...props} />
      </div>
      {asked && asked !== slot.name && !notAble(props) && <span class="asks">{asked}</span>}
      <span class="why">
        <Marks slot={slot} />
        {parts.filter(Boolean).join(' · ')}
      </span>
      {slot.people.length > 0 && <Names slot={slot} />}
      <Act {...props} />
      {props.view === 'people' && <PutDownLink {...props} />}
    </li>
  )
}

/** Filled, half, dashed, a dot: the shape tells, the words beside it say the same. */
function Marks({ slot }: { slot: BoardSlot }) {
  return (
    <span class="marks" aria-hidden="true">
      {marksOf(slot).map((mark) => (
        <i class={mark} />
      ))}
    </span>
  )
}

function State({ slot, row }: CellProps) {
  const say = useRota()
  const gap = gapOf(slot)
  if (row.my_slot_id === slot.id && row.my_state === 'promised')
    return row.i_seek ? (
      <Tag tone="wait">{say('you_seek')}</Tag>
    ) : (
      <Tag tone="good">{say('yours')}</Tag>
    )
  if (row.my_slot_id === slot.id) return <Tag tone="wait">{say('you_wait')}</Tag>
  if (gap > 0) return <Tag tone="wait">{say('short_n', { n: gap })}</Tag>
  return hasRoom(slot) ? <Tag>{say('enough')}</Tag> : <Tag tone="info">{say('full')}</Tag>
}

function Names({ slot }: { slot: BoardSlot }) {
  const say = useRota()
  return (
    <ul class="names">
      {slot.people.map(({ name, seeking, offered }) => (
        <li>
          {name}
          {seeking && <em> {say('looks_for_stand_in')}</em>}
          {offered && !seeking && <em> {say('passes_it_on')}</em>}
        </li>
      ))}
    </ul>
  )
}

/** One tap takes it; my own I pass on; what I am not able to do says so. */
function Act({ slot, row, home, able, may, view, wish }: CellProps) {
  const say = useRota()
  const tell = useFormats()
  const { now } = useFrame()
  const about = { slot: slot.name, title: row.title, when: tell.moment(row.starts_at) }
  if (!may.come || row.ends_at <= now) return null
  if (row.my_slot_id === slot.id)
    return (
      <LinkButton
        href={`${home}/rota/mine#o-${row.id}`}
        size="small"
        label={say('act_label', { act: say('pass_it_on'), ...about })}
      >
        {say('pass_it_on')}
      </LinkButton>
    )
  if (slot.asks && !able.includes(slot.asks))
    return notAble({ slot, able, may }) && <NotAble home={home} ability={slot.asks} />
  // A line for what is full is joined on the occasion's own page; here it would stand on every second row.
  if (!hasRoom(slot) || (row.my_slot_id !== null && gapOf(slot) === 0)) return null
  return (
    <form method="post" action={`${home}/rota/takings`}>
      <Hidden name="occasion" value={row.id} />
      <Hidden name="slot" value={slot.id} />
      <Hidden name="back" value={view} />
      <Hidden name="query" value={queryOf(wish)} />
      <Button size="small" label={say('act_label', { act: takes(slot, say), ...about })}>
        {takes(slot, say)}
      </Button>
    </form>
  )
}

/** Whoever keeps the rota hears a yes by telephone too. */
function PutDownLink({ slot, row, home, may }: CellProps) {
  const say = usePutting()
  const { now } = useFrame()
  // What another body puts on is its own to fill; the unit fills its wards' too.
  if (row.ends_at <= now || (row.elsewhere && !may.here)) return null
  return (
    <a
      class="aside"
      href={`${home}/${row.id}/slots/${slot.id}`}
      aria-label={say('put_down_label', { slot: slot.name, title: row.title })}
    >
      {say('put_down')}
    </a>
  )
}

/** A hand is missing, and the reader has not said that they can: then the cell says what it asks for there. */
const notAble = ({ slot, able, may }: Pick<CellProps, 'slot' | 'able' | 'may'>) =>
  may.come && slot.asks !== null && !able.includes(slot.asks) && gapOf(slot) > 0

const takes = (slot: BoardSlot, say: ReturnType<typeof useRota>): string =>
  say(slot.seeking > 0 || !hasPlace(slot) ? 'take_over' : 'take_it')

/** The same wish again, as it stands in an address. */
export function queryOf(wish: BoardWish, change: Partial<BoardWish> = {}): string {
  const { from, weeks, ward, only } = { ...wish, ...change }
  const query = new URLSearchParams({ from, weeks: String(weeks) })
  if (ward) query.set('ward', ward)
  if (only) query.set('only', only)
  return `?${query.toString()}`
}

export function NotAble({ home, ability }: { home: string; ability: Ability }) {
  const say = useRota()
  const what = useAbilities()(ability)
  return (
    <small class="soft">
      {say('for_those_who', { what })} <a href={`${home}/rota/mine#can`}>{say('say_you_can')}</a>
    </small>
  )
}

const Hidden = (field: { name: string; value: string }) => <input type="hidden" {...field} />

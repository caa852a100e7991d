import type { Children } from '../../../markup/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { useFormats, useFrame, useBelow } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import type { Occasion } from '../occasions/occasion.rules.ts'
import {
  LETTERS_FROM,
  ROWS_MAX,
  type AtDoor,
  type DoorCounts,
  type DoorState,
} from './door.rules.ts'
import { words } from './door.words.ts'
import { DoorBar, PassForm } from './offline/offline.pages.tsx'

export interface DoorProps {
  /** `/b/leeds/whats-on/<id>` */
  at: string
  occasion: Occasion
  door: DoorState
  counts: DoorCounts
  rows: readonly AtDoor[]
  /** Members who said nothing, when searched for. */
  others: readonly AtDoor[]
  typed: string
  /** The ward branch whose members alone can be looked up; null where the whole list is. */
  ward: string | null
  letter: string | null
  /** Somebody was found by name and let in just now: the next name can be typed at once. */
  next?: boolean
  /** The next guest's id, so that the same form sent twice is one guest. */
  guestId: string
  guest?: { name: string; contact: string; isMissing: boolean }
  /** What was typed of a pass, and why it opened nothing. */
  pass?: { typed: string; why: string }
}

/** The door on a phone: one tap each, and everybody can be found. */
export function DoorPage(props: DoorProps) {
  const { at, occasion, door, counts, typed, ward, next } = props
  const say = useSayings()
  return (
    <Hall title={say('door_of', { title: occasion.title })} room="occasions" width="reading">
      <PageHead title={say('door')} back={{ href: at, label: occasion.title }} />
      <Count counts={counts} />
      {door !== 'open' && <Notice tone="wait" text={say(`door_${door}`)} />}
      {door === 'open' && <DoorBar at={at} occasion={occasion} />}
      {door === 'open' && (
        <SearchBox
          action={`${at}/door`}
          label={say('find')}
          hint={
            ward === null
              ? say('find_hint')
              : `${say('find_hint_ward', { ward })} ${say('other_branches', { below: useBelow() })}`
          }
          value={typed}
          results="door-rows"
          ready={next}
        />
      )}
      <DoorRows {...props} />
      {door === 'open' && <PassForm at={at} pass={props.pass} />}
      {door === 'open' && <GuestForm {...props} />}
      <p class="soft">
        {say('rule')} <a href="/rule">{say('how_counted')}</a>
      </p>
    </Hall>
  )
}

/** How many are here: the figure of the page, moved with every tap. */
export function Count({ counts, moved }: { counts: DoorCounts; moved?: boolean }) {
  const say = useSayings()
  return (
    <p
      id="door-count"
      class="figure num small"
      role="status"
      {...(moved && { 'hx-swap-oob': 'true' })}
    >
      <span>{counts.came}</span>{' '}
      <small>
        {[say('in_of', counts), counts.friends > 0 && say('friends_among', { n: counts.friends })]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </p>
  )
}

function DoorRows({ at, door, rows, others, typed, ward, letter, counts }: DoorProps) {
  const say = useSayings()
  const sought = { isSought: typed !== '', letter }
  const isOpen = door === 'open'
  const nobody = rows.length + others.length === 0
  return (
    <div id="door-rows" class="door">
      {counts.listed > LETTERS_FROM && <Letters at={at} letters={counts.letters} letter={letter} />}
      {rows.length > 0 && (
        <Panel title={say('list_of')}>
          <List>
            {rows.slice(0, ROWS_MAX).map((row) => (
              <DoorRow row={row} at={at} isOpen={isOpen} sought={sought} />
            ))}
          </List>
          {rows.length > ROWS_MAX && <p class="soft">{say('more_rows')}</p>}
        </Panel>
      )}
      {others.length > 0 && (
        <Panel title={say('others')}>
          <List>
            {others.map((row) => (
              <DoorRow row={row} at={at} isOpen={isOpen} sought={sought} />
            ))}
          </List>
        </Panel>
      )}
      {nobody &&
        (typed ? (
          <NobodyFound ward={ward} />
        ) : (
          <EmptyState title={say('nobody_yet')}>
            {isOpen && <p>{say('nobody_yet_why')}</p>}
          </EmptyState>
        ))}
    </div>
  )
}

function NobodyFound({ ward }: Pick<DoorProps, 'ward'>) {
  const say = useSayings()
  if (ward === null) return <EmptyState title={say('nobody_found')} />
  return (
    <EmptyState title={say('nobody_found_ward', { ward })}>
      <p>{say('other_branches', { below: useBelow() })}</p>
    </EmptyState>
  )
}

function Letters({
  at,
  letters,
  letter,
}: {
  at: string
  letters: readonly string[]
  letter: string | null
}) {
  const say = useSayings()
  return (
    <nav class="letters" aria-label={say('letters')}>
      <a href={`${at}/door`} {...(letter === null && { 'aria-current': 'true' })}>
        {say('everybody')}
      </a>
      {letters.map((one) => (
        <a
          href={`${at}/door?letter=${encodeURIComponent(one)}`}
          {...(one === letter && { 'aria-current': 'true' })}
        >
          {one}
        </a>
      ))}
    </nav>
  )
}

/** How the list came to show a row, for the way back to it where there is no script. */
interface Sought {
  readonly isSought: boolean
  readonly letter: string | null
}

interface DoorRowProps {
  row: AtDoor
  at: string
  isOpen: boolean
  sought?: Sought
}

/** One person: a tap says they are here, another takes it back. Only this row is exchanged. */
export function DoorRow({ row, at, isOpen, sought }: DoorRowProps) {
  const say = useSayings()
  const tell = useFormats()
  const isIn = row.came_at !== null
  const why = [
    row.slot,
    row.hint,
    !isIn && row.guests > 0 && brought(say, row),
    row.came_at && say('is_in', { time: tell.time(row.came_at) }),
  ]
  const said = why.filter(Boolean).join(' · ')
  const hasFriends = isIn && row.guests + row.friends > 0
  return (
    <Row
      id={rowIdOf(row)}
      name={row.name}
      href={
        isOpen && isIn && row.person_id === null ? `${at}/door/guests/${row.id ?? ''}` : undefined
      }
      why={
        hasFriends ? (
          <>
            {said}
            <Friends row={row} at={at} isOpen={isOpen} />
          </>
        ) : (
          said
        )
      }
      tag={useDoorTag(row)}
      action={
        isOpen &&
        (isIn ? (
          <UndoForm row={row} at={at} sought={sought} />
        ) : (
          <HereForm row={row} at={at} sought={sought} />
        ))
      }
    />
  )
}

export const rowIdOf = ({ person_id, id }: AtDoor) => `at-${person_id ?? id ?? ''}`

/** "and 2 friends: Jo, Kim". */
const brought = (say: ReturnType<typeof useSayings>, { guests, guest_names }: AtDoor) =>
  [say('and_friends', { n: guests }), guest_names].filter(Boolean).join(': ')

/** How many friends were counted in, and the way to put it right. */
function Friends({ row, at, isOpen }: { row: AtDoor; at: string; isOpen: boolean }) {
  const say = useSayings()
  const said = say('with_friends', { n: row.friends })
  if (!isOpen) return <> · {said}</>
  return (
    <>
      {' · '}
      <a
        href={`${at}/door/friends/${row.id ?? ''}`}
        aria-label={say('friends_change', { name: row.name, said })}
      >
        {said}
      </a>
    </>
  )
}

function useDoorTag(row: AtDoor) {
  const say = useSayings()
  if (row.person_id === null) return <Tag>{say('guest')}</Tag>
  if (row.first_time) return <Tag tone="good">{say('first_time')}</Tag>
  return row.state === 'waiting' ? <Tag>{say('waiting')}</Tag> : null
}

interface RowFormProps {
  row: AtDoor
  at: string
  sought: Sought | undefined
}

function HereForm({ row, at, sought }: RowFormProps) {
  const say = useSayings()
  return (
    <RowForm row={row} action={`${at}/door/arrivals`} sought={sought}>
      <Button tone="go" label={say('check_in_who', { name: row.name })}>
        {say('check_in')}
      </Button>
    </RowForm>
  )
}

function UndoForm({ row, at, sought }: RowFormProps) {
  const say = useSayings()
  return (
    <RowForm row={row} action={`${at}/door/arrivals/undoing`} sought={sought}>
      <Button tone="quiet" label={say('undo_who', { name: row.name })}>
        {say('undo')}
      </Button>
    </RowForm>
  )
}

function RowForm({
  row,
  action,
  sought,
  children,
}: Omit<RowFormProps, 'at'> & { action: string; children: Children }) {
  const name = row.id ? 'commitment' : 'person'
  return (
    <form method="post" action={action} hx-post={action} hx-target="closest li" hx-swap="outerHTML">
      <input type="hidden" name={name} value={row.id ?? row.person_id ?? ''} />
      <input type="hidden" name="turn" value={row.turn} />
      {sought?.isSought && <input type="hidden" name="sought" value="yes" />}
      {sought?.letter && <input type="hidden" name="letter" value={sought.letter} />}
      {children}
    </form>
  )
}

function GuestForm({ at, guestId, guest, ward }: DoorProps) {
  const say = useSayings()
  return (
    <Panel
      title={ward === null ? say('guest_title') : say('guest_title_ward', { below: useBelow() })}
    >
      <Form
        action={`${at}/door/guests`}
        once={guestId}
        typed={{ name: guest?.name, contact: guest?.contact }}
        problems={guest?.isMissing ? { name: say('guest_missing') } : {}}
      >
        <Field name="name" label={say('guest_name')} autocomplete="off" maxlength={80} />
        <Field
          name="contact"
          label={say('guest_contact')}
          hint={say('guest_contact_hint')}
          autocomplete="off"
          maxlength={120}
          optional
        />
        <Button>{say('guest_add')}</Button>
      </Form>
    </Panel>
  )
}

export const useSayings = () => words.in(useFrame().language)

import { Actions, Button } from '../../../../ui/buttons.tsx'
import { Field } from '../../../../ui/forms/fields.tsx'
import { fieldId, Form } from '../../../../ui/forms/form.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { useSayings } from '../door.pages.tsx'
import { BATCH_MAX, type AtDoor } from '../door.rules.ts'
import type { KeyingState } from './keying.rules.ts'
import { keyingQuery } from './keying.rules.ts'
import { tickOf } from './sheet.rules.ts'

interface KeyingProps {
  at: string
  occasion: Occasion
  state: KeyingState
  /** Lines of the sheet; none when it has no numbers. */
  lines: number | null
  unclear: readonly string[]
  /** Everybody this would record. */
  people: readonly AtDoor[]
  /** What the name being typed finds. */
  found: readonly AtDoor[]
  ask: { sameName: readonly AtDoor[] } | { nobody: string } | null
  guestId: string
}

/** A paper sheet becomes a record: numbers or names, a look at whom it means, one sending. */
export function KeyingPage(props: KeyingProps) {
  const { at, occasion, state, people } = props
  const say = useSayings()
  return (
    <Hall title={say('keying')} room="occasions" width="reading">
      <PageHead title={say('keying')} back={{ href: at, label: occasion.title }} />
      <div id="keying">
        <Typing {...props} />
        {people.length + state.guests.length > BATCH_MAX ? (
          <Notice tone="wait" text={say('keying_too_many', { n: BATCH_MAX })} />
        ) : (
          <Recording {...props} />
        )}
      </div>
    </Hall>
  )
}

/** A form that only asks: Enter adds, the page comes back with one more name, ready for the next. */
function Typing({ at, state, lines, unclear, ask, found }: KeyingProps) {
  const say = useSayings()
  const problem = unclear.length > 0 && lines !== null
  const action = `${at}/keying`
  return (
    <Form
      action={action}
      method="get"
      problems={
        problem ? { numbers: say('keying_unclear', { what: unclear.join(', '), n: lines }) } : {}
      }
    >
      {state.sheet && <input type="hidden" name="sheet" value={state.sheet} />}
      {state.picked.map((id) => (
        <input type="hidden" name="p" value={id} />
      ))}
      {state.guests.map(({ id, name }) => (
        <input type="hidden" name="g" value={`${id} ${name}`} />
      ))}
      {lines !== null && (
        <Field
          name="numbers"
          label={say('keying_numbers')}
          hint={say('keying_numbers_hint')}
          value={state.numbers}
          autocomplete="off"
        />
      )}
      <NameField
        action={action}
        typed={state.typed}
        isFirst={lines === null || state.numbers !== ''}
      />
      <Button>{say('keying_add')}</Button>
      <div id="found" role="status">
        <Asked {...{ at, state, ask }} />
        {!ask && found.length > 0 && <Found at={at} state={state} found={found} />}
      </div>
    </Form>
  )
}

function NameField({
  action,
  typed,
  isFirst,
}: {
  action: string
  typed: string
  isFirst: boolean
}) {
  const say = useSayings()
  const live = {
    'hx-get': action,
    'hx-trigger': 'input changed delay:200ms',
    'hx-include': 'closest form',
    'hx-target': '#found',
    'hx-select': '#found',
    'hx-swap': 'outerHTML',
  }
  return (
    <div class="field">
      <label for={fieldId('q')}>{say('keying_name')}</label>
      <span class="hint" id={`${fieldId('q')}-hint`}>
        {say('keying_name_hint')}
      </span>
      <input
        id={fieldId('q')}
        name="q"
        value={typed}
        autocomplete="off"
        autofocus={isFirst}
        aria-describedby={`${fieldId('q')}-hint`}
        {...live}
      />
    </div>
  )
}

/** A name that two people have, or nobody: asked about, never guessed. */
function Asked({ at, state, ask }: Pick<KeyingProps, 'at' | 'state' | 'ask'>) {
  const say = useSayings()
  if (!ask) return null
  if ('nobody' in ask)
    return (
      <Notice tone="wait" text={say('keying_none', { typed: ask.nobody })}>
        <Button name="guest" value={ask.nobody}>
          {say('keying_guest', { name: ask.nobody })}
        </Button>
      </Notice>
    )
  const name = ask.sameName[0]?.name ?? ''
  return (
    <>
      <Notice tone="wait" text={say('keying_which', { name, n: ask.sameName.length })} />
      <Found at={at} state={state} found={ask.sameName} />
    </>
  )
}

function Found({ at, state, found }: Pick<KeyingProps, 'at' | 'state' | 'found'>) {
  const say = useSayings()
  return (
    <List label={say('keying_found')}>
      {found.map((one) => (
        <Row
          name={one.name}
          href={`${at}/keying${keyingQuery({ ...state, picked: [...state.picked, one.person_id ?? ''], typed: '' })}`}
          why={one.hint}
          tag={one.came_at && <Tag tone="good">{say('keying_in_already')}</Tag>}
        />
      ))}
    </List>
  )
}

/** Everybody it means, read through before it is sent once for all. */
function Recording({ at, state, people, guestId }: KeyingProps) {
  const say = useSayings()
  const fresh = people.filter(({ came_at }) => came_at === null)
  const n = fresh.length + state.guests.length
  return (
    <Panel title={say('keying_will', { n })}>
      {n + people.length === 0 && <EmptyState title={say('keying_none_yet')} />}
      <List>
        {people.map((one) => (
          <Row
            name={one.name}
            why={one.hint}
            tag={one.came_at && <Tag tone="good">{say('keying_in_already')}</Tag>}
            action={
              state.picked.includes(one.person_id ?? '') && (
                <Remove
                  at={at}
                  name={one.name}
                  rest={{ ...state, picked: state.picked.filter((id) => id !== one.person_id) }}
                />
              )
            }
          />
        ))}
        {state.guests.map(({ id, name }) => (
          <Row
            name={name}
            tag={<Tag>{say('guest')}</Tag>}
            action={
              <Remove
                at={at}
                name={name}
                rest={{ ...state, guests: state.guests.filter((one) => one.id !== id) }}
              />
            }
          />
        ))}
      </List>
      {n > 0 && (
        <Form action={`${at}/arrivals`} once={guestId}>
          {fresh.map((one) => (
            <input type="hidden" name="tick" value={tickOf(one)} />
          ))}
          {state.guests.map(({ id, name }) => (
            <input type="hidden" name="guest" value={`${id} ${name}`} />
          ))}
          <Actions stick>
            <Button main>{say('keying_record', { n })}</Button>
          </Actions>
        </Form>
      )}
    </Panel>
  )
}

function Remove({ at, name, rest }: { at: string; name: string; rest: KeyingState }) {
  const say = useSayings()
  return (
    <a href={`${at}/keying${keyingQuery(rest)}`} aria-label={say('keying_remove_who', { name })}>
      {say('keying_remove')}
    </a>
  )
}

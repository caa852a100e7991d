import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkboxes } from '../../../ui/forms/choices.tsx'
import { Field, Select } from '../../../ui/forms/fields.tsx'
import { Form, useForm } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Row } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Way } from '../../../ui/panel.tsx'
import { words } from './occasion-room.words.ts'

export const useRoomWords = () => words.in(useFrame().language)

interface Room {
  readonly id: string
  readonly name: string
  readonly elsewhere: string | null
}

/** Which of the unit's rooms it takes, beside the words for where it is. */
export function RoomField({ rooms, mayOpen }: { rooms: readonly Room[]; mayOpen: boolean }) {
  const say = useRoomWords()
  const choices = rooms.map(({ id, name, elsewhere }) => ({
    value: id,
    label: elsewhere ? say('elsewhere', { room: name, body: elsewhere }) : name,
  }))
  return (
    <>
      <Select
        name="room"
        label={say('room')}
        hint={say('room_hint')}
        choices={[{ value: '', label: say('no_room') }, ...choices]}
      />
      {mayOpen && <OutOfHours />}
    </>
  )
}

/** Asked of almost nobody: folded away, until the room turns out to be closed then. */
function OutOfHours() {
  const say = useRoomWords()
  const { typed, problems } = useForm()
  return (
    <details class="more" open={Boolean(typed['out_of_hours'] || problems['room'])}>
      <summary>{say('out_of_hours_more')}</summary>
      <Field
        name="out_of_hours"
        label={say('out_of_hours')}
        hint={say('out_of_hours_hint')}
        maxlength={200}
        optional
      />
    </details>
  )
}

interface HeldProps {
  /** `/b/leeds/rooms` */
  home: string
  holds: readonly {
    place_id: string
    place: string
    starts_at: Date
    ends_at: Date
    out_of_hours: string
  }[]
}

/** What is held for an occasion: each leads to how to find it and how one gets in. */
export function HeldRooms({ home, holds }: HeldProps) {
  const say = useRoomWords()
  const tell = useFormats()
  return (
    <p>
      {say('held')}:{' '}
      {holds.map(({ place_id, place, starts_at, ends_at, out_of_hours }, n) => (
        <span>
          {n > 0 && '; '}
          <a href={`${home}/${place_id}`}>
            {say('held_span', { room: place, from: tell.time(starts_at), to: tell.time(ends_at) })}
          </a>
          {out_of_hours && ` (${say('opened_once', { why: out_of_hours })})`}
        </span>
      ))}
    </p>
  )
}

export function ThingsRow({ at }: { at: string }) {
  const say = useRoomWords()
  return <Row name={say('things_row')} href={`${at}/things`} why={say('things_why')} />
}

interface ThingsProps {
  /** The occasion's own page. */
  at: string
  title: string
  rooms: string
  things: readonly Room[]
  chosen: readonly string[]
  clash?: string | undefined
}

/** The things an occasion needs: held as long as it lasts, and moved with it. */
export function ThingsPage({ at, title, rooms, things, chosen, clash }: ThingsProps) {
  const say = useRoomWords()
  const head = say('things', { title })
  return (
    <Hall title={head} room="occasions" width="reading">
      <PageHead title={head} back={{ href: at, label: title }} />
      {things.length === 0 ? (
        <EmptyState title={say('things_none')}>
          <Way href={rooms}>{say('things_none_way')}</Way>
        </EmptyState>
      ) : (
        <Form action={`${at}/things`} problems={clash ? { things: clash } : {}}>
          <Checkboxes
            name="things"
            label={say('things_which')}
            values={chosen}
            choices={things.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Actions>
            <Button main>{say('things_save')}</Button>
          </Actions>
        </Form>
      )}
    </Hall>
  )
}

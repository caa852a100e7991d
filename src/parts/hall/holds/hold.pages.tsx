import { Actions, Button } from '../../../ui/buttons.tsx'
import { DateField, Field, Select } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { useRefusalSaid, useSayings, useSpan, useWords } from '../hall.pages.tsx'
import { SpanFields } from '../span-fields.pages.tsx'
import type { Typed } from '../typed.rules.ts'
import { type Hold, type HoldProblem, REASON_MAX, type Refusal, takenBy } from './hold.rules.ts'

interface SpanForm {
  typed: Typed
  problems?: Readonly<Record<string, HoldProblem>>
  /** Why the room cannot be had then; it stands at the day. */
  refusal?: Refusal | undefined
}

function useProblems({ problems = {}, refusal }: SpanForm): Record<string, string> {
  const say = useSayings()
  const why = useRefusalSaid()
  const said: Record<string, string> = refusal ? { day: why(refusal) } : {}
  for (const [at, problem] of Object.entries(problems)) said[at] = say(problem)
  return said
}

interface NewHoldProps extends SpanForm {
  home: string
  place: { id: string; name: string }
  once: string
  mayOpen: boolean
}

/** Holds one room, once or week after week. */
export function NewHoldPage(props: NewHoldProps) {
  const { home, place, once, typed } = props
  const say = useSayings()
  const title = say('hold_title', { place: place.name })
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={{ href: `${home}/${place.id}`, label: place.name }} />
      <Form
        action={`${home}/${place.id}/holds`}
        typed={typed}
        problems={useProblems(props)}
        once={once}
      >
        <Field name="title" label={say('hold_for')} hint={say('hold_for_hint')} maxlength={120} />
        <SpanFields />
        <OutOfHours {...props} />
        <DateField name="until" label={say('until')} hint={say('until_hint')} optional />
        <Actions>
          <Button main>{say('hold_do')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

/** For whoever keeps the rooms, once the hours stand in the way: to open it for this once, and say why. */
export function OutOfHours({ mayOpen, refusal, typed }: SpanForm & { mayOpen: boolean }) {
  const say = useSayings()
  const isAsked = refusal?.why === 'closed' || Boolean(typed['out_of_hours'])
  if (!mayOpen || !isAsked) return null
  return (
    <Field
      name="out_of_hours"
      label={say('out_of_hours')}
      hint={say('out_of_hours_hint')}
      maxlength={REASON_MAX}
      optional
    />
  )
}

interface HoldProps extends SpanForm {
  home: string
  mayOpen: boolean
  hold: Hold
  places: readonly { id: string; name: string }[]
  may: { move: boolean; answer: boolean; hold: boolean }
  /** `/b/leeds/whats-on/…`, where it is held for an occasion. */
  occasion: string | null
}

/** One hold: who has what, when; and for whoever made it or keeps the rooms, moving and freeing. */
export function HoldPage(props: HoldProps) {
  const { home, hold, may, occasion } = props
  const [say, tell] = [useSayings(), useWords()]
  const span = useSpan()
  const title = hold.title || tell('in_use')
  const around = takenBy(hold, hold)
  const isFree = hold.freed_at !== null
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead
        title={title}
        back={{ href: `${home}/${hold.place_id}`, label: hold.place }}
        aside={isFree && <Tag tone="stop">{say('was_freed')}</Tag>}
      />
      {isFree && <Freed {...props} />}
      <Panel>
        <Facts
          facts={[
            { label: say('where'), value: hold.place },
            { label: say('when'), value: span(hold) },
            {
              label: say('taken_whole'),
              value: hold.setup_minutes + hold.clearing_minutes > 0 && span(around),
            },
            { label: say('made_by'), value: hold.made_by_shown },
            { label: tell('out_of_hours'), value: hold.out_of_hours },
          ].map((fact) => ({ ...fact, value: fact.value || '' }))}
        />
        {occasion !== null && <p class="soft">{say('of_occasion')}</p>}
        {occasion !== null && <Way href={occasion}>{say('of_occasion_way')}</Way>}
        {hold.for_kind === 'request' && may.answer && hold.for_id && (
          <Way href={`${home}/requests/${hold.for_id}`}>{say('of_request_way')}</Way>
        )}
        {hold.booking_id && may.hold && (
          <Way href={`${home}/bookings/${hold.booking_id}`}>{say('of_booking_way')}</Way>
        )}
      </Panel>
      {may.move && !isFree && occasion === null && <Moving {...props} />}
    </Hall>
  )
}

function Freed({ home, hold, may, refusal }: HoldProps) {
  const say = useSayings()
  const why = useRefusalSaid()
  return (
    <Notice tone={refusal ? 'stop' : 'wait'} title={say('is_free')}>
      {refusal && <p>{why(refusal)}</p>}
      {may.move && hold.for_kind === null && (
        <form method="post" action={`${home}/holds/${hold.id}/freeing/withdrawal`}>
          <Button>{say('regain')}</Button>
        </form>
      )}
    </Notice>
  )
}

function Moving(props: HoldProps) {
  const { home, hold, places, typed } = props
  const say = useSayings()
  const span = useSpan()
  const at = `${home}/holds/${hold.id}`
  const was = hold.was_starts_at &&
    hold.was_ends_at && { starts_at: hold.was_starts_at, ends_at: hold.was_ends_at }
  return (
    <Panel title={say('move_it')}>
      {was && (
        <form method="post" action={`${at}/move/withdrawal`}>
          <Button tone="quiet">
            {say('move_back', { place: hold.was_place ?? '', when: span(was) })}
          </Button>
        </form>
      )}
      <Form action={at} typed={typed} problems={useProblems(props)}>
        <Select
          name="place"
          label={say('where')}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SpanFields />
        <OutOfHours {...props} />
        <Actions>
          <Button main>{say('move_do')}</Button>
          {hold.for_kind === null && (
            <Button tone="stop" formaction={`${at}/freeing`}>
              {say('free_it')}
            </Button>
          )}
        </Actions>
      </Form>
    </Panel>
  )
}

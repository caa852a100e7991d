import type { Children } from '../../../markup/index.ts'
import { Actions, Button } from '../../../ui/buttons.tsx'
import { Field, TextArea } from '../../../ui/forms/fields.tsx'
import { Form, type Typed } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { GUESTS_MAX, NAMES_MAX, type MyCommitment } from './coming.rules.ts'
import { words } from './coming.words.ts'
import { NEED_MAX, type Needs } from './needs.rules.ts'

export interface Offered {
  readonly places: number
  readonly until: Date
}

export const useComing = () => words.in(useFrame().language)

/** One button that says one thing: `answer` is what it says. */
export function AnswerForm({
  action,
  answer,
  children,
}: {
  action: string
  answer: string
  children: Children
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="answer" value={answer} />
      {children}
    </form>
  )
}

/** A place is kept for me: take it, or pass it on. */
export function OfferToMe({
  action,
  offer,
  asked,
}: {
  action: string
  offer: Offered
  asked: number
}) {
  const say = useComing()
  const tell = useFormats()
  return (
    <Notice tone="wait" title={say('offer_title')}>
      <p>{say('offered', { n: offer.places, until: tell.moment(offer.until) })}</p>
      {offer.places < asked && <p>{say('offered_fewer', { asked })}</p>}
      <Actions>
        <AnswerForm action={action} answer="yes">
          <Button main>{say('take_it')}</Button>
        </AnswerForm>
        <AnswerForm action={action} answer="no">
          <Button>{say('pass_on')}</Button>
        </AnswerForm>
      </Actions>
    </Notice>
  )
}

export type FriendsProblem = 'full' | 'answer-first' | 'not-with-a-duty' | 'not-coming' | 'how-many'

/** How many come with me; each takes a place. */
export function Friends({
  action,
  mine,
  problem,
  typed = {},
}: {
  action: string
  mine: Pick<MyCommitment, 'guests' | 'guest_names'>
  problem?: FriendsProblem | undefined
  typed?: Typed | undefined
}) {
  const say = useComing()
  return (
    <Panel title={say('friends')} id="friends">
      <Form
        action={action}
        typed={typed}
        problems={problem ? { guests: say(`friends_${problem}`) } : {}}
      >
        <Field
          name="guests"
          label={say('friends_n')}
          type="number"
          inputmode="numeric"
          min={0}
          max={GUESTS_MAX}
          value={String(mine.guests)}
          size="short"
        />
        <Field
          name="guest_names"
          label={say('friends_names')}
          hint={say('friends_names_hint')}
          value={mine.guest_names}
          maxlength={NAMES_MAX}
          optional
        />
        <Button>{say('friends_save')}</Button>
      </Form>
    </Panel>
  )
}

/** What I need to be able to come: read by those who keep the door, and by nobody else. */
export function NeedsForm({ action, needs }: { action: string; needs: Needs | null }) {
  const say = useComing()
  return (
    <Panel title={say('needs')} id="needs">
      <Form action={action}>
        <TextArea
          name="access"
          label={say('access')}
          hint={say('access_hint')}
          value={needs?.access}
          rows={2}
          maxlength={NEED_MAX}
          optional
        />
        <TextArea
          name="childcare"
          label={say('childcare')}
          hint={say('childcare_hint')}
          value={needs?.childcare}
          rows={2}
          maxlength={NEED_MAX}
          optional
        />
        <p class="soft">{say('needs_why')}</p>
        <Button>{say('needs_save')}</Button>
      </Form>
    </Panel>
  )
}

/** Whether I am asked the day before. */
export function Reminders({ action, wanted }: { action: string; wanted: boolean }) {
  const say = useComing()
  return (
    <form class="line" method="post" action={action}>
      <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
      <span class="soft">{say(wanted ? 'reminders_on' : 'reminders_off')}</span>{' '}
      <Button tone="quiet">{say(wanted ? 'reminders_stop' : 'reminders_start')}</Button>
    </form>
  )
}

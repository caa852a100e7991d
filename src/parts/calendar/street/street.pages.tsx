import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Street } from '../../../ui/frame/street.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { useSpan } from '../occasions/occasion.pages.tsx'
import { isFull, PlacesLeft, useStreet, type Places } from './come-along.pages.tsx'
import { HONEYPOT, type StreetProblems } from './street.rules.ts'

interface FormPageProps {
  at: string
  occasion: {
    readonly title: string
    readonly place: string
    readonly starts_at: Date
    readonly ends_at: Date
    readonly called_off: string | null
  }
  answers: 'open' | 'over' | 'called-off'
  places: Places
  once: string
  typed?: Readonly<Record<string, string>>
  problems?: StreetProblems
}

/** A name and one way to be reached: all that is asked of somebody who comes along. */
export function ComingFormPage(props: FormPageProps) {
  const { at, occasion, answers, places } = props
  const say = useStreet()
  const when = useSpan(occasion)
  return (
    <Street title={`${say('come_title')}: ${occasion.title}`} description={say('no_account')}>
      <PageHead
        title={say('come_title')}
        lead={[when, occasion.place].filter(Boolean).join(', ')}
        back={{ href: at, label: occasion.title }}
      />
      {answers === 'over' && <Notice tone="wait" text={say('over')} />}
      {answers === 'called-off' && (
        <Notice tone="stop" title={say('off')} text={occasion.called_off ?? ''} />
      )}
      {answers === 'open' && <PlacesLeft places={places} />}
      {answers === 'open' && <AskedOfYou {...props} />}
    </Street>
  )
}

function AskedOfYou({ at, places, once, typed = {}, problems = {} }: FormPageProps) {
  const say = useStreet()
  const said = Object.entries(problems).map(([field, problem]) => [field, say(problem)])
  return (
    <Form
      action={`${at}/coming`}
      once={once}
      typed={{ ...typed, [HONEYPOT]: '' }}
      problems={Object.fromEntries(said)}
    >
      <Field
        name="name"
        label={say('name')}
        hint={say('name_hint')}
        autocomplete="name"
        maxlength={80}
      />
      <Field
        name="contact"
        label={say('contact')}
        hint={say('contact_hint')}
        autocomplete="email"
        maxlength={120}
      />
      <Checkbox name="tell_next" label={say('tell_next')} />
      <div class="unseen" aria-hidden="true">
        <label for="f-website">{say('leave_empty')}</label>
        <input id="f-website" name={HONEYPOT} tabIndex={-1} autocomplete="off" value="" />
      </div>
      <Actions>
        <Button main size="wide">
          {say(isFull(places) ? 'join_line' : 'im_coming')}
        </Button>
      </Actions>
      <p class="soft">{say('what_becomes')}</p>
    </Form>
  )
}

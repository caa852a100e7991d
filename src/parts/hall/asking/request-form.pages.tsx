import { Actions, Button } from '../../../ui/buttons.tsx'
import { Radios } from '../../../ui/forms/choices.tsx'
import { Field, TextArea } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useRefusalSaid } from '../hall.pages.tsx'
import type { Refusal } from '../holds/hold.rules.ts'
import { usePrice } from '../places/facts.pages.tsx'
import type { Prices } from '../places/prices.rules.ts'
import { SpanFields } from '../span-fields.pages.tsx'
import type { Problems, Typed } from '../typed.rules.ts'
import { useAsking } from './request-row.pages.tsx'
import type { RequestProblem } from './request.rules.ts'

export interface AskProps {
  action: string
  typed: Typed
  problems?: Problems<RequestProblem>
  refusal?: Refusal | undefined
  once: string
  /** For whoever has no account, who is asked for a name and a contact: what they would pay. */
  stranger: Prices | null
}

/** Asks for a room: which group, what for, when. */
export function RequestForm({ action, typed, problems = {}, refusal, once, stranger }: AskProps) {
  const say = useAsking()
  const why = useRefusalSaid()
  const said = Object.entries(problems).map(([at, problem]) => [at, say(problem)])
  const all = { ...Object.fromEntries(said), ...(refusal && { day: why(refusal) }) }
  return (
    <Form action={action} typed={typed} problems={all} once={once}>
      <Notice text={say('not_held')} />
      <Field name="group_name" label={say('group_name')} maxlength={120} />
      {stranger && <Stranger prices={stranger} />}
      <TextArea name="purpose" label={say('purpose')} rows={3} maxlength={1000} />
      <Field name="people" label={say('people')} optional inputmode="numeric" size="short" />
      <SpanFields />
      <Actions>
        <Button main>{say('ask_do')}</Button>
      </Actions>
    </Form>
  )
}

function Stranger({ prices }: { prices: Prices }) {
  const say = useAsking()
  const price = usePrice()
  return (
    <>
      <Radios
        name="standing"
        label={say('standing')}
        value="outside"
        choices={(['ally', 'outside'] as const).map((value) => ({
          value,
          label: say(`standing_${value}`),
          hint: price(prices, value),
        }))}
      />
      <Field name="name" label={say('name')} maxlength={120} autocomplete="name" />
      <Field name="contact" label={say('contact')} hint={say('contact_hint')} maxlength={120} />
    </>
  )
}

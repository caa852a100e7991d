import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox, Field, Radios, Select, TextArea, TimeField } from '../../../ui/fields.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hall } from '../../../ui/hall.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useSayings, useWords } from '../hall.pages.tsx'
import type { Problems, Typed } from '../typed.rules.ts'
import { useWeekday } from './facts.pages.tsx'
import { placeKinds, WEEKDAYS, type PlaceProblem } from './place.rules.ts'
import { pricePers, standings } from './prices.rules.ts'

interface PlaceFormProps {
  title: string
  back: { href: string; label: string }
  action: string
  typed: Typed
  problems?: Problems<PlaceProblem>
  wholes: readonly { id: string; name: string }[]
  once?: string
  save: string
}

/** Adds a room or thing, or changes it. */
export function PlaceFormPage(props: PlaceFormProps) {
  const { title, back, action, typed, problems = {}, wholes, once, save } = props
  const say = useSayings()
  const said = Object.fromEntries(Object.entries(problems).map(([at, why]) => [at, say(why)]))
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={back} />
      <Form action={action} typed={typed} problems={said} {...(once && { once })}>
        <What wholes={wholes} />
        <GettingIn />
        <HoursFields />
        <Hiring />
        <Actions>
          <Button main>{save}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

function What({ wholes }: { wholes: PlaceFormProps['wholes'] }) {
  const say = useSayings()
  return (
    <>
      <Radios
        name="kind"
        label={say('kind')}
        value="room"
        choices={placeKinds.map((kind) => ({ value: kind, label: say(`kind_${kind}`) }))}
      />
      <Field name="name" label={say('name')} maxlength={80} />
      <TextArea
        name="about"
        label={say('about')}
        hint={say('about_hint')}
        optional
        rows={2}
        maxlength={1000}
      />
      <TextArea name="how_to_find" label={say('how_to_find')} optional rows={2} maxlength={500} />
      <Field name="room_for" label={say('room_for')} optional inputmode="numeric" size="short" />
      {wholes.length > 0 && (
        <Select
          name="part_of"
          label={say('part_of')}
          hint={say('part_of_hint')}
          choices={[
            { value: '', label: say('part_of_none') },
            ...wholes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}

function GettingIn() {
  const [say, tell] = [useSayings(), useWords()]
  const choices = [
    { value: 'yes', label: tell('yes') },
    { value: 'no', label: tell('no') },
    { value: '', label: say('not_known') },
  ]
  return (
    <Panel title={say('facts')}>
      <p class="soft">{say('facts_hint')}</p>
      {(['step_free', 'hearing_loop', 'toilet'] as const).map((fact) => (
        <Radios key={fact} name={fact} label={tell(fact)} value="" choices={choices} row />
      ))}
    </Panel>
  )
}

function HoursFields() {
  const say = useSayings()
  const weekday = useWeekday()
  return (
    <Panel title={say('hours')}>
      <p class="soft">{say('hours_hint')}</p>
      <div class="week-hours">
        {WEEKDAYS.map((day) => (
          <div key={day} class="day-hours">
            <span aria-hidden="true">{weekday(day)}</span>
            <TimeField name={`opens_${day}`} label={say('opens_on', { day: weekday(day) })} quiet />
            <TimeField
              name={`closes_${day}`}
              label={say('closes_on', { day: weekday(day) })}
              quiet
            />
          </div>
        ))}
      </div>
      <h3>{say('around')}</h3>
      <p class="soft">{say('around_hint')}</p>
      <div class="fields">
        <Field name="setup_minutes" label={say('setup_minutes')} inputmode="numeric" size="short" />
        <Field
          name="clearing_minutes"
          label={say('clearing_minutes')}
          inputmode="numeric"
          size="short"
        />
      </div>
    </Panel>
  )
}

function Hiring() {
  const say = useSayings()
  return (
    <Panel title={say('prices')}>
      <p class="soft">{say('prices_hint')}</p>
      <div class="fields">
        {standings.map((standing) => (
          <Field
            key={standing}
            name={`${standing}_pence`}
            label={say(`${standing}_pence`)}
            inputmode="decimal"
            size="short"
          />
        ))}
      </div>
      <Radios
        name="price_per"
        label={say('price_per')}
        value="hour"
        choices={pricePers.map((per) => ({ value: per, label: say(`per_${per}`) }))}
      />
      <Checkbox name="on_offer" label={say('on_offer')} hint={say('on_offer_hint')} />
    </Panel>
  )
}

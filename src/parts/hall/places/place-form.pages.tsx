import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox, Radios } from '../../../ui/forms/choices.tsx'
import { Field, Select, TextArea, TimeField } from '../../../ui/forms/fields.tsx'
import { Fold } from '../../../ui/forms/fold.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { PageHead } from '../../../ui/panel.tsx'
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

const FACTS = ['step_free', 'hearing_loop', 'toilet'] as const

/** Adds a room or thing, or changes it. */
export function PlaceFormPage(props: PlaceFormProps) {
  const { title, back, action, typed, problems = {}, wholes, once, save } = props
  const say = useSayings()
  const said = Object.fromEntries(Object.entries(problems).map(([at, why]) => [at, say(why)]))
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={back} />
      <Form action={action} typed={typed} problems={said} {...(once && { once })}>
        <What />
        <More typed={typed} wholes={wholes} />
        <GettingIn typed={typed} />
        <HoursFields typed={typed} />
        <Hiring typed={typed} />
        <Actions>
          <Button main>{save}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

function What() {
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
      <TextArea name="how_to_find" label={say('how_to_find')} optional rows={2} maxlength={500} />
      <Field name="room_for" label={say('room_for')} optional inputmode="numeric" size="short" />
    </>
  )
}

interface Set {
  typed: Typed
}

function More({ typed, wholes }: Set & Pick<PlaceFormProps, 'wholes'>) {
  const say = useSayings()
  const whole = wholes.find(({ id }) => id === typed['part_of'])
  const set = [
    say(typed['about'] ? 'about_set' : 'about_not_set'),
    whole && say('part_of_set', { whole: whole.name }),
  ]
  return (
    <Fold
      title={say('more_about')}
      set={set.filter(Boolean).join(' · ')}
      fields={['about', 'part_of']}
    >
      <TextArea
        name="about"
        label={say('about')}
        hint={say('about_hint')}
        optional
        rows={2}
        maxlength={1000}
      />
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
    </Fold>
  )
}

function GettingIn({ typed }: Set) {
  const [say, tell] = [useSayings(), useWords()]
  const known = FACTS.filter((fact) => typed[fact])
  const set = known.length > 0 ? known.map((fact) => tell(fact)).join(', ') : say('not_known')
  const choices = [
    { value: 'yes', label: tell('yes') },
    { value: 'no', label: tell('no') },
    { value: '', label: say('not_known') },
  ]
  return (
    <Fold title={say('facts')} set={set} fields={FACTS}>
      <p class="soft">{say('facts_hint')}</p>
      {FACTS.map((fact) => (
        <Radios name={fact} label={tell(fact)} value="" choices={choices} row />
      ))}
    </Fold>
  )
}

function HoursFields({ typed }: Set) {
  const say = useSayings()
  const weekday = useWeekday()
  const open = WEEKDAYS.filter((day) => typed[`opens_${day}`])
  return (
    <Fold
      title={say('hours')}
      set={open.length > 0 ? say('hours_set', { n: open.length }) : say('hours_any')}
      fields={['opens', 'closes', 'setup', 'clearing']}
    >
      <p class="soft">{say('hours_hint')}</p>
      <div class="week-hours">
        {WEEKDAYS.map((day) => (
          <div class="day-hours">
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
    </Fold>
  )
}

function Hiring({ typed }: Set) {
  const say = useSayings()
  const priced = standings.some((standing) => typed[`${standing}_pence`])
  const set = [
    say(priced ? 'prices_set' : 'prices_not_set'),
    say(typed['on_offer'] === 'yes' ? 'offer_set' : 'offer_not_set'),
  ].join(' · ')
  return (
    <Fold
      title={say('prices')}
      set={set}
      fields={['price', 'member', 'ally', 'outside', 'on_offer']}
    >
      <p class="soft">{say('prices_hint')}</p>
      <div class="fields">
        {standings.map((standing) => (
          <Field
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
    </Fold>
  )
}

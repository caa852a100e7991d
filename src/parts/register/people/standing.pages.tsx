import { Button } from '../../../ui/buttons.tsx'
import { Radios } from '../../../ui/forms/choices.tsx'
import { DateField, Select } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useWords } from './entry/entry-words.pages.tsx'
import { stateWord } from './people-said.pages.tsx'
import { handStates } from './person.rules.ts'
import { words } from './person.words.ts'

interface StandingProps {
  readonly home: string
  readonly name: string
  readonly here: {
    readonly state: string
    readonly state_since: string
    readonly ward_id: string | null
  }
  readonly wards: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
  readonly problems?: Problems
  readonly typed?: Typed
  readonly wardProblems?: Problems
  readonly wardTyped?: Typed
}

/** The standing of a membership and its branch: both dated, both with their history. */
export function StandingPage(props: StandingProps) {
  const { home, name, here } = props
  const { language } = useFrame()
  const say = words.in(language)
  const tell = useFormats()
  const state = stateWord(language, here.state)
  return (
    <Hall title={say('change_state')} room="people" width="reading">
      <PageHead
        title={say('change_state')}
        back={{ href: home, label: name }}
        lead={say('state_lead', { state, day: tell.date(here.state_since) })}
      />
      <StateForm {...props} />
      {props.wards.length > 0 && <WardForm {...props} />}
    </Hall>
  )
}

function StateForm({ home, here, today, problems, typed }: StandingProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const common = useWords()
  const choices = handStates
    .filter((state) => state !== here.state)
    .map((value) => ({ value, label: stateWord(language, value) }))
  return (
    <Panel>
      <Form action={`${home}/standing`} {...(problems && { problems })} {...(typed && { typed })}>
        <Radios name="state" label={say('new_state')} choices={choices} />
        <DateField name="on" label={say('on')} value={today} />
        <Button main>{common('save')}</Button>
      </Form>
    </Panel>
  )
}

function WardForm({ home, here, wards, today, wardProblems, wardTyped }: StandingProps) {
  const say = words.in(useFrame().language)
  const below = useBelow()
  const choices = [
    { value: '', label: say('no_ward', { below }) },
    ...wards.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const common = useWords()
  return (
    <Panel title={say('change_ward', { below })}>
      <Form
        action={`${home}/branch`}
        {...(wardProblems && { problems: wardProblems })}
        {...(wardTyped && { typed: wardTyped })}
      >
        <Select
          name="ward"
          label={common('ward', { below })}
          value={here.ward_id ?? ''}
          choices={choices}
        />
        <DateField name="moved_on" label={say('on')} value={today} />
        <Button>{say('change_ward', { below })}</Button>
      </Form>
    </Panel>
  )
}

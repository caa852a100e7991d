import { Button } from '../../../../ui/buttons.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { DateField, Field, Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/panel.tsx'
import { fullName } from '../../names.rules.ts'
import { useWords } from '../entry/entry-words.pages.tsx'
import { words } from '../person.words.ts'

interface AlikePerson {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
  readonly joined_on: string | null
}

interface JoiningProps {
  readonly list: string
  /** The id the new person will have: the same form sent twice makes one. */
  readonly once: string
  readonly today: string
  readonly wards: readonly { readonly id: string; readonly name: string }[]
  readonly alike: readonly AlikePerson[]
  readonly problems?: Problems
  readonly typed?: Typed
}

export function JoiningPage(props: JoiningProps) {
  const { list, once, today, wards, alike, problems, typed } = props
  const say = words.in(useFrame().language)
  const common = useWords()
  const below = useBelow()
  return (
    <Hall title={say('add_title')} room="people" width="reading">
      <PageHead
        title={say('add_title')}
        lead={say('add_lead')}
        back={{ href: list, label: say('back') }}
      />
      {alike.length > 0 && <Already list={list} alike={alike} />}
      <Form
        action={`${list}/new`}
        once={once}
        {...(problems && { problems })}
        {...(typed && { typed })}
      >
        {alike.length > 0 && <Checkbox name="another" label={say('another')} />}
        <Field name="given_name" label={common('given_name')} autocomplete="off" />
        <Field name="family_name" label={common('family_name')} autocomplete="off" />
        <Field name="new-mobile" label={common('mobile')} type="tel" optional autocomplete="off" />
        <Field name="new-email" label={common('email')} type="email" optional autocomplete="off" />
        <Field name="postcode" label={common('postcode')} size="short" optional />
        {wards.length > 0 && (
          <Select
            name="ward"
            label={common('ward', { below })}
            choices={[
              { value: '', label: say('no_ward', { below }) },
              ...wards.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Field name="number" label={common('number')} optional size="middle" maxlength={40} />
        <DateField name="joined_on" label={say('joined_on')} value={today} />
        <Button main>{say('add_save')}</Button>
      </Form>
    </Hall>
  )
}

function Already({ list, alike }: Pick<JoiningProps, 'list' | 'alike'>) {
  const say = words.in(useFrame().language)
  const tell = useFormats()
  const [first] = alike
  return (
    <Notice
      tone="wait"
      role="alert"
      title={say('alike_title', { name: first ? fullName(first) : '' })}
      text={say('alike_why')}
    >
      <List>
        {alike.map((person) => (
          <Row
            name={fullName(person)}
            href={`${list}/${person.id}`}
            why={
              person.joined_on
                ? say('alike_joined', { day: tell.date(person.joined_on) })
                : undefined
            }
          />
        ))}
      </List>
    </Notice>
  )
}

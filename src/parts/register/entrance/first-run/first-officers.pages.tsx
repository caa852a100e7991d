import { Button } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Field, Select } from '../../../../ui/forms/fields.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { PageHead, Steps } from '../../../../ui/panel.tsx'
import { type Asked, steps, useSay } from './first-run.pages.tsx'
import type { FirstOfficer, FirstRole } from './first-run.rules.ts'

interface OfficerProps extends Asked {
  n: 1 | 2
  officer: Partial<FirstOfficer>
  roles: readonly FirstRole[]
  /** Where there are many bodies: which of them these officers serve. */
  places: readonly { value: string; label: string }[]
  place: string
}

export function OfficerPage({ n, officer, roles, places, place, problems, typed }: OfficerProps) {
  const say = useSay()
  const title = say('officer_title', { n })
  return (
    <Hall title={title} width="reading">
      <Steps n={2 + n} of={steps} />
      <PageHead title={title} lead={say('officer_lead', { n })} />
      <Form
        action={`/open/officers/${n}`}
        {...(problems && { problems })}
        {...(typed && { typed })}
      >
        {places.length > 0 && (
          <Select name="place" label={say('officer_place')} choices={places} value={place} />
        )}
        <Field
          name="name"
          label={say('officer_name')}
          value={officer.name}
          autocomplete={n === 1 ? 'name' : 'off'}
          maxlength={120}
        />
        <Field
          name="address"
          type="email"
          label={say('officer_address')}
          value={officer.address}
          autocomplete={n === 1 ? 'email' : 'off'}
          maxlength={254}
        />
        <Radios
          name="role"
          label={say('officer_role')}
          value={officer.role ?? roles[Math.min(n, roles.length) - 1]}
          choices={roles.map((role) => ({ value: role, label: say(`role_${role}`) }))}
        />
        <Button main>{say('go_on')}</Button>
      </Form>
    </Hall>
  )
}

interface AboveProps extends Asked {
  body: string
  able: number
  roles: readonly FirstRole[]
}

/** For a body below that has too few able to act. */
export function AboveNamesPage({ body, able, roles, problems, typed }: AboveProps) {
  const say = useSay()
  const title = say('above_title', { body })
  return (
    <Hall title={title} width="reading">
      <PageHead title={title} lead={say('above_lead', { n: able })} />
      <Form {...(problems && { problems })} {...(typed && { typed })}>
        <Field name="name" label={say('officer_name')} autocomplete="off" maxlength={120} />
        <Field
          name="address"
          type="email"
          label={say('officer_address')}
          autocomplete="off"
          maxlength={254}
        />
        <Radios
          name="role"
          label={say('officer_role')}
          {...(roles[able] && { value: roles[able] })}
          choices={roles.map((role) => ({ value: role, label: say(`role_${role}`) }))}
        />
        <Button main>{say('go_on')}</Button>
      </Form>
    </Hall>
  )
}

export function AboveEnoughPage({ body }: { body: string }) {
  const say = useSay()
  const title = say('above_title', { body })
  return (
    <Hall title={title} width="reading">
      <PageHead title={title} lead={say('above_enough', { body })} />
    </Hall>
  )
}

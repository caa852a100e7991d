import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DateField, Field, Select } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { asHeading, type OfficeShown, useRole, useSay } from './offices.pages.tsx'
import { rolesAt } from './offices.rules.ts'

interface FindProps {
  home: string
  q: string
  found: readonly { id: string; name: string; joined_on: string | null }[]
}

export function FindHolderPage({ home, q, found }: FindProps) {
  const say = useSay()
  const { date } = useFormats()
  return (
    <Hall title={say('find_title')} room="offices" width="reading">
      <PageHead title={say('find_title')} back={{ href: home, label: say('title') }} />
      <Form method="get" action={`${home}/new`}>
        <Field
          name="q"
          type="search"
          label={say('find')}
          hint={say('find_hint')}
          value={q}
          maxlength={100}
        />
        <Button main={found.length === 0}>{say('search')}</Button>
      </Form>
      {q && found.length === 0 && (
        <EmptyState title={say('found_none')}>{say('found_none_next')}</EmptyState>
      )}
      <List>
        {found.map(({ id, name, joined_on }) => (
          <Row
            name={name}
            {...(joined_on && { why: say('member_since', { day: date(joined_on) }) })}
            action={
              <LinkButton href={`${home}/new/${id}`} label={say('choose_named', { name })}>
                {say('choose')}
              </LinkButton>
            }
          />
        ))}
      </List>
    </Hall>
  )
}

interface GiveProps {
  home: string
  kind: string
  person: { readonly id: string; readonly name: string }
  began_on: string
  ends_on: string
  problems?: Problems
  typed?: Typed
}

export function GiveOfficePage({ home, kind, person, began_on, ends_on, ...form }: GiveProps) {
  const say = useSay()
  const named = useRole()
  const title = say('give_title', { name: person.name })
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead title={title} back={{ href: `${home}/new`, label: say('find_title') }} />
      <Panel>
        <Form action={home} {...form}>
          <input type="hidden" name="person" value={person.id} />
          <Select
            name="role"
            label={say('role')}
            choices={rolesAt(kind).map((value) => ({ value, label: asHeading(named(value)) }))}
          />
          <DateField name="began_on" label={say('began')} value={began_on} />
          <DateField name="ends_on" label={say('ends')} hint={say('ends_hint')} value={ends_on} />
          <Button main>{say('give')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

interface EndingProps {
  home: string
  office: OfficeShown
  /** How many would be able to act afterwards, when that is too few; otherwise null. */
  left: number | null
}

export function EndOfficePage({ home, office, left }: EndingProps) {
  const say = useSay()
  const named = useRole()
  const title = say('ending_title', { name: office.name, role: named(office.role) })
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        lead={say('ending_lead')}
        back={{ href: home, label: say('title') }}
      />
      {left === 0 && <Notice tone="stop" text={say('ending_last')} />}
      {left !== null && left > 0 && <Notice tone="wait" text={say('ending_few', { n: left })} />}
      <Form action={`${home}/${office.id}/ending`}>
        {left !== 0 && (
          <Button tone="stop" size="wide">
            {say('ending_do')}
          </Button>
        )}
      </Form>
      <p>
        <LinkButton href={home}>{say('ending_not')}</LinkButton>
      </p>
    </Hall>
  )
}

/** A lost phone must not cost a branch its secretary; a stranger must not get an office by asking. */
export function LostKeysPage({ home, office }: { home: string; office: OfficeShown }) {
  const say = useSay()
  const title = say('lost_title', { name: office.name })
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead title={title} lead={say('lost_lead')} back={{ href: home, label: say('title') }} />
      <Notice tone="wait" text={say('lost_check')} />
      <Form action={`${home}/${office.id}/lost-keys`}>
        <Button tone="stop" size="wide">
          {say('lost_do')}
        </Button>
      </Form>
      <p>
        <LinkButton href={home}>{say('ending_not')}</LinkButton>
      </p>
    </Hall>
  )
}

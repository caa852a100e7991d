import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Field, FileField, Select, TextArea } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { HallDrawn } from '../../../../ui/frame/hall-drawn.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { CheckAnswers } from '../../../../ui/lists.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Steps } from '../../../../ui/panel.tsx'
import { QR } from '../../../../ui/paper/qr.tsx'
import { zoneSaid, zonesKnown } from '../../../../time/zones.ts'
import { kinds } from './first-run-bodies.rules.ts'
import type { FirstOfficer, FirstRole, Template } from './first-run.rules.ts'
import { templateNames } from './first-run.rules.ts'
import { words } from './first-run.words.ts'

const useSay = () => words.in(useFrame().language)
const steps = 5

interface Asked {
  problems?: Problems
  typed?: Typed
}

export function CodePage({ problems }: Asked) {
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <HallDrawn doors="shut" />
      <PageHead title={say('title')} lead={say('code_lead')} />
      <Panel>
        <Form action="/open" {...(problems && { problems })}>
          <Field
            name="code"
            label={say('code')}
            hint={say('code_hint')}
            autocomplete="off"
            size="middle"
            maxlength={40}
            required
          />
          <Button main>{say('go_on')}</Button>
        </Form>
      </Panel>
      <p class="soft">{say('code_after')}</p>
    </Hall>
  )
}

type KindChoice = Template | 'file'
const kindChoices = [...templateNames, 'file'] as const

interface KindProps extends Asked {
  chosen: KindChoice | null
  zone: string
}

export function KindPage({ problems, chosen, zone }: KindProps) {
  const say = useSay()
  const choices = kindChoices.map((value) => ({
    value,
    label: say(`kind_${value}`),
    hint: say(`kind_${value}_hint`),
  }))
  return (
    <Hall title={say('kind_title')} width="reading">
      <Steps n={1} of={steps} />
      <PageHead title={say('title')} />
      <Form action="/open/kind" {...(problems && { problems })}>
        <Radios
          name="kind"
          label={say('kind_title')}
          choices={choices}
          {...(chosen && { value: chosen })}
        />
        <Select
          name="zone"
          label={say('zone')}
          hint={say('zone_hint')}
          value={zone}
          choices={zonesKnown().map((value) => ({ value, label: zoneSaid(value) }))}
        />
        <Button main>{say('go_on')}</Button>
      </Form>
    </Hall>
  )
}

interface NameProps extends Asked {
  template: Template
  name: string
  parts: readonly string[]
}

export function NamePage({ template, name, parts, problems, typed }: NameProps) {
  const say = useSay()
  return (
    <Hall title={say('name_title')} width="reading">
      <Steps n={2} of={steps} title={say(`kind_${template}`)} />
      <PageHead title={say('name_title')} />
      <Form action="/open/name" {...(problems && { problems })} {...(typed && { typed })}>
        <Field
          name="name"
          label={say('name')}
          hint={say(`name_${template}`)}
          value={name}
          maxlength={120}
        />
        <TextArea
          name="parts"
          label={say(`parts_${template}`)}
          hint={say(`parts_${template}_hint`)}
          value={parts.join('\n')}
          rows={6}
          optional
        />
        <Button main>{say('go_on')}</Button>
      </Form>
    </Hall>
  )
}

/** `wrong` lists every row and column to put right, so that one round mends the file. */
export function FilePage({ problems, wrong }: Asked & { wrong: readonly string[] }) {
  const say = useSay()
  return (
    <Hall title={say('file_title')} width="reading">
      <Steps n={2} of={steps} title={say('kind_file')} />
      <PageHead title={say('file_title')} lead={say('file_lead')} />
      {wrong.length > 0 && (
        <Notice tone="stop" role="alert">
          <ul>
            {wrong.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel title={say('file_example')}>
        <pre>{say('file_table')}</pre>
        <p>{say('file_kinds', { kinds: kinds.join(', ') })}</p>
      </Panel>
      <Form action="/open/bodies" files {...(problems && { problems })}>
        <FileField name="file" label={say('file')} accept=".csv,.xlsx,text/csv" />
        <Button main>{say('go_on')}</Button>
      </Form>
    </Hall>
  )
}

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

interface CheckProps {
  kind: KindChoice
  zone: string
  hall: string
  others: readonly string[]
  at: string | null
  officers: readonly FirstOfficer[]
  ends_on: string
  few: boolean
}

const names_max = 12

export function CheckPage(props: CheckProps) {
  const { kind, zone, hall, others, at, officers, ends_on, few } = props
  const say = useSay()
  const { date, list } = useFormats()
  const [first, second] = officers.map(
    ({ name, address, role }) => `${name}, ${address}, ${say(`role_${role}`)}`,
  )
  const bodies = kind === 'file' ? '/open/bodies' : '/open/name'
  const more = others.length - names_max
  const names =
    more > 0
      ? say('check_more', { names: others.slice(0, names_max).join(', '), more })
      : list(others)
  const parts = others.length > 0 ? say('check_parts_n', { n: others.length, names }) : say('none')
  return (
    <Hall title={say('check_title')} width="reading">
      <Steps n={5} of={steps} />
      <PageHead title={say('check_title')} />
      {few && <Notice tone="wait" text={say('few_able')} />}
      <CheckAnswers
        answers={[
          { label: say('check_kind'), value: say(`kind_${kind}`), change: '/open/kind' },
          { label: say('zone'), value: zoneSaid(zone), change: '/open/kind' },
          { label: say('check_hall'), value: hall, change: bodies },
          {
            label: say(kind === 'file' ? 'check_parts' : `parts_${kind}`),
            value: parts,
            change: bodies,
          },
          ...(at ? [{ label: say('check_place'), value: at, change: '/open/officers/1' }] : []),
          { label: say('check_first'), value: first, change: '/open/officers/1' },
          { label: say('check_second'), value: second, change: '/open/officers/2' },
          { label: say('check_until'), value: say('check_until_why', { day: date(ends_on) }) },
        ]}
      />
      <Form action="/open/hall">
        <Button main size="wide">
          {say('open')}
        </Button>
      </Form>
    </Hall>
  )
}

interface DoneProps {
  hall: string
  /** Given only where mail goes nowhere; shown this once. */
  links: readonly { name: string; role: FirstRole; link: string; address: string }[]
}

export function DonePage({ hall, links }: DoneProps) {
  const say = useSay()
  const title = say('done_title', { name: hall })
  return (
    <Hall title={title} width="reading">
      <HallDrawn doors="open" />
      <PageHead title={title} lead={say(links.length > 0 ? 'done_shown' : 'done_mailed')} />
      <Links links={links} />
      {links.length === 0 && (
        <LinkButton main href="/sign-in">
          {say('done_sign_in')}
        </LinkButton>
      )}
      <Panel title={say('done_next')}>
        <ol>
          <li>{say('done_next_key')}</li>
          <li>{say('done_next_list')}</li>
          <li>{say('done_next_on')}</li>
        </ol>
      </Panel>
    </Hall>
  )
}

/** The first is most likely for whoever reads this; the second for a phone that is somewhere else. */
function Links({ links }: Pick<DoneProps, 'links'>) {
  const say = useSay()
  const [mine, theirs] = links
  if (!mine || !theirs) return null
  const said = ({ name, role }: typeof mine) =>
    say('done_link', { name, role: say(`role_${role}`) })
  return (
    <>
      <Panel title={said(mine)}>
        <Actions>
          <LinkButton main href={mine.link} label={`${say('done_open')}: ${mine.name}`}>
            {say('done_open')}
          </LinkButton>
        </Actions>
      </Panel>
      <Panel title={said(theirs)}>
        <p>{say('done_theirs')}</p>
        <QR text={theirs.link} label={say('done_code', { name: theirs.name })} />
        <p class="soft">
          <a href={theirs.link}>{theirs.link}</a>
        </p>
        <p class="soft">{say('done_late', { address: theirs.address })}</p>
      </Panel>
    </>
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

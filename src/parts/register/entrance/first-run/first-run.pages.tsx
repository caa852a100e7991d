import { zoneSaid, zonesKnown } from '../../../../time/zones.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Field, FileField, Select, TextArea } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { Island } from '../../../../ui/frame/document.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { HallDrawn } from '../../../../ui/frame/hall-drawn.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Steps } from '../../../../ui/panel.tsx'
import { kinds } from './first-run-bodies.rules.ts'
import { type Template, templateNames } from './first-run.rules.ts'
import { words } from './first-run.words.ts'

export const useSay = () => words.in(useFrame().language)

export const steps = 5

export interface Asked {
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

export type KindChoice = Template | 'file'

const kindChoices = [...templateNames, 'file'] as const

interface KindProps extends Asked {
  chosen: KindChoice | null
  zone: string
  /** Nobody has chosen a clock yet: where script runs, that of this very device is offered. */
  isOffered?: boolean
}

export function KindPage({ problems, chosen, zone, isOffered }: KindProps) {
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
      {isOffered && <Island name="zone" />}
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

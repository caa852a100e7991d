import { Actions, Button } from '../../../ui/buttons.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useBelow, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { chosenOf, LEFT, OWN } from './columns/columns-chosen.rules.ts'
import { FIELDS } from './columns/columns-names.rules.ts'
import { letterOf } from './entry/row-cells.rules.ts'
import { fieldSaid } from './import-said.pages.tsx'
import type { ListImport } from './import.queries.ts'
import { words } from './import.words.ts'

interface ColumnsProps {
  home: string
  held: ListImport
  problems?: Problems
  typed?: Typed
}

/** What each column means, chosen by hand once and remembered for next time. */
export function ColumnsPage({ home, held, problems, typed }: ColumnsProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const below = useBelow()
  const columns = held.layout?.columns ?? []
  const choices = [
    { value: LEFT, label: say('leave_out') },
    { value: OWN, label: say('keep_own') },
    ...FIELDS.map((field) => ({ value: field, label: fieldSaid(language, field, below) })),
  ]
  return (
    <Hall title={say('columns')} room="list" width="reading">
      <PageHead
        title={say('columns')}
        lead={say('columns_lead')}
        back={{ href: `${home}/${held.id}`, label: held.file_name }}
      />
      <Form
        action={`${home}/${held.id}/columns`}
        {...(problems && { problems })}
        {...(typed && { typed })}
      >
        {columns.map((column) => (
          <Select
            name={`column-${column.at}`}
            label={`${letterOf(column.at)}: ${column.header || say('no_header')}`}
            value={chosenOf(column)}
            choices={column.header === '' ? choices.filter(({ value }) => value !== OWN) : choices}
          />
        ))}
        <Actions stick>
          <Button main>{say('columns_save')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

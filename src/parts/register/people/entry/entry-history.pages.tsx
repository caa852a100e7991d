import type { Children } from '../../../../markup/index.ts'
import { useBelow, useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Timeline } from '../../../../ui/lists.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { national } from '../../names.rules.ts'
import { roleWord, stateWord } from '../people-said.pages.tsx'
import { fieldWord, useWords } from './entry-words.pages.tsx'

export interface ShownChange {
  readonly id: string
  readonly field: string
  readonly was: string
  readonly became: string
  readonly changed_at: Date
  readonly changed_by: string | null
  readonly changer: string | null
  readonly by_list: boolean
}

interface ChangesProps {
  changes: readonly ShownChange[]
  person_id: string
  children?: Children
}

export function Changes({ changes, person_id, children }: ChangesProps) {
  const { language } = useFrame()
  const below = useBelow()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('changes')}>
      {changes.length === 0 && <p class="soft">{say('no_changes')}</p>}
      <Timeline
        happenings={changes.map((change) => ({
          when: tell.moment(change.changed_at),
          what: said(change),
          who: say('changed_by', { who: who(change) }),
        }))}
      />
      {children}
    </Panel>
  )

  function said({ field, was, became }: ShownChange) {
    const values = {
      field: fieldWord(language, field, below),
      was: shown(field, was),
      became: shown(field, became),
    }
    if (was === '') return say('change_added', values)
    return became === '' ? say('change_removed', values) : say('changed', values)
  }

  function shown(field: string, value: string) {
    if (value === '') return ''
    if (DAYS.has(field)) return tell.date(value)
    return field === 'state' ? stateWord(language, value) : national(value)
  }

  function who({ changed_by, changer, by_list }: ShownChange) {
    if (by_list) return say('the_list')
    if (changed_by === null) return say('the_house')
    return changed_by === person_id ? say('themselves') : (changer ?? say('somebody'))
  }
}

const DAYS: ReadonlySet<string> = new Set(['joined_on', 'paid_to'])

export interface ShownLook {
  readonly read_at: Date
  readonly reader_name: string
  readonly reader_role: string
  readonly kind: string
}

export function Looked({ looked, hint }: { looked: readonly ShownLook[]; hint?: string }) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  const roles = (text: string) =>
    text
      .split(', ')
      .filter(Boolean)
      .map((role) => roleWord(language, role))
      .join(', ')
  return (
    <Panel title={say('looked')} id="looked">
      {hint && <p class="soft">{hint}</p>}
      {looked.length === 0 && <p class="soft">{say('nobody_looked')}</p>}
      <Timeline
        happenings={looked.map(({ read_at, reader_name, reader_role, kind }) => ({
          when: tell.moment(read_at),
          what: say(kind === 'export' ? 'looked_export' : 'looked_entry'),
          who: [reader_name, roles(reader_role)].filter(Boolean).join(', '),
        }))}
      />
    </Panel>
  )
}

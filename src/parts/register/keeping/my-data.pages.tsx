import { Actions, LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/tables.tsx'
import { shownOf, type Shown } from './my-data.rules.ts'
import { words } from './my-data.words.ts'
import { asHeading, promiseIn } from './record.rules.ts'

/** The page is for reading; the file holds all of it. */
const ROWS_SHOWN = 50

interface KeptTable {
  readonly name: string
  readonly said: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export function MyDataPage({ tables }: { tables: readonly KeptTable[] }) {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('title')}>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: '/me', label: say('back') }}
      />
      <Actions>
        <LinkButton main href="/me/data.json">
          {say('download')}
        </LinkButton>
      </Actions>
      {tables.map((table) => (
        <Kept {...table} />
      ))}
      <Panel title={say('erase')}>
        <p>{say('erase_lead')}</p>
        <LinkButton href="/me/erasure">{say('erase')}</LinkButton>
      </Panel>
    </Hall>
  )
}

function Kept({ name, said, rows }: KeptTable) {
  const say = words.in(useFrame().language)
  const title = useTitle(name)
  const { purpose, kept } = promiseIn(said)
  const shown = rows.slice(-ROWS_SHOWN).reverse()
  const keys = inOrder(shown.flatMap((row) => Object.keys(row)))
  const used = keys.filter((key) => shown.some((row) => shownOf(row[key]).text !== ''))
  return (
    <Panel title={title} aside={<span class="soft">{say('rows', { n: rows.length })}</span>}>
      <p class="soft" lang="en">
        {say('purpose', { text: purpose })} {say('kept', { text: kept })}
      </p>
      {rows.length > ROWS_SHOWN && <p>{say('more', { shown: ROWS_SHOWN, n: rows.length })}</p>}
      {/* Columns are called as the database calls them, in the page as in the file. */}
      <div lang="en">
        <Table
          caption={title}
          columns={used.map((key) => ({
            key,
            label: key.replaceAll('_', ' '),
            cell: (row: Row) => <Cell shown={shownOf(row.of[key])} />,
          }))}
          rows={shown.map((of, at) => ({ of, at }))}
        />
      </div>
    </Panel>
  )
}

/** What names a row stands first; the database has its own order. */
const FIRST = ['body', 'given_name', 'family_name', 'name', 'kind', 'value', 'field', 'what']

const inOrder = (keys: readonly string[]) => [
  ...FIRST.filter((key) => keys.includes(key)),
  ...new Set(keys.filter((key) => key !== 'id' && !FIRST.includes(key))),
]

interface Row {
  readonly of: Readonly<Record<string, unknown>>
  readonly at: number
}

function Cell({ shown }: { shown: Shown }) {
  const { language } = useFrame()
  const said = useSaid()(shown)
  return said === null ? <>{shown.text}</> : <span lang={language}>{said}</span>
}

/** What a reader's own language has words for; null for what stands as it was written. */
function useSaid() {
  const say = words.in(useFrame().language)
  const tell = useFormats()
  return ({ kind, text }: Shown): string | null => {
    if (kind === 'day') return tell.date(text)
    if (kind === 'moment') return `${tell.date(text)}, ${tell.time(text)}`
    if (kind === 'truth') return say(text === 'true' ? 'yes' : 'no')
    return null
  }
}

/** A table that is new here has no words yet: its name does. */
function useTitle(name: string) {
  const say = words.in(useFrame().language)
  const named = TITLED.find((key) => key === `table_${name}`)
  return named ? say(named) : asHeading(name)
}

const TITLED = [
  'table_person',
  'table_contact_point',
  'table_membership',
  'table_membership_period',
  'table_deed',
  'table_office',
  'table_standing',
  'table_access_log',
  'table_field_change',
  'table_commitment',
  'table_request',
  'table_hold',
  'table_custom_value',
  'table_person_tag',
  'table_sign-in',
  'table_device',
  'table_passkey',
] as const

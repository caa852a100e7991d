import { Actions, LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame.ts'
import { Hall } from '../../../ui/hall.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/tables.tsx'
import { shownOf, type Shown } from './my-data.rules.ts'
import { asHeading, promiseIn } from './record.rules.ts'
import { words } from './my-data.words.ts'

/** The page is for reading; the file holds all of it. */
export const ROWS_SHOWN = 50

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
      <Table
        caption={title}
        columns={used.map((key) => ({
          key,
          label: key.replaceAll('_', ' '),
          cell: (row: Row) => <Cell shown={shownOf(row.of[key])} />,
        }))}
        rows={shown.map((of, at) => ({ of, at }))}
      />
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
  const say = words.in(useFrame().language)
  const tell = useFormats()
  if (shown.kind === 'day') return <>{tell.date(shown.text)}</>
  if (shown.kind === 'moment') return <>{tell.moment(new Date(shown.text))}</>
  if (shown.kind === 'truth') return <>{say(shown.text === 'true' ? 'yes' : 'no')}</>
  return <>{shown.text}</>
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

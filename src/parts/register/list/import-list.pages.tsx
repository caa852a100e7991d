import { formats, type Below, type Language } from '../../../platform/words/index.ts'
import { useBelow, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { Pager, Table } from '../../../ui/tables.tsx'
import { countOf, type KindListed } from './import-kinds.rules.ts'
import { doubleSaid, fieldSaid, problemSaid, stateSaid } from './import-said.pages.tsx'
import type { ListImport } from './import.queries.ts'
import { words } from './import.words.ts'
import type { DoubleRow, DoubleSide, PlanRow, ProblemRow } from './preview.queries.ts'

export type Listed =
  | { of: 'people'; rows: readonly PlanRow[] }
  | { of: 'problems'; rows: readonly ProblemRow[] }
  | { of: 'doubles'; rows: readonly DoubleRow[] }

interface ImportListProps {
  home: string
  held: ListImport
  kind: KindListed
  listed: Listed
  next: number | null
}

/** Everybody of one kind: who joined, who lapsed, what changed, which rows need somebody. */
export function ImportListPage({ home, held, kind, listed, next }: ImportListProps) {
  const say = words.in(useFrame().language)
  const address = `${home}/${held.id}`
  const total = held.counts === null ? 0 : countOf(held.counts, kind)
  const below = useBelow()
  const title = say(`kind-${kind}`, { below })
  return (
    <Hall title={title} room="list">
      <PageHead
        title={title}
        back={{ href: address, label: held.file_name }}
        lead={say(`lead-${kind}`, { below })}
      />
      {listed.rows.length === 0 ? (
        <EmptyState title={say('nobody')} />
      ) : (
        <Rows title={title} listed={listed} />
      )}
      <Pager total={total} {...(next !== null && { next: `${address}/${kind}?after=${next}` })} />
    </Hall>
  )
}

function Rows({ title, listed }: { title: string; listed: Listed }) {
  if (listed.of === 'people') return <People title={title} rows={listed.rows} />
  if (listed.of === 'problems') return <ProblemsTable title={title} rows={listed.rows} />
  return <Doubles title={title} rows={listed.rows} />
}

function People({ title, rows }: { title: string; rows: readonly PlanRow[] }) {
  const { language } = useFrame()
  const below = useBelow()
  const say = words.in(language)
  const changing = rows.some(({ fields }) => fields.length > 0)
  return (
    <Table
      caption={title}
      rows={rows}
      columns={[
        { label: fieldSaid(language, 'name'), cell: ({ name }) => name || '–' },
        { label: fieldSaid(language, 'number'), cell: ({ number }) => number },
        ...(changing
          ? [
              {
                label: say('what_changes'),
                cell: ({ fields }: PlanRow) => <Changes fields={fields} />,
              },
            ]
          : [
              {
                label: fieldSaid(language, 'postcode'),
                cell: ({ postcode }: PlanRow) => postcode,
              },
              {
                label: fieldHere(language, 'ward', below),
                cell: ({ ward }: PlanRow) => ward ?? '',
              },
            ]),
        {
          label: say('row'),
          numeric: true,
          cell: ({ row }) => row ?? say('not_in_list'),
        },
      ]}
    />
  )
}

/** Each field with what stood there, and what would. */
function Changes({ fields }: { fields: PlanRow['fields'] }) {
  const { language } = useFrame()
  const below = useBelow()
  const say = words.in(language)
  return (
    <ul class="plain">
      {fields.map(({ field, from, to }) => (
        <li>
          {fieldHere(language, field, below)}:{' '}
          {from === '' ? say('blank') : shown(language, field, from)} →{' '}
          <strong>{shown(language, field, to)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** What a list calls a ward is here a section or a circle, where there are no wards. */
const fieldHere = (language: Language, field: string, below: Below) =>
  fieldSaid(language, field === 'ward' && below !== 'branch' ? 'branch' : field, below)

function shown(language: Parameters<typeof stateSaid>[0], field: string, value: string) {
  if (DAYS.has(field) && value !== '') return formats(language).date(value)
  return field === 'state' ? stateSaid(language, value) : value
}

const DAYS: ReadonlySet<string> = new Set(['joined_on', 'paid_to'])

function ProblemsTable({ title, rows }: { title: string; rows: readonly ProblemRow[] }) {
  const { language } = useFrame()
  const below = useBelow()
  const say = words.in(language)
  return (
    <Table
      caption={title}
      rows={rows}
      columns={[
        { label: say('row'), cell: ({ row }) => say('in_row', { row }) },
        { label: say('column'), cell: ({ column_name }) => column_name || '–' },
        { label: say('why'), cell: ({ why, was }) => problemSaid(language, why, was, below) },
      ]}
    />
  )
}

function Doubles({ title, rows }: { title: string; rows: readonly DoubleRow[] }) {
  const { language } = useFrame()
  const say = words.in(language)
  return (
    <Table
      caption={title}
      rows={rows}
      columns={[
        { label: say('one'), cell: ({ one }) => <Side side={one} /> },
        { label: say('other'), cell: ({ other }) => <Side side={other} /> },
        { label: say('why'), cell: ({ found }) => doubleSaid(language, found) },
      ]}
    />
  )
}

function Side({ side }: { side: DoubleSide }) {
  const say = words.in(useFrame().language)
  const where = side.row === undefined ? say('on_roll') : say('in_row', { row: side.row })
  return (
    <>
      {side.name || '–'}{' '}
      <small>{[side.number, side.postcode, where].filter(Boolean).join(' · ')}</small>
    </>
  )
}

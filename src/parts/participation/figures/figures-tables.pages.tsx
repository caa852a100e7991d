import { formats, type Language } from '../../../platform/words/index.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Panel, Way } from '../../../ui/panel.tsx'
import { Pager, Table, type Column } from '../../../ui/tables.tsx'
import { words as shared } from '../participation.words.ts'
import type { FiguresProps } from './figures.pages.tsx'
import { PAGE_LINES, type ColumnName, type Line } from './figures.rules.ts'
import { words } from './figures.words.ts'
import { told } from './shown.pages.tsx'

/** The regions below the national body: each has a page of its own. */
export function Parts({ language, figures }: FiguresProps) {
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const columns: Column<Line>[] = [
    { label: say('name'), cell: ({ slug, name }) => <a href={`/b/${slug}`}>{name}</a> },
    { label: both('members'), numeric: true, cell: ({ members }) => tell.number(members) },
    { label: both('active'), numeric: true, cell: (line) => told(language, line, 'active') },
    { label: both('share'), numeric: true, cell: (line) => shareOr(language, line) },
  ]
  return (
    <Panel title={say('parts')}>
      <Table caption={say('parts')} columns={columns} rows={figures.parts} />
    </Panel>
  )
}

/** Every branch below: no link leads from here to a branch's people. */
export function Units(props: FiguresProps) {
  const { language, home, lines, total, asked } = props
  const say = words.in(language)
  return (
    <Panel title={say('units')} id="branches">
      <SearchBox action={home} label={say('find')} value={asked.name} results="lines" />
      <div id="lines" class="further-down">
        {lines.length === 0 ? (
          <EmptyState title={say('none_found')}>
            <LinkButton href={`${home}#branches`}>{say('show_all')}</LinkButton>
          </EmptyState>
        ) : (
          <>
            <Table caption={say('units')} columns={columnsFor(props)} rows={lines} />
            <Pages {...props} />
            {!asked.all && total > PAGE_LINES && (
              <Way href={address(props, { all: true })}>
                {say('everything_on_one', { n: total })}
              </Way>
            )}
          </>
        )}
      </div>
    </Panel>
  )
}

function Pages(props: FiguresProps) {
  const { asked, total, lines } = props
  const from = asked.all ? 1 : (asked.page - 1) * PAGE_LINES + 1
  const to = from + lines.length - 1
  return (
    <Pager
      total={total}
      {...{ from, to }}
      previous={asked.page > 1 ? address(props, { page: asked.page - 1 }) : undefined}
      next={to < total ? address(props, { page: asked.page + 1 }) : undefined}
    />
  )
}

function columnsFor(props: FiguresProps): Column<Line>[] {
  const { language } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const head = (key: ColumnName, label: string) => ({
    label,
    numeric: key !== 'name',
    sort: sortBy(props, key),
  })
  const people = (
    key: 'active' | 'newly_active' | 'kept' | 'lapsed' | 'returned',
    label: string,
  ) => ({
    ...head(key, label),
    cell: (line: Line) => told(language, line, key),
  })
  return [
    { ...head('name', say('name')), cell: ({ name }) => name },
    { ...head('members', both('members')), cell: ({ members }) => tell.number(members) },
    people('active', both('active')),
    { ...head('share', both('share')), cell: (line) => shareOr(language, line) },
    {
      ...head('change', both('change')),
      cell: ({ change }) => (change === null ? '–' : tell.change(change)),
    },
    people('newly_active', both('flow_newly_active')),
    people('kept', both('flow_kept')),
    people('lapsed', both('flow_lapsed')),
    people('returned', both('flow_returned')),
  ]
}

function sortBy(props: FiguresProps, by: ColumnName) {
  const { order } = props.asked
  const now = order.by === by ? order.way : undefined
  // Numbers are looked at from the top; a second press turns them round.
  const first = by === 'name' ? 'ascending' : 'descending'
  const other = first === 'ascending' ? 'descending' : 'ascending'
  return { href: address(props, { by, way: now === first ? other : first }), now }
}

interface Wanted {
  by?: ColumnName
  way?: 'ascending' | 'descending'
  page?: number
  all?: boolean
}

function address({ home, asked }: FiguresProps, wanted: Wanted) {
  const { by = asked.order.by, way = asked.order.way, page = 1, all = asked.all } = wanted
  const query = new URLSearchParams({ by, way })
  if (asked.name) query.set('q', asked.name)
  if (page > 1) query.set('page', String(page))
  if (all) query.set('all', '1')
  return `${home}?${query.toString()}#branches`
}

// A whole per cent: the number it comes from is rounded to 5.
const shareOr = (language: Language, { share, known }: Line) =>
  known && share !== null ? formats(language).roundPercent(share) : '–'

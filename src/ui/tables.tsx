import type { Children } from '../markup/index.ts'
import { useFormats, useSay } from './frame/frame.ts'

export interface Column<Item> {
  label: string
  cell: (item: Item) => Children
  numeric?: boolean
  /** The address of this list sorted by this column, and which way it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined }
}

interface TableProps<Item> {
  /** Spoken, not shown, unless `titled`. */
  caption: string
  titled?: boolean
  columns: readonly Column<Item>[]
  rows: readonly Item[]
}

/**
 * For comparing. The first column names the row; on a phone each row becomes a block with its labels.
 * The roles are written out because a table shown as blocks loses them in some browsers.
 */
export function Table<Item>({ caption, titled, columns, rows }: TableProps<Item>) {
  return (
    <table role="table" class="table">
      <caption class={titled ? undefined : 'unseen'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((item) => (
          <tr role="row">
            {columns.map((column, at) => (
              <Cell column={column} first={at === 0} item={item} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head<Item>({ column }: { column: Column<Item> }) {
  const { numeric, sort } = column
  const label = capital(column.label)
  const say = useSay()
  return (
    <th
      role="columnheader"
      scope="col"
      class={numeric ? 'num' : undefined}
      {...(sort?.now && { 'aria-sort': sort.now })}
    >
      {sort ? (
        <a class={sort.now} href={sort.href}>
          {label}
          {sort.now && (
            <span class="unseen">
              {' '}
              {say(sort.now === 'ascending' ? 'sorted_up' : 'sorted_down')}
            </span>
          )}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

/** A label begins a line of its own here, whatever it is called inside sentences. */
const capital = (label: string) => label.charAt(0).toLocaleUpperCase() + label.slice(1)

interface CellProps<Item> {
  column: Column<Item>
  first: boolean
  item: Item
}

function Cell<Item>({ column, first, item }: CellProps<Item>) {
  const kind = column.numeric ? 'num' : undefined
  if (first)
    return (
      <th role="rowheader" scope="row" class={kind}>
        {column.cell(item)}
      </th>
    )
  return (
    <td role="cell" class={kind} data-label={capital(column.label)}>
      <div>{column.cell(item)}</div>
    </td>
  )
}

interface PagerProps {
  previous?: string | undefined
  next?: string | undefined
  total?: number | undefined
  from?: number
  to?: number
}

/** Keyset paging: only back and on, with the total said in words. */
export function Pager({ previous, next, total, from, to }: PagerProps) {
  const say = useSay()
  const tell = useFormats()
  return (
    <nav class="pager" aria-label={say('pages')}>
      <p role="status">
        {total !== undefined && <strong>{say('total', { total })}</strong>}
        {from !== undefined && to !== undefined && (
          <> · {say('shown', { from: tell.number(from), to: tell.number(to) })}</>
        )}
      </p>
      {previous && (
        <a class="button" rel="prev" href={previous}>
          {say('previous')}
        </a>
      )}
      {next && (
        <a class="button" rel="next" href={next}>
          {say('next')}
        </a>
      )}
    </nav>
  )
}

interface Difference {
  name: string
  label: string
  left: string
  right: string
}

interface CompareProps {
  caption: string
  left: Children
  right: Children
  rows: readonly Difference[]
  /** Lets the reader choose, where the two differ, which one to keep: fields named after the row. */
  choose?: boolean
}

/** Two records side by side; what differs stands out in words, not by colour alone. */
export function Compare({ caption, left, right, rows, choose }: CompareProps) {
  const say = useSay()
  return (
    <table class="compare">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={row.left === row.right ? 'same' : 'differs'}>
            <th scope="row">
              {row.label} <small>{say(row.left === row.right ? 'same' : 'differs')}</small>
            </th>
            <Side row={row} side="left" choose={choose} />
            <Side row={row} side="right" choose={choose} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SideProps {
  row: Difference
  side: 'left' | 'right'
  choose: boolean | undefined
}

function Side({ row, side, choose }: SideProps) {
  const text = row[side] === '' ? '–' : row[side]
  if (!choose || row.left === row.right) return <td>{text}</td>
  const id = `${row.name}-${side}`
  return (
    <td>
      <div class="option">
        <input
          id={id}
          type="radio"
          name={row.name}
          value={side}
          checked={side === (row.left === '' ? 'right' : 'left')}
        />
        <label for={id}>{text}</label>
      </div>
    </td>
  )
}

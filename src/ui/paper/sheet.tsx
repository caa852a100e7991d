import type { Children } from '../../markup/index.ts'
import { Document, Island } from '../frame/document.tsx'
import { useFormats, useFrame, useSay } from '../frame/frame.ts'
import { QR } from './qr.tsx'

interface SheetProps {
  title: string
  /** Under the title: when, where, who leads. */
  lines?: readonly string[]
  /** The page this sheet belongs to, in full, for its QR. */
  page?: string
  back: { href: string; label: string }
  children: Children
}

/** An A4 page to print: black on white, a QR back to the page, nothing of the screen's own. */
export function Sheet({ title, lines = [], page, back, children }: SheetProps) {
  const { body, now } = useFrame()
  const say = useSay()
  const tell = useFormats()
  return (
    <Document title={title} kind="sheet">
      <nav class="screen-only" aria-label={say('back')}>
        <a class="back" href={back.href}>
          {back.label}
        </a>
        <button class="button" data-print hidden>
          {say('print')}
        </button>
      </nav>
      <header>
        <div>
          {body && <p class="of">{body.name}</p>}
          <h1>{title}</h1>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
          <p class="printed">{say('printed', { when: tell.moment(now) })}</p>
        </div>
        {page && <QR text={page} label={say('scan')} />}
      </header>
      <main>{children}</main>
      <Island name="print" />
    </Document>
  )
}

interface SheetTableProps {
  columns: readonly { label: string; width?: 'narrow' | 'wide' }[]
  rows: readonly (readonly Children[])[]
  /** Empty lines for those who are not on the list. */
  blank?: number
}

/** Ruled lines to write on, numbered, its head repeated on every page. */
export function SheetTable({ columns, rows, blank = 0 }: SheetTableProps) {
  const empty = Array.from({ length: blank }, () => columns.map(() => ''))
  return (
    <table class="ruled">
      <thead>
        <tr>
          <td class="n" />
          {columns.map(({ label, width }) => (
            <th class={width} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, ...empty].map((cells, at) => (
          <tr>
            <td class="n">{at + 1}</td>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

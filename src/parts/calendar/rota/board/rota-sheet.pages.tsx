import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Sheet } from '../../../../ui/paper/sheet.tsx'
import { useAsked, useRota } from '../use.pages.tsx'
import {
  gapOf,
  inDays,
  keyWarning,
  type BoardRow,
  type BoardSlot,
  type BoardWish,
} from './board.rules.ts'

interface RotaSheetProps {
  home: string
  /** The board's own address, in full, for the QR. */
  page: string
  wish: BoardWish
  until: string
  rows: readonly BoardRow[]
}

/** The rota for the wall: names where somebody is in, an open line where a hand is missing. */
export function RotaSheetPage({ home, page, wish, until, rows }: RotaSheetProps) {
  const say = useRota()
  const tell = useFormats()
  const { zone } = useFrame()
  return (
    <Sheet
      title={say('rota')}
      lines={[`${tell.longDay(wish.from)} – ${tell.longDay(until)}`, say('sheet_note')]}
      page={page}
      back={{ href: `${home}/rota/people`, label: say('rota') }}
    >
      {inDays(rows, zone).map(({ day, on }) => (
        <section class="rota-day">
          <h2>{tell.longDay(day)}</h2>
          <table class="ruled rota">
            <thead class="unseen">
              <tr>
                <th scope="col">{say('col_what')}</th>
                <th scope="col">{say('col_slot')}</th>
                <th scope="col">{say('col_who')}</th>
              </tr>
            </thead>
            <tbody>
              {on.map((row) =>
                row.slots.map((slot, at) => <Line row={row} slot={slot} first={at === 0} />),
              )}
            </tbody>
          </table>
        </section>
      ))}
      {rows.length === 0 && <p>{say('nothing_ahead')}</p>}
    </Sheet>
  )
}

function Line({ row, slot, first }: { row: BoardRow; slot: BoardSlot; first: boolean }) {
  const say = useRota()
  const tell = useFormats()
  const asked = useAsked()(slot)
  const warning = keyWarning(row.key)
  return (
    <tr>
      {first && (
        <th scope="row" rowSpan={row.slots.length} class="wide">
          {row.title}
          <br />
          <small>
            {[`${tell.time(row.starts_at)}–${tell.time(row.ends_at)}`, row.place]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {warning && <em class="warns">{say(warning)}</em>}
        </th>
      )}
      <td class="slot">
        {slot.name}
        {asked && asked !== slot.name && <small> {asked}</small>}
      </td>
      <td>
        {slot.people.map(({ name, seeking }) => (
          <span class="person">
            {name}
            {seeking && <em> ({say('looks_for_stand_in')})</em>}
          </span>
        ))}
        {Array.from({ length: gapOf(slot) }, (_) => (
          <span class="blank">
            <span class="unseen">{say('short_n', { n: 1 })}</span>
          </span>
        ))}
      </td>
    </tr>
  )
}

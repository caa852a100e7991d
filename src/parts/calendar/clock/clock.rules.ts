import { sameOnWall, spanOnWall, type Span } from '../../../time/wall-time.ts'

/** An occasion still to come. */
export interface Ahead extends Span {
  readonly body_id: string
  readonly id: string
  readonly title: string
  readonly series_starts_at: Date | null
  readonly series_ends_at: Date | null
  /** Called off: it moves as the others do, and nobody waits for it. */
  readonly off: boolean
}

export interface Moved extends Ahead {
  readonly was: Span
  /** Whether it stands at another moment: the same hour of another clock may be the same moment. */
  readonly moves: boolean
}

/** An occasion as it stands when another clock hangs on the wall: at the same hour, and where its series puts it too. */
export function onOtherClock(one: Ahead, { from, to }: { from: string; to: string }): Moved {
  const { starts_at, ends_at } = one
  const span = spanOnWall(one, from, to)
  const other = (moment: Date | null) => moment && sameOnWall(moment, from, to)
  const series = seriesSpan(one, span, other)
  const moves = +span.starts_at !== +starts_at || +span.ends_at !== +ends_at
  return { ...one, ...span, ...series, was: { starts_at, ends_at }, moves }
}

/** One that stands where its series put it stands there still: else it would count as moved by hand. */
function seriesSpan(
  { starts_at, ends_at, series_starts_at, series_ends_at }: Ahead,
  span: Span,
  other: (moment: Date | null) => Date | null,
) {
  const inPlace = +starts_at === Number(series_starts_at) && +ends_at === Number(series_ends_at)
  return inPlace
    ? { series_starts_at: span.starts_at, series_ends_at: span.ends_at }
    : { series_starts_at: other(series_starts_at), series_ends_at: other(series_ends_at) }
}

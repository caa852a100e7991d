import { useFormats } from '../frame/frame.ts'
import { ceiling, trendPath } from './trend.rules.ts'

interface TrendPoint {
  /** Where it is empty, nothing is written under the point. */
  label: string
  value: number | null
  /** What happened then: "campaign". */
  mark?: string | undefined
}

interface TrendProps {
  /** Spoken in place of the picture: "from 61 in December to 128 now; …". */
  description: string
  points: readonly TrendPoint[]
}

/**
 * A line over the months, drawn on the server. The line stretches with the page, the words do not:
 * so they stand at percentages beside a stretched drawing.
 */
export function Trend({ description, points }: TrendProps) {
  const tell = useFormats()
  const values = points.map(({ value }) => value)
  const { line, area } = trendPath(values)
  const top = ceiling(values)
  return (
    <svg class="trend" role="img" aria-label={description}>
      <text class="scale" x="0" y="11">
        {tell.number(top)}
      </text>
      <svg
        class="plot"
        x="0"
        y="16"
        width="100%"
        height="104"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <path class="grid" d="M0 .5H100M0 50H100M0 100H100" />
        <path class="area" d={area} />
        <path class="line" d={line} />
        {points.map(({ mark }, at) => mark && <path class="mark" d={`M${x(at, points)} 0V100`} />)}
      </svg>
      {points.map((point, at) => (
        <Words at={at} points={points} point={point} />
      ))}
    </svg>
  )
}

/** Up to so many points each has its word, and on a phone every third; of more, whoever gives them chooses. */
const MONTHS_NAMED = 12

interface WordsProps {
  at: number
  point: TrendPoint
  points: readonly TrendPoint[]
}

function Words({ at, point, points }: WordsProps) {
  const place = `${x(at, points)}%`
  const anchor = anchorAt(at, points.length)
  const quiet = quietAt(at, points.length)
  return (
    <>
      {point.mark && (
        <text class="said" x={place} y="11" text-anchor={anchorNear(at, points.length)}>
          {point.mark}
        </text>
      )}
      {point.label && (
        <text class={quiet} x={place} y="136" text-anchor={anchor}>
          {point.label}
        </text>
      )}
    </>
  )
}

/** On a phone every third is named, in a window for very large text the first and the last. */
function quietAt(at: number, count: number) {
  if (count > MONTHS_NAMED || at === 0 || at === count - 1) return undefined
  return at % 3 === 0 ? 'third' : 'spare'
}

const x = (at: number, points: readonly unknown[]) =>
  points.length > 1 ? Math.round((at * 1000) / (points.length - 1)) / 10 : 0

function anchorAt(at: number, count: number) {
  if (at === 0) return 'start'
  return at === count - 1 ? 'end' : 'middle'
}

/** A mark's words lean inward near the edges, so that they are never cut off. */
function anchorNear(at: number, count: number) {
  if (at < count * 0.2) return 'start'
  return at > count * 0.8 ? 'end' : 'middle'
}

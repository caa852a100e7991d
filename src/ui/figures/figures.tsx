import type { Children } from '../../markup/index.ts'
import { useFormats } from '../frame/frame.ts'

interface FigureProps {
  value: string
  /** The denominator and the window, always beside it: "of 842 on paper · 15.2% took part in 90 days". */
  beside: Children
  href?: string
  size?: 'small'
}

/** The one thing that matters on the page, said first and largest. */
export function Figure({ value, beside, href, size }: FigureProps) {
  return (
    <p class={size ? 'figure num small' : 'figure num'}>
      {href ? <a href={href}>{value}</a> : <span>{value}</span>} <small>{beside}</small>
    </p>
  )
}

interface SmallFigure {
  label: string
  value: string
  href?: string | undefined
  why?: string
}

/** A few figures of equal weight: newly active, kept, lapsed, returned. */
export function Figures({ label, figures }: { label: string; figures: readonly SmallFigure[] }) {
  return (
    <ul class="figures" aria-label={label}>
      {figures.map(({ label, value, href, why }) => (
        <li>
          <span class="num value">{value}</span>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
          {why && <small>{why}</small>}
        </li>
      ))}
    </ul>
  )
}

type BarTone = 'accent' | 'accent-half' | 'brass' | 'line' | 'unknown' | 'green' | 'blue'

interface Bar {
  label: string
  /** Shown as it is: already hidden or rounded where the small-number rule says so. */
  shown: string
  /** Between 0 and 1 of the longest bar; null where there is no figure. */
  share: number | null
  tone?: BarTone
  href?: string | undefined
}

/** The rungs, or any few things to compare at a glance. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ label, shown, share, tone = 'accent', href }) => (
        <li>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
          <Length share={share} tone={tone} />
          <span class="num">{shown}</span>
        </li>
      ))}
    </ul>
  )
}

interface Rungs {
  carries: number
  took_part: number
  reached: number
  on_paper: number
  unknown?: number
}

const RUNGS = [
  ['carries', 'accent'],
  ['took_part', 'accent-half'],
  ['reached', 'brass'],
  ['on_paper', 'line'],
  ['unknown', 'unknown'],
] as const

interface LadderProps {
  label: string
  rungs: Rungs
  names: Readonly<Record<keyof Rungs, string>>
  href?: (rung: keyof Rungs) => string | undefined
}

/** Who stands on which rung, from those who carry the branch to those on paper. */
export function Ladder({ label, rungs, names, href }: LadderProps) {
  const tell = useFormats()
  const longest = Math.max(1, ...Object.values(rungs))
  const bars = RUNGS.filter(([rung]) => rungs[rung] !== undefined).map(([rung, tone]) => {
    const count = rungs[rung] ?? 0
    const shown = tell.number(count)
    return {
      label: names[rung],
      shown,
      share: count / longest,
      tone,
      href: href?.(rung),
    }
  })
  return <Bars label={label} bars={bars} />
}

function Length({ share, tone }: { share: number | null; tone: BarTone }) {
  const width = `${Math.max(0, Math.min(100, (share ?? 0) * 100)).toFixed(1)}%`
  return (
    <svg class="length" aria-hidden="true">
      <rect class="bed" width="100%" height="100%" rx="3" />
      {share !== null && share > 0 && <rect class={tone} width={width} height="100%" rx="3" />}
    </svg>
  )
}

import { useSay } from '../frame/frame.ts'

export interface Tile {
  /** 0 (none) to 4 (most); null where the small-number rule shows no figure. */
  level: 0 | 1 | 2 | 3 | 4 | null
}

/** What the levels mean, lowest first: "under 2%", "2 to 5%", … */
export type Legend = readonly [string, string, string, string, string]

interface TilesProps {
  /** Spoken in place of the picture. */
  description: string
  tiles: readonly Tile[]
  /** Left out where several pictures share one `TileLegend`. */
  legend?: Legend
}

/** One square a branch, stronger where more of its members are active. */
export function Tiles({ description, tiles, legend }: TilesProps) {
  return (
    <figure class="tiles-figure">
      <div class="tiles" role="img" aria-label={description}>
        {tiles.map(({ level }) => (
          <i class={shade(level)} />
        ))}
      </div>
      {legend && <TileLegend legend={legend} />}
    </figure>
  )
}

export function TileLegend({ legend }: { legend: Legend }) {
  const say = useSay()
  return (
    <p class="legend">
      {legend.map((text, level) => (
        <span>
          <i class={`l${level}`} aria-hidden="true" /> {text}
        </span>
      ))}
      <span>
        <i class="none" aria-hidden="true" /> {say('no_figure')}
      </span>
    </p>
  )
}

const shade = (level: Tile['level']) => (level === null ? 'none' : `l${level}`)

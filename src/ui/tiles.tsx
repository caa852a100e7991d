import { useSay } from './frame.ts'

export interface Tile {
  key: string
  /** 0 (none) to 4 (most); null where the small-number rule shows no figure. */
  level: 0 | 1 | 2 | 3 | 4 | null
}

interface TilesProps {
  /** Spoken in place of the picture. */
  description: string
  tiles: readonly Tile[]
  /** What the levels mean, lowest first: "under 2%", "2 to 5%", … */
  legend: readonly [string, string, string, string, string]
}

/** One square a branch, stronger where more of its members are active. */
export function Tiles({ description, tiles, legend }: TilesProps) {
  const say = useSay()
  const hidden = tiles.some(({ level }) => level === null)
  return (
    <figure class="tiles-figure">
      <div class="tiles" role="img" aria-label={description}>
        {tiles.map(({ key, level }) => (
          <i key={key} class={shade(level)} />
        ))}
      </div>
      <figcaption>
        {legend.map((text, level) => (
          <span key={text}>
            <i class={`l${level}`} aria-hidden="true" /> {text}
          </span>
        ))}
        {hidden && (
          <span>
            <i class="none" aria-hidden="true" /> {say('no_figure')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

const shade = (level: Tile['level']) => (level === null ? 'none' : `l${level}`)

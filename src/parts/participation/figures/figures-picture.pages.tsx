import type { Language } from '../../../platform/words/index.ts'
import { TileLegend, Tiles, type Legend } from '../../../ui/figures/tiles.tsx'
import { Heading, Panel } from '../../../ui/panel.tsx'
import { levelOf, type Line } from './figures.rules.ts'
import { words } from './figures.words.ts'

interface PictureProps {
  language: Language
  units: readonly Line[]
  parts: readonly Line[]
}

/** One square a branch, grouped by region, darker where more of its members are active. */
export function SquaresByRegion({ language, units, parts }: PictureProps) {
  const say = words.in(language)
  const groups = parts
    .map((part) => ({
      name: part.name,
      units: units.filter(({ parent_id }) => parent_id === part.body_id),
    }))
    .filter((group) => group.units.length > 0)
  const grouped = new Set(groups.flatMap((group) => group.units))
  const rest = units.filter((unit) => !grouped.has(unit))
  const last = { name: '', units: rest }
  return (
    <Panel title={say('picture', { n: units.length })}>
      <div class="squares-by-region">
        {[...groups, ...(rest.length > 0 ? [last] : [])].map(({ name, units }) => (
          <section>
            {name && <Heading level={3}>{name}</Heading>}
            <Squares language={language} name={name} units={units} />
          </section>
        ))}
      </div>
      <TileLegend legend={legendOf(language)} />
      <p class="soft">{say('picture_why')}</p>
    </Panel>
  )
}

function Squares({
  language,
  name,
  units,
}: {
  language: Language
  name: string
  units: readonly Line[]
}) {
  const say = words.in(language)
  const tiles = units.map((unit) => ({ key: unit.body_id, level: levelOf(unit) }))
  const at = (level: number | null) => tiles.filter((tile) => tile.level === level).length
  const description = say('picture_spoken', {
    region: name || say('units'),
    n: units.length,
    dark: at(4),
    light: at(0),
    none: at(null),
  })
  return <Tiles description={description} tiles={tiles} />
}

function legendOf(language: Language): Legend {
  const say = words.in(language)
  return [say('level_0'), say('level_1'), say('level_2'), say('level_3'), say('level_4')]
}

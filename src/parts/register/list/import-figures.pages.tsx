import { Figures } from '../../../ui/figures/figures.tsx'
import { useFormats, useFrame, useBelow } from '../../../ui/frame/frame.ts'
import { countOf, KINDS_LISTED } from './import-kinds.rules.ts'
import { words } from './import.words.ts'
import type { Counts } from './planning/import-counts.rules.ts'

/** Each kind of change with its number, one click from the people behind it. */
export function SmallFigures({ home, counts }: { home: string; counts: Counts }) {
  const say = words.in(useFrame().language)
  const below = useBelow()
  const tell = useFormats()
  const figures = KINDS_LISTED.filter((kind) => countOf(counts, kind) > 0).map((kind) => ({
    label: say(`kind-${kind}`, { below }),
    value: tell.number(countOf(counts, kind)),
    href: `${home}/${kind}`,
  }))
  const same = { label: say('kind-same'), value: tell.number(counts.same) }
  return <Figures label={say('would')} figures={counts.same > 0 ? [...figures, same] : figures} />
}

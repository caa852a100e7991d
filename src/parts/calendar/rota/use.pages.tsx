import { useFrame } from '../../../ui/frame/frame.ts'
import type { Ability, Covers } from '../kinds.rules.ts'
import { words as kindWords } from '../kinds.words.ts'
import { words as keepingWords } from './keeping/keeping.words.ts'
import { words as voteWords } from './keeping/votes.words.ts'
import { words as mineWords } from './mine/mine.words.ts'
import { words } from './rota.words.ts'

export const useRota = () => words.in(useFrame().language)
export const useMine = () => mineWords.in(useFrame().language)
export const useVotes = () => voteWords.in(useFrame().language)
export const useKeeping = () => keepingWords.in(useFrame().language)

export function useAbilities() {
  const say = kindWords.in(useFrame().language)
  return (ability: Ability) => say(`can_${ability}`)
}

/** “First aid, opening up”: what a slot asks for and when, where it says either. */
export function useAsked() {
  const say = kindWords.in(useFrame().language)
  return ({ asks, covers }: { readonly asks: Ability | null; readonly covers: Covers }): string =>
    [asks && say(`can_${asks}`), covers !== 'whole' && say(`covers_${covers}`)]
      .filter(Boolean)
      .join(', ')
}

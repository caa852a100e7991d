import { LinkButton } from '../../../ui/buttons.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Panel } from '../../../ui/panel.tsx'
import { words } from './street.words.ts'

/** How many places are free, and how many wait; null where as many may come as like. */
export type Places = { readonly free: number; readonly waiting: number } | null

export interface ComeAlongProps {
  /** `/at/leeds/<id>` */
  at: string
  answers: 'open' | 'over' | 'called-off'
  places: Places
}

/** On the public page: one button to come along, the same for everybody. */
export function ComeAlong({ at, answers, places }: ComeAlongProps) {
  const say = useStreet()
  if (answers !== 'open') return null
  return (
    <Panel title={say('come_title')} id="coming">
      <PlacesLeft places={places} />
      <p>
        <LinkButton main size="wide" href={`${at}/coming`}>
          {say(isFull(places) ? 'join_line' : 'im_coming')}
        </LinkButton>
      </p>
      <p class="soft">{say('no_account')}</p>
    </Panel>
  )
}

export function PlacesLeft({ places }: { places: Places }) {
  const say = useStreet()
  if (!places) return null
  return (
    <p>
      {places.free > 0
        ? say('places_free', { n: places.free })
        : say('places_none', { n: places.waiting })}
    </p>
  )
}

export const isFull = (places: Places) => places !== null && places.free === 0

export const useStreet = () => words.in(useFrame().language)

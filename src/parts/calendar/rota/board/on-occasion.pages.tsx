import { Row } from '../../../../ui/lists.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Way } from '../../../../ui/panel.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { useKeeping, useRota } from '../use.pages.tsx'
import { keyWarning, type KeyCover } from './board.rules.ts'

/** On an occasion's page: that nobody with a key is there. */
export function KeyNotice({ cover }: { cover: KeyCover | null }) {
  const say = useRota()
  const warning = keyWarning(cover)
  return warning && <Notice tone="stop" text={say(warning)} />
}

/** Whoever has a shift passes it on from here too. */
export function PassItOn({ home, occasion }: { home: string; occasion: Occasion }) {
  const say = useRota()
  return <Way href={`${home}/rota/mine#o-${occasion.id}`}>{say('pass_it_on')}</Way>
}

/** After it, the host notes who had a shift and did not come. */
export function AbsencesRow({ home, occasion }: { home: string; occasion: Occasion }) {
  const keeping = useKeeping()
  return (
    <Row
      name={keeping('absences')}
      href={`${home}/${occasion.id}/absences`}
      why={keeping('absences_why')}
    />
  )
}

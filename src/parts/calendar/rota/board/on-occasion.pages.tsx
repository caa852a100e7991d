import { Row } from '../../../../ui/lists.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Way } from '../../../../ui/panel.tsx'
import type { Occasion, Slot } from '../../occasions/occasion.rules.ts'
import { usePutting } from '../putting/putting.pages.tsx'
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

/** Whoever keeps the rota writes down those who said yes by word of mouth, for this slot. */
export function PutDownWay({ at, slot, title }: { at: string; slot: Slot; title: string }) {
  const say = usePutting()
  return (
    <a
      href={`${at}/slots/${slot.id}`}
      aria-label={say('put_down_label', { slot: slot.name, title })}
    >
      {say('put_down')}
    </a>
  )
}

/** The same for simply coming along. */
export function PutDownRow({ at, slot }: { at: string; slot: Slot }) {
  const say = usePutting()
  return <Row name={say('put_down')} href={`${at}/slots/${slot.id}`} why={say('put_down_why')} />
}

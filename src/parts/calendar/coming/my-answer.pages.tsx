import { Button } from '../../../ui/buttons.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { headsOf, type MyCommitment } from './coming.rules.ts'
import { isFirstCome } from './line/line.rules.ts'
import { AnswerForm, OfferToMe, useComing, type Offered } from './mine.pages.tsx'

interface WaitingProps {
  /** `/b/leeds/whats-on/<id>` */
  at: string
  starts_at: Date
  mine: MyCommitment
  place: number | null
  offer: Offered | null
  /** Places of my slot that are nobody's. */
  free: number
}

/** Where I stand in the line, or the place that is kept for me. */
export function MyLine({ at, starts_at, mine, place, offer, free }: WaitingProps) {
  const say = useComing()
  const { now } = useFrame()
  if (offer && offer.until > now)
    return <OfferToMe action={`${at}/mine/answer`} offer={offer} asked={headsOf(mine)} />
  const firstCome = isFirstCome(now, starts_at)
  return (
    <>
      <Notice tone="wait" text={say(firstCome ? 'first_come' : 'in_line', { n: place ?? 1 })} />
      {firstCome && free >= headsOf(mine) && (
        <AnswerForm action={`${at}/mine/answer`} answer="yes">
          <Button main>{say('take_now')}</Button>
        </AnswerForm>
      )}
      <AnswerForm action={`${at}/mine/answer`} answer="no">
        <Button>{say('leave_line')}</Button>
      </AnswerForm>
    </>
  )
}

/** What goes with a yes, one tap away: friends, needs, and my own calendar. */
export function WithMyYes({ at }: { at: string }) {
  const say = useComing()
  return (
    <p class="links">
      <a href={`${at}/mine`}>{say('mine_more')}</a>
      {' · '}
      <a href={`${at}/calendar.ics`}>{say('add_to_calendar')}</a>
    </p>
  )
}

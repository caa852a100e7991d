import type { Typed } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Way } from '../../../ui/panel.tsx'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { MyCommitment } from './coming.rules.ts'
import { Friends, NeedsForm, Reminders, useComing, type FriendsProblem } from './mine.pages.tsx'
import type { Needs } from './needs.rules.ts'

interface MyPlaceProps {
  /** `/b/leeds/whats-on/<id>` */
  at: string
  occasion: Occasion
  mine: MyCommitment
  withFriends: boolean
  needs: Needs | null
  wantsReminders: boolean
  /** Whether letters reach this member. */
  byMail: boolean
  problem?: FriendsProblem | undefined
  typed?: Typed | undefined
}

/** What goes with a member's yes. */
export function MyPlacePage(props: MyPlaceProps) {
  const { at, occasion, mine, withFriends, needs, wantsReminders, byMail } = props
  const { problem, typed } = props
  const say = useComing()
  return (
    <Hall title={`${say('mine_title')}: ${occasion.title}`} room="occasions" width="reading">
      <PageHead title={say('mine_title')} back={{ href: at, label: occasion.title }} />
      {!byMail && (
        <Notice tone="wait" title={say('no_mail_title')}>
          <p>{say('no_mail_member')}</p>
          <Way href="/me">{say('my_entry')}</Way>
        </Notice>
      )}
      {withFriends && <Friends action={`${at}/mine/friends`} {...{ mine, problem, typed }} />}
      <NeedsForm action={`${at}/mine/needs`} needs={needs} />
      {byMail && <Reminders action={`${at}/mine/reminders`} wanted={wantsReminders} />}
    </Hall>
  )
}

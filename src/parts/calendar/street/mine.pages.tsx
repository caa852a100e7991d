import { Button } from '../../../ui/buttons.tsx'
import type { Typed } from '../../../ui/forms/form.tsx'
import { FlashNotice } from '../../../ui/frame/flash.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Street } from '../../../ui/frame/street.tsx'
import { NotOnTheList } from '../../../ui/frame/trouble.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { headsOf, type MyCommitment } from '../coming/coming.rules.ts'
import {
  AnswerForm,
  Friends,
  NeedsForm,
  OfferToMe,
  Reminders,
  useComing,
  type FriendsProblem,
  type Offered,
} from '../coming/mine.pages.tsx'
import type { Needs } from '../coming/needs.rules.ts'
import { useSpan } from '../occasions/occasion.pages.tsx'
import { words as factWords } from '../whats-on/whats-on.words.ts'

interface MineProps {
  /** `/at/leeds/<id>/mine/<secret>` */
  at: string
  /** `/at/leeds/<id>` */
  publicPage: string
  occasion: {
    readonly title: string
    readonly place: string
    readonly starts_at: Date
    readonly ends_at: Date
    readonly called_off: string | null
  }
  answers: 'open' | 'over' | 'called-off'
  mine: MyCommitment & {
    readonly name: string
    readonly slot: string
    readonly still_coming_at: Date | null
  }
  offer: Offered | null
  /** How far from the front of the line; null when not in it. */
  place: number | null
  /** In the last hours: a place is for whoever taps first, and one is free now. */
  firstCome: boolean
  placeFree: boolean
  /** So near that it is worth asking. */
  askStill: boolean
  /** For a guest only: a member says it in the hall. */
  needs: Needs | null
  /** Where a member finds this in the hall; null for a guest. */
  inHall: string | null
  byMail: boolean
  wantsReminders: boolean
  problem?: FriendsProblem | undefined
  typed?: Typed | undefined
}

/** For somebody whose membership lapsed after they said yes: the one thing that is still theirs to say. */
export function PlaceToGiveBackPage({
  at,
  body,
  occasion,
}: {
  at: string
  body: { readonly slug: string; readonly name: string }
  occasion: MineProps['occasion']
}) {
  const say = useComing()
  const when = useSpan(occasion)
  return (
    <NotOnTheList body={body}>
      <p>{say('lapsed_place', { title: occasion.title, when, body: body.name })}</p>
      <AnswerForm action={`${at}/answer`} answer="no">
        <Button main>{say('cannot')}</Button>
      </AnswerForm>
    </NotOnTheList>
  )
}

/** What stands behind a secret link: one answer, and everything that goes with it. */
export function MinePage(props: MineProps) {
  const { at, occasion, mine, answers } = props
  const say = useComing()
  const when = useSpan(occasion)
  const isIn = mine.state === 'promised' || mine.state === 'waiting'
  return (
    <Street title={occasion.title} description={occasion.title}>
      <FlashNotice />
      <PageHead
        title={occasion.title}
        lead={say('mine_of', { name: mine.name })}
        back={{ href: props.publicPage, label: say('public_page') }}
      />
      <Facts
        facts={[
          { label: useFact('when'), value: when },
          { label: useFact('where'), value: occasion.place },
        ]}
      />
      <Standing {...props} />
      {answers !== 'over' && !props.byMail && <NoMail />}
      {answers === 'open' && isIn && (
        <p>
          <a href={`${at}/calendar.ics`}>{say('add_to_calendar')}</a>
        </p>
      )}
      {answers === 'open' && isIn && <WhatGoesWithIt {...props} />}
    </Street>
  )
}

/** Said plainly to whoever left a number only: they have to look here themselves. */
function NoMail() {
  const say = useComing()
  return <Notice tone="wait" title={say('no_mail_title')} text={say('no_mail')} />
}

function Standing(props: MineProps) {
  const { occasion, answers, mine } = props
  const say = useComing()
  if (answers === 'called-off')
    return <Notice tone="stop" title={say('off')} text={occasion.called_off ?? ''} />
  if (mine.came_at) return <Notice tone="good" text={say('you_came')} />
  if (answers === 'over') return <Notice text={say('over')} />
  if (mine.state === 'waiting') return <InLine {...props} />
  return mine.state === 'promised' ? <Coming {...props} /> : <NotComing {...props} />
}

function Coming({ at, mine, askStill }: MineProps) {
  const say = useComing()
  const asked = askStill && mine.still_coming_at === null
  const text = mine.slot
    ? say('you_took', { slot: mine.slot })
    : say('youre_coming', { n: mine.guests })
  return (
    <Panel title={say(asked ? 'still_title' : 'mine_title')}>
      <Notice tone="good" text={mine.still_coming_at ? say('still_said') : text} />
      {asked && (
        <AnswerForm action={`${at}/answer`} answer="still">
          <Button main size="wide">
            {say('still')}
          </Button>
        </AnswerForm>
      )}
      <AnswerForm action={`${at}/answer`} answer="no">
        <Button size={asked ? 'wide' : 'small'}>{say('cannot')}</Button>
      </AnswerForm>
    </Panel>
  )
}

function InLine({ at, mine, offer, place, firstCome, placeFree }: MineProps) {
  const say = useComing()
  if (offer) return <OfferToMe action={`${at}/answer`} offer={offer} asked={headsOf(mine)} />
  return (
    <Panel title={say('mine_title')}>
      <Notice tone="wait" text={say(firstCome ? 'first_come' : 'in_line', { n: place ?? 1 })} />
      {firstCome && placeFree && (
        <AnswerForm action={`${at}/answer`} answer="yes">
          <Button main size="wide">
            {say('take_now')}
          </Button>
        </AnswerForm>
      )}
      <AnswerForm action={`${at}/answer`} answer="no">
        <Button size="small">{say('leave_line')}</Button>
      </AnswerForm>
    </Panel>
  )
}

function NotComing({ at }: MineProps) {
  const say = useComing()
  return (
    <Panel title={say('mine_title')}>
      <p>{say('not_coming')}</p>
      <AnswerForm action={`${at}/answer`} answer="yes">
        <Button main size="wide">
          {say('come_after_all')}
        </Button>
      </AnswerForm>
    </Panel>
  )
}

function WhatGoesWithIt(props: MineProps) {
  const { at, mine, needs, inHall, byMail, wantsReminders, problem, typed } = props
  const say = useComing()
  return (
    <>
      {mine.slot === '' && <Friends action={`${at}/friends`} {...{ mine, problem, typed }} />}
      {inHall === null ? (
        <NeedsForm action={`${at}/needs`} needs={needs} />
      ) : (
        <Panel title={say('needs')}>
          <p>{say('needs_sign_in')}</p>
          <Way href={inHall}>{say('in_the_hall')}</Way>
        </Panel>
      )}
      {byMail && <Reminders action={`${at}/reminders`} wanted={wantsReminders} />}
      {inHall === null && byMail && <p class="soft">{say('mailed_link')}</p>}
    </>
  )
}

const useFact = (what: 'when' | 'where') => factWords.in(useFrame().language)(what)

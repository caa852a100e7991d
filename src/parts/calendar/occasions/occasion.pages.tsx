import type { Children } from '../../../markup/index.ts'
import { Button, Keys, LinkButton } from '../../../ui/buttons.tsx'
import { Figure } from '../../../ui/figures/figures.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts, List, Row } from '../../../ui/lists.tsx'
import { Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { AfterwardsRows } from '../afterwards/rows.pages.tsx'
import { answersAre, type MyCommitment } from '../coming/coming.rules.ts'
import { placesFree } from '../coming/line/line.rules.ts'
import type { Offered } from '../coming/mine.pages.tsx'
import { MyLine, WithMyYes } from '../coming/my-answer.pages.tsx'
import type { Ability } from '../kinds.rules.ts'
import { MyPassLink } from '../passes/pass.pages.tsx'
import type { KeyCover } from '../rota/board/board.rules.ts'
import { AbsencesRow, KeyNotice, PassItOn, PutDownRow } from '../rota/board/on-occasion.pages.tsx'
import { SeriesLine, type SeriesLineProps } from '../series/series-line.pages.tsx'
import { useKinds, useWords } from '../whats-on/whats-on.pages.tsx'
import { ThingsRow } from './occasion-room.pages.tsx'
import { isFull, SlotRow } from './occasion-slots.pages.tsx'
import { isDuty, type Occasion, type Slot } from './occasion.rules.ts'

export interface OccasionProps {
  home: string
  occasion: Occasion
  slots: readonly Slot[]
  mine: MyCommitment | null
  /** Where I stand among those who wait; null when I do not. */
  place: number | null
  /** The place that is kept for me, while it is. */
  offer: Offered | null
  turnout: { came: number; came_first: number } | undefined
  /** Whether somebody with a key opens up and locks up; null where no key is asked for. */
  keys: KeyCover | null
  /** What the reader can do on that day. */
  able: readonly Ability[]
  mayCome: boolean
  mayKeepDoor: boolean
  mayChange: boolean
  mayKeepRota: boolean
  series?: SeriesLineProps | null
  /** The rooms and things that are held for it. */
  rooms: Children
}

/** One occasion: what it is, whether you come, and for those who run it what to do. */
export function OccasionPage(props: OccasionProps) {
  const { home, occasion, keys, mayKeepDoor, mayChange } = props
  const say = useWords()
  const { now } = useFrame()
  return (
    <Hall title={occasion.title} room="occasions" width="reading">
      <PageHead
        title={occasion.title}
        back={{ href: home, label: say('all') }}
        aside={occasion.called_off !== null && <Tag tone="stop">{say('called_off')}</Tag>}
      />
      {occasion.called_off !== null && (
        <Notice tone="stop" title={say('called_off_title')} text={occasion.called_off} />
      )}
      {occasion.called_off === null && now < occasion.ends_at && <KeyNotice cover={keys} />}
      <Particulars occasion={occasion} rooms={props.rooms} />
      {props.series && <SeriesLine {...props.series} />}
      <HowMany {...props} />
      <Answer {...props} />
      {(mayKeepDoor || mayChange) && occasion.ours && <ForHosts {...props} />}
    </Hall>
  )
}

function Particulars({ occasion, rooms }: Pick<OccasionProps, 'occasion' | 'rooms'>) {
  const say = useWords()
  const kind = useKinds()
  const { body, now } = useFrame()
  return (
    <Panel>
      <Facts
        facts={[
          { label: say('when'), value: useSpan(occasion) },
          { label: say('where'), value: occasion.place },
          { label: say('kind'), value: kind(occasion.kind) },
          { label: say('who_runs'), value: occasion.host_shown },
          {
            label: say('put_on_by'),
            value: occasion.body_name === body?.name ? '' : occasion.body_name,
          },
        ]}
      />
      {rooms}
      {occasion.about.split('\n').map((line) => line && <p>{line}</p>)}
      {occasion.open_to === 'everyone' &&
        occasion.called_off === null &&
        now < occasion.ends_at && (
          <Way href={`/at/${occasion.body_slug}/${occasion.id}`}>{say('share_it')}</Way>
        )}
    </Panel>
  )
}

/** “Sunday 29 November 2026, 09:00 to 11:00”, or both days where they differ. */
export function useSpan({ starts_at, ends_at }: { starts_at: Date; ends_at: Date }) {
  const say = useWords()
  const tell = useFormats()
  const day = tell.longDay(starts_at)
  if (tell.longDay(ends_at) !== day) return tell.dateSpan(starts_at, ends_at)
  return say('from_to', { day, from: tell.time(starts_at), to: tell.time(ends_at) })
}

function HowMany({ occasion, slots, turnout }: OccasionProps) {
  const say = useWords()
  const { now } = useFrame()
  if (occasion.called_off !== null) return null
  const begun = now >= occasion.starts_at
  const coming = sum(slots, 'taken')
  const beside = begun
    ? say('beside_came', { first: turnout?.came_first ?? 0 })
    : say('beside_coming', { first: sum(slots, 'first_timers') })
  const n = begun ? (turnout?.came ?? 0) : coming
  return (
    <Panel title={say('how_many')}>
      <Figure value={String(n)} beside={beside} size="small" />
    </Panel>
  )
}

const sum = (slots: readonly Slot[], what: 'taken' | 'first_timers') =>
  slots.reduce((total, slot) => total + slot[what], 0)

function Answer(props: OccasionProps) {
  const { occasion, slots, mine, mayCome } = props
  const say = useWords()
  const { now } = useFrame()
  const answers = answersAre(now, occasion)
  if (!mayCome || answers === 'called-off') return null
  if (answers === 'over') return mine?.came_at ? null : <p class="soft">{say('too_late_to_say')}</p>
  return (
    <Panel title={say('will_you')}>
      <MyAnswer {...props} />
      {slots.length > 1 && <h3>{say('what_is_needed')}</h3>}
      {slots.length > 1 && (
        <List>
          {slots.filter(isDuty).map((slot) => (
            <SlotRow slot={slot} {...props} />
          ))}
        </List>
      )}
      <p class="soft">
        {say('counts_attended')} <a href="/rule">{say('how_counted')}</a>
      </p>
    </Panel>
  )
}

/** The one filled button of the page, or what I said with a way to take it back. */
function MyAnswer({ home, occasion, slots, mine, place, offer }: OccasionProps) {
  const say = useWords()
  const open = slots.find((slot) => !isDuty(slot))
  const slot = slots.find(({ id }) => id === mine?.slot_id)
  const address = `${home}/${occasion.id}/commitment`
  const at = `${home}/${occasion.id}`
  if (mine?.state === 'waiting')
    return (
      <MyLine
        at={at}
        starts_at={occasion.starts_at}
        mine={mine}
        place={place}
        offer={offer}
        free={slot ? placesFree(slot) : 0}
      />
    )
  if (mine?.state === 'promised')
    return (
      <>
        <Notice tone="good" text={yes(say, slot)} />
        <WithMyYes at={at} />
        <form method="post" action={`${address}/cancellation`}>
          <Button>{say('cannot_come')}</Button>
        </form>
        <MyPassLink />
        {mine.state === 'promised' && slot?.name && <PassItOn home={home} occasion={occasion} />}
      </>
    )
  return (
    <form method="post" action={address}>
      <Button main size="wide">
        {say(open && isFull(open) ? 'wait_in_line' : 'im_coming')}
      </Button>
    </form>
  )
}

const yes = (say: ReturnType<typeof useWords>, slot: Slot | undefined) =>
  slot && isDuty(slot) ? say('you_took', { slot: slot.name }) : say('you_said_yes')

function ForHosts({ home, occasion, slots, mayKeepDoor, mayChange, mayKeepRota }: OccasionProps) {
  const say = useWords()
  const { now } = useFrame()
  const at = `${home}/${occasion.id}`
  const over = now >= occasion.ends_at
  const open = slots.find((slot) => !isDuty(slot))
  return (
    <Panel title={say('hosts')}>
      {mayKeepDoor && occasion.called_off === null && (
        <Keys>
          <LinkButton href={`${at}/door`}>{say('door')}</LinkButton>
          <LinkButton href={`${at}/sheets`}>{say('sheet')}</LinkButton>
        </Keys>
      )}
      <List>
        {over && occasion.called_off === null && <AfterwardsRows at={at} keepsDoor={mayKeepDoor} />}
        {mayKeepDoor && (
          <Row
            name={say(over ? 'who_came' : 'who_comes')}
            href={`${at}/coming`}
            why={say('who_why')}
          />
        )}
        {mayKeepRota && open && !over && occasion.called_off === null && (
          <PutDownRow at={at} slot={open} />
        )}
        {mayKeepDoor && now >= occasion.starts_at && (
          <AbsencesRow home={home} occasion={occasion} />
        )}
        {mayChange && <Row name={say('change_it')} href={`${at}/change`} why={say('change_why')} />}
        {mayChange && (
          <Row
            name={say('again')}
            href={`${home}/new?from=${occasion.id}`}
            why={say('again_why')}
          />
        )}
        {mayChange && !over && occasion.called_off === null && <ThingsRow at={at} />}
        {mayChange && !over && (
          <Row name={say('call_off')} href={`${at}/calling-off`} why={say('call_off_why')} />
        )}
      </List>
    </Panel>
  )
}

import { Button } from '../../../ui/buttons.tsx'
import { Row } from '../../../ui/lists.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { hasRoom } from '../coming/line/line.rules.ts'
import { NotAble } from '../rota/board/board-rows.pages.tsx'
import { gapOf } from '../rota/board/board.rules.ts'
import { PutDownWay } from '../rota/board/on-occasion.pages.tsx'
import { useAsked } from '../rota/use.pages.tsx'
import { useWords } from '../whats-on/whats-on.pages.tsx'
import type { OccasionProps } from './occasion.pages.tsx'
import type { Slot } from './occasion.rules.ts'

export function SlotRow(props: OccasionProps & { slot: Slot }) {
  const { slot, mine } = props
  const isMine =
    mine?.slot_id === slot.id && (mine.state === 'promised' || mine.state === 'waiting')
  return (
    <Row
      name={slot.name}
      brief={slot.asks === null}
      why={
        <>
          <SlotWhy slot={slot} />
          {props.mayKeepRota && props.occasion.ours && <Filling {...props} />}
        </>
      }
      tag={useSlotTag(slot, isMine)}
      action={!isMine && slotAct(props)}
    />
  )
}

function Filling({ home, occasion, slot }: OccasionProps & { slot: Slot }) {
  return (
    <>
      {' · '}
      <PutDownWay at={`${home}/${occasion.id}`} slot={slot} title={occasion.title} />
    </>
  )
}

/** One tap takes it; what I am not able to do asks whether I can. */
function slotAct(props: OccasionProps & { slot: Slot }) {
  const { slot, home, able } = props
  if (slot.asks === null || able.includes(slot.asks)) return <TakeSlot {...props} />
  return gapOf(slot) > 0 && <NotAble home={home} ability={slot.asks} />
}

function TakeSlot({ slot, home, occasion }: OccasionProps & { slot: Slot }) {
  const say = useWords()
  const words = say(isFull(slot) && slot.seeking === 0 ? 'wait_in_line' : 'take_it')
  return (
    <form method="post" action={`${home}/${occasion.id}/commitment`}>
      <input type="hidden" name="slot" value={slot.id} />
      <Button size="small" label={`${words}: ${slot.name}`}>
        {words}
      </Button>
    </form>
  )
}

function SlotWhy({ slot }: { slot: Slot }) {
  const say = useWords()
  const asked = useAsked()(slot)
  const wanted = slot.maximum ?? slot.minimum
  const taken =
    wanted > 0
      ? say('taken_of', { taken: slot.taken, wanted })
      : say('taken_only', { taken: slot.taken })
  return (
    <>
      {[
        asked !== slot.name && asked,
        taken,
        slot.waiting > 0 && say('in_line', { n: slot.waiting }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

function useSlotTag(slot: Slot, isMine: boolean) {
  const say = useWords()
  if (isMine) return <Tag tone="good">{say('yours')}</Tag>
  if (gapOf(slot) > 0) return <Tag tone="wait">{say('short_n', { n: gapOf(slot) })}</Tag>
  if (isFull(slot)) return <Tag tone="info">{say('full')}</Tag>
  return null
}

/** No place is left that is not kept for somebody, or others stand in line for it. */
export const isFull = (slot: Slot) => !hasRoom(slot, 1, 'in-line')

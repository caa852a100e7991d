import { dayOf } from '../../../time/wall-time.ts'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { useWords } from '../hall.pages.tsx'
import { daysLeft, urgencyOf, type DueDate } from './dates.rules.ts'

interface DatesProps {
  home: string
  dates: readonly DueDate[]
}

/** What is due soon or late: which room, what, how long there is. */
export function DueRows({ home, dates }: DatesProps) {
  return (
    <List>
      {dates.map((date) => (
        <DueRow date={date} href={`${home}/${date.place_id}#dates`} />
      ))}
    </List>
  )
}

function DueRow({ date, href }: { date: DueDate; href: string }) {
  const say = useWords()
  return (
    <Row
      name={say(`due_${date.what}`, { place: date.place })}
      href={href}
      why={[useDue(date.due_on), date.note].filter(Boolean).join(' · ')}
      tag={<DueTag due_on={date.due_on} />}
    />
  )
}

/** “in 25 days, on 17 December 2026” */
export function useDue(due_on: string) {
  const say = useWords()
  const tell = useFormats()
  const { now, zone } = useFrame()
  const n = daysLeft(due_on, dayOf(now, zone))
  const day = tell.date(due_on)
  return n < 0 ? say('due_over', { n: -n, day }) : say('due_in', { n, day })
}

export function DueTag({ due_on }: { due_on: string }) {
  const say = useWords()
  const { now, zone } = useFrame()
  const urgency = urgencyOf(due_on, dayOf(now, zone))
  if (urgency === 'late') return <Tag tone="stop">{say('due_late')}</Tag>
  if (urgency === 'now') return <Tag tone="wait">{say('due_now')}</Tag>
  return urgency === 'soon' ? <Tag tone="info">{say('due_soon')}</Tag> : null
}

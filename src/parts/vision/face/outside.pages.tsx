import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Leaf } from '../../../ui/leaf.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { words } from './face.words.ts'

/** An occasion open to everyone, as the calendar gives it to the street. */
export interface OccasionShown {
  readonly id: string
  readonly kind: string
  /** What its kind is called, in the reader's language. */
  readonly kind_name: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly state: 'called-off' | 'over' | 'on-now' | 'full' | 'ahead'
  readonly called_off: string | null
  readonly room_for: number | null
  readonly places_left: number | null
  readonly body: { readonly slug: string; readonly name: string }
}

export const useWords = () => words.in(useFrame().language)

/** “Sunday 29 November 2026, 09:00 to 11:00”, or both days where they differ. */
export function useSpan({ starts_at, ends_at }: { starts_at: Date; ends_at: Date }) {
  const say = useWords()
  const tell = useFormats()
  const day = tell.longDay(starts_at)
  if (tell.longDay(ends_at) !== day) return tell.dateSpan(starts_at, ends_at)
  return say('from_to', { day, from: tell.time(starts_at), to: tell.time(ends_at) })
}

export function StateTag({ occasion: { state } }: { occasion: Pick<OccasionShown, 'state'> }) {
  const say = useWords()
  if (state === 'called-off') return <Tag tone="stop">{say('called_off')}</Tag>
  if (state === 'on-now') return <Tag tone="good">{say('on_now')}</Tag>
  if (state === 'full') return <Tag tone="info">{say('full')}</Tag>
  return state === 'over' ? <Tag>{say('over')}</Tag> : null
}

interface AgendaProps {
  on: readonly OccasionShown[]
  /** The body whose page it stands on: its name is not said again. */
  of: string
  /** Where the links begin, when it stands in somebody else's page. */
  origin?: string
}

/** What is on, each with its day as it stands on a wall calendar. */
export function Agenda({ on, of, origin = '' }: AgendaProps) {
  const isToday = useToday()
  return (
    <ol class="agenda">
      {on.map((one) => (
        <li>
          <Leaf day={one.starts_at} today={isToday(one.starts_at)} />
          <div>
            <a class="name" href={`${origin}/at/${one.body.slug}/${one.id}`}>
              {one.title}
            </a>
            <span class="why">
              <Why occasion={one} of={of} />
            </span>
          </div>
          <StateTag occasion={one} />
        </li>
      ))}
    </ol>
  )
}

function useToday() {
  const tell = useFormats()
  const today = tell.shortDate(useFrame().now)
  return (day: Date) => tell.shortDate(day) === today
}

/** “Today, 18:30, library room · Choir · Millfield” */
function Why({ occasion, of }: { occasion: OccasionShown; of: string }) {
  const say = useWords()
  const tell = useFormats()
  const isToday = useToday()
  const time = tell.time(occasion.starts_at)
  const parts = [
    isToday(occasion.starts_at) && say('today'),
    occasion.place ? say('at', { time, place: occasion.place }) : time,
    occasion.kind_name !== occasion.title && occasion.kind_name,
    occasion.body.slug !== of && occasion.body.name,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

import { useFormats } from './frame/frame.ts'

interface LeafProps {
  day: Date
  /** Filled with the body's colour: it is today. */
  today?: boolean
  /** Where the day is said in words beside it. */
  silent?: boolean
}

/** A day as it stands on a wall calendar. */
export function Leaf({ day, today, silent }: LeafProps) {
  const tell = useFormats()
  return (
    <time
      class={today ? 'leaf today' : 'leaf'}
      datetime={day.toISOString()}
      {...(silent && { 'aria-hidden': true })}
    >
      <span>{tell.weekday(day)}</span> <strong>{tell.dayNumber(day)}</strong>{' '}
      <span>{tell.month(day)}</span>
    </time>
  )
}

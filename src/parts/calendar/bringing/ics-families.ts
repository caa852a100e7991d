import type { RawEvent } from './ics-lines.ts'

/** An event with those of its days that were moved or changed by themselves. */
export interface Family {
  readonly master: RawEvent
  readonly exceptions: readonly RawEvent[]
  /** What it is called here: one of a series whose rule is not in the file bears the moment it had. */
  readonly uid: string
}

/**
 * Events that belong together, by what they are called. Of one that stands twice the later state
 * counts, as its SEQUENCE says; two that differ in nothing but their day are two.
 */
export function families(events: readonly RawEvent[]): Family[] {
  const named = Map.groupBy(events, ({ uid }, at) => uid || `?${at}`)
  return [...named.values()].flatMap((same) => {
    const masters = newest(
      same.filter((event) => lineOf(event, 'RECURRENCE-ID') === undefined),
      'DTSTART',
    )
    const exceptions = newest(
      same.filter((event) => lineOf(event, 'RECURRENCE-ID') !== undefined),
      'RECURRENCE-ID',
    )
    const [first, ...others] = masters
    if (first === undefined)
      return exceptions.map((master) => ({
        master,
        exceptions: [],
        uid: calledBy(master, 'RECURRENCE-ID'),
      }))
    const apart = others.map((master) => ({
      master,
      exceptions: [],
      uid: calledBy(master, 'DTSTART'),
    }))
    return [
      { master: first, exceptions: exceptions.map((one) => completed(one, first)), uid: first.uid },
      ...apart,
    ]
  })
}

/** One day of a series may say only that it is off: then it is called, and begins, as the series has it. */
function completed(day: RawEvent, master: RawEvent): RawEvent {
  const lines = [...day.lines]
  const moved = lineOf(day, 'RECURRENCE-ID')
    ?.replace(/^RECURRENCE-ID/i, 'DTSTART')
    .replace(/;RANGE=[A-Z]+/i, '')
  const title = lineOf(master, 'SUMMARY')
  if (lineOf(day, 'DTSTART') === undefined && moved !== undefined) lines.push(moved)
  if (lineOf(day, 'SUMMARY') === undefined && title !== undefined) lines.push(title)
  return { ...day, lines }
}

/** Of those with one value of a line the last with the highest SEQUENCE; an earlier state of another is left out too. */
function newest(events: readonly RawEvent[], by: 'DTSTART' | 'RECURRENCE-ID'): RawEvent[] {
  const highest = Math.max(0, ...events.map(sequenceOf))
  const standing =
    by === 'DTSTART' ? events.filter((event) => sequenceOf(event) === highest) : events
  const kept = new Map<string, RawEvent>()
  for (const event of standing) {
    const key = lineOf(event, by) ?? ''
    const before = kept.get(key)
    if (before === undefined || sequenceOf(event) >= sequenceOf(before)) kept.set(key, event)
  }
  return [...kept.values()]
}

const calledBy = (event: RawEvent, name: string) =>
  event.uid === '' ? '' : `${event.uid}#${(lineOf(event, name) ?? '').replace(/^.*:/, '')}`

const sequenceOf = (event: RawEvent) =>
  Number.parseInt(lineOf(event, 'SEQUENCE')?.replace(/^.*:/, '') ?? '0') || 0

/** The first line of that name. */
export function lineOf({ lines }: RawEvent, name: string): string | undefined {
  return lines.find(
    (line) =>
      line.slice(0, name.length).toUpperCase() === name && /[;:]/.test(line.charAt(name.length)),
  )
}

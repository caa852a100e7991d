import { useFormats } from '../../../ui/frame/frame.ts'
import { Facts } from '../../../ui/lists.tsx'
import { useWords } from '../hall.pages.tsx'
import type { Hours, Opening } from './hours.rules.ts'
import type { Place } from './place.rules.ts'
import { priceOf, standings, type Prices, type Standing } from './prices.rules.ts'

interface FactsProps {
  place: Place
  /** Its own hours, or those of the room it is part of. */
  hours: Hours
  whole: { name: string; href: string } | null
  parts: readonly { id: string; name: string }[]
}

/** What somebody asks before they come: how many it takes, how one gets in, when it is open, what it costs. */
export function PlaceFacts({ place, hours, whole, parts }: FactsProps) {
  const say = useWords()
  const tell = useFormats()
  const room = place.kind === 'room'
  return (
    <Facts
      facts={[
        { label: say('people'), value: place.room_for && say('capacity', { n: place.room_for }) },
        { label: say('find_it'), value: place.how_to_find },
        { label: say('step_free'), value: room && useKnown(place.step_free) },
        { label: say('hearing_loop'), value: room && useKnown(place.hearing_loop) },
        { label: say('toilet'), value: room && useKnown(place.toilet) },
        { label: say('part_of'), value: whole && <a href={whole.href}>{whole.name}</a> },
        { label: say('parts'), value: parts.length > 0 && tell.list(parts.map((p) => p.name)) },
        { label: say('hours'), value: <HoursSaid hours={hours} /> },
        { label: say('around'), value: useAround(place) },
        { label: say('hire'), value: useHire(place) },
      ].map((fact) => ({ ...fact, value: fact.value === false ? '' : fact.value }))}
    />
  )
}

function useKnown(fact: boolean | null) {
  const say = useWords()
  if (fact === null) return say('not_known')
  return say(fact ? 'yes' : 'no')
}

function useAround({ setup_minutes, clearing_minutes }: Place) {
  const say = useWords()
  const parts = [
    setup_minutes > 0 && say('setting_up', { n: setup_minutes }),
    clearing_minutes > 0 && say('clearing', { n: clearing_minutes }),
  ]
  return parts.filter(Boolean).join(', ')
}

/** “£12.00 an hour”, “free”, “by agreement”. */
export function usePrice() {
  const say = useWords()
  const tell = useFormats()
  return (prices: Prices, standing: Standing) => {
    const pence = priceOf(prices, standing)
    if (pence === null) return say('price_asked')
    return pence === 0
      ? say('price_free')
      : say(`price_${prices.price_per}`, { price: tell.money(pence) })
  }
}

function useHire(place: Place) {
  const say = useWords()
  const price = usePrice()
  if (standings.every((one) => priceOf(place, one) === null)) return ''
  return standings.map((one) => say(`for_${one}`, { price: price(place, one) })).join(', ')
}

/** “Monday to Friday: 08:00 to 22:00”, and the days that are otherwise. */
export function HoursSaid({ hours: { openings, oddDays } }: { hours: Hours }) {
  const say = useWords()
  const tell = useFormats()
  return (
    <>
      {openings.length === 0 && say('hours_always')}
      {grouped(openings).map(({ first, last, opens, closes }) => (
        <div>{say('hours_line', { days: useDays(first, last), from: opens, to: closes })}</div>
      ))}
      {oddDays.map(({ on_day, opens, closes, why }) => (
        <div>
          {opens === null || closes === null
            ? say('closed_on', { day: tell.day(on_day) })
            : say('other_hours_on', { day: tell.day(on_day), from: opens, to: closes })}
          {why && ` (${why})`}
        </div>
      ))}
    </>
  )
}

function useDays(first: number, last: number) {
  const say = useWords()
  if (first === last) return useWeekday()(first)
  return say('days_span', { from: useWeekday()(first), to: useWeekday()(last) })
}

export function useWeekday() {
  const say = useWords()
  const keys = [1, 2, 3, 4, 5, 6, 7] as const
  return (weekday: number) => say(`weekday_${keys[(weekday + 6) % 7] ?? 1}`)
}

/** Days that follow one another with the same hours are said as one line. */
function grouped(openings: readonly Opening[]) {
  const lines: { first: number; last: number; opens: string; closes: string }[] = []
  for (const { weekday, opens, closes } of openings) {
    const line = lines.find(
      (one) => one.last === weekday - 1 && one.opens === opens && one.closes === closes,
    )
    if (line) line.last = weekday
    else lines.push({ first: weekday, last: weekday, opens, closes })
  }
  return lines
}

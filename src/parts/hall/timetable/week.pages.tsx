import { dayOf } from '../../../time/wall-time.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/search.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { EmptyState } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Sheet } from '../../../ui/paper/sheet.tsx'
import { Pager } from '../../../ui/tables.tsx'
import { RoomsPage, useWords, type Around } from '../hall.pages.tsx'
import type { Hold } from '../holds/hold.rules.ts'
import { byDay, type Week } from './week.rules.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

interface WeekProps extends Around {
  week: Week
  holds: readonly Hold[]
  places: readonly Choice[]
  place: string | null
}

/** The hall's week: a column for each day; on a phone the days one under the other. */
export function WeekPage({ week, holds, places, place, ...around }: WeekProps) {
  const say = useWords()
  const tell = useFormats()
  const [monday = ''] = week.days
  const keep = place ? `?place=${place}` : ''
  const at = (day: string) => `${around.home}/week/${day}${keep}`
  return (
    <RoomsPage {...around}>
      <ChoosePlace at={`${around.home}/week/${monday}`} places={places} place={place} />
      <Panel
        title={say('week_title', { day: tell.date(monday) })}
        aside={
          <LinkButton size="small" href={`${around.home}/week/${monday}/sheet`}>
            {say('print_week')}
          </LinkButton>
        }
      >
        <Days week={week} holds={holds} home={around.home} />
        {holds.length === 0 && <EmptyState title={say('week_none')} />}
      </Panel>
      <Pager previous={at(week.previous)} next={at(week.next)} />
    </RoomsPage>
  )
}

function ChoosePlace({ at, places, place }: Pick<WeekProps, 'places' | 'place'> & { at: string }) {
  const say = useWords()
  return (
    <FilterBar action={at} on={place ? 1 : 0} clear={at}>
      <Select
        name="place"
        label={say('place')}
        value={place ?? ''}
        choices={[
          { value: '', label: say('every_place') },
          ...places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </FilterBar>
  )
}

function Days({ week, holds, home }: Pick<WeekProps, 'week' | 'holds'> & { home: string }) {
  const say = useWords()
  const { zone } = useFrame()
  const under = byDay(holds, week, zone)
  return (
    <table class="month hall-week">
      <caption class="unseen">{say('week_caption')}</caption>
      <thead>
        <tr>
          <DayNames week={week} />
        </tr>
      </thead>
      <tbody>
        <tr>
          {week.days.map((day) => (
            <Day day={day} holds={under.get(day) ?? []} home={home} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function DayNames({ week }: Pick<WeekProps, 'week'>) {
  const tell = useFormats()
  return (
    <>
      {week.days.map((day) => (
        <th scope="col">{tell.day(day)}</th>
      ))}
    </>
  )
}

function Day({ day, holds, home }: { day: string; holds: readonly Hold[]; home: string }) {
  const say = useWords()
  const tell = useFormats()
  const { now, zone } = useFrame()
  return (
    <td
      class={holds.length === 0 ? 'free' : ''}
      {...(day === dayOf(now, zone) && { 'aria-current': 'date' })}
    >
      <span class="number">
        <span aria-hidden="true" />
        <span class="full">{tell.longDay(day)}</span>
      </span>
      {holds.map((one) => (
        <a href={`${home}/holds/${one.id}`}>
          <span class="num">{useTimes(one, day)}</span> <b>{one.title || say('in_use')}</b>{' '}
          <small>{one.place}</small>
          {one.out_of_hours && <small> {say('out_of_hours_why', { why: one.out_of_hours })}</small>}
        </a>
      ))}
    </td>
  )
}

/** “19:00–21:00”; on a day it only reaches into, from or until midnight. */
function useTimes({ starts_at, ends_at }: Hold, day: string) {
  const tell = useFormats()
  const { zone } = useFrame()
  const from = dayOf(starts_at, zone) < day ? '00:00' : tell.time(starts_at)
  const to = dayOf(ends_at, zone) > day ? '24:00' : tell.time(ends_at)
  return `${from}–${to}`
}

interface WeekSheetProps {
  home: string
  /** The week's page, in full, for its QR. */
  page: string
  week: Week
  holds: readonly Hold[]
  places: readonly Choice[]
}

/** The week to hang at the door: A4 across, a line for each room, a column for each day. */
export function WeekSheetPage({ home, page, week, holds, places }: WeekSheetProps) {
  const say = useWords()
  const tell = useFormats()
  const [monday = ''] = week.days
  const rooms = places.filter(({ id }) => holds.some((one) => one.place_id === id))
  return (
    <Sheet
      title={say('week_title', { day: tell.date(monday) })}
      page={page}
      back={{ href: `${home}/week/${monday}`, label: say('back_to_week') }}
    >
      <div class="sideways" role="region" aria-label={say('week_caption')} tabindex={0}>
        <table class="ruled hall-week-sheet">
          <caption class="unseen">{say('week_caption')}</caption>
          <thead>
            <tr>
              <td />
              <DayNames week={week} />
            </tr>
          </thead>
          <tbody>
            {rooms.map((room) => (
              <RoomLine
                name={room.name}
                week={week}
                holds={holds.filter((one) => one.place_id === room.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rooms.length === 0 && <p>{say('week_none')}</p>}
    </Sheet>
  )
}

function RoomLine({
  name,
  week,
  holds,
}: Pick<WeekSheetProps, 'week' | 'holds'> & { name: string }) {
  const say = useWords()
  const { zone } = useFrame()
  const under = byDay(holds, week, zone)
  return (
    <tr>
      <th scope="row">{name}</th>
      {week.days.map((day) => (
        <td>
          {(under.get(day) ?? []).map((one) => (
            <p>
              <b>{useTimes(one, day)}</b> {one.title || say('in_use')}
              {one.out_of_hours && <> ({say('out_of_hours_why', { why: one.out_of_hours })})</>}
            </p>
          ))}
        </td>
      ))}
    </tr>
  )
}

import { LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { Panel, Way } from '../../../ui/panel.tsx'
import { RequestRow } from '../asking/request-row.pages.tsx'
import type { Request } from '../asking/request.rules.ts'
import { DueRows } from '../dates/dates.pages.tsx'
import type { DueDate } from '../dates/dates.rules.ts'
import { RoomsPage, useSayings, useWords, type Around } from '../hall.pages.tsx'
import { usePrice } from './facts.pages.tsx'
import { inTree, type Place } from './place.rules.ts'

interface PlacesProps extends Around {
  places: readonly Place[]
  /** Until when each room that is taken at this moment is taken. */
  taken: ReadonlyMap<string, Date>
  dates: readonly DueDate[]
  mine: readonly Request[]
  /** `/at/leeds/rooms`, where something is on offer. */
  street: string | null
}

/** All rooms and things: what each is like, whether it is free now, and the way to have it. */
export function PlacesPage({ places, taken, dates, mine, street, ...around }: PlacesProps) {
  const say = useWords()
  const { home, may } = around
  const add = may.keep && <LinkButton href={`${home}/new`}>{say('add')}</LinkButton>
  return (
    <RoomsPage {...around} aside={places.length > 0 && add}>
      {dates.length > 0 && (
        <Panel title={useSayings()('dates')}>
          <DueRows home={home} dates={dates} />
        </Panel>
      )}
      {places.length === 0 && (
        <EmptyState title={say('none')}>
          <p>{say(may.keep ? 'none_keep' : 'none_member')}</p>
          {add}
        </EmptyState>
      )}
      {mine.length > 0 && (
        <Panel title={say('you_asked')}>
          <List>
            {mine.map((request) => (
              <RequestRow request={request} href={`${home}/requests/${request.id}/mine`} />
            ))}
          </List>
        </Panel>
      )}
      {(['room', 'thing'] as const).map((kind) => {
        const some = inTree(places.filter((place) => place.kind === kind))
        return (
          some.length > 0 && (
            <Panel title={say(`${kind}s`)}>
              <List>
                {some.map((place) => (
                  <PlaceRow
                    place={place}
                    until={taken.get(place.id)}
                    whole={places.find(({ id }) => id === place.part_of)?.name}
                    {...around}
                  />
                ))}
              </List>
            </Panel>
          )
        )
      })}
      {street !== null && <Way href={street}>{say('public_page')}</Way>}
    </RoomsPage>
  )
}

function PlaceRow({
  whole,
  place,
  until,
  home,
  may,
}: Around & { place: Place; until: Date | undefined; whole: string | undefined }) {
  const say = useWords()
  const tell = useFormats()
  const at = `${home}/${place.id}`
  return (
    <Row
      name={place.name}
      href={at}
      why={<PlaceWhy place={place} whole={whole} />}
      tag={
        until ? (
          <Tag tone="wait">{say('in_use_until', { time: tell.time(until) })}</Tag>
        ) : (
          <Tag tone="good">{say('free_now')}</Tag>
        )
      }
      action={
        may.hold ? (
          <LinkButton
            href={`${at}/holds/new`}
            size="small"
            label={say('hold_place', { place: place.name })}
          >
            {say('hold_it')}
          </LinkButton>
        ) : (
          may.ask && (
            <LinkButton
              href={`${at}/requests/new`}
              size="small"
              label={say('ask_for_place', { place: place.name })}
            >
              {say('ask_for_it')}
            </LinkButton>
          )
        )
      }
    />
  )
}

/** “for 120 people · step-free · hearing loop · £6.00 an hour · Leeds” */
function PlaceWhy({ place, whole }: { place: Place; whole: string | undefined }) {
  const say = useWords()
  const { body } = useFrame()
  const price = usePrice()
  const parts = [
    whole && say('part_of_place', { place: whole }),
    place.room_for !== null && say('capacity', { n: place.room_for }),
    place.step_free && say('step_free').toLowerCase(),
    place.hearing_loop && say('hearing_loop').toLowerCase(),
    place.member_pence !== null && price(place, 'member'),
    place.body_name !== body?.name && place.body_name,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

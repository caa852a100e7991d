import type { Span } from '../../../time/wall-time.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Street } from '../../../ui/frame/street.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel, Split, Way } from '../../../ui/panel.tsx'
import { useWords } from '../hall.pages.tsx'
import { HoursSaid, PlaceFacts } from '../places/facts.pages.tsx'
import type { Hours } from '../places/hours.rules.ts'
import type { Place } from '../places/place.rules.ts'
import { RequestForm, type AskProps } from './request-form.pages.tsx'
import { useAsking } from './request-row.pages.tsx'

interface StreetProps {
  home: string
  places: readonly { place: Place; hours: Hours }[]
}

/** What groups can have, for whoever passes by. */
export function StreetRoomsPage({ home, places }: StreetProps) {
  const say = useAsking()
  const { body } = useFrame()
  const title = say('street_title', { body: body?.name ?? '' })
  return (
    <Street
      title={title}
      description={say('street_lead')}
      width={places.length > 1 ? 'wide' : 'reading'}
    >
      <PageHead title={title} lead={say('street_lead')} back={usePublicPage()} />
      {places.length === 0 && (
        <EmptyState title={say('street_none')}>
          <p>{say('street_none_why')}</p>
        </EmptyState>
      )}
      <Split even>
        {places.map(({ place, hours }) => (
          <Panel title={place.name}>
            {place.about && <p>{place.about}</p>}
            <PlaceFacts place={place} hours={hours} whole={null} parts={[]} />
            <LinkButton href={`${home}/${place.id}`} label={`${say('street_ask')}: ${place.name}`}>
              {say('street_ask')}
            </LinkButton>
          </Panel>
        ))}
      </Split>
    </Street>
  )
}

interface StreetAskProps extends Omit<AskProps, 'stranger' | 'action'> {
  home: string
  place: Place
  hours: Hours
  /** When it is taken in the days ahead; never by whom. */
  taken: readonly Span[]
}

/** Asks for a room without an account. */
export function StreetAskPage({ home, place, hours, taken, ...form }: StreetAskProps) {
  const say = useAsking()
  const called = useWords()
  const title = say('ask_title', { place: place.name })
  return (
    <Street title={title} description={say('street_lead')}>
      <PageHead title={title} back={{ href: home, label: say('all_rooms') }} />
      <Facts facts={[{ label: called('hours'), value: <HoursSaid hours={hours} /> }]} />
      <Panel title={say('street_taken')}>
        {taken.length === 0 && <p>{say('street_free')}</p>}
        <ul>
          {taken.map((span) => (
            <li>
              <Taken {...span} />
            </li>
          ))}
        </ul>
      </Panel>
      <RequestForm {...form} action={`${home}/${place.id}`} stranger={place} />
    </Street>
  )
}

function Taken({ starts_at, ends_at }: Span) {
  const say = useWords()
  const tell = useFormats()
  const day = tell.day(starts_at)
  if (day !== tell.day(ends_at)) return <>{tell.dateSpan(starts_at, ends_at)}</>
  return <>{say('from_to', { day, from: tell.time(starts_at), to: tell.time(ends_at) })}</>
}

/** It was sent: what happens now. */
export function StreetSentPage({ home }: { home: string }) {
  const say = useAsking()
  const back = usePublicPage()
  return (
    <Street title={say('street_sent')} description={say('street_lead')}>
      <PageHead title={say('street_sent')} lead={say('street_sent_why')} />
      <p>{say('street_sent_then')}</p>
      <Way href={home}>{say('all_rooms')}</Way>
      <Way href={back.href}>{say('street_whats_on', { body: back.label })}</Way>
    </Street>
  )
}

/** Where whoever passes by came from: the body's public page. */
function usePublicPage() {
  const { body } = useFrame()
  return { href: `/at/${body?.slug ?? ''}`, label: body?.name ?? '' }
}

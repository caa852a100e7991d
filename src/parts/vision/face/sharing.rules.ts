import { opening } from './face.rules.ts'

export interface Shared {
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly called_off: boolean
  readonly room_for: number | null
  readonly places_left: number | null
  /** This page's own address, whole. */
  readonly address: string
  readonly picture: string
  readonly body: { readonly name: string; readonly address: string }
}

/**
 * An occasion as schema.org/Event, for search engines and whoever else reads pages by machine.
 * https://schema.org/Event. Written so that it may stand inside a script element.
 */
export function eventData(shared: Shared): string {
  const { title, about, place, body, room_for, places_left } = shared
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    startDate: shared.starts_at.toISOString(),
    endDate: shared.ends_at.toISOString(),
    eventStatus: `https://schema.org/${shared.called_off ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: place || body.name, address: place || body.name },
    ...(about && { description: opening(about, 500) }),
    image: [shared.picture],
    url: shared.address,
    organizer: { '@type': 'Organization', name: body.name, url: body.address },
    ...(room_for !== null && { maximumAttendeeCapacity: room_for }),
    ...(places_left !== null && { remainingAttendeeCapacity: places_left }),
  }
  // So that no text of ours can end the element it stands in.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

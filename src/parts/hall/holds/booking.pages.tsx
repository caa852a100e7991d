import { Button } from '../../../ui/buttons.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useRefusals, useRefusalSaid, useSayings, useSpan } from '../hall.pages.tsx'
import type { Booking, Hold } from './hold.rules.ts'

interface BookingProps {
  home: string
  booking: Booking
  mayMove: boolean
}

/** A weekly booking: the dates that are held, and those that were skipped with who has the room. */
export function BookingPage({ home, booking, mayMove }: BookingProps) {
  const say = useSayings()
  const { title, place, holds, skipped } = booking
  const head = say('booking_title', { title, place })
  return (
    <Hall title={head} room="occasions" width="reading">
      <PageHead title={head} back={{ href: `${home}/${booking.place_id}`, label: place }} />
      {skipped.length > 0 && <Skipped home={home} booking={booking} mayMove={mayMove} />}
      <Panel title={say('held_title')}>
        {holds.length === 0 && <p>{say('held_none')}</p>}
        <List>
          {holds.map((one) => (
            <HeldRow hold={one} home={home} />
          ))}
        </List>
        {mayMove && holds.some((one) => one.freed_at === null) && (
          <form method="post" action={`${home}/bookings/${booking.id}/freeing`}>
            <Button tone="stop">{say('free_ahead')}</Button>
          </form>
        )}
      </Panel>
    </Hall>
  )
}

function HeldRow({ hold, home }: { hold: Hold; home: string }) {
  const say = useSayings()
  const span = useSpan()
  return (
    <Row
      name={span(hold)}
      href={`${home}/holds/${hold.id}`}
      tag={hold.freed_at && <Tag>{say('was_freed')}</Tag>}
    />
  )
}

function Skipped({ home, booking, mayMove }: BookingProps) {
  const say = useSayings()
  const refused = useRefusalSaid()
  const span = useSpan()
  const tell = useFormats()
  const gone = useRefusals()
  return (
    <Panel title={say('skipped_title')}>
      <p class="soft">{say('skipped_lead')}</p>
      <List>
        {booking.skipped.map(({ why, by, ...date }) => (
          <Row
            name={span(date)}
            why={
              by.length > 0
                ? refused({ why: 'taken', place: booking.place, by })
                : say(why === 'closed' ? 'skipped_closed' : 'skipped_free')
            }
            tag={<Tag tone="wait">{gone('taken_tag')}</Tag>}
            action={
              mayMove &&
              by.length === 0 &&
              why === 'taken' && (
                <form method="post" action={`${home}/bookings/${booking.id}/dates`}>
                  <input type="hidden" name="starts_at" value={date.starts_at.toISOString()} />
                  <Button
                    size="small"
                    label={say('try_again_label', { day: tell.day(date.starts_at) })}
                  >
                    {say('try_again')}
                  </Button>
                </form>
              )
            }
          />
        ))}
      </List>
    </Panel>
  )
}

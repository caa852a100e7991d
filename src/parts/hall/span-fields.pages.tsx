import { DateField, TimeField } from '../../ui/forms/fields.tsx'
import { useSayings } from './hall.pages.tsx'

/** From when to when, as `spanWritten` reads it: of a hold as of a request. */
export function SpanFields() {
  const say = useSayings()
  return (
    <>
      <div class="fields">
        <DateField name="day" label={say('day')} />
        <div class="pair">
          <TimeField name="from" label={say('from')} />
          <TimeField name="to" label={say('to')} />
        </div>
      </div>
      <DateField name="last_day" label={say('last_day')} hint={say('last_day_hint')} optional />
    </>
  )
}

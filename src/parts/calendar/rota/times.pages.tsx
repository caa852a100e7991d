import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox, DateField, Select } from '../../../ui/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/form.tsx'
import { Hall } from '../../../ui/hall.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import type { Settings } from './settings.rules.ts'
import { codeOf, partsOfDay, weekdays, type Times } from './times.rules.ts'
import { useRota } from './use.pages.tsx'

interface TimesProps {
  home: string
  place: Times & { readonly counted_since: string | null; readonly letters: boolean }
  settings: Settings
  typed?: Typed
  problems?: Problems
}

/** When I can, when I would rather, when I cannot; whether one may count on me; whether I want letters. */
export function TimesPage({ home, place, settings, typed = {}, problems = {} }: TimesProps) {
  const say = useRota()
  return (
    <Hall title={say('times_title')} room="occasions" width="reading">
      <PageHead
        title={say('times_title')}
        lead={say('times_lead')}
        back={{ href: `${home}/rota/mine`, label: say('view_mine') }}
      />
      <Form action={`${home}/rota/mine/times`} typed={typed} problems={problems}>
        <Checkbox
          name="counted"
          label={say('count_on_me')}
          hint={say('count_on_me_hint', { duty: useDuty(settings) })}
          checked={place.counted_since !== null}
        />
        <Checkbox
          name="letters"
          label={say('want_letter')}
          hint={say('want_letter_hint')}
          checked={place.letters}
        />
        {weekdays.map((weekday) => (
          <fieldset key={weekday} class="times">
            <legend>{say(`day_${weekday}`)}</legend>
            {partsOfDay.map((part) => (
              <Select
                key={part}
                name={`at_${codeOf(weekday, part)}`}
                label={say(part)}
                value={answerOf(place, codeOf(weekday, part))}
                choices={[
                  { value: '', label: say('time_any') },
                  { value: 'rather', label: say('time_rather') },
                  { value: 'cannot', label: say('time_cannot') },
                ]}
              />
            ))}
          </fieldset>
        ))}
        <Panel title={say('away')}>
          <div class="fields">
            <DateField name="away_from" label={say('away_from')} value={place.away_from ?? ''} optional />
            <DateField name="away_until" label={say('away_until')} value={place.away_until ?? ''} optional />
          </div>
        </Panel>
        <Actions>
          <Button main>{say('save')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
} // prettier-ignore

function answerOf({ prefers, cannot }: Times, code: string) {
  if (cannot.includes(code)) return 'cannot'
  return prefers.includes(code) ? 'rather' : ''
}

export function useDuty(settings: Settings) {
  const say = useRota()
  const shifts = settings['duty-shifts']
  return shifts === 0 ? say('duty_none') : say('duty_some', { shifts, weeks: settings['duty-weeks'] })
} // prettier-ignore

/** Where the link at the foot of a letter leads: one tap, without signing in. */
export function StopLettersPage({ action, done }: { action: string; done?: boolean }) {
  const say = useRota()
  return (
    <Hall title={say('stop_title')} width="reading">
      <PageHead title={say('stop_title')} lead={say(done ? 'stop_done' : 'stop_lead')} />
      {!done && (
        <form method="post" action={action}>
          <Button main>{say('stop_do')}</Button>
        </form>
      )}
    </Hall>
  )
}

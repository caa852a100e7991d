import { Actions, Button } from '../../../../ui/buttons.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { DateField, Select } from '../../../../ui/forms/fields.tsx'
import { Fold } from '../../../../ui/forms/fold.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { PageHead } from '../../../../ui/panel.tsx'
import type { Settings } from '../keeping/settings.rules.ts'
import { codeOf, partsOfDay, weekdays, type Times } from '../times.rules.ts'
import { useMine, useRota } from '../use.pages.tsx'

interface TimesProps {
  home: string
  place: Times & { readonly counted_since: string | null; readonly letters: boolean }
  settings: Settings
  typed?: Typed
  problems?: Problems
}

/** When I can, when I would rather, when I cannot; whether one may count on me; whether I want letters. */
export function TimesPage({ home, place, settings, typed = {}, problems = {} }: TimesProps) {
  const say = useMine()
  const rota = useRota()
  return (
    <Hall title={say('times_title')} room="occasions" width="reading">
      <PageHead
        title={say('times_title')}
        lead={say('times_lead')}
        back={{ href: `${home}/rota/mine`, label: rota('view_mine') }}
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
        <Week place={place} typed={typed} />
        <Away place={place} typed={typed} />
        <Actions>
          <Button main>{rota('save')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

interface PartProps {
  place: Times
  typed: Typed
}

/** Most people leave all of it as it is: twenty-one answers are folded away. */
function Week({ place, typed }: PartProps) {
  const say = useMine()
  const marked = weekdays.flatMap((weekday) =>
    partsOfDay.filter((part) => {
      const code = codeOf(weekday, part)
      return (typed[`at_${code}`] ?? answerOf(place, code)) !== ''
    }),
  ).length
  return (
    <Fold title={say('times_week')} set={say('times_marked', { n: marked })} fields={['at']}>
      {weekdays.map((weekday) => (
        <fieldset class="times">
          <legend>{say(`day_${weekday}`)}</legend>
          {partsOfDay.map((part) => (
            <Select
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
    </Fold>
  )
}

function Away({ place, typed }: PartProps) {
  const say = useMine()
  const rota = useRota()
  const tell = useFormats()
  const from = String(typed['away_from'] ?? place.away_from ?? '')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(from) ? tell.day(from) : ''
  return (
    <Fold
      title={say('away')}
      set={day ? say('away_since', { day }) : say('not_away')}
      fields={['away']}
    >
      <div class="fields">
        <DateField
          name="away_from"
          label={rota('away_from')}
          value={place.away_from ?? ''}
          optional
        />
        <DateField
          name="away_until"
          label={rota('away_until')}
          value={place.away_until ?? ''}
          optional
        />
      </div>
    </Fold>
  )
}

function answerOf({ prefers, cannot }: Times, code: string) {
  if (cannot.includes(code)) return 'cannot'
  return prefers.includes(code) ? 'rather' : ''
}

function useDuty(settings: Settings) {
  const say = useMine()
  const shifts = settings['duty-shifts']
  return shifts === 0
    ? say('duty_none')
    : say('duty_some', { shifts, weeks: settings['duty-weeks'] })
}

/** Where the link at the foot of a letter leads: one tap, without signing in. */
export function StopLettersPage({ action, done }: { action: string; done?: boolean }) {
  const say = useMine()
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

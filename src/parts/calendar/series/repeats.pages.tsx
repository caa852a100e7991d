import type { Children } from '../../../markup/index.ts'
import { Checkbox, Radios } from '../../../ui/forms/choices.tsx'
import { DateField, Field, Select } from '../../../ui/forms/fields.tsx'
import { useForm } from '../../../ui/forms/form.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Panel } from '../../../ui/panel.tsx'
import { nths, shortMonths, ways, weekdays } from './recurrence.rules.ts'
import { words as ruleWords } from './rule.words.ts'
import { DATES_SHOWN, MONTHS_APART_MAX, nthField, WEEKS_APART_MAX } from './series-form.rules.ts'
import { words } from './series.words.ts'

export const useSeriesWords = () => words.in(useFrame().language)

/**
 * How something repeats, in the form of putting it on. Each choice opens what it asks for by style alone
 * (occasion-form.css); a browser that cannot do that shows all of it.
 */
export function Repeats({ once }: { once: 'offered' | 'not-offered' }) {
  const say = useSeriesWords()
  const { typed } = useForm()
  const offered = once === 'offered' ? (['once', ...ways] as const) : ways
  const fresh = typed['repeats'] === undefined
  return (
    <Panel id="repeats">
      <div class="repeats">
        <Radios
          name="repeats"
          label={say('repeats')}
          value="once"
          choices={offered.map((value) => ({ value, label: say(`way_${value}`) }))}
        />
        <If way="weeks">
          <Apart name="weeks_apart" max={WEEKS_APART_MAX} label="weeks_n" />
          <Weekdays />
        </If>
        <If way="month-weekday">
          <OfMonth />
          <Apart name="months_apart" max={MONTHS_APART_MAX} label="months_n" />
        </If>
        <If way="month-day">
          <DayOfMonth />
          <Apart name="days_apart" max={MONTHS_APART_MAX} label="months_n" />
        </If>
        <If way="dates">
          <Dates />
        </If>
        <div class="if again">
          <div class="if until">
            <Ending />
          </div>
          <Checkbox name="rests_school" label={say('rests_school')} hint={say('rests_hint')} />
          <Checkbox name="rests_closures" label={say('rests_closures')} checked={fresh} />
          <p class="soft">{say('clocks')}</p>
        </div>
      </div>
    </Panel>
  )
}

const If = ({ way, children }: { way: string; children: Children }) => (
  <div class={`if ${way}`}>{children}</div>
)

function Apart({ name, max, label }: { name: string; max: number; label: 'weeks_n' | 'months_n' }) {
  const say = useSeriesWords()
  const counts = Array.from({ length: max }, (_, n) => n + 1)
  return (
    <Select
      name={name}
      label={say('weeks_apart')}
      value="1"
      choices={counts.map((n) => ({ value: String(n), label: say(label, { n }) }))}
    />
  )
}

interface TicksProps {
  legend: string
  hint: string
  ticks: readonly { name: string; label: string }[]
}

function Ticks({ legend, hint, ticks }: TicksProps) {
  return (
    <fieldset class="field row">
      <legend>{legend}</legend>
      <span class="hint">{hint}</span>
      <div class="options">
        {ticks.map(({ name, label }) => (
          <Checkbox name={name} label={label} />
        ))}
      </div>
    </fieldset>
  )
}

function Weekdays() {
  const say = useSeriesWords()
  const name = useWeekdays()
  const ticks = weekdays.map((day) => ({ name: `weekday_${day}`, label: name(day) }))
  return <Ticks legend={say('which_days')} hint={say('which_days_hint')} ticks={ticks} />
}

function useWeekdays() {
  const say = ruleWords.in(useFrame().language)
  return (day: (typeof weekdays)[number]) => capital(say('weekday', { day }))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function OfMonth() {
  const say = useSeriesWords()
  const name = useWeekdays()
  const ticks = nths.map((nth) => ({ name: nthField(nth), label: say(sayingOf(nth)) }))
  return (
    <>
      <Ticks legend={say('which_of_month')} hint={say('which_of_month_hint')} ticks={ticks} />
      <Select
        name="on_weekday"
        label={say('on_weekday')}
        choices={[
          { value: '', label: say('as_first') },
          ...weekdays.map((day) => ({ value: day, label: name(day) })),
        ]}
      />
    </>
  )
}

const sayingOf = (nth: (typeof nths)[number]) =>
  nth === -1 ? ('nth_last' as const) : (`nth_${nth}` as const)

function DayOfMonth() {
  const say = useSeriesWords()
  return (
    <>
      <Field
        name="month_day"
        label={say('month_day')}
        hint={say('month_day_hint')}
        optional
        inputmode="numeric"
        size="short"
      />
      <Radios
        name="short_months"
        label={say('short_months')}
        hint={say('short_months_hint')}
        value="skip"
        choices={shortMonths.map((value) => ({ value, label: say(`short_${value}`) }))}
      />
    </>
  )
}

function Dates() {
  const say = useSeriesWords()
  return (
    <fieldset class="field">
      <legend>{say('dates')}</legend>
      <span class="hint">{say('dates_hint')}</span>
      <div class="fields">
        {Array.from({ length: DATES_SHOWN }, (_, n) => (
          <DateField name={`date_${n}`} label={say('date_n', { n: n + 2 })} />
        ))}
      </div>
    </fieldset>
  )
}

function Ending() {
  const say = useSeriesWords()
  const ends = ['never', 'on', 'after'] as const
  return (
    <>
      <Radios
        name="ends"
        label={say('ends')}
        value="never"
        choices={ends.map((value) => ({ value, label: say(`ends_${value}`) }))}
      />
      <div class="if ends-on">
        <DateField name="ends_on" label={say('ends_on_day')} />
      </div>
      <div class="if ends-after">
        <Field
          name="times"
          label={say('times')}
          hint={say('times_hint')}
          inputmode="numeric"
          size="short"
        />
      </div>
    </>
  )
}

/** At the foot of the form that changes one date of a series: this one, the later ones, or all. */
export function WhichOnes({ href }: { href: string }) {
  const say = useSeriesWords()
  const scopes = ['one', 'later', 'all'] as const
  return (
    <Panel>
      <Radios
        name="which"
        label={say('scope')}
        value="one"
        hint={say('scope_hint')}
        choices={scopes.map((value) => ({ value, label: say(`scope_${value}`) }))}
      />
      <p>
        <a href={href}>{say('change_the_series')}</a>
      </p>
    </Panel>
  )
}

import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DateField } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useWords } from '../whats-on/whats-on.pages.tsx'
import { useSeriesWords } from './repeats.pages.tsx'
import type { SeriesPageProps } from './series.pages.tsx'
import type { Plan } from './series.rules.ts'

export interface DateRow {
  readonly id: string
  readonly day: string
  readonly starts_at: Date
  readonly series_starts_at: Date | null
  readonly title: string
  readonly called_off: string | null
  readonly people: number
}

export function NextDates({ home, series, plan, dates, more, mayChange }: SeriesPageProps) {
  const say = useSeriesWords()
  const tell = useFormats()
  const added = new Set(series.exceptions.flatMap(({ kind, day }) => (kind === 'added' ? day : [])))
  return (
    <Panel title={say('next_dates')}>
      {dates.length === 0 && <p class="soft">{say('no_dates')}</p>}
      <List>
        {dates.map((date) => (
          <Row
            name={tell.moment(date.starts_at)}
            href={`${home}/${date.id}`}
            brief
            why={<DateWhy date={date} plan={plan} added={added.has(date.day)} />}
            tag={date.called_off !== null && <Tag tone="stop">{useWords()('called_off')}</Tag>}
            action={
              mayChange &&
              date.called_off === null && <Skip home={home} series={series.id} date={date} />
            }
          />
        ))}
      </List>
      {more > 0 && <p class="soft">{say('further', { n: more })}</p>}
      {dates.length > 0 && (
        <p class="soft">
          {say('filled', { weeks: series.weeks_ahead })}{' '}
          <a href={`${home}/rota/votes`}>{say('voted_weeks')}</a>
        </p>
      )}
    </Panel>
  )
}

function DateWhy({ date, plan, added }: { date: DateRow; plan: Plan; added: boolean }) {
  const say = useSeriesWords()
  const tell = useFormats()
  const moved =
    date.series_starts_at && date.starts_at.getTime() !== date.series_starts_at.getTime()
  const parts = [
    say('said_yes', { n: date.people }),
    added && say('is_added'),
    moved && date.series_starts_at
      ? say('was_to_be', { when: tell.moment(date.series_starts_at) })
      : date.title !== plan.title && say('own_way'),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

/** With nobody in it, a date can simply be left out; with people in it, it is called off with a reason. */
function Skip({ home, series, date }: { home: string; series: string; date: DateRow }) {
  const say = useSeriesWords()
  const tell = useFormats()
  const day = tell.longDay(date.starts_at)
  if (date.people > 0)
    return (
      <LinkButton
        size="small"
        href={`${home}/${date.id}/calling-off`}
        label={say('call_off_day', { day })}
      >
        {say('call_off')}
      </LinkButton>
    )
  return (
    <form method="post" action={`${home}/series/${series}/skips`}>
      <input type="hidden" name="day" value={date.day} />
      <Button size="small" label={say('skip_day', { day })}>
        {say('skip')}
      </Button>
    </form>
  )
}

export function AddDay({ home, series, addProblem, typedDay }: SeriesPageProps) {
  const say = useSeriesWords()
  return (
    <Panel title={say('add_title')} id="add">
      <Form
        action={`${home}/series/${series.id}/dates`}
        typed={{ day: typedDay }}
        problems={addProblem ? { day: say(addProblem) } : {}}
        inline
      >
        <DateField name="day" label={say('add_day')} hint={say('add_hint')} />
        <Button>{say('add_do')}</Button>
      </Form>
    </Panel>
  )
}

export function HeldOut({ home, series, held, skipped, mayChange }: SeriesPageProps) {
  const say = useSeriesWords()
  const tell = useFormats()
  const at = `${home}/series/${series.id}`
  return (
    <Panel title={say('held_out')}>
      <List>
        {skipped.map(({ id, day }) => (
          <Row
            name={tell.longDay(day)}
            why={say('held_skipped')}
            action={
              mayChange && (
                <form method="post" action={`${at}/exceptions/${id}/withdrawal`}>
                  <Button size="small" label={say('put_back_day', { day: tell.longDay(day) })}>
                    {say('put_back')}
                  </Button>
                </form>
              )
            }
          />
        ))}
        {held.map(({ day, period }) => (
          <Row
            name={tell.longDay(day)}
            why={period.name}
            action={
              mayChange && (
                <form method="post" action={`${at}/dates`}>
                  <input type="hidden" name="day" value={day} />
                  <Button size="small" label={say('hold_anyway_day', { day: tell.longDay(day) })}>
                    {say('hold_anyway')}
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

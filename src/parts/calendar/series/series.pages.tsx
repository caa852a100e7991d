import type { Children } from '../../../markup/index.ts'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DateField } from '../../../ui/fields.tsx'
import { Form } from '../../../ui/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame.ts'
import { Hall } from '../../../ui/hall.tsx'
import { Facts, List, Row, Timeline } from '../../../ui/lists.tsx'
import { Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useKinds, useWords } from '../whats-on/whats-on.pages.tsx'
import { capital } from './check.pages.tsx'
import { useSeriesWords } from './repeats.pages.tsx'
import { ruleInWords } from './rule.words.ts'
import type { Exception, Held, Plan } from './series.rules.ts'

interface DateRow {
  readonly id: string
  readonly day: string
  readonly starts_at: Date
  readonly series_starts_at: Date | null
  readonly title: string
  readonly called_off: string | null
  readonly people: number
}

export interface SeriesPageProps {
  home: string
  series: {
    readonly id: string
    readonly exceptions: readonly Exception[]
    readonly weeks_ahead: number
  }
  bodyName: string | null
  plan: Plan
  times: number | null
  later: readonly Plan[]
  dates: readonly DateRow[]
  more: number
  left: readonly DateRow[]
  held: readonly Held[]
  skipped: readonly Exception[]
  changes: readonly (Plan & { readonly made_at: Date })[]
  mayChange: boolean
  /** The dates on which its room could not be had. */
  rooms?: Children
  addProblem?: 'add_wrong' | 'add_there' | null
  typedDay?: string | undefined
}

/** One series: the rule in words, the next dates, what is held out, and how it came to be. */
export function SeriesPage(props: SeriesPageProps) {
  const { home, plan, mayChange, left } = props
  const say = useSeriesWords()
  return (
    <Hall title={plan.title} room="occasions" width="reading">
      <PageHead title={plan.title} back={{ href: `${home}/series`, label: say('all_series') }} />
      {left.length > 0 && mayChange && <LeftDates {...props} />}
      <TheRule {...props} />
      <NextDates {...props} />
      {props.rooms}
      {mayChange && plan.rule.repeats !== 'ended' && <AddDay {...props} />}
      {(props.held.length > 0 || props.skipped.length > 0) && <HeldOut {...props} />}
      {mayChange && <ForHosts {...props} />}
      {mayChange && <Changes {...props} />}
    </Hall>
  )
}

function TheRule({ plan, times, later, bodyName }: SeriesPageProps) {
  const say = useSeriesWords()
  const words = useWords()
  const tell = useFormats()
  const kind = useKinds()
  const { language } = useFrame()
  const isOver = plan.rule.repeats === 'ended'
  return (
    <Panel>
      <p class="lead">{isOver ? say('ended') : capital(ruleInWords(plan, language, times))}</p>
      {later.map((one) => (
        <p>
          {one.rule.repeats === 'ended'
            ? say('change_ended', { day: tell.longDay(one.from_day) })
            : say('change_changed', {
                day: tell.longDay(one.from_day),
                rule: ruleInWords(one, language),
              })}
        </p>
      ))}
      <Facts
        facts={[
          { label: words('where'), value: plan.place },
          { label: words('kind'), value: kind(plan.kind) },
          { label: words('who_runs'), value: plan.host_shown },
          { label: words('put_on_by'), value: bodyName },
        ]}
      />
      {plan.about.split('\n').map((line) => line && <p>{line}</p>)}
    </Panel>
  )
}

function NextDates({ home, series, plan, dates, more, mayChange }: SeriesPageProps) {
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

function AddDay({ home, series, addProblem, typedDay }: SeriesPageProps) {
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

function HeldOut({ home, series, held, skipped, mayChange }: SeriesPageProps) {
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

function LeftDates({ home, left }: SeriesPageProps) {
  const say = useSeriesWords()
  const tell = useFormats()
  return (
    <Panel title={say('left_title')}>
      <Notice tone="wait" text={say('left_lead')} />
      <List>
        {left.map((date) => (
          <Row
            name={tell.moment(date.starts_at)}
            href={`${home}/${date.id}`}
            why={say('said_yes', { n: date.people })}
            action={
              <LinkButton
                size="small"
                href={`${home}/${date.id}/calling-off`}
                label={say('call_off_day', { day: tell.longDay(date.starts_at) })}
              >
                {say('call_off')}
              </LinkButton>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

function ForHosts({ home, series, plan }: SeriesPageProps) {
  const say = useSeriesWords()
  const at = `${home}/series/${series.id}`
  return (
    <Panel title={say('hosts')}>
      <List>
        <Row name={say('change_all')} href={`${at}/change`} why={say('change_all_why')} />
        {plan.rule.repeats !== 'ended' && (
          <Row name={say('end_it')} href={`${at}/ending`} why={say('end_it_why')} />
        )}
        <Row name={say('closed_days')} href={`${home}/closed`} why={say('closed_days_why')} />
      </List>
    </Panel>
  )
}

/** Latest first. What was made last can be taken back. */
function Changes({ home, series, changes }: SeriesPageProps) {
  const say = useSeriesWords()
  const tell = useFormats()
  const { language } = useFrame()
  const last = changes.at(-1)
  const said = (plan: Plan) => {
    const [day, rule] = [tell.date(plan.from_day), ruleInWords(plan, language)]
    if (plan.rule.repeats === 'ended') return say('change_ended', { day })
    return plan.n === 1 ? say('change_made', { rule }) : say('change_changed', { day, rule })
  }
  return (
    <Panel title={say('changes')}>
      <Timeline
        happenings={changes.toReversed().map((plan) => ({
          key: plan.id,
          when: tell.date(plan.made_at),
          what: said(plan),
          who: plan === last && plan.n > 1 && (
            <form
              method="post"
              action={`${home}/series/${series.id}/changes/${plan.id}/withdrawal`}
            >
              <Button size="small">{say('undo')}</Button>
            </form>
          ),
        }))}
      />
    </Panel>
  )
}

import type { Children } from '../../../markup/index.ts'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts, List, Row, Timeline } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useKinds, useWords } from '../whats-on/whats-on.pages.tsx'
import { capital } from './check.pages.tsx'
import { useSeriesWords } from './repeats.pages.tsx'
import { ruleInWords } from './rule.words.ts'
import { AddDay, type DateRow, HeldOut, NextDates } from './series-dates.pages.tsx'
import type { Exception, Held, Plan } from './series.rules.ts'

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

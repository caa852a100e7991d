import { Actions, Button } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { DateField, Field } from '../../../../ui/forms/fields.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import type { Typed } from '../../occasions/occasion-form.rules.ts'
import { useSeriesWords } from '../repeats.pages.tsx'
import type { ClosedPeriod } from '../series.rules.ts'
import { closedKinds, NAME_MAX, type ClosedProblems } from './closed.rules.ts'

interface ClosedRow extends ClosedPeriod {
  /** The body above that keeps them; null for our own. */
  readonly of: string | null
}

interface ClosedProps {
  home: string
  periods: readonly ClosedRow[]
  removed: readonly ClosedPeriod[]
  mayChange: boolean
  typed: Typed
  problems: ClosedProblems
  once: string
}

/** The days on which what repeats may rest: our own, and those of the bodies above us in the unit. */
export function ClosedPage(props: ClosedProps) {
  const { home, periods, mayChange, removed } = props
  const say = useSeriesWords()
  return (
    <Hall title={say('closed_days')} room="occasions" width="reading">
      <PageHead
        title={say('closed_days')}
        lead={say('closed_lead')}
        back={{ href: `${home}/series`, label: say('all_series') }}
      />
      {periods.length === 0 && (
        <EmptyState title={say('closed_none')}>
          {mayChange && <p>{say('closed_none_next')}</p>}
        </EmptyState>
      )}
      {periods.length > 0 && <Periods {...props} />}
      {mayChange && <AddPeriod {...props} />}
      {mayChange && removed.length > 0 && <Removed home={home} removed={removed} />}
    </Hall>
  )
}

function Periods({ home, periods, mayChange }: ClosedProps) {
  const say = useSeriesWords()
  return (
    <Panel>
      <List>
        {periods.map((period) => (
          <Row
            name={period.name}
            why={[
              useDays(period),
              say(`kind_${period.kind}`),
              period.of && say('closed_of', { body: period.of }),
            ]
              .filter(Boolean)
              .join(' · ')}
            action={
              mayChange &&
              !period.of && (
                <form method="post" action={`${home}/closed/${period.id}/removal`}>
                  <Button size="small" label={say('closed_remove_name', { name: period.name })}>
                    {say('closed_remove')}
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

function useDays({ from_day, until_day }: ClosedPeriod) {
  const say = useSeriesWords()
  const tell = useFormats()
  if (from_day === until_day) return tell.longDay(from_day)
  return say('closed_span', { from: tell.date(from_day), until: tell.date(until_day) })
}

function AddPeriod({ home, typed, problems, once }: ClosedProps) {
  const say = useSeriesWords()
  const said = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, say(problem)]),
  )
  return (
    <Panel title={say('closed_add')}>
      <Form action={`${home}/closed`} typed={typed} problems={said} once={once}>
        <Radios
          name="kind"
          label={say('closed_kind')}
          choices={closedKinds.map((value) => ({ value, label: say(`kind_${value}`) }))}
        />
        <Field
          name="name"
          label={say('closed_name')}
          hint={say('closed_name_hint')}
          maxlength={NAME_MAX}
        />
        <div class="fields">
          <DateField name="from_day" label={say('closed_from')} />
          <DateField name="until_day" label={say('closed_until')} hint={say('closed_until_hint')} />
        </div>
        <Actions>
          <Button main>{say('closed_do')}</Button>
        </Actions>
      </Form>
    </Panel>
  )
}

function Removed({ home, removed }: { home: string; removed: readonly ClosedPeriod[] }) {
  const say = useSeriesWords()
  return (
    <Panel title={say('closed_gone')}>
      <List>
        {removed.map((period) => (
          <Row
            name={period.name}
            why={useDays(period)}
            action={
              <form method="post" action={`${home}/closed/${period.id}/return`}>
                <Button size="small">{say('closed_return')}</Button>
              </form>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

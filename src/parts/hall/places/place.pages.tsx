import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { DateField, Field, Select, TimeField } from '../../../ui/forms/fields.tsx'
import { Fold } from '../../../ui/forms/fold.tsx'
import { Form, type Problems } from '../../../ui/forms/form.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { DueTag, useDue } from '../dates/dates.pages.tsx'
import { dueKinds, type DueDate } from '../dates/dates.rules.ts'
import { useSayings, useSpan, useWords } from '../hall.pages.tsx'
import type { Hold } from '../holds/hold.rules.ts'
import type { Typed } from '../typed.rules.ts'
import { PlaceFacts } from './facts.pages.tsx'
import type { Hours } from './hours.rules.ts'
import type { Place } from './place.rules.ts'

export interface PlaceProps {
  home: string
  place: Place
  hours: Hours
  whole: { name: string; href: string } | null
  parts: readonly { id: string; name: string }[]
  ahead: readonly Hold[]
  may: { hold: boolean; ask: boolean; keep: boolean }
  /** For those who keep it. */
  dates: readonly DueDate[]
  once: string
  odd?: { typed: Typed; problems: Problems }
  due?: { typed: Typed; problems: Problems }
}

/** One room or thing: its facts, who has it next, and the way to have it. */
export function PlacePage(props: PlaceProps) {
  const { home, place, hours, whole, parts, may } = props
  const say = useWords()
  const at = `${home}/${place.id}`
  return (
    <Hall title={place.name} room="occasions" width="reading">
      <PageHead title={place.name} back={{ href: home, label: say('title') }} />
      {place.closed_at !== null && <Notice text={say('no_longer')} />}
      <Panel>
        {place.about.split('\n').map((line) => line && <p>{line}</p>)}
        <PlaceFacts place={place} hours={hours} whole={whole} parts={parts} />
        {place.closed_at === null && (
          <Actions>
            {may.hold && (
              <LinkButton main href={`${at}/holds/new`}>
                {say('hold_it')}
              </LinkButton>
            )}
            {may.ask && !may.hold && (
              <LinkButton main href={`${at}/requests/new`}>
                {say('ask_for_it')}
              </LinkButton>
            )}
          </Actions>
        )}
      </Panel>
      <Ahead {...props} />
      {may.keep && place.ours && <Keeping {...props} />}
    </Hall>
  )
}

function Ahead({ home, ahead, place }: PlaceProps) {
  const say = useWords()
  const span = useSpan()
  return (
    <Panel
      title={say('coming_up')}
      aside={<a href={`${home}/week?place=${place.id}`}>{say('view_week')}</a>}
    >
      {ahead.length === 0 && <EmptyState title={say('nothing_ahead')} />}
      <List>
        {ahead.map((one) => (
          <Row
            name={one.title || say('in_use')}
            href={`${home}/holds/${one.id}`}
            why={[span(one), one.place_id === place.id ? '' : one.place]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </Panel>
  )
}

function Keeping(props: PlaceProps) {
  const say = useSayings()
  const { home, place } = props
  const at = `${home}/${place.id}`
  const closed = place.closed_at !== null
  return (
    <>
      <Dates {...props} />
      <OddDays {...props} />
      <Panel title={say('keeping')}>
        <List>
          <Row name={say('change_it')} href={`${at}/change`} why={say('change_why')} />
          <Row
            name={closed ? useWords()('no_longer') : say('close_name')}
            why={closed ? '' : say('close_why')}
            action={
              <form method="post" action={`${at}/closing${closed ? '/withdrawal' : ''}`}>
                <Button size="small">{say(closed ? 'open_it' : 'close_it')}</Button>
              </form>
            }
          />
        </List>
      </Panel>
    </>
  )
}

function Dates({ home, place, dates, due, once }: PlaceProps) {
  const say = useSayings()
  const at = `${home}/${place.id}/dates`
  return (
    <Panel title={say('dates')} id="dates">
      <p class="soft">{say('dates_hint')}</p>
      <List>
        {dates.map((date) => (
          <DateRow date={date} at={at} />
        ))}
      </List>
      <Form action={at} typed={due?.typed ?? {}} problems={due?.problems ?? {}} once={once}>
        <Fold title={say('date_add')} set="" fields={['what', 'due_on', 'note']}>
          <div class="fields">
            <Select
              name="what"
              label={say('date_what')}
              choices={dueKinds.map((kind) => ({ value: kind, label: say(`what_${kind}`) }))}
            />
            <DateField name="due_on" label={say('date_due')} />
          </div>
          <Field name="note" label={say('date_note')} optional maxlength={200} />
          <Actions>
            <Button>{say('date_save')}</Button>
          </Actions>
        </Fold>
      </Form>
    </Panel>
  )
}

function DateRow({ date, at }: { date: DueDate; at: string }) {
  const say = useSayings()
  const settled = date.settled_at !== null
  const what = say(`what_${date.what}`)
  return (
    <Row
      name={what}
      why={[useDue(date.due_on), date.note].filter(Boolean).join(' · ')}
      tag={settled ? <Tag tone="good">{say('date_done')}</Tag> : <DueTag due_on={date.due_on} />}
      action={
        <form method="post" action={`${at}/${date.id}/settlement${settled ? '/withdrawal' : ''}`}>
          <Button
            size="small"
            {...(settled ? { tone: 'quiet' } : { label: say('date_settle_label', { what }) })}
          >
            {say(settled ? 'date_unsettle' : 'date_settle')}
          </Button>
        </form>
      }
    />
  )
}

function OddDays({ home, place, odd }: PlaceProps) {
  const say = useSayings()
  const tell = useFormats()
  const at = `${home}/${place.id}/odd-days`
  return (
    <Panel title={say('odd_days')} id="odd-days">
      <List>
        {place.oddDays.map(({ on_day, opens, closes, why }) => (
          <Row
            name={tell.longDay(on_day)}
            why={[opens && closes ? `${opens}–${closes}` : '', why].filter(Boolean).join(' · ')}
            action={
              <form method="post" action={`${at}/${on_day}/removal`}>
                <Button
                  size="small"
                  tone="quiet"
                  label={say('odd_drop_label', { day: tell.day(on_day) })}
                >
                  {say('odd_drop')}
                </Button>
              </form>
            }
          />
        ))}
      </List>
      <Form action={at} typed={odd?.typed ?? {}} problems={odd?.problems ?? {}}>
        <Fold title={say('odd_add')} set="" fields={['on_day', 'opens', 'closes', 'why']}>
          <DateField name="on_day" label={say('odd_day')} hint={say('odd_day_hint')} />
          <div class="pair">
            <TimeField name="opens" label={say('opens')} optional />
            <TimeField name="closes" label={say('closes')} optional />
          </div>
          <Field name="why" label={say('odd_why')} optional maxlength={120} />
          <Actions>
            <Button>{say('odd_save')}</Button>
          </Actions>
        </Fold>
      </Form>
    </Panel>
  )
}

import { Actions, Button } from '../../../ui/buttons.tsx'
import { DateField, TextArea } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useSeriesWords } from './repeats.pages.tsx'

interface EndingProps {
  home: string
  series_id: string
  title: string
  /** How many dates from the day on have people in them. */
  taken: number
  typed: { readonly day: string; readonly reason?: string | undefined }
  problems?: { readonly day?: 'end_day_missing'; readonly reason?: 'end_reason_missing' }
}

/** Asks from when, and why, before a series ends. */
export function EndingPage({ home, series_id, title, taken, typed, problems = {} }: EndingProps) {
  const say = useSeriesWords()
  const at = `${home}/series/${series_id}`
  return (
    <Hall title={say('end_title', { title })} room="occasions" width="reading">
      <PageHead title={say('end_title', { title })} back={{ href: at, label: title }} />
      <Form
        action={`${at}/ending`}
        typed={typed}
        problems={{
          ...(problems.day && { day: say(problems.day) }),
          ...(problems.reason && { reason: say(problems.reason) }),
        }}
      >
        <p>{say('end_lead', { n: taken })}</p>
        <DateField name="day" label={say('end_from')} hint={say('end_from_hint')} />
        <TextArea
          name="reason"
          label={say('end_reason')}
          hint={say('end_reason_hint')}
          rows={2}
          maxlength={300}
        />
        <Actions>
          <Button main tone="stop">
            {say('end_do')}
          </Button>
          <a href={at}>{say('end_keep')}</a>
        </Actions>
      </Form>
    </Hall>
  )
}

/** On the page of calling off one date: the ways to call off more than this one. */
export function OffForMore({
  home,
  series_id,
  day,
}: {
  home: string
  series_id: string
  day: string
}) {
  const say = useSeriesWords()
  const at = `${home}/series/${series_id}/ending`
  return (
    <Panel title={say('off_more')}>
      <List>
        <Row name={say('off_later')} href={`${at}?from=${day}`} />
        <Row name={say('off_all')} href={at} />
      </List>
    </Panel>
  )
}

import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox, Radios } from '../../../ui/forms/choices.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts, List } from '../../../ui/lists.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { RoomsPage, useRefusalSaid, useSpan, useWords, type Around } from '../hall.pages.tsx'
import { OutOfHours } from '../holds/hold.pages.tsx'
import type { Refusal } from '../holds/hold.rules.ts'
import { standings, type Prices } from '../places/prices.rules.ts'
import type { Typed } from '../typed.rules.ts'
import { costSaid } from './cost-said.pages.tsx'
import { RequestForm, type AskProps } from './request-form.pages.tsx'
import { RequestRow, StateTag, useAsking } from './request-row.pages.tsx'
import { isMail, type Request } from './request.rules.ts'

interface NewRequestProps extends Omit<AskProps, 'stranger' | 'action'> {
  home: string
  place: { id: string; name: string }
}

/** A member asks for a room for their group. */
export function NewRequestPage({ home, place, ...form }: NewRequestProps) {
  const say = useAsking()
  const title = say('ask_title', { place: place.name })
  const at = `${home}/${place.id}`
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={{ href: at, label: place.name }} />
      <RequestForm {...form} action={`${at}/requests`} stranger={null} />
    </Hall>
  )
}

/** All requests, for those who answer: what waits first. */
export function RequestsPage({ requests, ...around }: Around & { requests: readonly Request[] }) {
  const say = useAsking()
  const waiting = requests.filter(({ state }) => state === 'waiting')
  const answered = requests.filter(({ state }) => state !== 'waiting')
  return (
    <RoomsPage {...around}>
      {waiting.length === 0 && <EmptyState title={say('none')} />}
      {[
        { title: say('waiting_panel'), some: waiting },
        { title: say('answered_panel'), some: answered },
      ].map(
        ({ title, some }) =>
          some.length > 0 && (
            <Panel title={title}>
              <List>
                {some.map((request) => (
                  <RequestRow request={request} href={`${around.home}/requests/${request.id}`} />
                ))}
              </List>
            </Panel>
          ),
      )}
    </RoomsPage>
  )
}

interface RequestProps {
  home: string
  request: Request
  prices: Prices
  /** Why the room cannot be had then, if so. */
  refusal: Refusal | null
  may: { answer: boolean; open: boolean }
  mine: boolean
  typed: Typed
  isMissing?: boolean
}

/** One request: who asks, for what, what it would cost; and the answer. */
export function RequestPage(props: RequestProps) {
  const { home, request, may, mine } = props
  const [say, tell] = [useAsking(), useWords()]
  const title = request.group_name
  const back = may.answer
    ? { href: `${home}/requests`, label: say('requests') }
    : { href: home, label: tell('title') }
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={back} aside={<StateTag state={request.state} />} />
      <Particulars {...props} />
      {may.answer && request.state === 'waiting' && <Answer {...props} />}
      {may.answer && request.state !== 'waiting' && <Answered {...props} />}
      {mine && (request.state === 'waiting' || request.state === 'approved') && (
        <form method="post" action={`${home}/requests/${request.id}/withdrawal`}>
          <Button>{say('withdraw')}</Button>
        </form>
      )}
    </Hall>
  )
}

function Particulars({ home, request, prices, may }: RequestProps) {
  const { language } = useFrame()
  const say = useAsking()
  const span = useSpan()
  const tell = useFormats()
  const who = [request.name, request.contact].filter(Boolean).join(', ')
  return (
    <Panel>
      <p>{request.purpose}</p>
      <Facts
        facts={[
          {
            label: say('where'),
            value: <a href={`${home}/${request.place_id}`}>{request.place}</a>,
          },
          { label: say('when'), value: span(request) },
          { label: say('people'), value: request.people },
          { label: say('who'), value: may.answer ? who : '' },
          { label: say('standing'), value: say(`standing_${request.standing}`) },
          { label: say('cost'), value: costSaid(language, request, prices) },
          { label: say('asked_on'), value: tell.moment(request.asked_at) },
          {
            label: say(may.answer ? 'answer_was' : 'their_word'),
            value: request.state === 'waiting' ? '' : request.answer,
          },
        ]}
      />
      {!may.answer && request.state === 'waiting' && <Notice text={say('not_held')} />}
    </Panel>
  )
}

function Answer({ home, request, refusal, typed, isMissing, may }: RequestProps) {
  const say = useAsking()
  const why = useRefusalSaid()
  const at = `${home}/requests/${request.id}`
  return (
    <Panel title={say('answer_title', { group: request.group_name })}>
      {refusal ? (
        <Notice tone="stop" text={why(refusal)} />
      ) : (
        <Notice tone="good" text={say('is_free')} />
      )}
      <p class="soft">
        {request.person_id !== null || isMail(request.contact)
          ? say('letter_goes')
          : say('ring_them', { contact: request.contact })}
      </p>
      <Form
        action={`${at}/approval`}
        typed={typed}
        problems={isMissing ? { answer: say('word_missing') } : {}}
      >
        {request.person_id === null && (
          <Radios
            name="standing"
            label={say('standing')}
            value={request.standing}
            choices={standings.map((value) => ({ value, label: say(`standing_${value}`) }))}
          />
        )}
        <TextArea
          name="answer"
          label={say('word')}
          hint={say('word_hint')}
          optional
          rows={3}
          maxlength={500}
        />
        <OutOfHours mayOpen={may.open} typed={typed} refusal={refusal ?? undefined} />
        <Checkbox name="shown" label={say('shown')} hint={say('shown_hint')} />
        <Actions>
          <Button main>{say('approve')}</Button>
          <Button tone="stop" formaction={`${at}/refusal`}>
            {say('decline')}
          </Button>
        </Actions>
      </Form>
    </Panel>
  )
}

function Answered({ home, request }: RequestProps) {
  const say = useAsking()
  if (request.state === 'withdrawn') return null
  return (
    <Panel>
      {request.hold_id !== null && (
        <Way href={`${home}/holds/${request.hold_id}`}>{say('the_hold')}</Way>
      )}
      <form method="post" action={`${home}/requests/${request.id}/reopening`}>
        <Actions>
          <Button>{say(request.state === 'approved' ? 'reopen_approved' : 'reopen')}</Button>
          {request.state === 'approved' && <span class="soft">{say('reopen_means')}</span>}
        </Actions>
      </form>
    </Panel>
  )
}

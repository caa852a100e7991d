import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Progress } from '../../../../ui/figures/progress.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { DateField, Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Notice, Tag, type Tone } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import type { Settings } from '../keeping/settings.rules.ts'
import { useKeeping, useRota } from '../use.pages.tsx'
import {
  byOccasion,
  lastDay,
  SUGGEST_WEEKS_MAX,
  type Line,
  type Suggestion,
} from './suggestion.rules.ts'

const tones = {
  working: 'info',
  ready: 'good',
  nothing: 'plain',
  failed: 'stop',
  discarded: 'plain',
} as const satisfies Record<Suggestion['state'], Tone>

interface SuggestionsProps {
  home: string
  today: string
  once: string
  before: readonly Suggestion[]
  typed?: Typed
  problems?: Problems
}

/** Asks for a rota of some weeks, and leads back to those that were suggested. */
export function SuggestionsPage({
  home,
  today,
  once,
  before,
  typed = {},
  problems = {},
}: SuggestionsProps) {
  const say = useRota()
  const keeping = useKeeping()
  return (
    <Hall title={say('view_suggest')} room="occasions" width="reading">
      <PageHead
        title={say('view_suggest')}
        lead={keeping('suggest_lead')}
        back={{ href: `${home}/rota/people`, label: say('rota') }}
      />
      <Form action={`${home}/rota/suggestions`} typed={typed} problems={problems} once={once}>
        <div class="fields">
          <DateField name="from" label={keeping('suggest_from')} value={today} />
          <Select
            name="weeks"
            label={keeping('suggest_weeks')}
            value="4"
            choices={Array.from({ length: SUGGEST_WEEKS_MAX }, (_, n) => ({
              value: String(n + 1),
              label: say('weeks', { n: n + 1 }),
            }))}
          />
        </div>
        <Actions>
          <Button main>{keeping('suggest_do')}</Button>
        </Actions>
      </Form>
      {before.length > 0 && (
        <Panel title={keeping('suggestions_before')}>
          <List>
            {before.map((one) => (
              <Before home={home} one={one} />
            ))}
          </List>
        </Panel>
      )}
    </Hall>
  )
}

function Before({ home, one }: { home: string; one: Suggestion }) {
  const keeping = useKeeping()
  const tell = useFormats()
  return (
    <Row
      name={useStretch(one)}
      href={`${home}/rota/suggestions/${one.id}`}
      why={tell.moment(one.asked_at)}
      tag={<Tag tone={tones[one.state]}>{keeping(`state_${one.state}`)}</Tag>}
    />
  )
}

function useStretch({ from_at, until_at }: Suggestion) {
  const keeping = useKeeping()
  const tell = useFormats()
  const { zone } = useFrame()
  return keeping('suggestion_of', {
    from: tell.day(from_at),
    until: tell.day(lastDay(until_at, zone)),
  })
}

interface SuggestionProps {
  home: string
  suggestion: Suggestion
  lines: readonly Line[]
  settings: Settings
  progress: { done: number; of: number }
}

/** What is proposed, beside who is in already: accept all, accept one, change it, leave it empty. */
export function SuggestionPage(props: SuggestionProps) {
  const { home, suggestion, lines, progress } = props
  const keeping = useKeeping()
  const say = useRota()
  const at = `${home}/rota/suggestions/${suggestion.id}`
  const busy = suggestion.state === 'working'
  return (
    <Hall title={say('view_suggest')} room="occasions" {...(busy && { refresh: 2 })}>
      <PageHead
        title={useStretch(suggestion)}
        back={{ href: `${home}/rota/suggestions`, label: say('view_suggest') }}
      />
      <div id="suggestion" class="stack" {...(busy && poll(at))}>
        {busy && (
          <Progress
            id="progress"
            label={keeping('working_on')}
            done={progress.done}
            of={progress.of}
          />
        )}
        {suggestion.state === 'failed' && <Notice tone="stop" text={keeping('failed_why')} />}
        {suggestion.state === 'discarded' && <Notice text={keeping('was_discarded')} />}
        {suggestion.state === 'nothing' && (
          <EmptyState title={keeping('state_nothing')}>
            <p>{keeping('nothing_why')}</p>
          </EmptyState>
        )}
        {suggestion.state === 'ready' && <Ready {...props} at={at} lines={lines} />}
      </div>
    </Hall>
  )
}

const poll = (at: string) => ({
  'hx-get': at,
  'hx-trigger': 'every 1s',
  'hx-select': '#suggestion',
  'hx-swap': 'outerHTML',
})

function Ready({ at, suggestion, lines, settings }: SuggestionProps & { at: string }) {
  const keeping = useKeeping()
  const tell = useFormats()
  const { people, still_short, took_ms } = suggestion
  const open = lines.filter(({ state }) => state === 'proposed')
  const seconds = tell.number(Math.max(0.1, Math.round((took_ms ?? 0) / 100) / 10))
  return (
    <>
      <p>
        {keeping('came_out', { lines: lines.length, people, seconds, short: still_short })}{' '}
        {keeping(suggestion.best ? 'is_best' : 'is_good')}
      </p>
      <p class="soft">
        {keeping('how_made', { rest: settings['rest-hours'], week: settings['week-shifts-max'] })}
      </p>
      {open.length > 0 && (
        <Actions>
          <form method="post" action={`${at}/acceptance`}>
            <Button main>{keeping('accept_all', { n: open.length })}</Button>
          </form>
          <form method="post" action={`${at}/discarding`}>
            <Button>{keeping('discard')}</Button>
          </form>
        </Actions>
      )}
      {byOccasion(lines).map(({ on, slots }) => (
        <Panel title={`${on[0]?.title ?? ''}, ${on[0] ? tell.moment(on[0].starts_at) : ''}`}>
          {slots.map((slot) => (
            <OneSlot at={at} lines={slot} />
          ))}
        </Panel>
      ))}
    </>
  )
}

function OneSlot({ at, lines }: { at: string; lines: readonly Line[] }) {
  const keeping = useKeeping()
  const tell = useFormats()
  const first = lines[0]
  if (!first) return null
  const people =
    first.people.length > 0
      ? keeping('in_already', { people: tell.list(first.people) })
      : keeping('nobody_in')
  return (
    <>
      <h3>{first.slot}</h3>
      <p class="soft">{people}</p>
      <List>
        {lines.map((line) => (
          <LineRow at={at} line={line} />
        ))}
      </List>
    </>
  )
}

function LineRow({ at, line }: { at: string; line: Line }) {
  const keeping = useKeeping()
  const tell = useFormats()
  const about = { who: line.who, slot: line.slot, when: tell.moment(line.starts_at) }
  const tone = line.state === 'accepted' ? 'good' : 'plain'
  if (line.state !== 'proposed')
    return <Row name={line.who} tag={<Tag tone={tone}>{keeping(`line_${line.state}`)}</Tag>} />
  return (
    <Row
      name={line.who}
      action={
        <>
          <form method="post" action={`${at}/lines/${line.id}/acceptance`}>
            <Button size="small" tone="go" label={keeping('accept_label', about)}>
              {keeping('accept')}
            </Button>
          </form>
          <LinkButton
            size="small"
            href={`${at}/lines/${line.id}`}
            label={keeping('change_label', about)}
          >
            {keeping('change_who')}
          </LinkButton>
          <form method="post" action={`${at}/lines/${line.id}/dropping`}>
            <Button size="small" tone="quiet" label={keeping('drop_label', about)}>
              {keeping('drop')}
            </Button>
          </form>
        </>
      }
    />
  )
}

interface LineProps {
  home: string
  suggestion_id: string
  line: Line
  others: readonly { readonly person_id: string; readonly who: string }[]
}

/** Somebody else for one line: those who are able and free. */
export function LinePage({ home, suggestion_id, line, others }: LineProps) {
  const keeping = useKeeping()
  const tell = useFormats()
  const at = `${home}/rota/suggestions/${suggestion_id}`
  return (
    <Hall title={keeping('change_who')} room="occasions" width="reading">
      <PageHead
        title={keeping('change_who')}
        lead={`${line.slot}, ${line.title}, ${tell.moment(line.starts_at)}`}
        back={{ href: at, label: keeping('suggestions_before') }}
      />
      {others.length === 0 ? (
        <EmptyState title={keeping('nobody_else')} />
      ) : (
        <Form action={`${at}/lines/${line.id}/change`}>
          <Radios
            name="person"
            label={keeping('who_instead')}
            value={line.person_id}
            choices={others.map(({ person_id, who }) => ({ value: person_id, label: who }))}
          />
          <Actions>
            <Button main>{keeping('change_who')}</Button>
          </Actions>
        </Form>
      )}
    </Hall>
  )
}

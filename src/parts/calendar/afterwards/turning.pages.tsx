import { Button } from '../../../ui/buttons.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { useAfterwards } from './afterwards.pages.tsx'
import { type NextThing, suggested, type ToTurnTo } from './afterwards.rules.ts'

interface PeopleProps {
  at: string
  occasion: { readonly title: string; readonly body_id: string; readonly kind: string }
  newcomers: readonly ToTurnTo[]
  away: readonly ToTurnTo[]
  /** The same for everything of the last month. */
  all: string
  things: readonly NextThing[]
  /** `/b/leeds/people`, for whoever may look at the list: how somebody is reached stands there. */
  list: string | null
}

/** Whom to turn to afterwards: newcomers by name to a next thing, and a friendly word for who stayed away. */
export function TurnToPage({ at, occasion, newcomers, away, things, all, list }: PeopleProps) {
  const say = useAfterwards()
  return (
    <Hall title={`${say('whom_to_turn_to')}: ${occasion.title}`} room="occasions" width="reading">
      <PageHead title={say('whom_to_turn_to')} back={{ href: at, label: occasion.title }} />
      <Panel title={say('newcomers')}>
        {newcomers.length === 0 ? (
          <p>{say('nobody_new')}</p>
        ) : (
          <p class="soft">{say('newcomers_lead')}</p>
        )}
        <List>
          {newcomers.map((one) => (
            <Newcomer {...{ at, occasion, one, things, list }} />
          ))}
        </List>
      </Panel>
      <Panel title={say('away')}>
        <p class="soft">
          {away.length === 0 ? say('nobody_away') : say('away_lead', { n: away.length })}
        </p>
        <List>
          {away.map((one) => (
            <StayedAway at={at} one={one} list={list} />
          ))}
        </List>
      </Panel>
      <Way href={all}>{say('todo_title')}</Way>
    </Hall>
  )
}

function Newcomer({
  at,
  occasion,
  one,
  things,
  list,
}: Pick<PeopleProps, 'at' | 'occasion' | 'things' | 'list'> & { one: ToTurnTo }) {
  const say = useAfterwards()
  const tell = useFormats()
  const guest = one.person_id === null
  const fit = things.filter(({ open_to }) => !guest || open_to === 'everyone')
  const first = suggested(occasion, things, { guest })
  const here = `${at}/afterwards/people/${one.commitment_id}`
  return (
    <Row
      name={one.name}
      href={entryOf(list, one)}
      why={one.contact}
      tag={guest && <Tag>{say('guest')}</Tag>}
      action={
        <>
          {first ? (
            <Form action={`${here}/invitation`} id={`invite-${one.commitment_id}`}>
              <Select
                name="to"
                label={say('invite_to', { name: one.name })}
                value={first.id}
                choices={fit.map(({ id, title, starts_at }) => ({
                  value: id,
                  label: say('thing', { title, when: tell.moment(starts_at) }),
                }))}
              />
              <Button label={say('invite_who', { name: one.name })}>{say('invite')}</Button>
            </Form>
          ) : (
            <p class="soft">{say('nothing_next')}</p>
          )}
          <form method="post" action={`${here}/leaving`}>
            <Button tone="quiet" label={`${say('leave')}: ${one.name}`}>
              {say('leave')}
            </Button>
          </form>
        </>
      }
    />
  )
}

const entryOf = (list: string | null, { person_id }: ToTurnTo) =>
  list && person_id ? `${list}/${person_id}` : undefined

function StayedAway({ at, one, list }: { at: string; one: ToTurnTo; list: string | null }) {
  const say = useAfterwards()
  const here = `${at}/afterwards/people/${one.commitment_id}/word`
  return (
    <Row
      name={one.name}
      href={entryOf(list, one)}
      why={one.contact}
      tag={one.person_id === null && <Tag>{say('guest')}</Tag>}
      action={
        <>
          <Outcome {...{ here, name: one.name }} value="spoken" words={say('spoke')} />
          <Outcome {...{ here, name: one.name }} value="left-alone" words={say('leave')} quiet />
        </>
      }
    />
  )
}

interface OutcomeProps {
  here: string
  name: string
  value: 'spoken' | 'left-alone'
  words: string
  quiet?: boolean
}

function Outcome({ here, name, value, words, quiet }: OutcomeProps) {
  return (
    <form method="post" action={here}>
      <Button
        size="small"
        name="outcome"
        value={value}
        label={`${words}: ${name}`}
        {...(quiet && { tone: 'quiet' as const })}
      >
        {words}
      </Button>
    </form>
  )
}

interface TodoProps {
  home: string
  back: { href: string; label: string }
  left: readonly {
    readonly id: string
    readonly title: string
    readonly ends_at: Date
    readonly newcomers: number
    readonly away: number
  }[]
}

/** Everything after which somebody is still to be turned to. */
export function LeftToDoPage({ home, back, left }: TodoProps) {
  const say = useAfterwards()
  const tell = useFormats()
  return (
    <Hall title={say('todo_title')} room="occasions" width="reading">
      <PageHead
        title={say('todo_title')}
        back={back}
        {...(left.length > 0 && { lead: say('todo_lead') })}
      />
      {left.length === 0 && (
        <EmptyState title={say('todo_none')}>
          <p>{say('todo_none_why')}</p>
        </EmptyState>
      )}
      <List>
        {left.map(({ id, title, ends_at, newcomers, away }) => (
          <Row
            name={say('learned_at', { title, when: tell.day(ends_at) })}
            href={`${home}/${id}/afterwards/people`}
            why={[
              newcomers > 0 && say('todo_new', { n: newcomers }),
              away > 0 && say('todo_away', { n: away }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </Hall>
  )
}

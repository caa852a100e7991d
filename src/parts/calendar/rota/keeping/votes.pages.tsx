import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { DateField, Field } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row, Timeline } from '../../../../ui/lists.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { useKeeping, useRota, useVotes } from '../use.pages.tsx'
import { isSettingName, SETTINGS, settingNames, type SettingName } from './settings.rules.ts'

interface Vote {
  readonly name: string
  readonly value: number
  readonly decided_on: string
  readonly minute: string
}

interface VotesProps {
  home: string
  now: readonly Vote[]
  ever: readonly Vote[]
  maySettle: boolean
}

/** The numbers the members voted, each with its meeting; everybody may read them. */
export function VotesPage({ home, now, ever, maySettle }: VotesProps) {
  const say = useVotes()
  const rota = useRota()
  return (
    <Hall title={rota('view_votes')} room="occasions" width="reading">
      <PageHead
        title={rota('view_votes')}
        lead={say('votes_lead')}
        back={{ href: `${home}/rota`, label: rota('rota') }}
      />
      <Panel>
        <List>
          {settingNames.map((name) => (
            <Standing
              name={name}
              vote={now.find((vote) => vote.name === name)}
              writeAt={maySettle ? `${home}/rota/votes/${name}` : null}
            />
          ))}
        </List>
        <p class="soft">{say('afresh')}</p>
      </Panel>
      {ever.length > 0 && <Before ever={ever} />}
    </Hall>
  )
}

/** One number as it stands: voted, or what holds until it is. */
function Standing({
  name,
  vote,
  writeAt,
}: {
  name: SettingName
  vote: Vote | undefined
  /** Where another vote is written in, for whoever may. */
  writeAt: string | null
}) {
  const say = useVotes()
  const tell = useFormats()
  const what = say(`vote_${name}`)
  return (
    <Row
      name={say('vote_line', { what, value: vote?.value ?? SETTINGS[name].fallback })}
      why={
        vote
          ? say('voted_on', { day: tell.date(vote.decided_on), minute: vote.minute })
          : say('not_voted')
      }
      action={
        writeAt && (
          <LinkButton size="small" href={writeAt} label={`${say('write_vote')}: ${what}`}>
            {say('write_vote')}
          </LinkButton>
        )
      }
    />
  )
}

function Before({ ever }: Pick<VotesProps, 'ever'>) {
  const say = useVotes()
  const tell = useFormats()
  return (
    <Panel title={say('votes_before')}>
      <Timeline
        happenings={ever.map((vote) => ({
          when: tell.date(vote.decided_on),
          what: isSettingName(vote.name)
            ? say('vote_line', { what: say(`vote_${vote.name}`), value: vote.value })
            : vote.name,
          who: vote.minute,
        }))}
      />
    </Panel>
  )
}

interface VoteProps {
  home: string
  name: SettingName
  value: number
  once: string
  typed?: Typed
  problems?: Problems
}

/** One vote, written in: the number, the day, the minute. */
export function VotePage({ home, name, value, once, typed = {}, problems = {} }: VoteProps) {
  const say = useVotes()
  const rota = useRota()
  const tell = useKeeping()
  const { least, most } = SETTINGS[name]
  return (
    <Hall title={tell('vote_title')} room="occasions" width="reading">
      <PageHead
        title={tell('vote_title')}
        lead={say(`vote_${name}`)}
        back={{ href: `${home}/rota/votes`, label: rota('view_votes') }}
      />
      <Form action={`${home}/rota/votes/${name}`} typed={typed} problems={problems} once={once}>
        <Field
          name="value"
          label={tell('vote_value')}
          hint={tell('vote_range', { least, most })}
          value={String(value)}
          inputmode="numeric"
          size="short"
        />
        <DateField name="decided_on" label={tell('decided_on')} />
        <Field name="minute" label={tell('minute')} hint={tell('minute_hint')} maxlength={200} />
        <Actions>
          <Button main>{rota('save')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DateField, Field } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts, List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { fieldWord } from '../people/entry/entry-words.pages.tsx'
import { stateWord } from '../people/people-said.pages.tsx'
import type { Roll, Why } from './rolls.rules.ts'
import { words } from './rolls.words.ts'

type RollShown = Omit<Roll, 'body_id'>

export interface MineShown extends Pick<
  RollShown,
  'id' | 'purpose' | 'on' | 'until' | 'months_min'
> {
  readonly body_name: string
  readonly body_slug: string
  readonly why: Why
  readonly joined_on: string | null
}

const useSay = () => words.in(useFrame().language)

interface RollsProps {
  readonly home: string
  readonly offices: string
  readonly rolls: readonly RollShown[]
  readonly today: string
  readonly mayFreeze: boolean
}

export function RollsPage({ home, offices, rolls, today, mayFreeze }: RollsProps) {
  const say = useSay()
  const { date } = useFormats()
  const stateOf = ({ on, counted }: RollShown) => {
    if (counted !== null) return say('taken', { n: counted })
    return on > today ? say('to_come', { day: date(on) }) : say('being_taken')
  }
  return (
    <Hall title={say('title')} room="offices" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: offices, label: say('back') }}
      />
      {rolls.length === 0 && <EmptyState title={say('none')}>{say('none_next')}</EmptyState>}
      <List>
        {rolls.map((roll) => (
          <Row
            name={roll.purpose}
            href={`${home}/${roll.id}`}
            why={stateOf(roll)}
            {...(roll.on <= today &&
              roll.until > today && { tag: <Tag tone="wait">{say('on')}</Tag> })}
          />
        ))}
      </List>
      {mayFreeze && (
        <Actions>
          <LinkButton main href={`${home}/new`}>
            {say('freeze')}
          </LinkButton>
        </Actions>
      )}
    </Hall>
  )
}

interface RollProps {
  readonly home: string
  readonly roll: RollShown
  readonly mine: MineShown | undefined
  readonly may: { readonly freeze: boolean; readonly changes: boolean }
}

export function RollPage({ home, roll, mine, may }: RollProps) {
  const say = useSay()
  const { date, number } = useFormats()
  const rule = { n: roll.months_min, arrears: roll.arrears_count ? 'yes' : 'no' }
  return (
    <Hall title={roll.purpose} room="offices" width="reading">
      <PageHead title={roll.purpose} back={{ href: home, label: say('all') }} />
      <Panel>
        <Facts
          facts={[
            { label: say('on'), value: say('on_day', { day: date(roll.on) }) },
            { label: say('until'), value: date(roll.until) },
            { label: say('rule'), value: say('rule_months', rule) },
            ...(roll.counted === null
              ? []
              : [{ label: say('counted'), value: number(roll.counted) }]),
            ...(roll.left_out === null
              ? []
              : [{ label: say('left_out'), value: number(roll.left_out) }]),
          ]}
        />
      </Panel>
      {mine && (
        <Panel title={say('mine_here')}>
          <MySentence mine={mine} />
        </Panel>
      )}
      {roll.hash && (
        <Panel title={say('hash')}>
          <p>
            <code class="hash">{roll.hash.replace(/.{8}(?=.)/g, '$& ')}</code>
          </p>
          <p class="soft">{say('hash_how')}</p>
        </Panel>
      )}
      {roll.taken_at && may.changes && (
        <Way href={`${home}/${roll.id}/changes`}>{say('changes')}</Way>
      )}
      {!roll.taken_at && may.freeze && (
        <Form action={`${home}/${roll.id}/withdrawal`}>
          <Button tone="quiet">{say('withdraw')}</Button>
        </Form>
      )}
    </Hall>
  )
}

/** One sentence: whether I am on the roll, and why. */
function MySentence({ mine }: { mine: MineShown }) {
  const say = useSay()
  const { date } = useFormats()
  const day = date(mine.on)
  const joined = mine.joined_on ? date(mine.joined_on) : 'none'
  const sentence = {
    member: () => say('why_member', { day, joined }),
    arrears: () => say('why_arrears', { day }),
    'joined-late': () => say('why_joined_late', { day, joined, n: mine.months_min }),
    'in-arrears': () => say('why_in_arrears', { day }),
    'not-member': () => say('why_not_member', { day }),
  }[mine.why]()
  return (
    <>
      <p>{sentence}</p>
      <p class="soft">{say('wrong', { day: date(mine.until) })}</p>
    </>
  )
}

/** On my own page: where I stand on each roll. */
export function MyRolls({ rolls }: { rolls: readonly MineShown[] }) {
  const say = useSay()
  if (rolls.length === 0) return null
  return (
    <Panel title={say('mine')}>
      {rolls.map((mine) => (
        <section>
          <h3>
            <a href={`/b/${mine.body_slug}/rolls/${mine.id}`}>
              {say('for_roll', { purpose: mine.purpose, body: mine.body_name })}
            </a>
          </h3>
          <MySentence mine={mine} />
        </section>
      ))}
    </Panel>
  )
}

interface FreezeProps {
  readonly home: string
  readonly once: string
  readonly on: string
  readonly until: string
  readonly problems?: Problems
  readonly typed?: Typed
}

export function FreezePage({ home, once, on, until, ...form }: FreezeProps) {
  const say = useSay()
  return (
    <Hall title={say('new_title')} room="offices" width="reading">
      <PageHead
        title={say('new_title')}
        lead={say('new_lead')}
        back={{ href: home, label: say('all') }}
      />
      <Form action={home} once={once} {...form}>
        <Field name="purpose" label={say('purpose')} hint={say('purpose_hint')} maxlength={120} />
        <DateField name="on" label={say('from')} value={on} />
        <DateField name="until" label={say('to')} hint={say('to_hint')} value={until} />
        <Field
          name="months"
          label={say('months')}
          hint={say('months_hint')}
          value="0"
          size="short"
          inputmode="numeric"
        />
        <Checkbox name="arrears" label={say('arrears')} checked />
        <Button main>{say('freeze')}</Button>
      </Form>
    </Hall>
  )
}

interface ChangeShown {
  readonly at: Date
  readonly person_id: string
  readonly name: string
  readonly field: string
  readonly was: string
  readonly became: string
  readonly by: string
}

interface MovedShown {
  readonly person_id: string
  readonly name: string
  readonly was: string | null
  readonly is: string | null
}

interface ChangesProps {
  readonly home: string
  readonly people: string
  readonly roll: RollShown
  readonly changes: readonly ChangeShown[]
  readonly moved: readonly MovedShown[]
  readonly most: number
  /** Whether the published print comes out again. */
  readonly holds: boolean
}

export function ChangesPage({ home, people, roll, changes, moved, most, holds }: ChangesProps) {
  const say = useSay()
  const tell = useFormats()
  const title = say('changes_title', { day: tell.date(roll.on) })
  const { language } = useFrame()
  const state = (one: string | null) => (one ? stateWord(language, one) : say('nowhere'))
  const byWhom = (by: string) => {
    if (by === 'list') return say('by_list')
    return by === 'self' ? say('by_self') : say('by', { name: by || '?' })
  }
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        lead={say('changes_lead')}
        back={{ href: `${home}/${roll.id}`, label: roll.purpose }}
      />
      <Notice tone={holds ? 'good' : 'stop'} text={say(holds ? 'holds' : 'broken')} />
      <Panel title={say('moved')}>
        {moved.length === 0 && <p>{say('moved_none')}</p>}
        <List label={say('moved')}>
          {moved.slice(0, most).map((one) => (
            <Row
              name={one.name || say('somebody')}
              {...(one.name && one.is && { href: `${people}/${one.person_id}` })}
              why={say('was_is', { was: state(one.was), is: state(one.is) })}
            />
          ))}
        </List>
        {moved.length > most && <p class="soft">{say('more', { n: most })}</p>}
      </Panel>
      <Panel title={say('fields')}>
        {changes.length === 0 && <p>{say('fields_none')}</p>}
        <List label={say('fields')}>
          {changes.slice(0, most).map((one) => (
            <Row
              name={one.name}
              href={`${people}/${one.person_id}`}
              why={`${say('changed', { field: fieldWord(language, one.field), was: one.was || say('nothing'), became: one.became || say('nothing') })} · ${tell.moment(one.at)}, ${byWhom(one.by)}`}
            />
          ))}
        </List>
        {changes.length > most && <p class="soft">{say('more', { n: most })}</p>}
      </Panel>
    </Hall>
  )
}

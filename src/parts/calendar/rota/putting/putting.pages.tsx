import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { SearchBox } from '../../../../ui/forms/search.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { isDuty, type Occasion, type Slot } from '../../occasions/occasion.rules.ts'
import { useAbilities } from '../use.pages.tsx'
import {
  IN_IT_SHOWN,
  isElsewhere,
  mayPut,
  puttingIs,
  type Candidate,
  type InIt,
  type Putting,
  type PuttingAct,
} from './putting.rules.ts'
import { words } from './putting.words.ts'

export const usePutting = () => words.in(useFrame().language)

interface PuttingProps {
  home: string
  occasion: Occasion
  slot: Slot
  isOpen: boolean
  people: readonly InIt[]
  typed: string
  found: readonly Candidate[]
  /** Whom one might ask, while nobody is searched for. */
  likely: readonly Candidate[]
  /** Where everybody's entry stands, with their number, for those who may open it. */
  entries: string | null
  /** Whether this is the body that keeps who can do what. */
  keepsAbilities: boolean
}

/** One slot: who is in it, and anybody who said yes by word of mouth put down for it. */
export function PuttingPage(props: PuttingProps) {
  const { home, occasion, slot, isOpen } = props
  const say = usePutting()
  const tell = useFormats()
  const name = isDuty(slot) ? slot.name : say('comes_along')
  return (
    <Hall title={`${name}: ${occasion.title}`} room="occasions" width="reading">
      <PageHead
        title={name}
        lead={`${occasion.title}, ${tell.moment(occasion.starts_at)}`}
        back={{ href: `${home}/${occasion.id}`, label: occasion.title }}
      />
      {!isOpen && <Notice tone="wait" text={say('too_late')} />}
      {isDuty(slot) && <WhoIsIn {...props} />}
      {isOpen && <PutDown {...props} />}
      {!isDuty(slot) && <WhoIsIn {...props} />}
    </Hall>
  )
}

function PutDown(props: PuttingProps) {
  const { typed, found, likely } = props
  const say = usePutting()
  return (
    <Panel title={say('put_down')}>
      <p>{say('lead')}</p>
      <SearchBox
        action={addressOf(props)}
        label={say('find')}
        hint={say('find_hint')}
        value={typed}
      />
      {typed !== '' && found.length === 0 && (
        <EmptyState title={say('nobody_found')}>
          <p>{say('nobody_found_why')}</p>
        </EmptyState>
      )}
      {likely.length > 0 && <h3>{say('likely')}</h3>}
      <List>
        {[...found, ...likely].map((one) => (
          <Found one={one} {...props} />
        ))}
      </List>
    </Panel>
  )
}

const addressOf = ({ home, occasion, slot }: PuttingProps) =>
  `${home}/${occasion.id}/slots/${slot.id}`

function Found({ one, ...props }: PuttingProps & { one: Candidate }) {
  const { slot } = props
  const say = usePutting()
  const putting = puttingIs(slot, one)
  const why = [
    one.hint,
    isElsewhere(slot, one) && (one.slot ? say('elsewhere', { slot: one.slot }) : say('comes')),
    one.busy && say('busy', { title: one.busy }),
  ]
  return (
    <Row
      name={one.who}
      href={props.entries ? `${props.entries}/${one.person_id}` : undefined}
      why={why.filter(Boolean).join(' · ')}
      tag={!mayPut(putting) && <WhyNot putting={putting} slot={slot} />}
      action={
        mayPut(putting) ? (
          <form method="post" action={`${addressOf(props)}/people`}>
            <input type="hidden" name="person" value={one.person_id} />
            <Button
              size="small"
              tone="go"
              label={say('act_for', { act: say(putting), who: one.who })}
            >
              {say(putting)}
            </Button>
          </form>
        ) : (
          putting === 'not-able' && props.keepsAbilities && <NoteAble one={one} {...props} />
        )
      }
    />
  )
}

function WhyNot({ putting, slot }: { putting: Exclude<Putting, PuttingAct>; slot: Slot }) {
  const say = usePutting()
  const ability = useAbilities()
  if (putting === 'not-able')
    return <Tag tone="wait">{say('not-able', { what: slot.asks ? ability(slot.asks) : '' })}</Tag>
  return <Tag tone={putting === 'in-line' ? 'wait' : 'good'}>{say(putting)}</Tag>
}

/** Whoever asked them knows, often enough, that they can. */
function NoteAble({ one, home, typed }: PuttingProps & { one: Candidate }) {
  const say = usePutting()
  const query = new URLSearchParams({ q: typed.toWellFormed(), who: one.person_id })
  return (
    <LinkButton
      size="small"
      href={`${home}/rota/abilities?${query.toString()}#note`}
      label={say('act_for', { act: say('note_able'), who: one.who })}
    >
      {say('note_able')}
    </LinkButton>
  )
}

function WhoIsIn(props: PuttingProps) {
  const { slot, people } = props
  const say = usePutting()
  return (
    <Panel title={say('who_is_in')}>
      <p class="soft">{say('counts', { in: slot.taken, wanted: slot.maximum ?? slot.minimum })}</p>
      {people.length === 0 && <EmptyState title={say('nobody_in')} />}
      <List>
        {people.map((one) => (
          <In one={one} {...props} />
        ))}
      </List>
      {people.length === IN_IT_SHOWN && <p class="soft">{say('more_in')}</p>}
    </Panel>
  )
}

function In({ one, ...props }: PuttingProps & { one: InIt }) {
  const say = usePutting()
  const state = one.came ? 'came' : stateOf(one)
  return (
    <Row
      name={one.name}
      tag={state && <Tag tone={state === 'came' ? 'good' : 'wait'}>{say(state)}</Tag>}
      action={
        props.isOpen &&
        !one.came &&
        one.person_id && (
          <form method="post" action={`${addressOf(props)}/people/${one.person_id}/removal`}>
            <Button
              size="small"
              tone="quiet"
              label={say('act_for', { act: say('take_off'), who: one.name })}
            >
              {say('take_off')}
            </Button>
          </form>
        )
      }
    />
  )
}

const stateOf = ({ person_id, state, seeking }: InIt) => {
  if (state === 'waiting') return 'waits'
  if (seeking) return 'seeks'
  return person_id === null ? 'guest' : null
}

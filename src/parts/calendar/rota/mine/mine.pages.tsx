import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { abilities } from '../../kinds.rules.ts'
import { stateOf, type Known } from '../abilities/capability.rules.ts'
import { RotaTabs, type RotaMay } from '../board/board.pages.tsx'
import type { Account } from '../keeping/duty.rules.ts'
import { useAbilities, useMine, useRota } from '../use.pages.tsx'
import type { Asked, Duty } from './handover.rules.ts'

interface MineProps {
  home: string
  may: RotaMay
  asked: readonly Asked[]
  duties: readonly Duty[]
  account: Account & { readonly resting: boolean }
  duty_shifts: number
  /** The day the account counts from; null where nothing is owed. */
  since: string | null
  counted: boolean
  balance: number
  once: string
  known: readonly Known[]
  today: string
}

/** My shifts, what others ask me, what I have done, what I can do. */
export function MinePage(props: MineProps) {
  const { home, may, asked, account } = props
  const say = useMine()
  const rota = useRota()
  return (
    <Hall title={rota('view_mine')} room="occasions" width="reading">
      <PageHead title={rota('view_mine')} lead={say('mine_lead')} />
      <RotaTabs home={home} current="mine" may={may} />
      {account.resting && <Notice text={say('resting')} />}
      {asked.length > 0 && <Asks {...props} />}
      <Duties {...props} />
      <Done {...props} />
      <Abilities {...props} />
      <Panel>
        <List>
          <Row name={say('times_link')} href={`${home}/rota/mine/times`} why={say('times_why')} />
          <Row name={rota('view_votes')} href={`${home}/rota/votes`} />
        </List>
      </Panel>
    </Hall>
  )
}

function Asks({ home, asked }: MineProps) {
  const say = useMine()
  const tell = useFormats()
  const name = (one: Asked) => {
    const when = tell.moment(one.starts_at)
    if (one.kind !== 'swap')
      return say('asked_offer', { from: one.from_shown, slot: one.slot, when })
    const my_when = one.my_starts_at ? tell.moment(one.my_starts_at) : ''
    return say('asked_swap', {
      from: one.from_shown,
      slot: one.slot,
      when,
      mine: one.my_title ?? '',
      my_when,
    })
  }
  return (
    <Panel title={say('asked_title')}>
      <List>
        {asked.map((one) => (
          <Row
            name={name(one)}
            why={one.title}
            action={
              <>
                {one.i_can && (
                  <form method="post" action={`${home}/rota/asks/${one.id}/acceptance`}>
                    <Button main>{say(one.kind === 'swap' ? 'swap_yes' : 'say_yes')}</Button>
                  </form>
                )}
                <form method="post" action={`${home}/rota/asks/${one.id}/refusal`}>
                  <Button>{say(one.kind === 'swap' ? 'swap_no' : 'say_no')}</Button>
                </form>
              </>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

function Duties({ home, duties }: MineProps) {
  const say = useMine()
  return (
    <Panel title={say('duties_title')} aside={<a href={`${home}/rota`}>{say('see_board')}</a>}>
      {duties.length === 0 && (
        <EmptyState title={say('no_duties')}>
          <p>{say('no_duties_why')}</p>
        </EmptyState>
      )}
      <List>
        {duties.map((duty) => (
          <DutyRow home={home} duty={duty} />
        ))}
      </List>
    </Panel>
  )
}

function DutyRow({ home, duty }: { home: string; duty: Duty }) {
  const say = useMine()
  const rota = useRota()
  const tell = useFormats()
  const about = { slot: duty.slot, title: duty.title, when: tell.moment(duty.starts_at) }
  return (
    <Row
      id={`o-${duty.occasion_id}`}
      name={`${duty.slot}, ${duty.title}`}
      href={`${home}/${duty.occasion_id}`}
      why={
        <>
          {[about.when, duty.place].filter(Boolean).join(' · ')}
          {duty.handover && <span class="line"> {useUp(duty)}</span>}
          {duty.refused && <span class="line"> {say('was_refused')}</span>}
        </>
      }
      action={
        duty.handover ? (
          <form method="post" action={`${home}/rota/mine/${duty.id}/withdrawal`}>
            <Button size="small">{say('keep_it')}</Button>
          </form>
        ) : (
          <LinkButton
            size="small"
            href={`${home}/rota/mine/${duty.id}`}
            label={rota('act_label', { act: rota('pass_it_on'), ...about })}
          >
            {rota('pass_it_on')}
          </LinkButton>
        )
      }
    />
  )
}

function useUp({ handover, to_contact, want }: Duty) {
  const say = useMine()
  if (handover === 'stand-in') return say('up_stand_in')
  if (handover === 'swap') return say('up_swap', { want: want ?? '' })
  return to_contact ? say('up_named', { whom: to_contact }) : say('up_offer')
}

function Done({ home, account, balance, once, duty_shifts, counted, since }: MineProps) {
  const say = useMine()
  const tell = useFormats()
  const sentence = () => {
    if (duty_shifts === 0) return say('account_nothing_owed', account)
    if (!counted) return say('not_counted')
    if (account.debt > 0)
      return say('account_debt', { ...account, since: since ? tell.date(since) : '' })
    return account.beyond > 0 ? say('account_beyond', account) : say('account_even', account)
  }
  return (
    <Panel title={say('account_title')} id="done">
      <p>{sentence()}</p>
      {account.given + account.taken > 0 && <p>{say('account_moved', account)}</p>}
      {(duty_shifts > 0 || account.beyond > 0 || balance > 0) && (
        <Pool {...{ home, account, balance, once }} />
      )}
    </Panel>
  )
}

/** Shifts that some gave and others may take: where none is owed, given or lies there, nobody needs to read of it. */
function Pool({
  home,
  account,
  balance,
  once,
}: Pick<MineProps, 'home' | 'account' | 'balance' | 'once'>) {
  const say = useMine()
  return (
    <>
      <h3>{say('pool_title')}</h3>
      <p class="soft">{say('pool_lead', { n: balance })}</p>
      <div class="actions">
        {account.beyond > 0 && (
          <form method="post" action={`${home}/rota/pool/gifts`}>
            <input type="hidden" name="once" value={once} />
            <Button size="small">{say('pool_give')}</Button>
          </form>
        )}
        {account.debt > 0 && balance > 0 && (
          <form method="post" action={`${home}/rota/pool/takings`}>
            <input type="hidden" name="once" value={once} />
            <Button size="small">{say('pool_take')}</Button>
          </form>
        )}
      </div>
    </>
  )
}

function Abilities({ home, known, today }: MineProps) {
  const say = useMine()
  const name = useAbilities()
  return (
    <Panel title={say('can_title')} id="can">
      <p class="soft">{say('can_lead')}</p>
      <List>
        {abilities.map((ability) => {
          const mine = known.find((one) => one.name === ability)
          return (
            <Row
              name={name(ability)}
              tag={mine && <KnownTag known={mine} today={today} />}
              action={
                <form
                  method="post"
                  action={`${home}/rota/mine/abilities${mine ? `/${mine.id}/ending` : ''}`}
                >
                  <input type="hidden" name="name" value={ability} />
                  <Button
                    size="small"
                    {...(mine && { tone: 'quiet' as const })}
                    label={
                      mine
                        ? `${say('can_end')}: ${name(ability)}`
                        : say('can_say_label', { what: name(ability) })
                    }
                  >
                    {say(mine ? 'can_end' : 'can_say')}
                  </Button>
                </form>
              }
            />
          )
        })}
      </List>
    </Panel>
  )
}

/** In words: waits, confirmed, until when. */
export function KnownTag({ known, today }: { known: Known; today: string }) {
  const say = useMine()
  const tell = useFormats()
  const { now } = useFrame()
  const state = stateOf(known, today || now.toISOString().slice(0, 10))
  if (state === 'waits') return <Tag tone="wait">{say('can_waits')}</Tag>
  if (state === 'later') return <Tag>{say('can_later', { day: tell.date(known.since_on) })}</Tag>
  const until = known.until_on ? tell.date(known.until_on) : ''
  if (state === 'ran-out') return <Tag tone="stop">{say('can_ran-out', { day: until })}</Tag>
  return <Tag tone="good">{until ? say('can_until', { day: until }) : say('can_holds')}</Tag>
}

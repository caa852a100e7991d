import { roles } from '../../../standing-orders.ts'
import { Actions, LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { ParticularsWay } from '../bodies/bodies.pages.tsx'
import { words as common } from '../roles.words.ts'
import { ABLE_MIN, type Held, rolesAt, seatsIn, stands } from './offices.rules.ts'
import { words } from './offices.words.ts'

export interface OfficeShown extends Held {
  readonly id: string
  readonly name: string
}

export const useSay = () => words.in(useFrame().language)

/** The name of an office; a role not named there is shown as it is written. */
export function useRole() {
  const say = common.in(useFrame().language)
  return (role: string) => {
    const named = roles.find((one) => one === role)
    return named ? say(`role_${named}`) : role
  }
}

export const asHeading = (name: string) => name.charAt(0).toLocaleUpperCase() + name.slice(1)

interface OfficesProps {
  home: string
  kind: string
  offices: readonly OfficeShown[]
  able: number
  /** Bodies tied sideways to this one. */
  affiliated: readonly { readonly slug: string; readonly name: string }[]
  /** Units below a region with too few able to act, at most a few more than are shown. */
  few: readonly { readonly slug: string; readonly name: string; readonly able: number }[]
  few_most: number
  today: string
  soon: string
  mayChange: boolean
  /** Where somebody is named here by those who may do so without a list; null for all others. */
  names: string | null
  /** Who may do what, to be read aloud. */
  orders: string
  /** Where officers read what is kept; null for those who hold no office. */
  record: string | null
  /** Where members see when the roll was frozen. */
  rolls: string | null
  /** The body itself, for those who keep its name, its clock and its branches. */
  keeps: { readonly id: string; readonly slug: string; readonly unit_id: string | null } | null
  /** The offices that need a passkey or code: only they can have lost one. */
  keyed: readonly string[]
}

export function OfficesPage(props: OfficesProps) {
  const { home, kind, offices, able, mayChange } = props
  const say = useSay()
  const held = rolesAt(kind)
    .map((role) => ({ role, holders: offices.filter((one) => one.role === role) }))
    .filter(({ holders }) => holders.length > 0)
  return (
    <Hall title={say('title')} room="offices" width="reading">
      <PageHead title={say('title')} lead={say('lead')} />
      {able < ABLE_MIN && <TooFew {...props} />}
      {held.length === 0 && <EmptyState title={say('nobody')}>{say('nobody_next')}</EmptyState>}
      {held.map(({ role, holders }) => (
        <Role role={role} holders={holders} {...props} />
      ))}
      <Affiliated {...props} />
      <FewBelow {...props} />
      <Ways {...props} />
      {mayChange && (
        <Actions>
          <LinkButton main href={`${home}/new`}>
            {say('give')}
          </LinkButton>
        </Actions>
      )}
    </Hall>
  )
}

/** At a unit secretary or chair change offices; a region and the organisation name their own. */
function TooFew({ able, names }: OfficesProps) {
  const say = useSay()
  if (names === null) return <Notice tone="wait" text={say('few', { n: able })} />
  return (
    <Notice tone="wait" text={say('few_above', { n: able })}>
      <LinkButton href={names}>{say('name_officers')}</LinkButton>
    </Notice>
  )
}

/** Neither sees the other's members: what leads there is what everybody may read. */
function Affiliated({ affiliated }: OfficesProps) {
  const say = useSay()
  if (affiliated.length === 0) return null
  return (
    <Panel title={say('affiliated')}>
      <p>{say('affiliated_lead')}</p>
      <List label={say('affiliated')}>
        {affiliated.map(({ slug, name }) => (
          <Row name={name} href={`/at/${slug}`} />
        ))}
      </List>
    </Panel>
  )
}

/** From here a region names officers where a body below can no longer do so itself. */
function FewBelow({ few, few_most }: OfficesProps) {
  const say = useSay()
  if (few.length === 0) return null
  return (
    <Panel title={say('few_below')}>
      <p>{say('few_below_lead')}</p>
      <List label={say('few_below')}>
        {few.slice(0, few_most).map(({ slug, name, able }) => (
          <Row
            name={name}
            why={say('few_able', { n: able })}
            action={
              <LinkButton
                size="small"
                href={`/b/${slug}/first-officers`}
                label={say('name_officers_at', { name })}
              >
                {say('name_officers')}
              </LinkButton>
            }
          />
        ))}
      </List>
      {few.length > few_most && <p class="soft">{say('few_more', { n: few_most })}</p>}
    </Panel>
  )
}

function Ways({ orders, rolls, record, keeps }: OfficesProps) {
  const say = useSay()
  return (
    <>
      {keeps && <ParticularsWay at={`/b/${keeps.slug}`} here={keeps} />}
      <Way href={orders}>{say('orders')}</Way>
      {rolls && <Way href={rolls}>{say('rolls')}</Way>}
      {record && <Way href={record}>{say('record')}</Way>}
    </>
  )
}

type RoleProps = OfficesProps & { role: string; holders: readonly OfficeShown[] }

function Role({ role, holders, home, today, soon, mayChange, keyed }: RoleProps) {
  const say = useSay()
  const { date } = useFormats()
  const named = useRole()
  const alone = seatsIn(role) === 2 && holders.length === 1
  return (
    <Panel title={asHeading(named(role))} {...(alone && { aside: <Tag>{say('one_of_two')}</Tag> })}>
      <List label={named(role)}>
        {holders.map(({ id, name, began_on, ends_on, ...held }) => {
          const days = { from: date(began_on), day: date(ends_on) }
          const now = stands({ ...held, began_on, ends_on }, today)
          return (
            <Row
              name={name || say('unnamed')}
              why={now ? say('until', days) : say('from_until', days)}
              {...(!now && { tag: <Tag tone="info">{say('later')}</Tag> })}
              {...(now && ends_on <= soon && { tag: <Tag tone="wait">{say('soon')}</Tag> })}
              {...(mayChange && {
                action: (
                  <Acts
                    href={`${home}/${id}`}
                    name={name}
                    role={named(role)}
                    keyed={keyed.includes(role)}
                  />
                ),
              })}
            />
          )
        })}
      </List>
    </Panel>
  )
}

interface ActsProps {
  href: string
  name: string
  role: string
  keyed: boolean
}

function Acts({ href, name, role, keyed }: ActsProps) {
  const say = useSay()
  return (
    <>
      {keyed && (
        <a href={`${href}/lost-keys`} aria-label={say('lost_of', { name })}>
          {say('lost')}
        </a>
      )}
      <LinkButton size="small" href={`${href}/ending`} label={say('end_of', { name, role })}>
        {say('end')}
      </LinkButton>
    </>
  )
}

import { LinkButton } from '../../../ui/buttons.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Tabs } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/tables.tsx'
import { fullName } from '../names.rules.ts'
import { Choices } from './people-choices.pages.tsx'
import { StandingTag, stateSaid } from './people-said.pages.tsx'
import { type Told, whyOf } from './people-why.rules.ts'
import {
  addressOf,
  CHOICES,
  choicesOn,
  type Cursor,
  type PeopleAsk,
  sorts,
} from './people.rules.ts'
import { words } from './people.words.ts'

interface ListedPerson extends Told {
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
  readonly ward_id: string | null
}

interface Named {
  readonly id: string
  readonly name: string
}

export interface PeopleProps {
  readonly home: string
  readonly ask: PeopleAsk
  readonly found: {
    readonly rows: readonly ListedPerson[]
    readonly total: number
    readonly over: boolean
    readonly firstOnly: boolean
    readonly previous: Cursor | null
    readonly next: Cursor | null
  }
  readonly wards: readonly (Named & { readonly slug: string })[]
  readonly tags: readonly Named[]
  readonly roles: readonly string[]
  /** When the window of the rule opened. */
  readonly since: Date
  readonly recorded: boolean
  readonly may: {
    readonly add: boolean
    readonly change: boolean
    readonly tag: boolean
    readonly bring: boolean
  }
}

export function PeoplePage(props: PeopleProps) {
  const { home, ask, may } = props
  const { language } = useFrame()
  const say = words.in(language)
  return (
    <Hall title={say('people')} room="people">
      <PageHead
        title={say('people')}
        aside={may.add && <LinkButton href={`${home}/new`}>{say('add')}</LinkButton>}
      />
      <SearchBox
        action={home}
        label={say('find')}
        hint={say('find_hint')}
        value={ask.q}
        results="found"
      >
        <Kept ask={ask} />
      </SearchBox>
      <Choices {...props} />
      <div id="found" class="stack">
        <Orders home={home} ask={ask} />
        <Found {...props} />
      </div>
      {may.tag && (
        <p class="way">
          <a href={`${home}/tags`}>{say('tags_page')}</a>
          {may.change && (
            <>
              {' '}
              · <a href={`${home}/fields`}>{say('fields_page')}</a>
            </>
          )}
        </p>
      )}
    </Hall>
  )
}

/** What else narrows the list stays on while words are typed. */
function Kept({ ask }: { ask: PeopleAsk }) {
  return (
    <>
      {CHOICES.map((name) => ask[name] && <input type="hidden" name={name} value={ask[name]} />)}
      {ask.sort !== 'name' && <input type="hidden" name="sort" value={ask.sort} />}
    </>
  )
}

function Orders({ home, ask }: { home: string; ask: PeopleAsk }) {
  const say = words.in(useFrame().language)
  const tabs = sorts.map((sort) => ({
    key: sort,
    label: say(`sort_${sort}`),
    href: addressOf(home, { ...ask, sort, from: null }),
  }))
  return <Tabs label={say('sort')} tabs={tabs} current={ask.sort} />
}

function Found({ home, ask, found, wards, since, recorded, may }: PeopleProps) {
  const say = words.in(useFrame().language)
  if (found.rows.length === 0) return <Nobody home={home} ask={ask} mayBring={may.bring} />
  const wardNames = new Map(wards.map(({ id, name }) => [id, name]))
  return (
    <Panel>
      {found.firstOnly && <Notice role="status" text={say('first_only', { n: found.total })} />}
      {ask.rung && !recorded && <Notice text={say('rung_hint_unknown')} />}
      <List label={say('people')}>
        {found.rows.map((person) => (
          <PersonRow
            person={person}
            href={`${home}/${person.person_id}`}
            ward={(person.ward_id && wardNames.get(person.ward_id)) || ''}
            since={since}
          />
        ))}
      </List>
      {found.over && !found.firstOnly && <p role="status">{say('over', { n: found.total })}</p>}
      <Pager
        total={found.over ? undefined : found.total}
        previous={found.previous ? addressOf(home, { ...ask, from: found.previous }) : undefined}
        next={found.next ? addressOf(home, { ...ask, from: found.next }) : undefined}
      />
    </Panel>
  )
}

interface PersonRowProps {
  person: ListedPerson
  href: string
  ward: string
  since: Date
}

function PersonRow({ person, href, ward, since }: PersonRowProps) {
  const why = useWhy(person, since)
  return (
    <Row
      name={fullName(person)}
      href={href}
      why={ward ? `${why} ${ward}` : why}
      tag={<StandingTag person={person} since={since} />}
    />
  )
}

function useWhy(person: ListedPerson, since: Date): string {
  const { language, now } = useFrame()
  const tell = useFormats()
  const say = words.in(language)
  const why = whyOf(person, now, since)
  switch (why.key) {
    case 'why_new':
      return say('why_new', { ago: tell.ago(new Date(`${why.on}T12:00Z`), now) })
    case 'why_joined':
      return say('why_joined', { month: tell.longMonth(why.on) })
    case 'why_state':
      return say('why_state', { state: stateSaid(language, why.state), day: tell.date(why.on) })
    case 'why_nothing':
      return say('why_nothing')
    default:
      return say(why.key, { day: tell.date(why.at) })
  }
}

function Nobody({ home, ask, mayBring }: { home: string; ask: PeopleAsk; mayBring: boolean }) {
  const say = words.in(useFrame().language)
  if (ask.q) return <EmptyState title={say('none_title')}>{say('none_words')}</EmptyState>
  if (choicesOn(ask) > 0 || ask.from || ask.sort !== 'name')
    return <EmptyState title={say('none_title')}>{say('none_choices')}</EmptyState>
  return (
    <EmptyState title={say('none_yet')}>
      <p>{say('none_yet_why')}</p>
      {mayBring && (
        <LinkButton main href={home.replace(/people$/, 'import')}>
          {say('bring_list')}
        </LinkButton>
      )}
    </EmptyState>
  )
}

export function EnoughPage({ why, most }: { why: 'listed' | 'opened'; most: number }) {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('enough_title')} room="people" width="reading">
      <PageHead title={say('enough_title')} lead={say(`enough_${why}`, { n: most })} />
      <p>{say('enough_why')}</p>
    </Hall>
  )
}

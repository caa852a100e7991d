import type { Children } from '../../../markup/index.ts'
import { Address } from '../../../ui/address.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Timeline, type Fact } from '../../../ui/lists.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { words as deedWords } from './deeds.words.ts'
import { words } from './entry.words.ts'
import { national } from '../names.rules.ts'
import type { ContactPoint, EntryProblem } from './person.rules.ts'
import { roleWord, stateWord } from './people-said.pages.tsx'
import type { Rung } from './people.rules.ts'
import { words as commonWords } from '../roles.words.ts'

// The pieces that the officer's page of a person and the member's own entry share.

export interface ShownDeed {
  readonly id: string
  readonly kind: string
  readonly done_at: Date
  readonly what: string | null
  readonly body_name: string
  readonly recorded_by: string | null
  readonly recorder: string | null
}

export const useWords = () => words.in(useFrame().language)

export function useDeedSaid() {
  const say = deedWords.in(useFrame().language)
  return ({ kind, what }: Pick<ShownDeed, 'kind' | 'what'>): string => {
    const named = `${kind}_what`
    if (what && isDeedKey(named)) return say(named, { what })
    return isDeedKey(kind) ? say(kind, { what: what ?? '' }) : say('something')
  }
}

const isDeedKey = (key: string): key is keyof typeof deedWords.messages & string =>
  key in deedWords.messages

interface DeedsProps {
  title: string
  deeds: readonly ShownDeed[]
  person_id: string
  older: string | undefined
  newest: string | undefined
}

export function Deeds({ title, deeds, person_id, older, newest }: DeedsProps) {
  const say = useWords()
  const tell = useFormats()
  const said = useDeedSaid()
  return (
    <Panel title={title} id="deeds">
      {deeds.length === 0 && <p class="soft">{say('no_deeds')}</p>}
      <Timeline
        happenings={deeds.map((deed) => ({
          when: tell.date(deed.done_at),
          what: said(deed),
          who: say('recorded_by', {
            body: deed.body_name,
            who: who(deed.recorded_by, deed.recorder),
          }),
        }))}
      />
      {(older ?? newest) && (
        <p class="way">
          {newest && <a href={newest}>{say('newest')}</a>}{' '}
          {older && <a href={older}>{say('older')}</a>}
        </p>
      )}
    </Panel>
  )

  function who(id: string | null, name: string | null) {
    if (id === null) return say('the_house')
    return id === person_id ? say('themselves') : (name ?? say('somebody'))
  }
}

export interface ShownMembership {
  readonly body_id: string
  readonly body_name: string
  readonly state: string
  readonly state_since: string
  readonly number: string
  readonly joined_on: string | null
  readonly paid_to: string | null
  readonly rate: string
  readonly periods: readonly { state: string; from_on: string; until_on: string | null }[]
}

export function Memberships({
  memberships,
  children,
}: {
  memberships: readonly ShownMembership[]
  children?: Children
}) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('memberships')}>
      {memberships.map((one) => (
        <div>
          <h3>
            {one.body_name}{' '}
            <Tag tone={one.state === 'member' ? 'good' : 'plain'}>
              {stateWord(language, one.state)}
            </Tag>
          </h3>
          <ul class="plain">
            {one.periods.map(({ state, from_on, until_on }) => (
              <li>
                {until_on
                  ? say('since_until', {
                      state: stateWord(language, state),
                      from: tell.date(from_on),
                      until: tell.date(until_on),
                    })
                  : say('since', { state: stateWord(language, state), from: tell.date(from_on) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {children}
    </Panel>
  )
}

export interface ShownOffice {
  readonly id: string
  readonly role: string
  readonly body_name: string
  readonly began_on: string
  readonly ends_on: string
  readonly over: boolean
}

export function Offices({ offices }: { offices: readonly ShownOffice[] }) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('offices')}>
      {offices.length === 0 && <p class="soft">{say('no_offices')}</p>}
      <ul class="plain">
        {offices.map(({ role, body_name, began_on, ends_on, over }) => (
          <li class={over ? 'soft' : ''}>
            {say(over ? 'office_was' : 'office_until', {
              role: roleWord(language, role),
              body: body_name,
              from: tell.date(began_on),
              until: tell.date(ends_on),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export interface ShownChange {
  readonly id: string
  readonly field: string
  readonly was: string
  readonly became: string
  readonly changed_at: Date
  readonly changed_by: string | null
  readonly changer: string | null
  readonly by_list: boolean
}

interface ChangesProps {
  changes: readonly ShownChange[]
  person_id: string
  children?: Children
}

export function Changes({ changes, person_id, children }: ChangesProps) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('changes')}>
      {changes.length === 0 && <p class="soft">{say('no_changes')}</p>}
      <Timeline
        happenings={changes.map((change) => ({
          when: tell.moment(change.changed_at),
          what: said(change),
          who: say('changed_by', { who: who(change) }),
        }))}
      />
      {children}
    </Panel>
  )

  function said({ field, was, became }: ShownChange) {
    const values = {
      field: fieldWord(language, field),
      was: shown(field, was),
      became: shown(field, became),
    }
    if (was === '') return say('change_added', values)
    return became === '' ? say('change_removed', values) : say('changed', values)
  }

  function shown(field: string, value: string) {
    return field === 'state' ? stateWord(language, value) : national(value)
  }

  function who({ changed_by, changer, by_list }: ShownChange) {
    if (by_list) return say('the_list')
    if (changed_by === null) return say('the_house')
    return changed_by === person_id ? say('themselves') : (changer ?? say('somebody'))
  }
}

type Lang = Parameters<typeof words.in>[0]

export function fieldWord(language: Lang, field: string): string {
  return isField(field) ? words.in(language)(field) : field
}

const FIELDS = [
  'title',
  'given_name',
  'family_name',
  'known_as',
  'former_name',
  'gender',
  'address',
  'town',
  'postcode',
  'union_name',
  'born_year',
  'email',
  'mobile',
  'landline',
  'state',
  'ward',
  'number',
] as const
const isField = (field: string): field is (typeof FIELDS)[number] =>
  FIELDS.some((one) => one === field)

export interface ShownLook {
  readonly read_at: Date
  readonly reader_name: string
  readonly reader_role: string
  readonly kind: string
}

export function Looked({ looked, hint }: { looked: readonly ShownLook[]; hint?: string }) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  const roles = (text: string) =>
    text
      .split(', ')
      .filter(Boolean)
      .map((role) => roleWord(language, role))
      .join(', ')
  return (
    <Panel title={say('looked')} id="looked">
      {hint && <p class="soft">{hint}</p>}
      {looked.length === 0 && <p class="soft">{say('nobody_looked')}</p>}
      <Timeline
        happenings={looked.map(({ read_at, reader_name, reader_role, kind }) => ({
          when: tell.moment(read_at),
          what: say(kind === 'export' ? 'looked_export' : 'looked_entry'),
          who: [reader_name, roles(reader_role)].filter(Boolean).join(', '),
        }))}
      />
    </Panel>
  )
}

export interface RungShown {
  readonly rung: Rung | 'unknown'
  readonly deed: ShownDeed | null
}

/** On which rung somebody stands and by which deed: the public rule, shown with its working. */
export function RungSentence({ rung, deed }: RungShown) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  const said = useDeedSaid()
  if (rung === 'unknown') return <>{say('rung_unknown')}</>
  if (rung === 'on-paper' || !deed) return <>{say('rung_nothing')}</>
  return (
    <>
      {say('rung_because', {
        rung: capital(commonWords.in(language)(`rung_${rung}`)),
        deed: said(deed),
        day: tell.date(deed.done_at),
      })}
    </>
  )
}

const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase() + words.slice(1)

/** "07700 900118": as it is dialled, in two groups where that is its shape. */
export const phoneShown = (value: string): string =>
  national(value).replace(/^(0\d{4})(\d{6})$/, '$1 $2')

export function contactFacts(language: Lang, points: readonly ContactPoint[]): Fact[] {
  return points.map(({ kind, value }) => ({
    label: fieldWord(language, kind),
    value:
      kind === 'email' ? (
        <a href={`mailto:${value}`}>
          <Address value={value} />
        </a>
      ) : (
        <a href={`tel:${national(value).replace(/[^\d+]/g, '')}`}>{phoneShown(value)}</a>
      ),
  }))
}

export function problemsSaid(language: Lang, problems: Readonly<Record<string, EntryProblem>>) {
  const say = words.in(language)
  const said = {
    'name-missing': say('problem_name'),
    'too-long': say('problem_long'),
    'bad-email': say('problem_email'),
    'bad-phone': say('problem_phone'),
    'bad-year': say('problem_year'),
    twice: say('problem_twice'),
  } as const satisfies Record<EntryProblem, string>
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, said[problem]]),
  )
}

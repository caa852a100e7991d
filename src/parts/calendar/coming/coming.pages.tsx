import { useFormats } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Tabs } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/tables.tsx'
import { useSayings } from '../door/door.pages.tsx'
import type { AtDoor } from '../door/door.rules.ts'
import { isDuty, type Occasion, type Slot } from '../occasions/occasion.rules.ts'
import { PutDownRow } from '../rota/board/on-occasion.pages.tsx'
import { NoLetterTag, Unreached, useBeside, WhatTheyNeed } from './beside.pages.tsx'
import type { Beside } from './coming.rules.ts'
import type { Needs } from './needs.rules.ts'

export interface ComingProps {
  at: string
  occasion: Occasion
  view: 'promised' | 'waiting' | 'came' | 'first' | 'missed'
  views: readonly ComingProps['view'][]
  counts: Readonly<Record<ComingProps['view'], number>>
  people: readonly AtDoor[]
  slots: readonly Slot[]
  mayKeepRota: boolean
  beside: ReadonlyMap<string, Beside>
  needs: readonly { name: string; needs: Needs | null }[]
  /** How many get no letters. */
  untold: number
  next: string | undefined
}

const labels = {
  promised: 'view_coming',
  waiting: 'view_waiting',
  came: 'view_came',
  first: 'view_first',
  missed: 'view_missed',
} as const

/** For those who run it: who comes and what is short; afterwards who came, who was new, who could not. */
export function ComingPage({
  at,
  occasion,
  view,
  views,
  counts,
  people,
  slots,
  mayKeepRota,
  beside,
  needs,
  untold,
  next,
}: ComingProps) {
  const say = useSayings()
  const title = say(views.includes('came') ? 'came' : 'coming')
  // A place is taken for each head: for whoever said yes, and for each they bring.
  const heads = slots.reduce((sum, { taken }) => sum + taken, 0)
  const brought = heads - counts.promised
  return (
    <Hall title={`${title}: ${occasion.title}`} room="occasions" width="reading">
      <PageHead title={title} back={{ href: at, label: occasion.title }} />
      <Tabs
        label={title}
        current={view}
        tabs={views.map((key) => ({
          key,
          label: say(labels[key]),
          href: `${at}/coming?view=${key}`,
          count: counts[key],
        }))}
      />
      {view === 'promised' && brought > 0 && (
        <p class="lead">{say('brought', { n: brought, heads })}</p>
      )}
      {view === 'missed' && <p class="lead">{say('missed_lead')}</p>}
      {view === 'first' && <p class="lead">{say('first_lead')}</p>}
      {(view === 'promised' || view === 'waiting') && <Unreached n={untold} />}
      {(view === 'promised' || view === 'waiting') && (
        <Shortages at={at} slots={slots} mayFill={mayKeepRota} />
      )}
      {(view === 'promised' || view === 'waiting') && <WhatTheyNeed needs={needs} />}
      <Panel>
        {people.length === 0 && <EmptyState title={say('nobody_here')} />}
        <List>
          {people.map((person) => (
            <Somebody person={person} beside={beside.get(person.id ?? '')} />
          ))}
        </List>
      </Panel>
      {next && <Pager next={next} />}
    </Hall>
  )
}

function Shortages({
  at,
  slots,
  mayFill,
}: {
  at: string
  slots: readonly Slot[]
  mayFill: boolean
}) {
  const say = useSayings()
  const open = slots.find((slot) => !isDuty(slot))
  const short = slots.filter(({ taken, minimum }) => taken < minimum)
  return (
    <Panel title={say('needs')}>
      {short.length === 0 && <p>{say('all_filled')}</p>}
      <List>
        {short.map(({ id, name, taken, minimum }) => (
          <Row
            name={say('short_of', { what: name, n: minimum - taken, taken, minimum })}
            href={mayFill ? `${at}/slots/${id}` : undefined}
          />
        ))}
        {mayFill && open && <PutDownRow at={at} slot={open} />}
      </List>
    </Panel>
  )
}

function Somebody({ person, beside }: { person: AtDoor; beside: Beside | undefined }) {
  const say = useSayings()
  const tell = useFormats()
  const why = [
    person.slot || say('comes_along'),
    person.hint,
    ...useBeside(beside),
    person.came_at && say('is_in', { time: tell.time(person.came_at) }),
  ]
  return (
    <Row
      name={person.name}
      why={why.filter(Boolean).join(' · ')}
      tag={
        <>
          {person.person_id === null && <Tag>{say('guest')}</Tag>} <NoLetterTag beside={beside} />
          {person.person_id !== null && person.first_time && (
            <Tag tone="good">{say('first_time')}</Tag>
          )}
        </>
      }
    />
  )
}

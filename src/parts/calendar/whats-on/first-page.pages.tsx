import { LinkButton } from '../../../ui/buttons.tsx'
import { Fold } from '../../../ui/forms/fold.tsx'
import { useBelow, useFormats } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { OccasionDays, useWords } from './whats-on.pages.tsx'
import type { WhatIsOn } from './whats-on.rules.ts'

interface NextProps {
  home: string
  mayCome: boolean
  mayPutOn: boolean
  rows: readonly WhatIsOn[]
  /** What the reader said yes to further ahead than these rows. */
  mine: readonly WhatIsOn[]
}

/** The next few things, for a first page: “I’m coming” is one tap away. */
export function NextOccasions({ home, mayCome, mayPutOn, rows, mine }: NextProps) {
  const say = useWords()
  return (
    <Panel title={say('whats_on')} aside={<a href={home}>{say('all')}</a>}>
      {rows.length === 0 && (
        <EmptyState title={say('none_ahead')}>
          <p>{say(mayPutOn ? 'none_ahead_host' : 'none_ahead_member')}</p>
          {mayPutOn && <LinkButton href={`${home}/new`}>{say('put_on')}</LinkButton>}
        </EmptyState>
      )}
      <OccasionDays rows={rows} home={home} mayCome={mayCome} level={3} />
      {mine.length > 0 && <h3>{say('said_yes_to')}</h3>}
      {mine.length > 0 && <OccasionDays rows={mine} home={home} mayCome={mayCome} level={3} />}
    </Panel>
  )
}

interface OtherProps {
  bodies: readonly { slug: string; name: string }[]
  /** Whether the page is of one of them itself, or of the unit that they belong to. */
  beside: boolean
}

/** From the constituency to its wards, and from one ward to the next: folded away, by name. */
export function OtherBodies({ bodies, beside }: OtherProps) {
  const say = useWords()
  const tell = useFormats()
  if (bodies.length === 0) return null
  return (
    <Fold
      title={say(beside ? 'other_bodies' : 'our_bodies', { below: useBelow() })}
      set={tell.list(bodies.map(({ name }) => name))}
      fields={[]}
    >
      <List>
        {bodies.map(({ slug, name }) => (
          <Row name={name} href={`/b/${slug}`} />
        ))}
      </List>
    </Fold>
  )
}

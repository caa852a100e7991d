import { belowOf } from '../../../platform/words/index.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { Document } from '../../../ui/frame/document.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Street } from '../../../ui/frame/street.tsx'
import { Facts, List, Row } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel, Split, Stack, Way } from '../../../ui/panel.tsx'
import { opening, type BodyLink, type Face } from './face.rules.ts'
import { Agenda, useWords, type OccasionShown } from './outside.pages.tsx'

interface BodyProps {
  face: Face
  on: readonly OccasionShown[]
  /** The address of what comes later, when there is more. */
  later: string | null
  below: readonly BodyLink[]
  moreBelow: string | null
  lately: number
  address: string
}

/** A body's public page: what is on, who we are, how to come. */
export function BodyOutside(props: BodyProps) {
  const { face, address } = props
  const say = useWords()
  const lead = say('lead', { body: face.name })
  const description = opening(face.about || lead)
  return (
    <Street
      title={face.name}
      description={description}
      above={face.above}
      width="wide"
      head={<Links face={face} description={description} address={address} />}
    >
      <PageHead title={face.name} lead={lead} />
      <Split>
        <WhatsOn {...props} />
        <Stack>
          <About {...props} />
          <Below {...props} />
          <Follow face={face} />
        </Stack>
      </Split>
    </Street>
  )
}

function Links({
  face,
  description,
  address,
}: {
  face: Face
  description: string
  address: string
}) {
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={face.name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <link rel="alternate" type="text/calendar" href={`/at/${face.slug}/calendar.ics`} />
      <link rel="alternate" type="application/rss+xml" href={`/at/${face.slug}/feed.xml`} />
    </>
  )
}

function WhatsOn({ face, on, later }: BodyProps) {
  const say = useWords()
  return (
    <Panel title={say('whats_on')}>
      {on.length === 0 && (
        <EmptyState title={say('none')}>
          <p>{say('none_next')}</p>
          {face.above && (
            <Way href={`/at/${face.above.slug}`}>
              {say('all_of_body', { body: face.above.name })}
            </Way>
          )}
        </EmptyState>
      )}
      <Agenda on={on} of={face.slug} />
      {later && <Way href={later}>{say('more')}</Way>}
    </Panel>
  )
}

function About({ face, lately }: BodyProps) {
  const say = useWords()
  if (!face.about && !face.find_us && !face.contact && lately === 0) return null
  return (
    <Panel title={say('about')}>
      {face.about.split('\n').map((line) => line && <p>{line}</p>)}
      <Facts
        facts={[
          { label: say('find_us'), value: face.find_us },
          { label: say('reach_us'), value: face.contact },
          { label: say('lately'), value: lately > 0 ? say('lately_n', { n: lately }) : '' },
        ]}
      />
    </Panel>
  )
}

function Below({ face, below, moreBelow }: BodyProps) {
  const say = useWords()
  if (below.length === 0) return null
  return (
    <Panel title={say('branches', { below: belowOf(face.kind) })}>
      <BodyList bodies={below} />
      {moreBelow && (
        <Way href={moreBelow}>{say('more_branches', { below: belowOf(face.kind) })}</Way>
      )}
    </Panel>
  )
}

function BodyList({ bodies }: { bodies: readonly BodyLink[] }) {
  return (
    <List>
      {bodies.map(({ slug, name, above }) => (
        <Row name={name} href={`/at/${slug}`} why={above} />
      ))}
    </List>
  )
}

function Follow({ face: { slug, holds_list } }: { face: Face }) {
  const say = useWords()
  return (
    <Panel title={say('follow')}>
      <List>
        <Row name={say('calendar')} href={`/at/${slug}/calendar.ics`} why={say('calendar_why')} />
        <Row name={say('rss')} href={`/at/${slug}/feed.xml`} />
        {holds_list && (
          <Row name={say('rooms')} href={`/at/${slug}/rooms`} why={say('rooms_why')} />
        )}
        {holds_list && (
          <Row name={say('leaflet')} href={`/at/${slug}/leaflet.pdf`} why={say('leaflet_why')} />
        )}
      </List>
    </Panel>
  )
}

interface FindProps {
  typed: string
  bodies: readonly BodyLink[]
  isMore: boolean
}

/** Where somebody starts who knows their town and nothing of us. */
export function FindPage({ typed, bodies, isMore }: FindProps) {
  const say = useWords()
  return (
    <Street title={say('find_title')} description={say('find_lead')}>
      <PageHead title={say('find_title')} lead={say('find_lead')} />
      <SearchBox action="/at" label={say('find_field')} value={typed} />
      {bodies.length === 0 ? (
        <EmptyState title={say('find_none')} />
      ) : (
        <Panel>
          <BodyList bodies={bodies} />
          {isMore && <p class="soft">{say('find_many')}</p>}
        </Panel>
      )}
    </Street>
  )
}

/** The bare list, inside somebody else's page: every link opens the whole page. */
export function EmbeddedPage({
  face,
  on,
  origin,
}: {
  face: Face
  on: readonly OccasionShown[]
  origin: string
}) {
  const say = useWords()
  const { body } = useFrame()
  return (
    <Document title={say('whats_on')} head={<base target="_blank" />}>
      <main id="page" class="reading">
        {on.length === 0 && <EmptyState title={say('none')} />}
        <Agenda on={on} of={face.slug} origin={origin} />
        <LinkButton href={`${origin}/at/${face.slug}`}>
          {say('all_of_body', { body: body?.name ?? '' })}
        </LinkButton>
      </main>
    </Document>
  )
}

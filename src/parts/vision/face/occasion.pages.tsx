import type { Children } from '../../../markup/index.ts'
import { Keys, LinkButton } from '../../../ui/buttons.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Street } from '../../../ui/frame/street.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { opening } from './face.rules.ts'
import { StateTag, useSpan, useWords, type OccasionShown } from './outside.pages.tsx'
import { eventData, type Shared } from './sharing.rules.ts'

interface Props {
  occasion: OccasionShown
  /** Whole addresses, as other sites need them. */
  shared: Shared
  children?: Children
}

/** One occasion for whoever passes by: made to be shared, and to be read on a phone at a bus stop. */
export function OccasionOutside({ occasion, shared, children }: Props) {
  const say = useWords()
  const { body } = occasion
  const when = useSpan(occasion)
  const description = opening([when, occasion.place, occasion.about].filter(Boolean).join(' · '))
  return (
    <Street
      title={occasion.title}
      description={description}
      head={<Sharing shared={shared} description={description} />}
    >
      <PageHead
        title={occasion.title}
        back={{ href: `/at/${body.slug}`, label: say('all_of_body', { body: body.name }) }}
        aside={<StateTag occasion={occasion} />}
      />
      {occasion.called_off !== null && (
        <Notice tone="stop" title={say('called_off_title')} text={occasion.called_off} />
      )}
      <Particulars occasion={occasion} when={when} />
      {children}
      <After occasion={occasion} />
    </Street>
  )
}

function Particulars({ occasion, when }: { occasion: OccasionShown; when: string }) {
  const say = useWords()
  const { room_for: room, places_left: left } = occasion
  return (
    <Panel>
      <Facts
        facts={[
          { label: say('when'), value: when },
          { label: say('where'), value: occasion.place },
          { label: say('kind'), value: occasion.kind_name },
          { label: say('put_on_by'), value: occasion.body.name },
          {
            label: say('places'),
            value: room !== null && left !== null && say('places_left', { room, left }),
          },
        ].filter(({ value }) => value !== false)}
      />
      {occasion.about.split('\n').map((line) => line && <p>{line}</p>)}
    </Panel>
  )
}

/** What to do with it: keep the date, put it on a wall; or, when it is over, what comes next. */
function After({ occasion }: { occasion: OccasionShown }) {
  const say = useWords()
  const { now } = useFrame()
  const { body, id } = occasion
  const at = `/at/${body.slug}`
  if (occasion.ends_at <= now)
    return (
      <Notice text={say('over_title')}>
        <Way href={at}>{say('over_next', { body: body.name })}</Way>
      </Notice>
    )
  if (occasion.called_off !== null) return null
  return (
    <Panel title={say('keep')}>
      <Keys>
        <LinkButton href={`${at}/${id}/calendar.ics`}>{say('add_to_calendar')}</LinkButton>
        <LinkButton href={`${at}/${id}/poster.pdf`}>{say('poster')}</LinkButton>
        <LinkButton href={`${at}/${id}/poster.pdf?paper=a5`}>{say('poster_small')}</LinkButton>
      </Keys>
    </Panel>
  )
}

/** Open Graph (ogp.me) for whoever shares it, schema.org for whoever searches. */
function Sharing({ shared, description }: { shared: Shared; description: string }) {
  const { language } = useFrame()
  return (
    <>
      <link rel="canonical" href={shared.address} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={shared.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={shared.address} />
      <meta property="og:site_name" content={shared.body.name} />
      <meta property="og:locale" content={language} />
      <meta property="og:image" content={shared.picture} />
      <meta name="twitter:card" content="summary_large_image" />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: eventData(shared) }} />
    </>
  )
}

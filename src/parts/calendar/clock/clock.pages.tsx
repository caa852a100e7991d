import { formats } from '../../../platform/words/index.ts'
import { wallTimeOf, type Span } from '../../../time/wall-time.ts'
import { zoneSaid, zonesKnown } from '../../../time/zones.ts'
import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { Select } from '../../../ui/forms/fields.tsx'
import { Form, type Problems } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import type { Moved } from './clock.rules.ts'
import { words } from './clock.words.ts'

const useSay = () => words.in(useFrame().language)

interface AskedProps {
  body: string
  /** `/b/leeds/particulars` */
  back: string
  zone: string
  problems?: Problems
}

export function ClockPage({ body, back, zone, problems }: AskedProps) {
  const say = useSay()
  return (
    <Hall title={say('title')} room="offices" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead', { body })}
        back={{ href: back, label: say('back') }}
      />
      <Panel>
        <Form method="get" action={`${back}/clock`} {...(problems && { problems })}>
          <Select
            name="zone"
            label={say('zone')}
            hint={say('zone_hint')}
            value={zone}
            choices={zonesKnown().map((value) => ({ value, label: zoneSaid(value) }))}
          />
          <Button main>{say('look')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

interface ClashShown extends Span {
  readonly hold_id: string
  readonly title: string
  readonly place: string
  readonly by: string
}

interface CheckProps {
  back: string
  rooms: string
  whatsOn: string
  from: string
  to: string
  /** The branches that change with it. */
  together: readonly string[]
  occasions: readonly Moved[]
  holds: number
  clashes: readonly ClashShown[]
  /** Whether the new place is in another country. */
  abroad: boolean
}

const SHOWN_MAX = 6

/** What would move, before anything does. */
export function CheckClockPage(props: CheckProps) {
  const { back, from, to, together, clashes, abroad } = props
  const say = useSay()
  const { now, language } = useFrame()
  const zone = zoneSaid(to)
  const title = say('check_title', { zone })
  const times = { now: formats(language, from).time(now), then: formats(language, to).time(now) }
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        lead={say('now', { ...times, from: zoneSaid(from) })}
        back={{ href: `${back}/clock`, label: say('title') }}
      />
      {together.length > 0 && (
        <p>
          {say('together', { below: useBelow(), n: together.length, names: together.join(', ') })}
        </p>
      )}
      <Keeping {...props} />
      <p class="soft">{say('past')}</p>
      <p class="soft">{say('nobody_told')}</p>
      {abroad && <p class="soft">{say('country')}</p>}
      {clashes.length > 0 ? (
        <Clashes {...props} />
      ) : (
        <Form action={`${back}/clock`}>
          <input type="hidden" name="zone" value={to} />
          <input type="hidden" name="was" value={from} />
          <Actions>
            <Button main>{say('confirm', { zone })}</Button>
            <LinkButton href={`${back}/clock`}>{say('other')}</LinkButton>
          </Actions>
        </Form>
      )}
    </Hall>
  )
}

function Keeping({ occasions, holds, from, to, whatsOn }: CheckProps) {
  const say = useSay()
  const { now, language } = useFrame()
  const tell = formats(language, to)
  const begun = occasions.filter(({ starts_at }) => starts_at <= now).length
  if (occasions.length === 0)
    return (
      <Panel>
        <p>{say('keep_none')}</p>
        {holds > 0 && <p>{say('holds', { n: holds })}</p>}
      </Panel>
    )
  return (
    <Panel title={say('keep', { n: occasions.length })}>
      {!occasions.some(({ moves }) => moves) && <p>{say('stays')}</p>}
      <List>
        {occasions.slice(0, SHOWN_MAX).map((one) => (
          <Row
            name={one.title}
            href={`${whatsOn}/${one.id}`}
            why={`${tell.moment(one.starts_at)}: ${movedSaid(one, { from, to, language })}`}
          />
        ))}
      </List>
      {occasions.length > SHOWN_MAX && (
        <p class="soft">{say('more', { n: occasions.length - SHOWN_MAX })}</p>
      )}
      {begun > 0 && <p>{say('begun', { n: begun })}</p>}
      {holds > 0 && <p>{say('holds', { n: holds })}</p>}
    </Panel>
  )
}

const HOUR_MINUTES = 60
const MINUTE_MS = 60_000

/** How much sooner or later in truth something is that keeps its hour. */
function movedSaid(
  { starts_at, was }: Moved,
  {
    from,
    to,
    language,
  }: { from: string; to: string; language: ReturnType<typeof useFrame>['language'] },
): string {
  const say = words.in(language)
  if (wallTimeOf(was.starts_at, from).time !== wallTimeOf(starts_at, to).time)
    return say('skipped', { time: formats(language, to).time(starts_at) })
  const minutes = Math.round((starts_at.getTime() - was.starts_at.getTime()) / MINUTE_MS)
  if (minutes === 0) return say('no_change')
  const size = Math.abs(minutes)
  const by = say('length', { h: Math.floor(size / HOUR_MINUTES), m: size % HOUR_MINUTES }).trim()
  return minutes < 0 ? say('earlier', { by }) : say('later', { by })
}

function Clashes({ clashes, rooms }: CheckProps) {
  const say = useSay()
  const tell = useFormats()
  return (
    <Panel>
      <Notice tone="stop" title={say('clash_title')} text={say('clash_why')} />
      <List label={say('clash_title')}>
        {clashes.map(({ hold_id, title, place, by, starts_at, ends_at }) => (
          <Row
            name={title || say('untitled')}
            href={`${rooms}/holds/${hold_id}`}
            why={say('clash', {
              place,
              when: tell.dateSpan(starts_at, ends_at),
              by: by || say('somebody'),
            })}
          />
        ))}
      </List>
    </Panel>
  )
}

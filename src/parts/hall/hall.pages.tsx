import type { Children } from '../../markup/index.ts'
import { useFormats, useFrame } from '../../ui/frame/frame.ts'
import { Hall } from '../../ui/frame/hall.tsx'
import { PageHead, Tabs } from '../../ui/panel.tsx'
import { words } from './hall.words.ts'
import type { Refusal } from './holds/hold.rules.ts'
import { words as refusals, refusalSaid } from './holds/refusal.words.ts'
import { words as keeping } from './keeping.words.ts'

export const useWords = () => words.in(useFrame().language)
export const useSayings = () => keeping.in(useFrame().language)
export const useRefusals = () => refusals.in(useFrame().language)

export function useRefusalSaid() {
  const { language, zone } = useFrame()
  return (refusal: Refusal) => refusalSaid(refusal, language, zone)
}

/** “Wednesday 25 November 2026, 19:00 to 21:00”, or both days where they differ. */
export function useSpan() {
  const say = useWords()
  const tell = useFormats()
  return ({ starts_at, ends_at }: { starts_at: Date; ends_at: Date }) => {
    const day = tell.longDay(starts_at)
    if (day !== tell.longDay(ends_at)) return tell.dateSpan(starts_at, ends_at)
    return say('from_to', { day, from: tell.time(starts_at), to: tell.time(ends_at) })
  }
}

export interface Around {
  /** `/b/leeds/rooms` */
  readonly home: string
  readonly view: 'places' | 'week' | 'requests'
  readonly may: { hold: boolean; ask: boolean; keep: boolean; answer: boolean }
  /** How many requests wait for an answer; only for those who answer. */
  readonly waiting: number
}

/** Around each view of the rooms: its head and its views. */
export function RoomsPage({
  home,
  view,
  may,
  waiting,
  aside,
  children,
}: Around & { aside?: Children; children: Children }) {
  const say = useWords()
  const { body } = useFrame()
  const requests = {
    key: 'requests',
    label: say('view_requests'),
    href: `${home}/requests`,
    count: waiting,
  }
  return (
    <Hall title={say('title')} room="occasions">
      <PageHead title={say('title')} lead={say('lead', { body: body?.name ?? '' })} aside={aside} />
      <Tabs
        label={say('views')}
        current={view}
        tabs={[
          { key: 'places', label: say('view_places'), href: home },
          { key: 'week', label: say('view_week'), href: `${home}/week` },
          ...(may.answer ? [requests] : []),
        ]}
      />
      {children}
    </Hall>
  )
}

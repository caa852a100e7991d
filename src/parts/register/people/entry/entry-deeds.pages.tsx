import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Timeline } from '../../../../ui/lists.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { words as commonWords } from '../../roles.words.ts'
import type { Rung } from '../people.rules.ts'
import { words as deedWords } from './deeds.words.ts'
import { useWords } from './entry-words.pages.tsx'

export interface ShownDeed {
  readonly id: string
  readonly kind: string
  readonly done_at: Date
  readonly what: string | null
  readonly body_name: string
  readonly recorded_by: string | null
  readonly recorder: string | null
}

function useDeedSaid() {
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

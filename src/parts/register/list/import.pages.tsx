import { Progress } from '../../../ui/figures/progress.tsx'
import type { Problems, Typed } from '../../../ui/forms/form.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { Outcome } from './import-outcome.pages.tsx'
import { Held, Preview } from './import-preview.pages.tsx'
import { unreadableSaid } from './import-said.pages.tsx'
import type { ListImport, ListProgress } from './import.queries.ts'
import { words } from './import.words.ts'
import { StateTag } from './imports.pages.tsx'
import { UNREADABLE, type UnreadableWhy } from './reading/source.rules.ts'

const useWords = () => words.in(useFrame().language)

export interface ImportProps {
  home: string
  held: ListImport
  progress: ListProgress | undefined
  /** Whether this is the last list applied, which alone can be taken back. */
  latest: boolean
  /** The request to take it back that waits for a second officer. */
  undoAsked?: string | null | undefined
  problems?: Problems
  typed?: Typed
}

/** One list: being read, waiting to be confirmed, applied or taken back. */
export function ImportPage(props: ImportProps) {
  const { home, held } = props
  const say = useWords()
  const busy = held.state === 'reading' || held.state === 'applying' || held.state === 'undoing'
  return (
    <Hall title={held.file_name} room="list" {...(busy && { refresh: 2 })}>
      <div id="list" class="stack" {...(busy && poll(`${home}/${held.id}`))}>
        <PageHead
          title={held.file_name}
          aside={<StateTag state={held.state} />}
          back={{ href: home, label: say('title') }}
        />
        {busy ? <Busy {...props} /> : <Settled {...props} />}
      </div>
    </Hall>
  )
}

/** htmx asks for this page again until the work is over, then shows what came of it. */
const poll = (address: string) => ({
  'hx-get': address,
  'hx-trigger': 'every 1s',
  'hx-select': '#list',
  'hx-swap': 'outerHTML',
})

function Busy({ home, held, progress }: ImportProps) {
  const say = useWords()
  const of = progress?.steps_total ?? 100
  const label = say(
    `busy-${held.state === 'applying' || held.state === 'undoing' ? held.state : 'reading'}`,
  )
  return (
    <Progress id="progress" label={label} done={progress?.steps_done ?? 0} of={of}>
      <noscript>
        <a href={`${home}/${held.id}`}>{say('look_again')}</a>
      </noscript>
    </Progress>
  )
}

function Settled(props: ImportProps) {
  const { held } = props
  if (held.state === 'failed') return <Failed held={held} />
  if (held.state === 'dropped') return <PutAside />
  if (held.counts === null) return null
  if (held.state === 'held') return <Held {...props} counts={held.counts} />
  if (held.state === 'preview') return <Preview {...props} counts={held.counts} />
  return <Outcome {...props} counts={held.counts} />
}

function PutAside() {
  return <Notice text={useWords()('put_aside')} />
}

const isUnreadable = (text: string): text is UnreadableWhy => UNREADABLE.some((why) => why === text)

function Failed({ held }: { held: ListImport }) {
  const say = useWords()
  const { language } = useFrame()
  const why = held.trouble ?? ''
  const text = isUnreadable(why) ? unreadableSaid(language, why, held.trouble_row) : say('broken')
  return <Notice tone="stop" title={say('not_read')} text={`${text} ${say('nothing_changed')}`} />
}

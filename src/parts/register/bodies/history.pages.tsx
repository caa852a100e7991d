import { zoneSaid } from '../../../time/zones.ts'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Timeline } from '../../../ui/lists.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { BodyChange, Kept } from './bodies.rules.ts'
import { languageSaid, words } from './bodies.words.ts'

interface HistoryProps {
  at: string
  here: Kept
  changes: readonly BodyChange[]
}

/** What was changed, newest first, and the way back from what can be put back. */
export function History({ at, here, changes }: HistoryProps) {
  const say = words.in(useFrame().language)
  const tell = useFormats()
  return (
    <Panel title={say('history')} id="history">
      {changes.length === 0 ? (
        <p class="soft">{say('history_none')}</p>
      ) : (
        <Timeline
          happenings={changes.map((change) => ({
            when: tell.moment(change.changed_at),
            what: <What change={change} back={backTo(at, here, change)} />,
            who: change.by && say('by', { name: change.by }),
          }))}
        />
      )}
    </Panel>
  )
}

function What({ change, back }: { change: BodyChange; back: string | null }) {
  const say = words.in(useFrame().language)
  const { name } = change
  const [was, became] = [saidOf(change.what, change.was), saidOf(change.what, change.became)]
  return (
    <>
      {say(`did_${change.what}`, { name, was, became })}
      {back && (
        <>
          {' '}
          <a href={back} aria-label={say('put_back_of', { was })}>
            {say('put_back')}
          </a>
        </>
      )}
    </>
  )
}

function saidOf(what: BodyChange['what'], text: string): string {
  if (what === 'time_zone') return zoneSaid(text)
  return what === 'language' ? languageSaid(text) : text
}

/** The form on which a change is put back, with what stood there before in it. */
function backTo(at: string, here: Kept, { body_id, slug, what, was, id }: BodyChange) {
  const own = body_id === here.id
  if (what === 'name')
    return own ? `${at}/particulars/name?back=${id}` : `${at}/branches/${slug}/name?back=${id}`
  if (what === 'time_zone' && own) return `${at}/particulars/clock?zone=${encodeURIComponent(was)}`
  if (what === 'language' && own) return `${at}/particulars/language?back=${was}`
  return null
}

import type { Children } from '../../../markup/index.ts'
import { Button, Actions, LinkButton } from '../../../ui/buttons.tsx'
import { Checkbox, FileField } from '../../../ui/fields.tsx'
import { SmallFigures } from './import-figures.pages.tsx'
import { Form, type Problems, type Typed } from '../../../ui/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame.ts'
import { Hall } from '../../../ui/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag, type Tone } from '../../../ui/notice.tsx'
import { PageHead, Panel, Stack, Way } from '../../../ui/panel.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { changesNothing, warningsOf, type Counts } from './planning/import-counts.rules.ts'
import { countsSaid, sheetSaid, unreadableSaid, warningSaid } from './import-said.pages.tsx'
import { words } from './import.words.ts'
import type { ImportState, ListImport, ListProgress } from './import.queries.ts'
import { UNREADABLE, type UnreadableWhy } from './reading/source.rules.ts'

const useWords = () => words.in(useFrame().language)

export function NotHerePage({ above }: { above: { slug: string; name: string } | null }) {
  const say = useWords()
  return (
    <Hall title={say('title')} room="list" width="reading">
      <PageHead title={say('title')} lead={say('not_here')} />
      {above && <LinkButton href={`/b/${above.slug}/import`}>{above.name}</LinkButton>}
    </Hall>
  )
}

interface ImportsProps {
  home: string
  imports: readonly ListImport[]
  doubles: number
  /** What waits for a second officer, as a notice. */
  waiting: Children
  problem?: string | undefined
}

/** The lists brought in so far, and the way to bring in the next. */
export function ImportsPage({ home, imports, doubles, waiting, problem }: ImportsProps) {
  const say = useWords()
  const problems = problem === undefined ? {} : { list: problem }
  return (
    <Hall title={say('title')} room="list" width="reading">
      <PageHead title={say('title')} lead={say('lead')} />
      {waiting}
      {doubles > 0 && <DoublesWaiting home={home} n={doubles} />}
      <Panel title={say('bring')}>
        <Form action={home} files problems={problems}>
          <FileField
            name="list"
            label={say('file')}
            hint={say('file_hint')}
            accept=".csv,.txt,.tsv,.xlsx,.ods"
          />
          <Actions>
            <Button main>{say('read')}</Button>
          </Actions>
        </Form>
        <p>{say('nothing_yet')}</p>
      </Panel>
      <Panel title={say('before')}>
        {imports.length === 0 ? (
          <EmptyState title={say('none_yet')}>{say('none_yet_why')}</EmptyState>
        ) : (
          <Before home={home} imports={imports} />
        )}
      </Panel>
    </Hall>
  )
}

function DoublesWaiting({ home, n }: { home: string; n: number }) {
  const say = useWords()
  const tell = useFormats()
  return (
    <Notice tone="wait" title={say('doubles_waiting', { n, shown: tell.number(n) })}>
      <Way href={`${home}/doubles`}>{say('doubles_look')}</Way>
    </Notice>
  )
}

function Before({ home, imports }: { home: string; imports: readonly ListImport[] }) {
  const { language } = useFrame()
  const tell = useFormats()
  return (
    <List>
      {imports.map((held) => (
        <Row
          name={held.file_name}
          href={`${home}/${held.id}`}
          tag={<StateTag state={held.state} />}
          why={[tell.moment(held.made_at), held.counts && countsSaid(language, held.counts)]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </List>
  )
}

const TONES: Partial<Record<ImportState, Tone>> = {
  applied: 'good',
  failed: 'stop',
  preview: 'wait',
  held: 'wait',
}

function StateTag({ state }: { state: ImportState }) {
  return <Tag tone={TONES[state] ?? 'plain'}>{useWords()(`state-${state}`)}</Tag>
}

interface ImportProps {
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

function Preview(props: ImportProps & { counts: Counts }) {
  const { home, held, counts } = props
  const say = useWords()
  const { language } = useFrame()
  const nothing = changesNothing(counts)
  // Without one column that is understood it says nothing about anybody, new or not.
  const unread = nothing && !held.layout?.columns.some(({ choice }) => choice.kind !== 'left')
  return (
    <Stack>
      {held.again && <Notice tone="wait" text={say('compared_again')} />}
      {held.trouble === 'broken' && (
        <Notice tone="stop" text={`${say('broken')} ${say('nothing_changed')}`} />
      )}
      <Panel title={say('would')} level={2}>
        {unread ? (
          <Notice tone="stop" title={say('no_columns')} text={say('no_columns_why')} />
        ) : (
          <p class="lead">{nothing ? say('nothing_new') : countsSaid(language, counts)}</p>
        )}
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
      </Panel>
      <Whole {...props} />
      <Panel title={say('columns')}>
        <ColumnsSaid held={held} />
        <Way href={`${home}/${held.id}/columns`}>{say('columns_change')}</Way>
      </Panel>
      <Confirm {...props} nothing={nothing} />
    </Stack>
  )
}

/** The list waits until a second officer has looked at whom it would reach in another way. */
function Held({ home, held, counts }: ImportProps & { counts: Counts }) {
  const say = useWords()
  const { language } = useFrame()
  return (
    <Stack>
      <Notice tone="wait" title={say('held')} text={say('held_why')}>
        <Way href={home.replace(/import$/, 'contact-changes')}>{say('held_look')}</Way>
      </Notice>
      <Panel title={say('would')} level={2}>
        <p class="lead">{countsSaid(language, counts)}</p>
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
      </Panel>
      <Drop home={home} held={held} />
    </Stack>
  )
}

/** Says how the file was taken, and lets the officer turn it round. */
function Whole({ home, held, counts }: ImportProps & { counts: Counts }) {
  const say = useWords()
  if (counts.members === 0) return null
  const tell = useFormats()
  const shares = { n: tell.number(counts.members_listed), of: tell.number(counts.members) }
  return (
    <Panel title={say('whole_or_part')}>
      <p>
        {say('speaks_of', shares)} {say(held.whole ? 'taken_whole' : 'taken_part')}
      </p>
      <Form action={`${home}/${held.id}/reading`}>
        <Actions>
          <Button name="whole" value={held.whole ? 'no' : 'yes'}>
            {say(held.whole ? 'say_part' : 'say_whole')}
          </Button>
        </Actions>
      </Form>
    </Panel>
  )
}

function ColumnsSaid({ held }: { held: ListImport }) {
  const say = useWords()
  const { language } = useFrame()
  const columns = held.layout?.columns ?? []
  const known = columns.filter(({ choice }) => choice.kind !== 'left')
  const left = columns.filter(({ choice, header }) => choice.kind === 'left' && header !== '')
  return (
    <p>
      {say('columns_known', { n: known.length })}{' '}
      {left.length > 0 &&
        say('columns_left', { names: left.map(({ header }) => header).join(', ') })}{' '}
      {held.layout && sheetSaid(language, held.layout)}
    </p>
  )
}

function Confirm({
  home,
  held,
  counts,
  problems,
  typed,
  nothing,
}: ImportProps & { counts: Counts; nothing: boolean }) {
  const say = useWords()
  const { language } = useFrame()
  const warnings = warningsOf(counts)
  if (nothing && counts.doubles === 0) return <Drop home={home} held={held} />
  return (
    <Panel title={say('confirm_title')}>
      <Form
        action={`${home}/${held.id}/application`}
        {...(problems && { problems })}
        {...(typed && { typed })}
      >
        {warnings.length > 0 && (
          <Notice tone="stop" title={say('major')}>
            {warnings.map((warning) => (
              <Checkbox name={`accept-${warning}`} label={warningSaid(language, warning, counts)} />
            ))}
          </Notice>
        )}
        <p>{say('confirm_hint')}</p>
        <Actions>
          <Button main>{say('confirm')}</Button>
        </Actions>
      </Form>
      <Drop home={home} held={held} />
    </Panel>
  )
}

function Drop({ home, held }: { home: string; held: ListImport }) {
  return (
    <Form action={`${home}/${held.id}/dropping`}>
      <Actions>
        <Button>{useWords()('drop')}</Button>
      </Actions>
    </Form>
  )
}

function Outcome({ home, held, counts, latest, undoAsked }: ImportProps & { counts: Counts }) {
  const say = useWords()
  const { language } = useFrame()
  const tell = useFormats()
  const undone = held.state === 'undone'
  const when = undone ? held.undone_at : held.applied_at
  return (
    <Stack>
      {held.trouble === 'broken' && <Notice tone="stop" text={say('broken')} />}
      <Panel
        title={say(undone ? 'was_undone' : 'was_applied', {
          when: when === null ? '' : tell.moment(when),
        })}
      >
        <p class="lead">{countsSaid(language, counts)}</p>
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
        {!undone && counts.doubles > 0 && <Way href={`${home}/doubles`}>{say('doubles_look')}</Way>}
        <Way href={home.replace(/import$/, 'people')}>{say('then_people')}</Way>
      </Panel>
      {held.state === 'applied' && (
        <TakeBack home={home} held={held} latest={latest} undoAsked={undoAsked} />
      )}
    </Stack>
  )
}

function TakeBack({ home, held, latest, undoAsked }: Omit<ImportProps, 'progress'>) {
  const say = useWords()
  if (undoAsked)
    return (
      <Notice tone="wait" title={say('held')} text={say('undo_held_why')}>
        <Way href={`${home.replace(/import$/, 'contact-changes')}/${undoAsked}`}>
          {say('held_look')}
        </Way>
      </Notice>
    )
  return (
    <Panel title={say('undo_title')}>
      <p>{say(latest ? 'undo_hint' : 'undo_later_first')}</p>
      {latest && (
        <Form action={`${home}/${held.id}/undoing`}>
          <Actions>
            <Button tone="stop">{say('undo')}</Button>
          </Actions>
        </Form>
      )}
    </Panel>
  )
}

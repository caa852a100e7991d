import type { Children } from '../../../markup/index.ts'
import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { FileField } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag, type Tone } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { countsSaid } from './import-said.pages.tsx'
import type { ImportState, ListImport } from './import.queries.ts'
import { words } from './import.words.ts'

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
  const below = useBelow()
  const tell = useFormats()
  return (
    <List>
      {imports.map((held) => (
        <Row
          name={held.file_name}
          href={`${home}/${held.id}`}
          tag={<StateTag state={held.state} />}
          why={[tell.moment(held.made_at), held.counts && countsSaid(language, held.counts, below)]
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

export function StateTag({ state }: { state: ImportState }) {
  return <Tag tone={TONES[state] ?? 'plain'}>{useWords()(`state-${state}`)}</Tag>
}

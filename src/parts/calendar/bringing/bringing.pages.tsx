import { Actions, Button } from '../../../ui/buttons.tsx'
import { Radios } from '../../../ui/forms/choices.tsx'
import { FileField, Select } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { occasionKinds, openings } from '../kinds.rules.ts'
import { words as kindWords } from '../kinds.words.ts'
import { words as occasionWords } from '../occasions/occasion.words.ts'
import type { Brought, Read, Refused, Sorted } from './bringing.rules.ts'
import { words } from './bringing.words.ts'

const useWords = () => words.in(useFrame().language)

interface AskProps {
  home: string
  back: string
  problem?: Refused['why'] | 'no-file' | 'too-large'
}

/** Asks for the file. */
export function BringingPage({ home, back, problem }: AskProps) {
  const say = useWords()
  return (
    <Hall title={say('title')} room="occasions" width="reading">
      <PageHead title={say('title')} lead={say('lead')} back={{ href: home, label: back }} />
      <Form action={`${home}/bringing`} files problems={problem ? { file: say(problem) } : {}}>
        <FileField
          name="file"
          label={say('file')}
          hint={say('file_hint')}
          accept=".ics,text/calendar"
        />
        <Actions>
          <Button main>{say('look')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

interface LookProps {
  home: string
  read: Read
  plan: Sorted
  /** Everything that was read, for the form to send back. */
  carried: string
}

/** Everything it would do, before anything is done. */
export function LookPage({ home, read, plan, carried }: LookProps) {
  const say = useWords()
  const counts = { fresh: plan.fresh.length, changed: plan.changed.length, off: plan.off.length }
  const acts = counts.fresh + counts.changed + counts.off
  return (
    <Hall title={say('preview')} room="occasions" width="reading">
      <PageHead
        title={say('preview')}
        lead={say('summary', { ...counts, same: plan.same })}
        back={{ href: `${home}/bringing`, label: say('title') }}
      />
      {read.outside > 0 && read.entries.length > 0 && <p>{say('left_out', { n: read.outside })}</p>}
      {read.isCut && <Notice tone="wait" text={say('cut')} />}
      <Unread read={read} />
      {read.entries.length === 0 && <EmptyState title={say('nothing', { n: read.outside })} />}
      {acts > 0 && <Planned plan={plan} />}
      {acts > 0 && <Confirm home={home} carried={carried} asksKind={counts.fresh > 0} />}
    </Hall>
  )
}

function Unread({ read: { unread } }: { read: Read }) {
  const say = useWords()
  if (unread.length === 0) return null
  return (
    <Panel title={say('unread')}>
      <List>
        {unread.slice(0, 50).map(({ title, why }) => (
          <Row name={title || say('unnamed')} why={say(why)} />
        ))}
      </List>
    </Panel>
  )
}

function Planned({ plan: { fresh, changed, off } }: { plan: Sorted }) {
  const say = useWords()
  const tell = useFormats()
  const why = ({ starts_at, place }: Pick<Brought, 'starts_at' | 'place'>) =>
    [tell.moment(starts_at), place].filter(Boolean).join(' · ')
  return (
    <Panel>
      <List>
        {off.map((one) => (
          <Row name={one.title} why={why(one)} tag={<Tag tone="stop">{say('off')}</Tag>} />
        ))}
        {changed.map(({ was, is }) => (
          <Row
            name={is.title}
            why={`${why(is)} · ${say('was', { when: `${was.title}, ${why(was)}` })}`}
            tag={<Tag tone="wait">{say('changed')}</Tag>}
          />
        ))}
        {fresh.map((one) => (
          <Row name={one.title} why={why(one)} tag={<Tag tone="good">{say('new')}</Tag>} />
        ))}
      </List>
    </Panel>
  )
}

function Confirm({
  home,
  carried,
  asksKind,
}: {
  home: string
  carried: string
  asksKind: boolean
}) {
  const say = useWords()
  const { language } = useFrame()
  const name = kindWords.in(language)
  const occasion = occasionWords.in(language)
  return (
    <Form action={`${home}/bringing/confirmation`}>
      <input type="hidden" name="entries" value={carried} />
      {asksKind && (
        <>
          <Select
            name="kind"
            label={say('kind')}
            value="other"
            choices={occasionKinds.map((kind) => ({ value: kind, label: name(kind) }))}
          />
          <Radios
            name="open_to"
            label={occasion('open_to')}
            value="members"
            choices={openings.map((value) => ({ value, label: occasion(`open_${value}`) }))}
          />
        </>
      )}
      <Actions>
        <Button main>{say('bring')}</Button>
      </Actions>
    </Form>
  )
}

import { Address } from '../../../ui/address.tsx'
import { Actions, Button } from '../../../ui/buttons.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Stack, Way } from '../../../ui/panel.tsx'
import { Pager, Table } from '../../../ui/tables.tsx'
import { fieldWord } from '../people/entry/entry-words.pages.tsx'
import type { Agreement, Reached } from './agreement.queries.ts'
import { UNUSUAL_CONTACTS } from './agreement.rules.ts'
import { words } from './agreement.words.ts'

const useWords = () => words.in(useFrame().language)

/** `/b/leeds/contact-changes` */
interface Home {
  home: string
}

interface AgreementsProps extends Home {
  list: string
  open: readonly Agreement[]
  answered: readonly Agreement[]
}

/** What waits for a second officer, and what was answered lately. */
export function AgreementsPage({ home, list, open, answered }: AgreementsProps) {
  const say = useWords()
  const { people, share, hours } = UNUSUAL_CONTACTS
  return (
    <Hall title={say('title')} room="list" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead', { people, share: share * 100, hours })}
        back={{ href: list, label: say('back') }}
      />
      <Panel title={say('waiting')}>
        {open.length === 0 ? (
          <EmptyState title={say('none')}>{say('none_why')}</EmptyState>
        ) : (
          <Agreements home={home} rows={open} />
        )}
      </Panel>
      {answered.length > 0 && (
        <Panel title={say('answered')}>
          <Agreements rows={answered} />
        </Panel>
      )}
    </Hall>
  )
}

function Agreements({ home, rows }: Partial<Home> & { rows: readonly Agreement[] }) {
  const asked = useAsked()
  const what = useWhat()
  return (
    <List>
      {rows.map((one) => (
        <Row
          name={what(one)}
          {...(home !== undefined && { href: `${home}/${one.id}` })}
          {...(one.answer && { tag: <Answer answer={one.answer} /> })}
          why={asked(one)}
        />
      ))}
    </List>
  )
}

function Answer({ answer }: { answer: 'agreed' | 'refused' }) {
  return <Tag tone={answer === 'agreed' ? 'good' : 'stop'}>{useWords()(answer)}</Tag>
}

function useWhat() {
  const say = useWords()
  return ({ file_name, asks }: Agreement) =>
    file_name === null ? say('by_hand') : say(WHAT[asks], { file: file_name })
}

const WHAT = { change: 'a_list', undo: 'an_undo' } as const

function useAsked() {
  const say = useWords()
  const tell = useFormats()
  return ({ people, asked_by_name, asked_at, answer, answered_by_name, answered_at }: Agreement) =>
    [
      say('n_people', { n: people, shown: tell.number(people) }),
      say('asked', { name: asked_by_name, when: tell.moment(asked_at) }),
      answer &&
        answered_at &&
        say('answered_by', {
          answer: say(answer),
          name: answered_by_name ?? '',
          when: tell.moment(answered_at),
        }),
    ]
      .filter(Boolean)
      .join(' · ')
}

interface AgreementProps extends Home {
  agreement: Agreement
  reached: readonly Reached[]
  next: string | null
  /** Whoever asked cannot agree; they can only withdraw it. */
  mine: boolean
}

/** One that waits: who would be reached how, and the second officer's answer. */
export function AgreementPage({ home, agreement, reached, next, mine }: AgreementProps) {
  const say = useWords()
  const asked = useAsked()
  const title = useWhat()(agreement)
  return (
    <Hall title={title} room="list">
      <PageHead title={title} lead={asked(agreement)} back={{ href: home, label: say('title') }} />
      <Stack>
        <Notice tone="wait" text={say(mine ? 'yours' : 'ask_them')} />
        <Panel title={say('who_is_reached')}>
          <ReachedTable rows={reached} />
          <Pager total={agreement.people} {...(next !== null && { next })} />
        </Panel>
        <Answers address={`${home}/${agreement.id}`} mine={mine} />
      </Stack>
    </Hall>
  )
}

function ReachedTable({ rows }: { rows: readonly Reached[] }) {
  const { language } = useFrame()
  const say = useWords()
  const values = (which: 'was' | 'became') =>
    function Values({ changes }: Reached) {
      return changes.map((one) => (
        <div>
          {one[which] ? (
            <Address value={one[which]} />
          ) : (
            say('blank', { what: fieldWord(language, one.field) })
          )}
        </div>
      ))
    }
  return (
    <Table
      caption={say('who_is_reached')}
      columns={[
        { label: say('person'), cell: ({ name }) => name },
        { label: say('was'), cell: values('was') },
        { label: say('became'), cell: values('became') },
      ]}
      rows={rows}
    />
  )
}

function Answers({ address, mine }: { address: string; mine: boolean }) {
  const say = useWords()
  return (
    <Actions>
      {!mine && (
        <Form action={`${address}/agreement`}>
          <Button main>{say('agree')}</Button>
        </Form>
      )}
      <Form action={`${address}/refusal`}>
        <Button tone="stop">{say(mine ? 'withdraw' : 'refuse')}</Button>
      </Form>
    </Actions>
  )
}

/** On the officers' first page, while something waits. */
export function AgreementsWaiting({ home, n }: Home & { n: number }) {
  const say = useWords()
  const tell = useFormats()
  return (
    <Notice tone="wait" title={say('first_page', { n, shown: tell.number(n) })}>
      <Way href={home}>{say('look')}</Way>
    </Notice>
  )
}

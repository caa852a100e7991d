import { formats, type Language } from '../../../platform/words/index.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { Table, type Column } from '../../../ui/tables.tsx'
import { words } from './checking.words.ts'

interface CheckLine {
  readonly id: string
  readonly checked_at: Date
  readonly people: number
  readonly standing_wrong: number
  readonly tally_was: number
  readonly tally_is: number
  readonly took_ms: number
}

interface ChecksProps {
  language: Language
  zone: string
  home: string
  checks: readonly CheckLine[]
}

/** What each night's recount found. */
export function ChecksPage({ language, zone, home, checks }: ChecksProps) {
  const say = words.in(language)
  const back = { href: `${home}/months`, label: say('back') }
  const latest = checks[0]
  return (
    <Hall title={say('title')} room="figures">
      <PageHead title={say('title')} lead={say('lead')} back={back} />
      {latest ? (
        <>
          <Notice
            tone={isRight(latest) ? 'good' : 'wait'}
            text={say(isRight(latest) ? 'all_right' : 'put_right')}
          />
          <Panel>
            <Table caption={say('title')} columns={columnsFor(language, zone)} rows={checks} />
          </Panel>
        </>
      ) : (
        <EmptyState title={say('none')}>
          <p>{say('none_why')}</p>
        </EmptyState>
      )}
    </Hall>
  )
}

const isRight = ({ standing_wrong, tally_was, tally_is }: CheckLine) =>
  standing_wrong === 0 && tally_was === tally_is

function columnsFor(language: Language, zone: string): Column<CheckLine>[] {
  const say = words.in(language)
  const tell = formats(language, zone)
  const tally = ({ tally_was, tally_is }: CheckLine) =>
    tally_was === tally_is
      ? say('right', { is: tell.number(tally_is) })
      : say('mended', { is: tell.number(tally_is), was: tell.number(tally_was) })
  return [
    { label: say('night'), cell: ({ checked_at }) => tell.moment(checked_at) },
    { label: say('people'), numeric: true, cell: ({ people }) => tell.number(people) },
    { label: say('wrong'), numeric: true, cell: (one) => tell.number(one.standing_wrong) },
    { label: say('tally'), numeric: true, cell: tally },
    {
      label: say('took'),
      numeric: true,
      cell: ({ took_ms }) => say('seconds', { n: tell.number(took_ms / 1000) }),
    },
  ]
}

import { useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { PageHead, Panel, Stack } from '../../../ui/panel.tsx'
import { asHeading, promiseIn } from './record.rules.ts'
import { words } from './record.words.ts'

interface RecordProps {
  readonly offices: string
  readonly tables: readonly { name: string; comment: string; personal: boolean }[]
  readonly erased: readonly { why: 'asked' | 'time-up'; n: number }[]
}

export function RecordPage({ offices, tables, erased }: RecordProps) {
  const say = words.in(useFrame().language)
  const told = { asked: 'asked', 'time-up': 'time_up' } as const
  return (
    <Hall title={say('title')} room="offices" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: offices, label: say('back') }}
      />
      <Panel title={say('erasures')}>
        {erased.length === 0 && <p>{say('none')}</p>}
        {erased.map(({ why, n }) => (
          <p>{say(told[why], { n })}</p>
        ))}
      </Panel>
      {[true, false].map((personal) => (
        <Stack>
          <h2>{say(personal ? 'of_people' : 'of_bodies')}</h2>
          {tables
            .filter((table) => table.personal === personal)
            .map((table) => (
              <Said {...table} />
            ))}
        </Stack>
      ))}
      <p class="soft">{say('print')}</p>
    </Hall>
  )
}

const english = (text: string) => <span lang="en">{text}</span>

/** The database says it in English. */
function Said({ name, comment }: { name: string; comment: string }) {
  const say = words.in(useFrame().language)
  const said = promiseIn(comment)
  return (
    <Panel title={english(asHeading(name))} level={3}>
      <p lang="en">{said.what}</p>
      <Facts
        facts={[
          { label: say('whose'), value: english(said.whose) },
          { label: say('purpose'), value: english(said.purpose) },
          { label: say('kept'), value: english(said.kept) },
          ...(said.erased ? [{ label: say('erased'), value: english(said.erased) }] : []),
        ]}
      />
    </Panel>
  )
}

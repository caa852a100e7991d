import { formats, type Language } from '../../../platform/words/index.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { countedKinds, type CountedKind } from '../today/today.rules.ts'
import { words } from './rule.words.ts'

interface RuleProps {
  language: Language
  version: number
  inForceFrom: string
  days: number
  /** What a kind of deed counts for, or null. */
  countsFor: (kind: CountedKind) => string | null
  back: string | null
}

/** The one public rule of who is active, in words. Anyone may read it. */
export function RulePage({ language, version, inForceFrom, days, countsFor, back }: RuleProps) {
  const say = words.in(language)
  const tell = formats(language)
  const kinds = (rung: string) =>
    tell.either(
      countedKinds.filter((kind) => countsFor(kind) === rung).map((kind) => say(`kind_${kind}`)),
    )
  return (
    <Hall title={say('title')} width="reading" description={say('lead')}>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        {...(back && { back: { href: back, label: say('back') } })}
      />
      <Panel title={say('window', { days })}>
        <p class="soft">{say('version', { version, date: tell.date(inForceFrom) })}</p>
        <Facts
          facts={[
            { label: say('carries'), value: say('carries_why', { days, kinds: kinds('carried') }) },
            {
              label: say('took_part'),
              value: say('took_part_why', { days, kinds: kinds('took-part') }),
            },
            { label: say('reached'), value: say('reached_why', { days, kinds: kinds('reached') }) },
            { label: say('on_paper'), value: say('on_paper_why') },
            { label: say('unknown'), value: say('unknown_why') },
          ]}
        />
        <p>{say('active')}</p>
        <p>{say('denominator')}</p>
      </Panel>
      <Panel title={say('never')}>
        <p>{say('never_why')}</p>
      </Panel>
      <Panel title={say('flows')}>
        <p>{say('flows_why')}</p>
      </Panel>
      <Panel title={say('above')}>
        <p>{say('above_why')}</p>
      </Panel>
      <Panel title={say('checked')}>
        <p>{say('checked_why')}</p>
      </Panel>
    </Hall>
  )
}

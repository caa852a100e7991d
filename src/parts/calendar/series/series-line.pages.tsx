import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { capital } from './check.pages.tsx'
import { useSeriesWords } from './repeats.pages.tsx'
import { ruleInWords } from './rule.words.ts'
import type { Plan } from './series.rules.ts'

export interface SeriesLineProps {
  readonly href: string
  readonly plan: Plan
  readonly starts_at: Date
  /** When its series has it. */
  readonly was_at: Date | null
  readonly left: boolean
}

/** On the page of one date: that it repeats, how, and whether this one goes its own way. */
export function SeriesLine({ href, plan, starts_at, was_at, left }: SeriesLineProps) {
  const say = useSeriesWords()
  const tell = useFormats()
  const { language } = useFrame()
  const moved = was_at !== null && was_at.getTime() !== starts_at.getTime()
  return (
    <Panel>
      {left && <Notice tone="wait" text={say('left')} />}
      <List>
        <Row
          name={say('repeats_line')}
          href={href}
          why={[
            capital(ruleInWords(plan, language, null)),
            moved && say('was_to_be', { when: tell.moment(was_at) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      </List>
    </Panel>
  )
}

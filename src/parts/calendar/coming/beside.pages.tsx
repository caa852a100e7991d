import { useFormats } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { Notice, Tag } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { Beside } from './coming.rules.ts'
import { useComing } from './mine.pages.tsx'
import type { Needs } from './needs.rules.ts'

export function useBeside(beside: Beside | undefined): (string | false)[] {
  const say = useComing()
  const tell = useFormats()
  if (!beside) return []
  const { guests, guest_names, still_coming, offered_until, letters, number } = beside
  return [
    guests > 0 && [say('brings', { n: guests }), guest_names].filter(Boolean).join(': '),
    !letters && number !== null && say('ring', { number }),
    still_coming && say('still_tag'),
    offered_until !== null && say('offered_tag', { until: tell.moment(offered_until) }),
  ]
}

/** For whom a word from somebody is the only way to hear of a change. */
export function NoLetterTag({ beside }: { beside: Beside | undefined }) {
  const say = useComing()
  return beside && !beside.letters ? <Tag tone="wait">{say('no_letter')}</Tag> : null
}

/** Said once above the list, so that nobody is forgotten when it is moved or called off. */
export function Unreached({ n }: { n: number }) {
  const say = useComing()
  return n > 0 ? <Notice tone="wait" text={say('no_letter_lead', { n })} /> : null
}

/** Who needs what to be able to come; nothing is shown where nobody said anything. */
export function WhatTheyNeed({
  needs,
}: {
  needs: readonly { name: string; needs: Needs | null }[]
}) {
  const say = useComing()
  if (needs.length === 0) return null
  return (
    <Panel title={say('needs_of')}>
      <List>
        {needs.map((one) => (
          <Row name={one.name} why={<Said needs={one.needs} />} />
        ))}
      </List>
    </Panel>
  )
}

function Said({ needs }: { needs: Needs | null }) {
  const say = useComing()
  if (!needs) return <>{say('needs_locked')}</>
  const said = [
    needs.access && say('need_access', { what: needs.access }),
    needs.childcare && say('need_childcare', { what: needs.childcare }),
  ]
  return <>{said.filter(Boolean).join(' · ')}</>
}

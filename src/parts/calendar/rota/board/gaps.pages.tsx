import { useFormats } from '../../../../ui/frame/frame.ts'
import { List, Row } from '../../../../ui/lists.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { useRota } from '../use.pages.tsx'
import { keyWarning, type Gap, type KeyCover } from './board.rules.ts'

interface GapsProps {
  home: string
  gaps: readonly Gap[]
  keyless: readonly { id: string; title: string; starts_at: Date; key: KeyCover }[]
}

/** For a first page: “2 cooks short on Saturday”. Nothing where nothing is missing. */
export function Gaps({ home, gaps, keyless }: GapsProps) {
  const say = useRota()
  const tell = useFormats()
  if (gaps.length + keyless.length === 0) return null
  return (
    <Panel
      title={say('gaps_title')}
      aside={<a href={`${home}/rota?only=gaps`}>{say('all_gaps')}</a>}
    >
      <List>
        {keyless.map(({ id, title, starts_at, key }) => (
          <Row
            name={say(keyWarning(key) ?? 'nobody-with-a-key')}
            href={`${home}/rota?only=gaps#o-${id}`}
            why={`${title}, ${tell.moment(starts_at)}`}
          />
        ))}
        {gaps.map(({ occasion_id, title, name, n, starts_at }) => (
          <Row
            name={say('gap_short', { n, what: name, day: tell.day(starts_at) })}
            href={`${home}/rota?only=gaps#o-${occasion_id}`}
            why={`${title}, ${tell.time(starts_at)}`}
          />
        ))}
      </List>
    </Panel>
  )
}

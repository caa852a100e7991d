import { List, Row } from '../../ui/lists.tsx'
import { Tag } from '../../ui/notice.tsx'
import { Panel, Way } from '../../ui/panel.tsx'
import { DueRows } from './dates/dates.pages.tsx'
import type { DueDate } from './dates/dates.rules.ts'
import { useWords } from './hall.pages.tsx'

interface RoomsTodayProps {
  home: string
  waiting: number
  dates: readonly DueDate[]
}

/** The rooms on a body's first page: what presses, for those who keep them; for everybody the way there. */
export function RoomsToday({ home, waiting, dates }: RoomsTodayProps) {
  const say = useWords()
  return (
    <Panel title={say('title')} aside={<a href={`${home}/week`}>{say('view_week')}</a>}>
      {waiting > 0 && (
        <List>
          <Row
            name={say('requests_waiting', { n: waiting })}
            href={`${home}/requests`}
            why={say('requests_why')}
            tag={<Tag tone="wait">{String(waiting)}</Tag>}
          />
        </List>
      )}
      {dates.length > 0 && <DueRows home={home} dates={dates} />}
      <Way href={home}>{say('first_page_why')}</Way>
    </Panel>
  )
}

import { useFormats } from '../../../../ui/frame/frame.ts'
import { List, Row } from '../../../../ui/lists.tsx'
import { Tag } from '../../../../ui/notice.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { useRoomWords } from '../../occasions/occasion-room.pages.tsx'

interface Roomless {
  readonly id: string
  readonly starts_at: Date
  /** Who has the room then, in words; '' when it is free by now. */
  readonly why: string
}

/** The dates of a series on which its room could not be had. */
export function RoomlessDates({ home, dates }: { home: string; dates: readonly Roomless[] }) {
  const say = useRoomWords()
  const tell = useFormats()
  return (
    <Panel title={say('roomless')}>
      <p class="soft">{say('roomless_why')}</p>
      <List>
        {dates.map(({ id, starts_at, why }) => (
          <Row
            name={tell.moment(starts_at)}
            href={`${home}/${id}/change`}
            why={why || say('roomless_free')}
            tag={<Tag tone="wait">{say('roomless_tag')}</Tag>}
          />
        ))}
      </List>
    </Panel>
  )
}

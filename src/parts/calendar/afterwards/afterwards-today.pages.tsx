import { useFormats } from '../../../ui/frame/frame.ts'
import { List, Row } from '../../../ui/lists.tsx'
import { Panel, Way } from '../../../ui/panel.tsx'
import { useAfterwards } from './afterwards.pages.tsx'

interface FirstPageProps {
  home: string
  asked: readonly { readonly id: string; readonly title: string; readonly ends_at: Date }[]
  learned: readonly {
    readonly id: string
    readonly title: string
    readonly ends_at: Date
    readonly remember: string
  }[]
  keepsDoor: boolean
}

/** On the first page: what I ran and have not looked back at, and what hosts learned lately. */
export function AfterwardsOnFirstPage({ home, asked, learned, keepsDoor }: FirstPageProps) {
  const say = useAfterwards()
  const tell = useFormats()
  return (
    <>
      {asked.length > 0 && (
        <Panel title={say('asked_title')}>
          <List>
            {asked.map(({ id, title, ends_at }) => (
              <Row
                name={say('asked', { title })}
                href={`${home}/${id}/afterwards`}
                why={say('asked_why', { when: tell.day(ends_at) })}
              />
            ))}
          </List>
        </Panel>
      )}
      {learned.length > 0 && (
        <Panel title={say('learned')}>
          <List>
            {learned.map(({ id, title, ends_at, remember }) => (
              <Row
                name={`“${remember}”`}
                why={
                  <a href={`${home}/${id}`}>
                    {say('learned_at', { title, when: tell.day(ends_at) })}
                  </a>
                }
              />
            ))}
          </List>
          {keepsDoor && <Way href={`${home}/afterwards`}>{say('todo_title')}</Way>}
        </Panel>
      )}
    </>
  )
}

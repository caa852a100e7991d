import type { Language } from '../../../platform/words/index.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { words } from './orders.words.ts'

export interface OrderLine {
  readonly act: string
  readonly says: string
  readonly members: boolean
  readonly list: boolean
  readonly strong: boolean
}

interface OrdersProps {
  language: Language
  home: string
  orders: readonly OrderLine[]
}

/** Standing orders as the doors ask them, to be read aloud at a meeting. */
export function OrdersPage({ language, home, orders }: OrdersProps) {
  const say = words.in(language)
  const every = orders.filter(({ members }) => members)
  const offices = orders.filter(({ members }) => !members)
  return (
    <Hall title={say('title')} width="reading">
      <PageHead title={say('title')} lead={say('lead')} back={{ href: home, label: say('back') }} />
      <Panel title={say('everybody')}>
        <Orders language={language} orders={every} />
      </Panel>
      <Panel title={say('offices')}>
        <Orders language={language} orders={offices} />
      </Panel>
    </Hall>
  )
}

function Orders({ language, orders }: { language: Language; orders: readonly OrderLine[] }) {
  const say = words.in(language)
  return (
    <List>
      {orders.map(({ says, list, strong }) => (
        <Row
          name={says}
          tag={
            <>
              {list && <Tag tone="wait">{say('list')}</Tag>}
              {strong && <Tag tone="info">{say('strong')}</Tag>}
            </>
          }
        />
      ))}
    </List>
  )
}

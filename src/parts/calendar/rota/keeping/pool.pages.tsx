import { Figure } from '../../../../ui/figures/figures.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { useKeeping, useRota } from '../use.pages.tsx'

interface PoolProps {
  home: string
  balance: number
  moves: readonly { id: string; who: string; shifts: number; moved_at: Date }[]
}

/** The common pool as whoever keeps the rota sees it. */
export function PoolPage({ home, balance, moves }: PoolProps) {
  const say = useRota()
  const keeping = useKeeping()
  const tell = useFormats()
  return (
    <Hall title={say('view_pool')} room="occasions" width="reading">
      <PageHead
        title={say('view_pool')}
        lead={keeping('pool_keeper_lead')}
        back={{ href: `${home}/rota`, label: say('rota') }}
      />
      <Panel>
        <Figure
          value={tell.number(balance)}
          beside={keeping('pool_balance', { n: balance })}
          size="small"
        />
        {moves.length === 0 && <EmptyState title={keeping('no_moves')} />}
        <List>
          {moves.map(({ who, shifts, moved_at }) => (
            <Row
              name={who}
              why={`${keeping(shifts > 0 ? 'gave' : 'took')}, ${tell.date(moved_at)}`}
            />
          ))}
        </List>
      </Panel>
    </Hall>
  )
}

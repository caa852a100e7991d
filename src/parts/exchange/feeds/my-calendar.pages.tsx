import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { words } from './feeds.words.ts'

/** My own calendar's address: made, shown, made anew, ended. */
export function MyCalendarPage({ address }: { address: string | null }) {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('title')} width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: '/me', label: say('back') }}
      />
      {address === null ? (
        <EmptyState title={say('none')}>
          <form method="post" action="/me/calendar">
            <Button main>{say('make')}</Button>
          </form>
        </EmptyState>
      ) : (
        <Panel title={say('address')}>
          <p>{say('address_why')}</p>
          <pre class="copy">{address}</pre>
          <Actions>
            <LinkButton main href={address.replace(/^https?:/, 'webcal:')}>
              {say('open')}
            </LinkButton>
          </Actions>
          <p class="soft">{say('another_why')}</p>
          <Actions>
            <form method="post" action="/me/calendar">
              <Button>{say('another')}</Button>
            </form>
            <form method="post" action="/me/calendar/ending">
              <Button tone="quiet">{say('end')}</Button>
            </form>
          </Actions>
        </Panel>
      )}
    </Hall>
  )
}

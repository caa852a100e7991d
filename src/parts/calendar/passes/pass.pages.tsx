import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { QR } from '../../../ui/paper/qr.tsx'
import { Sheet } from '../../../ui/paper/sheet.tsx'
import { codeOf, PASSES_MAX, type Pass } from './pass.rules.ts'
import { words } from './pass.words.ts'

const useSay = () => words.in(useFrame().language)

interface MyPassProps {
  /** The pass on this phone, where it is good. */
  pass: string | null
  /** Which of the passes that one is. */
  here: string | undefined
  passes: readonly Pass[]
  mailbox: string | null
}

/** My pass: shown large, printed, sent, taken back. */
export function MyPassPage(props: MyPassProps) {
  const { pass, passes } = props
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: '/me', label: say('my_entry') }}
      />
      {pass ? <OnThisPhone {...props} pass={pass} /> : <NotHere isElsewhere={passes.length > 0} />}
      {passes.length > 0 && <GoodNow {...props} />}
    </Hall>
  )
}

function OnThisPhone({ pass, mailbox }: MyPassProps & { pass: string }) {
  const say = useSay()
  return (
    <Panel>
      <Shown pass={pass} />
      <Actions>
        <LinkButton href="/me/pass/card">{say('card')}</LinkButton>
        {mailbox && (
          <form method="post" action="/me/pass/letter">
            <Button>{say('letter')}</Button>
          </form>
        )}
      </Actions>
      <p class="soft">{mailbox ? say('letter_to', { to: mailbox }) : say('no_mailbox')}</p>
      <p class="soft">{say('says_nothing')}</p>
    </Panel>
  )
}

/** The code and its six letters, and nothing that says whose they are. */
function Shown({ pass }: { pass: string }) {
  const say = useSay()
  return (
    <div class="pass">
      <QR text={pass} label={say('qr')} />
      <p>{say('code')}</p>
      <p class="code">{codeOf(pass)}</p>
    </div>
  )
}

function NotHere({ isElsewhere }: { isElsewhere: boolean }) {
  const say = useSay()
  return (
    <Panel>
      <EmptyState title={say(isElsewhere ? 'elsewhere' : 'none')}>
        <p>{say(isElsewhere ? 'elsewhere_why' : 'none_why')}</p>
      </EmptyState>
      <form method="post" action="/me/pass">
        <Button main size="wide">
          {say('make')}
        </Button>
      </form>
      <p class="soft">{say('says_nothing')}</p>
    </Panel>
  )
}

function GoodNow({ passes, here }: MyPassProps) {
  const say = useSay()
  const tell = useFormats()
  return (
    <Panel title={say('good_now')}>
      <List>
        {passes.map(({ id, made_at, ends_at }) => (
          <Row
            name={say('of_day', { when: tell.moment(made_at) })}
            why={ends_at && say('badge_until', { when: tell.moment(ends_at) })}
            tag={id === here && <Tag tone="good">{say('this_one')}</Tag>}
            action={
              <form method="post" action={`/me/pass/${id}/taking-back`}>
                <Button size="small" label={say('take_back_who', { when: tell.moment(made_at) })}>
                  {say('take_back')}
                </Button>
              </form>
            }
          />
        ))}
      </List>
      <p class="soft">{say('good_most', { n: PASSES_MAX })}</p>
      <form method="post" action="/me/pass/fresh">
        <Button tone="stop">{say('fresh')}</Button>
      </form>
      <p class="soft">{say('fresh_why')}</p>
    </Panel>
  )
}

export function NoPassPage() {
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <PageHead title={say('title')} back={{ href: '/me', label: say('my_entry') }} />
      <EmptyState title={say('on_no_list')}>
        <p>{say('on_no_list_why')}</p>
      </EmptyState>
    </Hall>
  )
}

/** To print and cut out; without a name, so that a card that is lost says nothing. */
export function PassCardPage({ pass, back }: { pass: string; back: string }) {
  const say = useSay()
  return (
    <Sheet
      title={say('card_title')}
      lines={[say('card_note')]}
      back={{ href: back, label: say('title') }}
    >
      <div class="pass-card">
        <QR text={pass} label={say('qr')} />
        <p class="code">{codeOf(pass)}</p>
      </div>
    </Sheet>
  )
}

/** What the letter leads to: it draws the pass that stands in its own address, and asks nobody whose it is. */
export function ShownPassPage({ pass }: { pass: string }) {
  const say = useSay()
  return (
    <Hall title={say('card_title')} width="reading">
      <PageHead title={say('card_title')} />
      <Panel>
        <Shown pass={pass} />
        <LinkButton href={`/pass/${pass}/card`}>{say('card')}</LinkButton>
        <p class="soft">{say('says_nothing')}</p>
      </Panel>
    </Hall>
  )
}

/** For whoever said yes: what they may show at the door. */
export function MyPassLink() {
  const say = useSay()
  return <Way href="/me/pass">{say('show_at_door')}</Way>
}

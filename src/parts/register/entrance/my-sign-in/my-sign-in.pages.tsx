import type { Children } from '../../../../markup/index.ts'
import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { words } from './my-sign-in.words.ts'

const useSay = () => words.in(useFrame().language)

interface Passkeys {
  readonly id: string
  readonly name: string
  readonly made_at: Date
}

interface OpenSession {
  readonly id: string
  readonly device: string
  readonly how: string
  readonly began_at: Date
  readonly here: boolean
}

interface MySignInProps {
  passkeys: readonly Passkeys[]
  code: boolean
  sessions: readonly OpenSession[]
  others: boolean
}

export function MySignInPage({ passkeys, code, sessions, others }: MySignInProps) {
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <PageHead title={say('title')} lead={say('lead')} />
      <PasskeyList passkeys={passkeys} />
      <CodeApp on={code} />
      <Sessions sessions={sessions} />
      {others && (
        <p>
          <a href="/sign-in/who">{say('somebody_else')}</a>
        </p>
      )}
    </Hall>
  )
}

function PasskeyList({ passkeys }: { passkeys: readonly Passkeys[] }) {
  const say = useSay()
  const { date } = useFormats()
  return (
    <Panel title={say('passkeys')}>
      {passkeys.length === 0 && <EmptyState title={say('passkeys_none')} />}
      <p>{say('passkeys_why')}</p>
      <List>
        {passkeys.map(({ id, name, made_at }) => (
          <Row
            name={name || say('passkey_unnamed')}
            why={say('passkey_made', { when: date(made_at) })}
            action={
              <Removal
                action={`/me/sign-in/passkeys/${id}/removal`}
                label={say('remove_named', { name: name || say('passkey_unnamed') })}
              >
                {say('remove')}
              </Removal>
            }
          />
        ))}
      </List>
      <LinkButton main={passkeys.length === 0} href="/me/sign-in/passkey">
        {say('add_passkey')}
      </LinkButton>
    </Panel>
  )
}

function CodeApp({ on }: { on: boolean }) {
  const say = useSay()
  return (
    <Panel title={say('code')}>
      <p>{say(on ? 'code_on' : 'code_off')}</p>
      {on && (
        <Removal
          action="/me/sign-in/code/removal"
          label={say('remove_named', { name: say('code') })}
        >
          {say('remove')}
        </Removal>
      )}
      {!on && <LinkButton href="/me/sign-in/code">{say('add_code')}</LinkButton>}
    </Panel>
  )
}

function Sessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const say = useSay()
  const { moment } = useFormats()
  const means: Record<string, string> = {
    link: say('how_link'),
    passkey: say('how_passkey'),
    code: say('how_code'),
    demo: say('how_demo'),
  }
  return (
    <Panel title={say('sessions')}>
      <List>
        {sessions.map(({ id, device, how, began_at, here }) => (
          <Row
            name={device || say('session_unknown')}
            why={say('session_since', { when: moment(began_at), how: means[how] ?? '' })}
            {...(here && { tag: <Tag tone="good">{say('session_here')}</Tag> })}
            action={
              <Removal
                action={`/me/sign-in/sessions/${id}/end`}
                label={say('end_named', { name: device || say('session_unknown') })}
              >
                {say('end')}
              </Removal>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

interface RemovalProps {
  action: string
  label: string
  children: Children
}

const Removal = ({ action, label, children }: RemovalProps) => (
  <Form action={action}>
    <Button size="small" tone="stop" label={label}>
      {children}
    </Button>
  </Form>
)

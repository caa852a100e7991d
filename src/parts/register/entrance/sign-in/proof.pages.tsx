import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Field } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems } from '../../../../ui/forms/form.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { QR } from '../../../../ui/paper/qr.tsx'
import { words } from '../my-sign-in/my-sign-in.words.ts'
import { Passkey } from '../my-sign-in/passkey.pages.tsx'

const useSay = () => words.in(useFrame().language)
const onwards = (to: string | null) => (to ? `?to=${encodeURIComponent(to)}` : '')

export function MakePasskeyPage({ to }: { to: string | null }) {
  const say = useSay()
  return (
    <Hall title={say('add_passkey')} width="reading">
      <PageHead
        title={say('add_passkey')}
        lead={say('add_passkey_lead')}
        back={{ href: '/me/sign-in', label: say('title') }}
      />
      <div hidden data-passkey-with>
        <Field
          name="name"
          label={say('passkey_name')}
          hint={say('passkey_name_hint')}
          maxlength={60}
          optional
        />
      </div>
      <Passkey
        from="/me/sign-in/passkeys"
        to={to}
        title={say('passkeys')}
        why={say('passkeys_why')}
        button={say('add_passkey')}
        failed={say('passkey_failed')}
        making={{ nameField: 'f-name' }}
      />
      <Panel title={say('code')}>
        <p data-passkey-without>{say('passkey_not_here')}</p>
        <LinkButton href={`/me/sign-in/code${onwards(to)}`}>{say('add_code')}</LinkButton>
      </Panel>
    </Hall>
  )
}

interface CodePageProps {
  to: string | null
  /** Once begun: what the picture holds, and the same to type by hand. */
  begun: { readonly uri: string; readonly secret: string } | null
  problems?: Problems
}

export function CodePage({ to, begun, problems }: CodePageProps) {
  const say = useSay()
  return (
    <Hall title={say('add_code')} width="reading">
      <PageHead
        title={say('add_code')}
        lead={say('code_off')}
        back={{ href: '/me/sign-in', label: say('title') }}
      />
      <Panel>
        <p>{say('code_step_app')}</p>
        {!begun && (
          <Form action="/me/sign-in/code">
            {to && <input type="hidden" name="to" value={to} />}
            <Button main>{say('code_start')}</Button>
          </Form>
        )}
        {begun && <CodeSetUp to={to} begun={begun} {...(problems && { problems })} />}
      </Panel>
    </Hall>
  )
}

function CodeSetUp({
  to,
  begun,
  problems,
}: CodePageProps & { begun: { uri: string; secret: string } }) {
  const say = useSay()
  return (
    <>
      <p>{say('code_step_scan')}</p>
      <QR text={begun.uri} label={say('code_picture')} />
      <p>
        {say('code_by_hand')} <code>{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <Form action="/me/sign-in/code/confirmation" {...(problems && { problems })}>
        {to && <input type="hidden" name="to" value={to} />}
        <CodeField label={say('code_field')} />
        <Button main>{say('code_confirm')}</Button>
      </Form>
    </>
  )
}

const CodeField = ({ label }: { label: string }) => (
  <Field
    name="code"
    label={label}
    size="short"
    inputmode="numeric"
    autocomplete="one-time-code"
    maxlength={12}
    required
  />
)

export function SpareCodesPage({ codes, to }: { codes: readonly string[]; to: string | null }) {
  const say = useSay()
  return (
    <Hall title={say('spare_title')} width="reading">
      <PageHead title={say('spare_title')} lead={say('spare_lead')} />
      <Panel>
        <ul>
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <LinkButton main href={to ?? '/me/sign-in'}>
          {say('spare_done')}
        </LinkButton>
      </Panel>
    </Hall>
  )
}

interface ProveProps {
  why: 'strong' | 'fresh'
  to: string | null
  keys: { readonly passkeys: number; readonly code: boolean }
  problems?: Problems
}

/** Showing again that it is you; those who have nothing to show it with are led to make it. */
export function ProvePage({ why, to, keys, problems }: ProveProps) {
  const say = useSay()
  return (
    <Hall title={say('prove_title')} width="reading">
      <PageHead title={say('prove_title')} lead={say(`prove_${why}`)} />
      {keys.passkeys > 0 && (
        <Passkey
          from="/sign-in/passkey"
          to={to}
          title={say('passkeys')}
          why={say('add_passkey_lead')}
          button={say('prove_passkey')}
          failed={say('prove_passkey_failed')}
        />
      )}
      {keys.code && <GiveCode to={to} why={why} {...(problems && { problems })} />}
      {!keys.code && keys.passkeys > 0 && <p data-passkey-without>{say('passkey_not_here')}</p>}
    </Hall>
  )
}

function GiveCode({ to, why, problems }: Pick<ProveProps, 'to' | 'why' | 'problems'>) {
  const say = useSay()
  return (
    <Panel title={say('code')}>
      <Form action="/prove-it" {...(problems && { problems })}>
        {to && <input type="hidden" name="to" value={to} />}
        <input type="hidden" name="why" value={why} />
        <CodeField label={say('prove_code')} />
        <details>
          <summary>{say('spare_field')}</summary>
          <Field
            name="spare"
            label={say('spare_field')}
            quiet
            size="middle"
            maxlength={20}
            optional
          />
        </details>
        <Button main>{say('go_on')}</Button>
      </Form>
    </Panel>
  )
}

/** For an office that keeps the list, and has no passkey or code app yet. */
export function FirstKeyPage({ to }: { to: string | null }) {
  const say = useSay()
  return (
    <Hall title={say('first_title')} width="reading">
      <PageHead title={say('first_title')} lead={say('first_lead')} />
      <List>
        <Row
          name={say('passkeys')}
          why={say('passkeys_why')}
          tag={<Tag tone="good">{say('best')}</Tag>}
          action={
            <LinkButton main href={`/me/sign-in/passkey${onwards(to)}`}>
              {say('add_passkey')}
            </LinkButton>
          }
        />
        <Row
          name={say('code')}
          why={say('code_off')}
          action={
            <LinkButton href={`/me/sign-in/code${onwards(to)}`}>{say('add_code')}</LinkButton>
          }
        />
      </List>
    </Hall>
  )
}

/** Members without a key show who they are as they did before: by a link. */
export function NewLinkPage({ to }: { to: string | null }) {
  const say = useSay()
  return (
    <Hall title={say('prove_title')} width="reading">
      <PageHead title={say('prove_title')} lead={say('prove_fresh')} />
      <Panel>
        <p>{say('prove_link_why')}</p>
        <LinkButton main href={`/sign-in${onwards(to)}`}>
          {say('prove_link')}
        </LinkButton>
      </Panel>
    </Hall>
  )
}

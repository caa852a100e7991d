import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Field } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../../ui/panel.tsx'
import { Passkey } from '../my-sign-in/passkey.pages.tsx'
import { words } from './sign-in.words.ts'

interface SignInProps {
  to: string | null
  problems?: Problems
  typed?: Typed
}

const useSay = () => words.in(useFrame().language)
const onwards = (to: string | null) => (to ? `?to=${encodeURIComponent(to)}` : '')

export function SignInPage({ to, problems, typed }: SignInProps) {
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <PageHead title={say('title')} lead={say('lead')} />
      <Panel>
        <Form action="/sign-in" {...(problems && { problems })} {...(typed && { typed })}>
          {to && <input type="hidden" name="to" value={to} />}
          <Field
            name="address"
            type="email"
            label={say('address')}
            hint={say('address_hint')}
            autocomplete="username webauthn"
            maxlength={254}
            required
          />
          <Button main size="wide">
            {say('send_link')}
          </Button>
        </Form>
      </Panel>
      <Passkey
        from="/sign-in/passkey"
        to={to}
        title={say('or_passkey')}
        why={say('passkey_why')}
        button={say('use_passkey')}
        failed={say('passkey_failed')}
      />
      <Way href="/at">{say('not_a_member')}</Way>
    </Hall>
  )
}

/** The same for every address, on a list or not. */
export function SentPage({ to }: { to: string | null }) {
  const say = useSay()
  return (
    <Hall title={say('sent_title')} width="reading">
      <PageHead title={say('sent_title')} lead={say('sent')} />
      <Panel title={say('sent_not_there')}>
        <ul>
          <li>{say('sent_spam')}</li>
          <li>{say('sent_other')}</li>
          <li>{say('sent_ask')}</li>
        </ul>
        <p>
          <LinkButton href={`/sign-in${onwards(to)}`}>{say('try_again')}</LinkButton>
        </p>
      </Panel>
    </Hall>
  )
}

interface PersonHere {
  readonly id: string
  readonly name: string
  readonly register: string
}

/** Following the link changes nothing (mail scanners follow links too): the button does. */
export function LinkPage({ token, people }: { token: string; people: readonly PersonHere[] }) {
  const say = useSay()
  const [only] = people
  const alone = people.length === 1 && only
  const lead = alone ? say('link_lead', { name: only.name }) : say('link_many')
  return (
    <Hall title={say('link_title')} width="reading">
      <PageHead title={say('link_title')} lead={lead} />
      <Panel>
        <Form action="/sign-in/link">
          <input type="hidden" name="token" value={token} />
          {people.map(({ id, name, register }) => (
            <p>
              <Button main={people.length === 1} size="wide" name="person" value={id}>
                {alone ? say('come_in') : say('come_in_as', { name, register })}
              </Button>
            </p>
          ))}
        </Form>
      </Panel>
    </Hall>
  )
}

export function DeadLinkPage() {
  const say = useSay()
  return (
    <Hall title={say('dead_title')} width="reading">
      <PageHead title={say('dead_title')} lead={say('dead')} />
      <p>
        <LinkButton main href="/sign-in">
          {say('try_again')}
        </LinkButton>
      </p>
    </Hall>
  )
}

/** One mailbox, several people: a household, or one human being in a party and in a union. */
export function WhoPage({ people, now }: { people: readonly PersonHere[]; now: string }) {
  const say = useSay()
  return (
    <Hall title={say('who_title')} width="reading">
      <PageHead title={say('who_title')} lead={say('who_lead')} />
      <Form action="/sign-in/who">
        <List>
          {people.map(({ id, name, register }) => (
            <Row
              name={name}
              why={register}
              {...(id === now && { tag: <Tag tone="good">{say('who_now')}</Tag> })}
              {...(id !== now && {
                action: (
                  <Button name="person" value={id} label={`${say('come_in')}: ${name}`}>
                    {say('come_in')}
                  </Button>
                ),
              })}
            />
          ))}
        </List>
      </Form>
    </Hall>
  )
}

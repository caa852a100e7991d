import type { Children } from '../../markup/index.ts'
import { Button } from '../buttons.tsx'
import { TextArea } from '../forms/fields.tsx'
import { Form } from '../forms/form.tsx'
import { PageHead } from '../panel.tsx'
import { useFrame, useSay } from './frame.ts'
import { Hall } from './hall.tsx'

type TroubleKind = 'missing' | 'expired' | 'large' | 'broken' | 'busy' | 'crowded' | 'offline'

interface TroubleProps {
  kind: TroubleKind
  /** The number under which the fault was written down. */
  mark?: string
  /** What was sent to this address and could not be saved: it can be sent again from here. */
  typed?: readonly (readonly [name: string, value: string])[]
}

/** A page for when there is no page. What is forbidden and what does not exist say the same. */
export function Trouble({ kind, mark = '', typed = [] }: TroubleProps) {
  const { body } = useFrame()
  const say = useSay()
  const why = kind === 'broken' ? say('broken_why', { mark }) : say(`${kind}_why`)
  const title = say(`${kind}_title`)
  return (
    <Hall title={title} width="reading">
      <section class="panel trouble">
        <h1>{title}</h1>
        <p>{why}</p>
        {typed.length > 0 && <Typed typed={typed} />}
        <p>
          <a class="button" href={body?.entered ? `/b/${body.slug}` : '/'}>
            {say('home')}
          </a>
        </p>
      </section>
    </Hall>
  )
}

/** For somebody whose membership lapsed: why what they were sent opens nothing, and what they can do. */
export function NotOnTheList({
  body,
  children,
}: {
  body: { readonly slug: string; readonly name: string }
  /** What they can still do about the place they had. */
  children?: Children
}) {
  const say = useSay()
  return (
    <Hall title={say('lapsed_title')} width="reading">
      <section class="panel trouble">
        <h1>{say('lapsed_title')}</h1>
        <p>{say('lapsed_why', { body: body.name })}</p>
        {children ?? <p>{say('lapsed_what', { body: body.name })}</p>}
        <p>
          <a class="button" href={`/at/${body.slug}`}>
            {say('lapsed_way', { body: body.name })}
          </a>
        </p>
      </section>
    </Hall>
  )
}

interface AfterwardsProps {
  /** Where the reader signs in, or proves that it is them. */
  way: string
  what: 'sign-in' | 'prove-it'
  typed: readonly (readonly [name: string, value: string])[]
}

/** A form that was open for too long: first this, in another tab, and then it is sent from here. */
export function SendAfterwards({ way, what, typed }: AfterwardsProps) {
  const say = useSay()
  const title = say(what === 'sign-in' ? 'signed_out_title' : 'prove_first_title')
  return (
    <Hall title={title} width="reading">
      <section class="panel trouble">
        <h1>{title}</h1>
        <p>{say('send_afterwards')}</p>
        <p>
          <a class="button main" href={way} target="_blank">
            {say(what === 'sign-in' ? 'signed_out_way' : 'prove_first_way')}
          </a>
        </p>
        <Typed typed={typed} />
      </section>
    </Hall>
  )
}

function Typed({ typed }: { typed: readonly (readonly [string, string])[] }) {
  const { path } = useFrame()
  const say = useSay()
  const shown = typed.filter(isWords)
  return (
    <form method="post" action={path}>
      <p>{say('typed_kept')}</p>
      <ul>
        {shown.map(([, value]) => (
          <li>{value}</li>
        ))}
      </ul>
      {typed.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button>{say('typed_again')}</button>
    </form>
  )
}

interface TooMuchProps {
  field: string
  letters: number
  max: number
  typed: readonly (readonly [name: string, value: string])[]
}

/** A text that does not fit is given back to be shortened, with everything else that was sent. */
export function TooMuchTyped({ field, letters, max, typed }: TooMuchProps) {
  const { path } = useFrame()
  const say = useSay()
  const long = typed.find(([name]) => name === field)
  return (
    <Hall title={say('long_title')} width="reading">
      <PageHead title={say('long_title')} />
      {long && (
        <Form action={path} problems={{ [field]: say('long_why', { letters, max }) }}>
          <TextArea name={field} label={say('long_text')} value={long[1]} rows={8} />
          {typed
            .filter((one) => one !== long)
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <Button main>{say('typed_again')}</Button>
        </Form>
      )}
      {!long && <p>{say('long_why', { letters, max })}</p>}
    </Hall>
  )
}

/** Something that the reader knows again: ids and the like mean nothing to whoever typed the rest. */
export const isWords = ([name, value]: readonly [string, string]) =>
  value !== '' && !NOT_TYPED.test(value) && name !== 'seen'

const NOT_TYPED = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

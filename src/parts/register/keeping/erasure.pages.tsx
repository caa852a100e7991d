import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Form, type Problems } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { words } from './erasure.words.ts'

const useSay = () => words.in(useFrame().language)

interface EraseMeProps {
  readonly in_office: boolean
  readonly problems?: Problems
}

export function EraseMePage({ in_office, problems }: EraseMeProps) {
  const say = useSay()
  return (
    <Hall title={say('title')} width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: '/me/data', label: say('back') }}
      />
      <Panel title={say('goes')}>
        <p>{say('goes_what')}</p>
      </Panel>
      <Panel title={say('stays')}>
        <p>{say('stays_what')}</p>
        <p>{say('head_office')}</p>
      </Panel>
      {in_office ? (
        <Notice tone="wait" text={say('in_office')} />
      ) : (
        <Form action="/me/erasure" {...(problems && { problems })}>
          <Checkbox name="sure" value="yes" label={say('sure')} />
          <Button tone="stop">{say('do')}</Button>
        </Form>
      )}
      <p>
        <LinkButton href="/me/data">{say('not')}</LinkButton>
      </p>
    </Hall>
  )
}

interface EraseThemProps {
  readonly home: string
  readonly name: string
  readonly in_office: boolean
  readonly asked: {
    readonly id: string
    readonly asked_at: Date
    readonly asked_by_name: string
  } | null
  /** Whether it was the reader who wrote it down: then it takes somebody else. */
  readonly mine: boolean
}

export function EraseThemPage({ home, name, in_office, asked, mine }: EraseThemProps) {
  const say = useSay()
  const tell = useFormats()
  const day = asked ? tell.date(asked.asked_at.toISOString().slice(0, 10)) : ''
  const title = say('their_title', { name })
  return (
    <Hall title={title} room="people" width="reading">
      <PageHead
        title={title}
        lead={say('their_lead')}
        back={{ href: home, label: say('their_back') }}
      />
      <p>{say('their_goes')}</p>
      {in_office && <Notice tone="wait" text={say('their_office')} />}
      {asked && (
        <Notice
          tone="wait"
          text={
            mine
              ? say('asked_by_you', { day })
              : say('asked_by', { name: asked.asked_by_name, day })
          }
        />
      )}
      {!in_office && !(asked && mine) && (
        <Form action={`${home}/erasure`}>
          {asked && <input type="hidden" name="asked" value={asked.id} />}
          <Button tone="stop">{say(asked ? 'their_do' : 'ask')}</Button>
        </Form>
      )}
      {asked && (
        <Form action={`${home}/erasure/withdrawal`}>
          <Button>{say('withdraw')}</Button>
        </Form>
      )}
    </Hall>
  )
}

import { Button, Keys } from '../../../ui/buttons.tsx'
import { Field, TextArea } from '../../../ui/forms/fields.tsx'
import { Form, type Typed } from '../../../ui/forms/form.tsx'
import { useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { feelings, type LookedBack, REMEMBER_MAX } from './afterwards.rules.ts'
import { words } from './afterwards.words.ts'

export const useAfterwards = () => words.in(useFrame().language)

interface HowProps {
  /** `/b/leeds/whats-on/<id>` */
  at: string
  title: string
  said: LookedBack | null
  /** Where the door was kept nobody needs to be counted by eye. */
  doorKept: boolean
  keepsDoor: boolean
  problem?: 'felt' | 'came'
  typed?: Typed
}

/** How it went: the one tap that sends it is how it felt. */
export function HowItWentPage(props: HowProps) {
  const { at, title, said, doorKept, keepsDoor, problem, typed } = props
  const say = useAfterwards()
  return (
    <Hall title={`${say('how_title')} ${title}`} room="occasions" width="reading">
      <PageHead title={say('how_title')} lead={say('how_lead')} back={{ href: at, label: title }} />
      {said?.felt && <SoFar said={said} />}
      <Form
        action={`${at}/afterwards`}
        problems={problem ? { [problem]: say(`${problem}_wrong`) } : {}}
        {...(typed && { typed })}
      >
        {!doorKept && (
          <Field
            name="came"
            label={say('came')}
            hint={say('came_hint')}
            value={said?.came?.toString()}
            inputmode="numeric"
            size="short"
            optional
          />
        )}
        <TextArea
          name="remember"
          label={say('remember')}
          hint={say('remember_hint')}
          value={said?.remember}
          rows={2}
          maxlength={REMEMBER_MAX}
          optional
        />
        <fieldset id="f-felt" tabIndex={-1}>
          <legend>{say('felt')}</legend>
          <Keys>
            {feelings.map((felt) => (
              <Button name="felt" value={felt}>
                {say(`felt_${felt}`)}
              </Button>
            ))}
          </Keys>
        </fieldset>
      </Form>
      {keepsDoor && (
        <Panel title={say('whom_to_turn_to')}>
          <p>{say('whom_why')}</p>
          <Way href={`${at}/afterwards/people`}>{say('whom_to_turn_to')}</Way>
        </Panel>
      )}
    </Hall>
  )
}

function SoFar({ said }: { said: LookedBack }) {
  const say = useAfterwards()
  const lines = [
    said.felt && say(`felt_${said.felt}`),
    said.came !== null && say('came_n', { n: said.came }),
    said.remember,
  ]
  return <Notice tone="good" title={say('so_far')} text={lines.filter(Boolean).join(' · ')} />
}

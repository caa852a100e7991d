import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Field } from '../../../../ui/forms/fields.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { Island } from '../../../../ui/frame/document.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { Panel } from '../../../../ui/panel.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { words } from './offline.words.ts'

export const useSay = () => words.in(useFrame().language)

export interface Props {
  /** `/b/leeds/whats-on/<id>` */
  at: string
  occasion: Pick<Occasion, 'id' | 'title'>
}

/** What the islands of the door need to know; the same on the door list and on the scanner. */
export function useDoorData({ at, occasion }: Props) {
  const { assets } = useFrame()
  const files = ['door', 'door-camera', 'door-decoder'].map(assets.island)
  return {
    'data-door': `${at}/door`,
    'data-occasion': occasion.id,
    'data-keep': JSON.stringify([assets.css, assets.font, ...files]),
    'data-camera': files[1] ?? '',
    'data-decoder': files[2] ?? '',
    'data-words': JSON.stringify(useIslandWords()),
  }
}

/** Names and numbers are put in on the phone, where they are known. */
function useIslandWords() {
  const say = useSay()
  const name = { name: '#' }
  const n = { n: '#' }
  return {
    ready: say('ready'),
    not_ready: say('not_ready'),
    no_network: say('no_network'),
    no_list: say('no_list'),
    all_sent: say('all_sent'),
    forgotten: say('forgotten'),
    unsent_lost: say('unsent_lost'),
    no_camera: say('no_camera'),
    not_a_pass: say('not_a_pass'),
    unknown_pass: say('unknown_pass'),
    kept_pass: say('kept_pass'),
    somebody: say('somebody'),
    here: say('here'),
    undo: say('undo'),
    refused_office: say('refused_office'),
    refused_late: say('refused_late'),
    refused_shut: say('refused_shut'),
    refused_unknown: say('refused_unknown'),
    is_here: say('is_here', name),
    was_here: say('was_here', name),
    is_gone: say('is_gone', name),
    here_who: say('here_who', name),
    undo_who: say('undo_who', name),
    waiting: say('waiting', n),
    clock: say('clock', n),
    of_listed: say('of_listed', n),
    and_more: say('and_more', n),
  }
}

/** On the door list: says whether this phone is ready for an evening without a network, and what waits. */
export function DoorBar(props: Props) {
  const say = useSay()
  const data = useDoorData(props)
  return (
    <>
      <div class="door-bar" {...data}>
        <LinkButton href={`${props.at}/door/scan`}>{say('scan_passes')}</LinkButton>
        <LinkButton href={`${props.at}/door/badges`}>{say('badges')}</LinkButton>
        <p data-status role="status" class="soft" />
      </div>
      <Refused />
      <Island name="door" />
    </>
  )
}

/** The six letters of a pass, typed: the way without a camera and without script. */
export function PassForm({
  at,
  pass,
}: {
  at: string
  pass: { typed: string; why: string } | undefined
}) {
  const say = useSay()
  return (
    <Panel title={say('pass_shown')}>
      <Form
        action={`${at}/door/passes`}
        typed={{ code: pass?.typed }}
        problems={pass ? { code: pass.why } : {}}
      >
        <Field
          name="code"
          label={say('six_letters')}
          hint={say('six_letters_hint')}
          autocomplete="off"
          maxlength={60}
        />
        <Button>{say('count_in')}</Button>
      </Form>
    </Panel>
  )
}

/** Taps that the hall did not count, with the names, so that nobody is lost with them. */
export function Refused() {
  const say = useSay()
  return (
    <div class="notice stop" role="alert" data-refused hidden>
      <strong class="title">{say('refused')}</strong>
      <p data-why />
      <p data-names />
      <p>
        <a href="/sign-in" data-sign-in hidden>
          {say('sign_in')}
        </a>
      </p>
      <button type="button" class="button" data-take-off>
        {say('take_off')}
      </button>
    </div>
  )
}

import { Actions, Button } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Field, Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/panel.tsx'
import { useMine, useRota } from '../use.pages.tsx'
import type { Duty, Swappable } from './handover.rules.ts'

interface PassOnProps {
  home: string
  duty: Duty
  swaps: readonly Swappable[]
  /** Until when asking for a stand-in is in time; null when that has passed. */
  in_time_until: Date | null
  typed?: Typed
  problems?: Problems
}

/** One question: how would you pass it on? */
export function PassOnPage({
  home,
  duty,
  swaps,
  in_time_until,
  typed = {},
  problems = {},
}: PassOnProps) {
  const say = useMine()
  const rota = useRota()
  const tell = useFormats()
  return (
    <Hall title={say('pass_title')} room="occasions" width="reading">
      <PageHead
        title={say('pass_title')}
        lead={`${duty.slot}, ${duty.title}, ${tell.moment(duty.starts_at)}`}
        back={{ href: `${home}/rota/mine`, label: rota('view_mine') }}
      />
      <Notice
        text={in_time_until ? say('in_time', { when: tell.moment(in_time_until) }) : say('late')}
      />
      <Form action={`${home}/rota/mine/${duty.id}/handover`} typed={typed} problems={problems}>
        <Ways maySwap={swaps.length > 0} />
        <div class="for-one">
          <Field name="to_contact" label={say('to_contact')} maxlength={120} />
        </div>
        {swaps.length > 0 && <Wanted swaps={swaps} />}
        <Actions>
          <Button main>{say('put_it_up')}</Button>
        </Actions>
      </Form>
      <form method="post" action={`${home}/${duty.occasion_id}/commitment/cancellation`}>
        <Button tone="quiet">{say('cannot_come')}</Button>
      </form>
    </Hall>
  )
}

function Ways({ maySwap }: { maySwap: boolean }) {
  const say = useMine()
  const ways = ['stand_in', 'anybody', 'one', ...(maySwap ? (['swap'] as const) : [])] as const
  return (
    <Radios
      name="how"
      label={say('pass_how')}
      value="stand-in"
      choices={ways.map((way) => ({
        value: way === 'stand_in' ? 'stand-in' : way,
        label: say(`how_${way}`),
        hint: say(`how_${way}_hint`),
      }))}
    />
  )
}

/** Which shift one would take instead. */
function Wanted({ swaps }: Pick<PassOnProps, 'swaps'>) {
  const say = useMine()
  const tell = useFormats()
  const shifts = swaps.map(({ slot_id, slot, title, starts_at }) => ({
    value: slot_id,
    label: `${slot}, ${title}, ${tell.moment(starts_at)}`,
  }))
  return (
    <div class="for-swap">
      <Select
        name="want"
        label={say('want')}
        choices={[{ value: '', label: say('choose_shift') }, ...shifts]}
      />
    </div>
  )
}

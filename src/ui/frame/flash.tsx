import { useFrame, type Flash } from './frame.ts'

const TONES = { done: 'good', care: 'wait', refused: 'stop' } as const
// A tick, a bang, a cross: the kind is seen without its colour, and heard by its role.
const SIGNS = {
  done: 'M4 12.5l5 5L20 6.5',
  care: 'M12 3.5v11M12 19v1.5',
  refused: 'M5 5l14 14M19 5L5 19',
}

/** What came of what was just sent, said once at the top of the next page. */
export function FlashNotice() {
  const { flash } = useFrame()
  return flash && <Said {...flash} />
}

export function Said({ kind, sentence }: Flash) {
  const role = kind === 'refused' ? 'alert' : 'status'
  return (
    <div class={`notice flash ${TONES[kind]}`} role={role} tabIndex={-1}>
      <Sign kind={kind} />
      <p>{sentence}</p>
    </div>
  )
}

function Sign({ kind }: Pick<Flash, 'kind'>) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
  )
}

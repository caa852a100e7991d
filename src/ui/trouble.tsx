import { useFrame, useSay } from './frame.ts'
import { Hall } from './hall.tsx'

export type TroubleKind = 'missing' | 'expired' | 'large' | 'broken' | 'busy' | 'offline'

interface TroubleProps {
  kind: TroubleKind
  /** The number under which the fault was written down. */
  mark?: string
}

/** A page for when there is no page. What is forbidden and what does not exist say the same. */
export function Trouble({ kind, mark = '' }: TroubleProps) {
  const { body } = useFrame()
  const say = useSay()
  const why = kind === 'broken' ? say('broken_why', { mark }) : say(`${kind}_why`)
  const title = say(`${kind}_title`)
  return (
    <Hall title={title} width="reading">
      <section class="panel trouble">
        <h1>{title}</h1>
        <p>{why}</p>
        <p>
          <a class="button" href={body ? `/b/${body.slug}` : '/'}>
            {say('home')}
          </a>
        </p>
      </section>
    </Hall>
  )
}

import { useFrame } from '../../../ui/frame/frame.ts'
import { Row } from '../../../ui/lists.tsx'
import { Tag, type Tone } from '../../../ui/notice.tsx'
import { useSpan } from '../hall.pages.tsx'
import type { Request } from './request.rules.ts'
import { words } from './request.words.ts'

export const useAsking = () => words.in(useFrame().language)

const tones: Readonly<Record<Request['state'], Tone>> = {
  waiting: 'wait',
  approved: 'good',
  declined: 'stop',
  withdrawn: 'plain',
}

export function StateTag({ state }: Pick<Request, 'state'>) {
  const say = useAsking()
  return <Tag tone={tones[state]}>{say(`state_${state}`)}</Tag>
}

export function RequestRow({ request, href }: { request: Request; href: string }) {
  const span = useSpan()
  return (
    <Row
      name={request.group_name}
      href={href}
      why={[request.place, span(request), request.answer].filter(Boolean).join(' · ')}
      tag={<StateTag state={request.state} />}
    />
  )
}

import { useFrame } from '../../../ui/frame.ts'
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

export function RequestRow({ request, href }: { request: Request; href: string }) {
  const say = useAsking()
  const span = useSpan()
  return (
    <Row
      name={request.group_name}
      href={href}
      why={[request.place, span(request), request.answer].filter(Boolean).join(' · ')}
      tag={<Tag tone={tones[request.state]}>{say(`state_${request.state}`)}</Tag>}
    />
  )
}

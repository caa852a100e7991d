import { LinkButton } from '../../../ui/buttons.tsx'
import { useFormats } from '../../../ui/frame/frame.ts'
import { Street } from '../../../ui/frame/street.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import type { ClosedFace } from './face.rules.ts'
import { useWords } from './outside.pages.tsx'

/** Where a closed body had its page: one sentence, and the way to the body above it. */
export function ClosedPage({ closed: { name, closed_on, above } }: { closed: ClosedFace }) {
  const say = useWords()
  const title = say('closed_title', { body: name })
  const day = useFormats().date(closed_on)
  const lead = above
    ? say('closed_lead', { day, above: above.name })
    : say('closed_lead_alone', { day })
  return (
    <Street title={title} description={lead}>
      <PageHead title={title} lead={lead} />
      <LinkButton main href={above ? `/at/${above.slug}` : '/at'}>
        {above ? say('closed_go', { above: above.name }) : say('find_title')}
      </LinkButton>
    </Street>
  )
}

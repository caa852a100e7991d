import { Actions, Button } from '../../../ui/buttons.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { OffForMore } from '../series/ending.pages.tsx'
import { useWords } from '../whats-on/whats-on.pages.tsx'
import { useSayings } from './occasion-form.pages.tsx'
import type { Occasion } from './occasion.rules.ts'

interface CallingOffProps {
  home: string
  occasion: Occasion
  coming: number
  typed?: string
  isMissing?: boolean
  /** The series it belongs to, where more than this one may be called off. */
  series?: { readonly series_id: string; readonly day: string } | null
}

/** Asks why before calling off; once it is off, offers to take that back. */
export function CallingOffPage(props: CallingOffProps) {
  const { home, occasion, coming, typed, isMissing, series } = props
  const say = useSayings()
  const at = `${home}/${occasion.id}`
  const isOff = occasion.called_off !== null
  const title = isOff ? useWords()('called_off_title') : say('off_title', { title: occasion.title })
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={{ href: at, label: occasion.title }} />
      {isOff ? (
        <>
          <Notice tone="stop" text={occasion.called_off ?? ''} />
          <form method="post" action={`${at}/calling-off/withdrawal`}>
            <Button main>{say('off_withdraw')}</Button>
          </form>
        </>
      ) : (
        <Form
          action={`${at}/calling-off`}
          typed={{ reason: typed }}
          problems={isMissing ? { reason: say('off_reason_missing') } : {}}
        >
          <p>{say('off_lead', { n: coming })}</p>
          <TextArea
            name="reason"
            label={say('off_reason')}
            hint={say('off_reason_hint')}
            rows={2}
            maxlength={300}
          />
          <Actions>
            <Button main tone="stop">
              {say('off_do')}
            </Button>
            <a href={at}>{say('off_keep')}</a>
          </Actions>
        </Form>
      )}
      {series && !isOff && <OffForMore home={home} {...series} />}
    </Hall>
  )
}

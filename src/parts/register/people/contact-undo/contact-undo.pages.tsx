import { Button } from '../../../../ui/buttons.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { PageHead } from '../../../../ui/panel.tsx'
import { words } from './contact-undo.words.ts'

export function ContactUndoPage({ stage }: { stage: 'ask' | 'done' | 'gone' }) {
  const say = words.in(useFrame().language)
  const title = { ask: say('title'), done: say('done_title'), gone: say('gone_title') }[stage]
  const lead = { ask: say('lead'), done: say('done'), gone: say('gone') }[stage]
  return (
    <Hall title={title} width="reading">
      <PageHead title={title} lead={lead} />
      {stage === 'ask' && (
        <form method="post">
          <Button main size="wide">
            {say('put_back')}
          </Button>
        </form>
      )}
    </Hall>
  )
}

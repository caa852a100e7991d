import { Actions, Button } from '../../../ui/buttons.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel, Stack, Way } from '../../../ui/panel.tsx'
import { SmallFigures } from './import-figures.pages.tsx'
import { countsSaid } from './import-said.pages.tsx'
import { type ImportProps } from './import.pages.tsx'
import { words } from './import.words.ts'
import type { Counts } from './planning/import-counts.rules.ts'

const useWords = () => words.in(useFrame().language)

export function Outcome({
  home,
  held,
  counts,
  latest,
  undoAsked,
}: ImportProps & { counts: Counts }) {
  const say = useWords()
  const { language } = useFrame()
  const tell = useFormats()
  const undone = held.state === 'undone'
  const when = undone ? held.undone_at : held.applied_at
  return (
    <Stack>
      {held.trouble === 'broken' && <Notice tone="stop" text={say('broken')} />}
      <Panel
        title={say(undone ? 'was_undone' : 'was_applied', {
          when: when === null ? '' : tell.moment(when),
        })}
      >
        <p class="lead">{countsSaid(language, counts, useBelow())}</p>
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
        {!undone && counts.doubles > 0 && <Way href={`${home}/doubles`}>{say('doubles_look')}</Way>}
        <Way href={home.replace(/import$/, 'people')}>{say('then_people')}</Way>
        <Way href={home.replace(/\/import$/, '')}>{say('then_today')}</Way>
      </Panel>
      {held.state === 'applied' && (
        <TakeBack home={home} held={held} latest={latest} undoAsked={undoAsked} />
      )}
    </Stack>
  )
}

function TakeBack({ home, held, latest, undoAsked }: Omit<ImportProps, 'progress'>) {
  const say = useWords()
  if (undoAsked)
    return (
      <Notice tone="wait" title={say('held')} text={say('undo_held_why')}>
        <Way href={`${home.replace(/import$/, 'contact-changes')}/${undoAsked}`}>
          {say('held_look')}
        </Way>
      </Notice>
    )
  return (
    <Panel title={say('undo_title')}>
      <p>{say(latest ? 'undo_hint' : 'undo_later_first')}</p>
      {latest && (
        <Form action={`${home}/${held.id}/undoing`}>
          <Actions>
            <Button tone="stop">{say('undo')}</Button>
          </Actions>
        </Form>
      )}
    </Panel>
  )
}

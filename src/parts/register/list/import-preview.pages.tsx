import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel, Stack, Way } from '../../../ui/panel.tsx'
import { SmallFigures } from './import-figures.pages.tsx'
import { countsSaid, sheetSaid, warningSaid } from './import-said.pages.tsx'
import { type ImportProps } from './import.pages.tsx'
import type { ListImport } from './import.queries.ts'
import { words } from './import.words.ts'
import { changesNothing, type Counts, warningsOf } from './planning/import-counts.rules.ts'

const useWords = () => words.in(useFrame().language)

export function Preview(props: ImportProps & { counts: Counts }) {
  const { home, held, counts } = props
  const say = useWords()
  const { language } = useFrame()
  const nothing = changesNothing(counts)
  // Without one column that is understood it says nothing about anybody, new or not.
  const unread = nothing && !held.layout?.columns.some(({ choice }) => choice.kind !== 'left')
  return (
    <Stack>
      {held.again && <Notice tone="wait" text={say('compared_again')} />}
      {held.trouble === 'broken' && (
        <Notice tone="stop" text={`${say('broken')} ${say('nothing_changed')}`} />
      )}
      <Panel title={say('would')} level={2}>
        {unread ? (
          <Notice tone="stop" title={say('no_columns')} text={say('no_columns_why')} />
        ) : (
          <p class="lead">
            {nothing ? say('nothing_new') : countsSaid(language, counts, useBelow())}
          </p>
        )}
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
      </Panel>
      <Whole {...props} />
      <Panel title={say('columns')}>
        <ColumnsSaid held={held} />
        <Way href={`${home}/${held.id}/columns`}>{say('columns_change')}</Way>
      </Panel>
      <Confirm {...props} nothing={nothing} />
    </Stack>
  )
}

/** The list waits until a second officer has looked at whom it would reach in another way. */
export function Held({ home, held, counts }: ImportProps & { counts: Counts }) {
  const say = useWords()
  const { language } = useFrame()
  return (
    <Stack>
      <Notice tone="wait" title={say('held')} text={say('held_why')}>
        <Way href={home.replace(/import$/, 'contact-changes')}>{say('held_look')}</Way>
      </Notice>
      <Panel title={say('would')} level={2}>
        <p class="lead">{countsSaid(language, counts, useBelow())}</p>
        <SmallFigures home={`${home}/${held.id}`} counts={counts} />
      </Panel>
      <Drop home={home} held={held} />
    </Stack>
  )
}

/** Says how the file was taken, and lets the officer turn it round. */
function Whole({ home, held, counts }: ImportProps & { counts: Counts }) {
  const say = useWords()
  if (counts.members === 0) return null
  const tell = useFormats()
  const shares = { n: tell.number(counts.members_listed), of: tell.number(counts.members) }
  return (
    <Panel title={say('whole_or_part')}>
      <p>
        {say('speaks_of', shares)} {say(held.whole ? 'taken_whole' : 'taken_part')}
      </p>
      <Form action={`${home}/${held.id}/reading`}>
        <Actions>
          <Button name="whole" value={held.whole ? 'no' : 'yes'}>
            {say(held.whole ? 'say_part' : 'say_whole')}
          </Button>
        </Actions>
      </Form>
    </Panel>
  )
}

function ColumnsSaid({ held }: { held: ListImport }) {
  const say = useWords()
  const { language } = useFrame()
  const columns = held.layout?.columns ?? []
  const known = columns.filter(({ choice }) => choice.kind !== 'left')
  const left = columns.filter(({ choice, header }) => choice.kind === 'left' && header !== '')
  return (
    <p>
      {say('columns_known', { n: known.length })}{' '}
      {left.length > 0 &&
        say('columns_left', { names: left.map(({ header }) => header).join(', ') })}{' '}
      {held.layout && sheetSaid(language, held.layout)}
    </p>
  )
}

function Confirm({
  home,
  held,
  counts,
  problems,
  typed,
  nothing,
}: ImportProps & { counts: Counts; nothing: boolean }) {
  const say = useWords()
  const { language } = useFrame()
  const warnings = warningsOf(counts)
  if (nothing && counts.doubles === 0) return <Drop home={home} held={held} />
  return (
    <Panel title={say('confirm_title')}>
      <Form
        action={`${home}/${held.id}/application`}
        {...(problems && { problems })}
        {...(typed && { typed })}
      >
        {warnings.length > 0 && (
          <Notice tone="stop" title={say('major')}>
            {warnings.map((warning) => (
              <Checkbox
                name={`accept-${warning}`}
                label={warningSaid(language, warning, counts, useBelow())}
              />
            ))}
          </Notice>
        )}
        <p>
          {counts.needs_you > 0 && `${say('confirm_left', { n: counts.needs_you })} `}
          {counts.lapsed > 0 && `${say('confirm_lapse')} `}
          {say('confirm_back')}
        </p>
        <Actions>
          <Button main>{say('confirm')}</Button>
        </Actions>
      </Form>
      <Drop home={home} held={held} />
    </Panel>
  )
}

function Drop({ home, held }: { home: string; held: ListImport }) {
  return (
    <Form action={`${home}/${held.id}/dropping`}>
      <Actions>
        <Button>{useWords()('drop')}</Button>
      </Actions>
    </Form>
  )
}

import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { Compare, Pager } from '../../../../ui/tables.tsx'
import { textFields } from '../../entry-fields.rules.ts'
import { doubleSaid, stateSaid } from '../import-said.pages.tsx'
import type { DoublesPage as Doubles } from './doubles.queries.ts'
import type { Found } from './doubles.rules.ts'
import { words } from './doubles.words.ts'
import type { Merge, PairSide } from './pair.queries.ts'

interface DoublesProps {
  home: string
  doubles: Doubles
  after: number
  size: number
  merges: readonly Merge[]
}

/** Pairs that wait for a decision, the likeliest first; and merges that can be taken back. */
export function DoublesPage({ home, doubles, after, size, merges }: DoublesProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const next = after + size < doubles.total ? `${home}/doubles?after=${after + size}` : undefined
  const previous = after > 0 ? `${home}/doubles?after=${Math.max(0, after - size)}` : undefined
  return (
    <Hall title={say('title')} room="list" width="reading">
      <PageHead title={say('title')} lead={say('lead')} back={{ href: home, label: say('list') }} />
      {doubles.rows.length === 0 ? (
        <EmptyState title={say('none')}>{say('none_why')}</EmptyState>
      ) : (
        <>
          <List label={say('title')}>
            {doubles.rows.map((pair) => {
              const names = {
                one: pair.one_name || pair.one_number,
                other: pair.other_name || pair.other_number,
              }
              return (
                <Row
                  name={say('one_and_other', names)}
                  why={doubleSaid(language, pair.found)}
                  action={
                    <LinkButton
                      href={`${home}/doubles/${pair.one_id}/${pair.other_id}`}
                      label={say('look_label', names)}
                    >
                      {say('look')}
                    </LinkButton>
                  }
                />
              )
            })}
          </List>
          <Pager total={doubles.total} previous={previous} next={next} />
        </>
      )}
      {merges.length > 0 && <Merges home={home} merges={merges} />}
    </Hall>
  )
}

function Merges({ home, merges }: { home: string; merges: readonly Merge[] }) {
  const say = words.in(useFrame().language)
  const tell = useFormats()
  return (
    <Panel title={say('merges')}>
      <List label={say('merges')}>
        {merges.map(({ id, made_at, kept_name, gone_name }) => (
          <Row
            name={say('merged', { gone: gone_name, kept: kept_name })}
            why={tell.moment(made_at)}
            action={
              <Form action={`${home}/merges/${id}/undoing`}>
                <Button label={say('part_label', { gone: gone_name, kept: kept_name })}>
                  {say('part')}
                </Button>
              </Form>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

interface PairProps {
  home: string
  left: PairSide
  right: PairSide
  found: Found
}

/** Two entries side by side: where they differ, which to keep. */
export function PairPage({ home, left, right, found }: PairProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const address = `${home}/doubles/${left.id}/${right.id}`
  const choose = textFields.map((field) => ({
    name: field,
    label: say(field === 'title' ? 'title_' : field),
    left: left.fields[field],
    right: right.fields[field],
  }))
  return (
    <Hall title={say('pair')} room="list">
      <PageHead
        title={say('pair')}
        lead={doubleSaid(language, found)}
        back={{ href: `${home}/doubles`, label: say('title') }}
      />
      <Known left={left} right={right} />
      <Form action={`${address}/merge`}>
        <Compare
          caption={say('field')}
          left={say('left')}
          right={say('right')}
          rows={choose}
          choose
        />
        <Radios
          name="stays"
          label={say('stays')}
          value={right.deeds > left.deeds ? 'right' : 'left'}
          choices={[
            {
              value: 'left',
              label: say('stays_left', { number: left.number || say('no_number') }),
            },
            {
              value: 'right',
              label: say('stays_right', { number: right.number || say('no_number') }),
            },
          ]}
        />
        <p>{say('merge_hint')}</p>
        <Actions>
          <Button main>{say('merge')}</Button>
        </Actions>
      </Form>
      <Form action={`${address}/two-people`}>
        <Actions>
          <Button>{say('two')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

/** What is carried over in any case. */
function Known({ left, right }: { left: PairSide; right: PairSide }) {
  const { language } = useFrame()
  const below = useBelow()
  const say = words.in(language)
  const tell = useFormats()
  const row = (name: KnownField, of: (side: PairSide) => string) => ({
    name,
    label: say(name, { below }),
    left: of(left),
    right: of(right),
  })
  return (
    <Compare
      caption={say('pair')}
      left={say('left')}
      right={say('right')}
      rows={[
        row('number', ({ number }) => number),
        row('state', ({ state }) => stateSaid(language, state)),
        row('joined', ({ joined_on }) => (joined_on === null ? '' : tell.date(joined_on))),
        row('ward', ({ ward }) => ward ?? ''),
        row('reach', ({ reach }) => reach.join(', ')),
        row('offices', ({ offices }) => offices.join(', ')),
        row('tags', ({ tags }) => tags.join(', ')),
        row('own', ({ own }) => own.join(', ')),
        row('deeds', ({ deeds }) => tell.number(deeds)),
      ]}
    />
  )
}

type KnownField =
  'number' | 'state' | 'joined' | 'ward' | 'reach' | 'offices' | 'tags' | 'own' | 'deeds'

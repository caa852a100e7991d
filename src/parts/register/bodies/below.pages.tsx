import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { Radios } from '../../../ui/forms/choices.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import {
  canClose,
  kindsBelow,
  NAME_MAX,
  obstacleAt,
  obstacles,
  type InTheWay,
  type Kept,
  type KindBelow,
} from './bodies.rules.ts'
import { words } from './bodies.words.ts'

const useSay = () => words.in(useFrame().language)

/** What kind of body it is, where the room has a word for it. */
function useKind() {
  const say = useSay()
  return (kind: string) => {
    const known = kindsBelow.find((one) => one === kind)
    return known ? say(`kind_${known}`) : kind
  }
}

export interface BelowProps {
  here: Kept
  /** `/b/leeds` */
  at: string
  level: 'unit' | 'branch' | 'above'
  open: readonly Kept[]
  closed: readonly Kept[]
  asked: { readonly q: string; readonly after: string | null }
  /** The address of the last one shown, where there are more. */
  more: string | null
}

export function BelowPanel(props: BelowProps) {
  const { at, level, open, asked, more } = props
  const say = useSay()
  const above = level === 'above'
  const below = useBelow()
  const title = above ? say('below_above') : say('below_unit', { below })
  const searching = asked.q !== '' || asked.after !== null
  return (
    <>
      <Panel title={title} id="below">
        {(searching || more) && (
          <SearchBox action={`${at}/particulars`} label={say('find')} value={asked.q} />
        )}
        {open.length === 0 && !searching && (
          <EmptyState title={say('below_none')}>
            <p>{above ? say('below_none_above') : say('below_none_next', { below })}</p>
          </EmptyState>
        )}
        {open.length === 0 && searching && <EmptyState title={say('below_not_found')} />}
        <List label={title}>
          {open.map((body) => (
            <OpenRow at={at} body={body} above={above} />
          ))}
        </List>
        {more && (
          <Way href={`${at}/particulars?q=${encodeURIComponent(asked.q)}&after=${more}#below`}>
            {say('more')}
          </Way>
        )}
        {searching && <Way href={`${at}/particulars#below`}>{say('all')}</Way>}
        <Actions>
          <LinkButton main href={`${at}/branches/new`}>
            {above ? say('add_above') : say('add', { below })}
          </LinkButton>
        </Actions>
      </Panel>
      <Closed {...props} />
    </>
  )
}

interface RowProps {
  at: string
  body: Kept
  above: boolean
}

function OpenRow({ at, body, above }: RowProps) {
  const say = useSay()
  const kind = useKind()
  const { name, slug } = body
  // Above the units nobody goes inside; the public page of a body is everybody's.
  const region = body.unit_id === null
  return (
    <Row
      name={name}
      href={above && !region ? `/at/${slug}` : `/b/${slug}`}
      why={kind(body.kind)}
      brief
      action={
        <>
          <a href={`${at}/branches/${slug}/name`} aria-label={say('rename_of', { name })}>
            {say('rename')}
          </a>
          <LinkButton
            size="small"
            href={`${at}/branches/${slug}/closure`}
            label={say('close_of', { name })}
          >
            {say('close')}
          </LinkButton>
        </>
      }
    />
  )
}

function Closed({ at, closed }: BelowProps) {
  const say = useSay()
  const kind = useKind()
  const { date } = useFormats()
  if (closed.length === 0) return null
  return (
    <Panel title={say('closed')} id="closed">
      <List label={say('closed')}>
        {closed.map((body) => (
          <Row
            name={body.name}
            why={say('closed_since', { kind: kind(body.kind), day: date(body.closed_on ?? '') })}
            action={
              <Form action={`${at}/branches/${body.slug}/opening`} inline>
                <Button size="small" label={say('open_again_of', { name: body.name })}>
                  {say('open_again')}
                </Button>
              </Form>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

interface AddProps {
  here: Kept
  at: string
  kinds: readonly KindBelow[]
  once: string
  problems?: Problems
  typed?: Typed
}

export function AddPage({ here, at, kinds, once, ...form }: AddProps) {
  const say = useSay()
  const above = here.unit_id === null
  const below = useBelow()
  const title = above
    ? say('add_title_above', { body: here.name })
    : say('add_title', { below, body: here.name })
  const hintOf = (kind: KindBelow) =>
    above && kind === 'branch'
      ? say('kind_branch_alone_hint', { body: here.name })
      : say(`kind_${kind}_hint`)
  const choices = kinds.map((kind) => ({
    value: kind,
    label: say(`kind_${kind}`),
    hint: hintOf(kind),
  }))
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        lead={above ? say('add_lead_above') : say('add_lead', { body: here.name })}
        back={{
          href: `${at}/particulars`,
          label: above ? say('title_above') : say('title', { below }),
        }}
      />
      <Panel>
        <Form action={`${at}/branches`} once={once} {...form}>
          <Field
            name="name"
            label={say('add_name')}
            hint={say('add_name_hint')}
            maxlength={NAME_MAX}
            autocomplete="off"
            required
          />
          <Radios name="kind" label={say('kind')} value={kinds[0]} choices={choices} />
          <Button main>{say('add_save')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

interface ClosureProps {
  here: Kept
  at: string
  body: Kept
  way: InTheWay
}

/** What stands in the way, each with the way to it; when nothing does, the one button. */
export function ClosurePage({ here, at, body, way }: ClosureProps) {
  const say = useSay()
  const { name, slug } = body
  const above = here.unit_id === null
  const below = useBelow()
  const title = say('close_title', { name })
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        back={{
          href: `${at}/particulars`,
          label: above ? say('title_above') : say('title', { below }),
        }}
      />
      {canClose(way) ? (
        <Panel>
          <p>{say('close_can')}</p>
          {above && <p>{say('close_rest')}</p>}
          <Form action={`${at}/branches/${slug}/closure`}>
            <Actions>
              <Button tone="stop">{say('close_do', { name })}</Button>
              <LinkButton href={`${at}/particulars`}>{say('close_not')}</LinkButton>
            </Actions>
          </Form>
        </Panel>
      ) : (
        <Panel>
          <Notice tone="wait" title={say('close_cannot')} text={say('close_cannot_why')} />
          <List label={say('close_cannot')}>
            {obstacles
              .filter((one) => way[one] > 0)
              .map((one) => (
                <Row
                  name={say(`way_${one}`, { below, n: way[one] })}
                  href={mayGo(body, above) ? `/b/${slug}/${obstacleAt[one]}` : undefined}
                />
              ))}
          </List>
          {above && body.unit_id !== null && <p class="soft">{say('close_inside')}</p>}
        </Panel>
      )}
    </Hall>
  )
}

const mayGo = (body: Kept, above: boolean) => !above || body.unit_id === null

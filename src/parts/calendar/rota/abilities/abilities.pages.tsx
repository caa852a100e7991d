import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { DateField, Field, Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { FilterBar, SearchBox } from '../../../../ui/forms/search.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { Pager } from '../../../../ui/tables.tsx'
import { abilities } from '../../kinds.rules.ts'
import { KnownTag } from '../mine/mine.pages.tsx'
import { useAbilities, useKeeping, useRota } from '../use.pages.tsx'
import { KNOWN_SHOWN, knownQuery, stateOf, type Known, type KnownWish } from './capability.rules.ts'

interface Somebody {
  readonly person_id: string
  readonly who: string
  readonly hint: string
}

interface AbilitiesProps {
  home: string
  today: string
  wish: KnownWish
  waiting: { readonly rows: readonly Known[]; readonly total: number }
  known: { readonly rows: readonly Known[]; readonly total: number }
  typedName: string
  found: readonly Somebody[]
  /** Whom a capability is being noted for. */
  chosen: Somebody | null
  typed?: Typed
  problems?: Problems
}

/** Who can do what: those who say so and wait first, then whoever holds what, a page at a time. */
export function AbilitiesPage(props: AbilitiesProps) {
  const { home, waiting, chosen } = props
  const say = useRota()
  const keeping = useKeeping()
  return (
    <Hall title={say('view_abilities')} room="occasions" width="reading">
      <PageHead
        title={say('view_abilities')}
        lead={keeping('abilities_lead')}
        back={{ href: `${home}/rota`, label: say('rota') }}
      />
      {waiting.total > 0 && (
        <Panel title={keeping('waiting_title')}>
          <List>
            {waiting.rows.map((one) => (
              <Waiting home={home} one={one} />
            ))}
          </List>
          {waiting.total > waiting.rows.length && (
            <p class="soft">
              {keeping('waiting_more', { n: waiting.total - waiting.rows.length })}
            </p>
          )}
        </Panel>
      )}
      {chosen ? <NoteFor {...props} chosen={chosen} /> : <FindSomebody {...props} />}
      <Holders {...props} />
    </Hall>
  )
}

function Waiting({ home, one }: { home: string; one: Known }) {
  const keeping = useKeeping()
  const name = useAbilities()
  const tell = useFormats()
  const label = keeping('confirm_label', { who: one.who, what: name(one.name) })
  return (
    <Row
      name={`${one.who}: ${name(one.name)}`}
      why={keeping('said_since', { day: tell.date(one.since_on) })}
      action={
        <>
          <form method="post" action={`${home}/rota/abilities/${one.id}/confirmation`}>
            <Button size="small" tone="go" label={label}>
              {keeping('confirm')}
            </Button>
          </form>
          <form method="post" action={`${home}/rota/abilities/${one.id}/ending`}>
            <Button size="small">{keeping('not_so')}</Button>
          </form>
        </>
      }
    />
  )
}

function Holders({ home, wish, known, today }: AbilitiesProps) {
  const keeping = useKeeping()
  const at = `${home}/rota/abilities`
  const from = (wish.page - 1) * KNOWN_SHOWN + 1
  const to = from + known.rows.length - 1
  const page = (n: number) => `${at}${knownQuery(wish, n)}#known`
  return (
    <Panel title={keeping('known_title')} id="known">
      <Narrowed at={at} wish={wish} />
      {known.rows.length === 0 && <EmptyState title={keeping('nobody_yet')} />}
      <List>
        {known.rows.map((one) => (
          <Holder at={at} one={one} today={today} />
        ))}
      </List>
      {(known.total > known.rows.length || wish.page > 1) && (
        <Pager
          total={known.total}
          {...(known.rows.length > 0 && { from, to })}
          previous={wish.page > 1 ? page(wish.page - 1) : undefined}
          next={to < known.total && known.rows.length > 0 ? page(wish.page + 1) : undefined}
        />
      )}
    </Panel>
  )
}

function Narrowed({ at, wish }: { at: string; wish: KnownWish }) {
  const keeping = useKeeping()
  const name = useAbilities()
  const on = [wish.what, wish.named, wish.order === 'since'].filter(Boolean).length
  return (
    <FilterBar action={`${at}#known`} on={on} clear={`${at}#known`}>
      <Select
        name="what"
        label={keeping('ability')}
        value={wish.what ?? ''}
        choices={[
          { value: '', label: keeping('any_ability') },
          ...abilities.map((ability) => ({ value: ability, label: name(ability) })),
        ]}
      />
      <Field name="named" label={keeping('named')} value={wish.named} maxlength={80} />
      <Select
        name="order"
        label={keeping('order')}
        value={wish.order}
        choices={orders.map((order) => ({ value: order, label: keeping(`order_${order}`) }))}
      />
    </FilterBar>
  )
}

const orders = ['name', 'since'] as const

function Holder({ at, one, today }: { at: string; one: Known; today: string }) {
  const say = useRota()
  const keeping = useKeeping()
  const name = useAbilities()
  const tell = useFormats()
  const what = name(one.name)
  const end = `${keeping('end_it')}: ${keeping('end_label', { who: one.who, what })}`
  return (
    <Row
      name={one.who}
      why={`${what}, ${say('can_since', { day: tell.date(one.since_on) })}`}
      tag={!isPlain(one, today) && <KnownTag known={one} today={today} />}
      action={
        <form method="post" action={`${at}/${one.id}/ending`}>
          <Button size="small" label={end}>
            {keeping('end_it')}
          </Button>
        </form>
      }
    />
  )
}

/** Holds, and without an end: that it stands here says it all. */
const isPlain = (one: Known, today: string) =>
  one.until_on === null && stateOf(one, today) === 'holds'

function FindSomebody({ home, typedName, found }: AbilitiesProps) {
  const keeping = useKeeping()
  return (
    <Panel title={keeping('find_member')}>
      <SearchBox
        action={`${home}/rota/abilities`}
        label={keeping('find_member')}
        hint={keeping('find_hint')}
        value={typedName}
      />
      {typedName !== '' && found.length === 0 && <EmptyState title={keeping('nobody_found')} />}
      <List>
        {found.map((one) => (
          <Row
            name={one.who}
            why={one.hint}
            action={
              <LinkButton
                size="small"
                href={`${home}/rota/abilities?q=${encodeURIComponent(typedName.toWellFormed())}&who=${one.person_id}#note`}
                label={`${keeping('choose_who')}: ${keeping('note_for', { who: one.who })}`}
              >
                {keeping('choose_who')}
              </LinkButton>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

function NoteFor({
  home,
  chosen,
  typed = {},
  problems = {},
}: AbilitiesProps & { chosen: Somebody }) {
  const keeping = useKeeping()
  const name = useAbilities()
  return (
    <Panel title={keeping('note_for', { who: chosen.who })} id="note">
      <Form action={`${home}/rota/abilities`} typed={typed} problems={problems}>
        <input type="hidden" name="person" value={chosen.person_id} />
        <Select
          name="name"
          label={keeping('ability')}
          choices={[
            { value: '', label: keeping('choose_who') },
            ...abilities.map((ability) => ({ value: ability, label: name(ability) })),
          ]}
        />
        <div class="fields">
          <DateField
            name="since_on"
            label={keeping('since_on')}
            hint={keeping('since_hint')}
            optional
          />
          <DateField
            name="until_on"
            label={keeping('until_on')}
            hint={keeping('until_hint')}
            optional
          />
        </div>
        <Actions>
          <Button main>{keeping('note_it')}</Button>
          <a href={`${home}/rota/abilities`}>{keeping('find_member')}</a>
        </Actions>
      </Form>
    </Panel>
  )
}

import { Actions, Button, LinkButton } from '../../../ui/buttons.tsx'
import { DateField, Select } from '../../../ui/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/form.tsx'
import { useFormats } from '../../../ui/frame.ts'
import { Hall } from '../../../ui/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { SearchBox } from '../../../ui/search.tsx'
import { abilities } from '../kinds.rules.ts'
import { stateOf, type Known } from './capability.rules.ts'
import { KnownTag } from './mine.pages.tsx'
import { useAbilities, useKeeping, useRota } from './use.pages.tsx'

interface Somebody {
  readonly person_id: string
  readonly who: string
  readonly hint: string
}

interface AbilitiesProps {
  home: string
  today: string
  known: readonly Known[]
  typedName: string
  found: readonly Somebody[]
  /** Whom a capability is being noted for. */
  chosen: Somebody | null
  typed?: Typed
  problems?: Problems
}

/** Who can do what: those who say so and wait first, then ability by ability. */
export function AbilitiesPage(props: AbilitiesProps) {
  const { home, known, chosen } = props
  const say = useRota()
  const keeping = useKeeping()
  const name = useAbilities()
  const waiting = known.filter(({ confirmed }) => !confirmed)
  return (
    <Hall title={say('view_abilities')} room="occasions" width="reading">
      <PageHead
        title={say('view_abilities')}
        lead={keeping('abilities_lead')}
        back={{ href: `${home}/rota`, label: say('rota') }}
      />
      {waiting.length > 0 && (
        <Panel title={keeping('waiting_title')}>
          <List>
            {waiting.map((one) => (
              <Waiting key={one.id} home={home} one={one} />
            ))}
          </List>
        </Panel>
      )}
      {chosen ? <NoteFor {...props} chosen={chosen} /> : <FindSomebody {...props} />}
      {abilities.map((ability) => (
        <Panel key={ability} title={name(ability)}>
          <Holders {...props} known={known.filter((one) => one.confirmed && one.name === ability)} />
        </Panel>
      ))}
    </Hall>
  )
} // prettier-ignore

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

function Holders({ home, known, today }: AbilitiesProps) {
  const say = useRota()
  const keeping = useKeeping()
  const name = useAbilities()
  const tell = useFormats()
  if (known.length === 0) return <EmptyState title={keeping('nobody_yet')} />
  return (
    <List>
      {known.map((one) => (
        <Row
          key={one.id}
          name={one.who}
          why={say('can_since', { day: tell.date(one.since_on) })}
          tag={!isPlain(one, today) && <KnownTag known={one} today={today} />}
          action={
            <form method="post" action={`${home}/rota/abilities/${one.id}/ending`}>
              <Button
                size="small"
                label={`${keeping('end_it')}: ${keeping('end_label', { who: one.who, what: name(one.name) })}`}
              >
                {keeping('end_it')}
              </Button>
            </form>
          }
        />
      ))}
    </List>
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
            key={one.person_id}
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

function NoteFor({ home, chosen, typed = {}, problems = {} }: AbilitiesProps & { chosen: Somebody }) {
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
          <DateField name="since_on" label={keeping('since_on')} hint={keeping('since_hint')} optional />
          <DateField name="until_on" label={keeping('until_on')} hint={keeping('until_hint')} optional />
        </div>
        <Actions>
          <Button main>{keeping('note_it')}</Button>
          <a href={`${home}/rota/abilities`}>{keeping('find_member')}</a>
        </Actions>
      </Form>
    </Panel>
  )
} // prettier-ignore

import { Button, Keys, LinkButton } from '../../../ui/buttons.tsx'
import { Field, TextArea } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useBelow, useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { PageHead, Panel, Split, Stack } from '../../../ui/panel.tsx'
import { textFields } from '../entry-fields.rules.ts'
import { fullName, national } from '../names.rules.ts'
import { Deeds, RungSentence, type RungShown, type ShownDeed } from './entry/entry-deeds.pages.tsx'
import { Changes, Looked, type ShownChange, type ShownLook } from './entry/entry-history.pages.tsx'
import {
  Memberships,
  Offices,
  type ShownMembership,
  type ShownOffice,
} from './entry/entry-ties.pages.tsx'
import { contactFacts, phoneShown, useWords } from './entry/entry-words.pages.tsx'
import { StandingTag } from './people-said.pages.tsx'
import type { StandingDates } from './people.rules.ts'
import { contactField, contactKinds, type ContactPoint, type Entry } from './person.rules.ts'
import { words } from './person.words.ts'

interface PersonProps {
  readonly list: string
  readonly home: string
  readonly person: Entry & { readonly id: string }
  readonly standing: StandingDates
  readonly since: Date
  readonly rung: RungShown
  readonly memberships: readonly ShownMembership[]
  readonly here: ShownMembership | undefined
  readonly ward: string | null
  readonly offices: readonly ShownOffice[]
  readonly deeds: readonly ShownDeed[]
  readonly older: string | undefined
  readonly newest: string | undefined
  readonly tags: readonly { readonly id: string; readonly name: string }[]
  readonly knownTags: readonly string[]
  readonly own: readonly { readonly name: string; readonly value: string }[]
  readonly changes: readonly ShownChange[]
  /** Null for those who may not see who looked. */
  readonly looked: readonly ShownLook[] | null
  readonly may: {
    readonly change: boolean
    readonly tag: boolean
    readonly state: boolean
    readonly erase: boolean
  }
  /** The name of the unit where its standing is changed, when that is not here. */
  readonly unit: string | null
}

export function PersonPage(props: PersonProps) {
  const { person, here, standing, since, rung, may, home, list } = props
  const { language } = useFrame()
  const say = words.in(language)
  return (
    <Hall title={fullName(person)} room="people">
      <PageHead
        title={fullName(person)}
        back={{ href: list, label: say('back') }}
        aside={here && <StandingTag person={{ ...here, ...standing }} since={since} />}
        lead={<RungSentence {...rung} />}
      />
      <Split>
        <Stack>
          <Reach points={person.contact_points} />
          <Deeds title={useWords()('deeds')} {...props} person_id={person.id} />
          <Changes changes={props.changes} person_id={person.id}>
            {may.change && props.changes.length > 0 && (
              <form method="post" action={`${home}/undo`}>
                <Button>{say('undo')}</Button>
              </form>
            )}
          </Changes>
          {props.looked && <Looked looked={props.looked} hint={say('looked_by_you')} />}
        </Stack>
        <Stack>
          <EntryFacts {...props} />
          <Memberships memberships={props.memberships}>
            {may.state && <LinkButton href={`${home}/standing`}>{say('change_state')}</LinkButton>}
            {props.unit && may.change && (
              <p class="soft">{say('only_unit', { below: useBelow(), unit: props.unit })}</p>
            )}
          </Memberships>
          <Offices offices={props.offices} />
          {may.erase && (
            <p>
              <LinkButton href={`${home}/erasure`}>{say('erase')}</LinkButton>
            </p>
          )}
          <Tags {...props} />
          {props.own.length > 0 && (
            <Panel title={say('fields')}>
              <Facts facts={props.own.map(({ name, value }) => ({ label: name, value }))} />
            </Panel>
          )}
        </Stack>
      </Split>
    </Hall>
  )
}

function Reach({ points }: { points: readonly ContactPoint[] }) {
  const say = words.in(useFrame().language)
  const common = useWords()
  if (points.length === 0) return <p class="soft">{common('no_reach')}</p>
  return (
    <Keys>
      {points.map(({ kind, value }, at) =>
        kind === 'email' ? (
          <LinkButton href={`mailto:${value}`} size="wide" main={at === 0}>
            {say('mail', { address: value })}
          </LinkButton>
        ) : (
          <LinkButton
            href={`tel:${national(value).replace(/[^\d+]/g, '')}`}
            size="wide"
            main={at === 0}
          >
            {say('call', { number: phoneShown(value) })}
          </LinkButton>
        ),
      )}
    </Keys>
  )
}

function EntryFacts({ person, here, ward, may, home }: PersonProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const common = useWords()
  const tell = useFormats()
  const day = (on: string | null | undefined) => (on ? tell.date(on) : '')
  return (
    <Panel title={say('facts')} aside={may.change && <a href={`${home}/edit`}>{say('edit')}</a>}>
      <Facts
        facts={[
          { label: common('number'), value: here?.number },
          { label: common('joined'), value: day(here?.joined_on) },
          { label: common('paid_to'), value: day(here?.paid_to) },
          { label: common('rate'), value: here?.rate },
          { label: common('ward', { below: useBelow() }), value: ward },
          ...textFields
            .filter((field) => field !== 'given_name' && field !== 'family_name')
            .map((field) => ({ label: common(field), value: person[field] })),
          { label: common('born_year'), value: person.born_year ?? '' },
          ...contactFacts(language, person.contact_points),
        ]}
      />
    </Panel>
  )
}

function Tags({ tags, knownTags, may, home }: PersonProps) {
  const say = words.in(useFrame().language)
  const common = useWords()
  return (
    <Panel title={common('tags')} id="tags">
      <ul class="plain">
        {tags.map(({ id, name }) => (
          <li>
            <form class="inline" method="post" action={`${home}/tags/${id}/off`}>
              <span class="tag">{name}</span>{' '}
              {may.tag && (
                <Button size="small" label={say('tag_off_label', { tag: name })}>
                  {say('tag_off')}
                </Button>
              )}
            </form>
          </li>
        ))}
      </ul>
      {may.tag && (
        <Form action={`${home}/tags`} inline>
          <Field
            name="tag"
            label={say('tag_add')}
            hint={say('tag_hint')}
            maxlength={40}
            size="middle"
          />
          {knownTags.length > 0 && <p class="soft">{knownTags.slice(0, 12).join(' · ')}</p>}
          <Button>{say('tag_give')}</Button>
        </Form>
      )}
    </Panel>
  )
}

interface EditProps {
  readonly home: string
  readonly person: Entry
  readonly own: readonly { readonly id: string; readonly name: string; readonly value: string }[]
  /** The state of the entry that the form was filled from. */
  readonly seen: string
  readonly problems?: Problems
  readonly typed?: Typed
}

export function EditPersonPage({ home, person, own, seen, problems, typed }: EditProps) {
  const say = words.in(useFrame().language)
  const common = useWords()
  return (
    <Hall title={say('edit')} room="people" width="reading">
      <PageHead
        title={say('edit')}
        lead={say('edit_lead')}
        back={{ href: home, label: fullName(person) }}
      />
      <Form action={`${home}/edit`} {...(problems && { problems })} {...(typed && { typed })}>
        <input type="hidden" name="seen" value={seen} />
        <ContactFields points={person.contact_points} />
        <EntryFields person={person} />
        {own.map(({ id, name, value }) => (
          <Field name={`own-${id}`} label={name} value={value} optional maxlength={500} />
        ))}
        <Button main>{common('save')}</Button>
      </Form>
    </Hall>
  )
}

export function EntryFields({ person }: { person: Entry }) {
  const common = useWords()
  return (
    <>
      {textFields.map((field) =>
        field === 'address' ? (
          <TextArea name={field} label={common(field)} value={person[field]} optional rows={2} />
        ) : (
          <Field
            name={field}
            label={common(field)}
            value={person[field]}
            optional={field !== 'given_name' && field !== 'family_name'}
          />
        ),
      )}
      <Field
        name="born_year"
        label={common('born_year')}
        value={person.born_year === null ? '' : String(person.born_year)}
        inputmode="numeric"
        size="short"
        optional
      />
    </>
  )
}

/** Each way of reaching somebody, and room for one more of each kind. */
export function ContactFields({ points }: { points: readonly ContactPoint[] }) {
  const common = useWords()
  const kinds = contactKinds.map((kind) => ({
    kind,
    there: points.filter((point) => point.kind === kind),
  }))
  return (
    <>
      {kinds.map(({ kind, there }) => (
        <>
          {there.map((point) => (
            <Field
              name={contactField(point)}
              label={common(kind)}
              value={point.value}
              type={kind === 'email' ? 'email' : 'tel'}
            />
          ))}
          <Field
            name={contactField(kind)}
            label={there.length > 0 ? common('new_contact', { kind: common(kind) }) : common(kind)}
            type={kind === 'email' ? 'email' : 'tel'}
            optional
          />
        </>
      ))}
    </>
  )
}

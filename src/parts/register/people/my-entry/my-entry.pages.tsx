import { LANGUAGES, languages } from '../../../../platform/words/index.ts'
import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { Facts } from '../../../../ui/lists.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Split, Stack } from '../../../../ui/panel.tsx'
import { textFields } from '../../entry-fields.rules.ts'
import { fullName } from '../../names.rules.ts'
import { MyRolls, type MineShown } from '../../rolls/rolls.pages.tsx'
import { Deeds, RungSentence, type RungShown, type ShownDeed } from '../entry/entry-deeds.pages.tsx'
import { Changes, Looked, type ShownChange, type ShownLook } from '../entry/entry-history.pages.tsx'
import {
  Memberships,
  Offices,
  type ShownMembership,
  type ShownOffice,
} from '../entry/entry-ties.pages.tsx'
import { contactFacts, useWords } from '../entry/entry-words.pages.tsx'
import { ContactFields, EntryFields } from '../person.pages.tsx'
import type { Entry } from '../person.rules.ts'
import { words } from './my-entry.words.ts'

interface MyEntryProps {
  readonly person: Entry & { readonly id: string; readonly language: string }
  readonly rung: RungShown
  readonly memberships: readonly ShownMembership[]
  readonly offices: readonly ShownOffice[]
  readonly deeds: readonly ShownDeed[]
  readonly older: string | undefined
  readonly newest: string | undefined
  readonly tags: readonly { readonly name: string; readonly body_name: string }[]
  readonly own: readonly {
    readonly name: string
    readonly value: string
    readonly body_name: string
  }[]
  readonly changes: readonly ShownChange[]
  readonly looked: readonly ShownLook[]
  readonly rolls: readonly MineShown[]
}

export function MyEntryPage(props: MyEntryProps) {
  const { person, rung } = props
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('title')}>
      <PageHead title={fullName(person)} lead={say('lead')} />
      <ToHand />
      <Split>
        <Stack>
          <Panel title={say('standing')}>
            <p>
              <RungSentence {...rung} /> <a href="/rule">{useWords()('rung_rule')}</a>
            </p>
          </Panel>
          <Deeds {...props} title={useWords()('my_deeds')} person_id={person.id} />
          <Looked looked={props.looked} hint={say('looked_lead')} />
          <Changes changes={props.changes} person_id={person.id} />
        </Stack>
        <Stack>
          <Kept {...props} />
          <Memberships memberships={props.memberships} />
          <MyRolls rolls={props.rolls} />
          <Offices offices={props.offices} />
          <MyTags tags={props.tags} />
          <Panel title={say('data')}>
            <p>{say('data_lead')}</p>
            <LinkButton href="/me/data">{say('data_all')}</LinkButton>
          </Panel>
          <MyLanguage language={person.language} />
        </Stack>
      </Split>
    </Hall>
  )
}

function Kept({ person, memberships, own }: MyEntryProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const common = useWords()
  const tell = useFormats()
  const [first] = memberships
  return (
    <Panel title={say('kept')} aside={<a href="/me/correct">{say('correct')}</a>}>
      <Facts
        facts={[
          { label: common('number'), value: first?.number },
          { label: common('joined'), value: first?.joined_on ? tell.date(first.joined_on) : '' },
          { label: common('paid_to'), value: first?.paid_to ? tell.date(first.paid_to) : '' },
          { label: common('rate'), value: first?.rate },
          ...textFields.map((field) => ({ label: common(field), value: person[field] })),
          { label: common('born_year'), value: person.born_year ?? '' },
          ...contactFacts(language, person.contact_points),
          ...own.map(({ name, value }) => ({ label: name, value })),
        ]}
      />
      {person.contact_points.length === 0 && <p class="soft">{common('no_reach')}</p>}
    </Panel>
  )
}

function MyTags({ tags }: Pick<MyEntryProps, 'tags'>) {
  const say = words.in(useFrame().language)
  const common = useWords()
  return (
    <Panel title={common('tags')}>
      <p class="soft">{say('tags_lead')}</p>
      {tags.length === 0 && <p>{say('no_tags')}</p>}
      <ul class="plain">
        {tags.map(({ name, body_name }) => (
          <li>{say('tag_at', { tag: name, body: body_name })}</li>
        ))}
      </ul>
    </Panel>
  )
}

function MyLanguage({ language }: { language: string }) {
  const say = words.in(useFrame().language)
  const common = useWords()
  return (
    <Panel title={common('language')}>
      <Form action="/me/language">
        <Select
          name="language"
          label={say('language')}
          value={language}
          choices={languages.map((value) => ({ value, label: LANGUAGES[value].name }))}
        />
        <Button>{common('save')}</Button>
      </Form>
    </Panel>
  )
}

/** What people come to this page for most: their pass, their calendar, their ways in. */
function ToHand() {
  const say = words.in(useFrame().language)
  return (
    <Actions>
      <LinkButton href="/me/pass">{say('pass')}</LinkButton>
      <LinkButton href="/me/calendar">{say('calendar')}</LinkButton>
      <LinkButton href="/me/sign-in">{say('sign_in')}</LinkButton>
    </Actions>
  )
}

interface CorrectProps {
  readonly person: Entry
  readonly problems?: Problems
  readonly typed?: Typed
}

export function CorrectMyEntryPage({ person, problems, typed }: CorrectProps) {
  const say = words.in(useFrame().language)
  const common = useWords()
  return (
    <Hall title={say('correct_title')} width="reading">
      <PageHead
        title={say('correct_title')}
        lead={say('correct_lead')}
        back={{ href: '/me', label: say('title') }}
      />
      <Form action="/me/correct" {...(problems && { problems })} {...(typed && { typed })}>
        <Panel title={common('reach')}>
          <ContactFields points={person.contact_points} />
        </Panel>
        <EntryFields person={person} />
        <Button main>{common('save')}</Button>
      </Form>
    </Hall>
  )
}

export function NoEntryPage() {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('title')} width="reading">
      <PageHead title={say('title')} />
      <EmptyState title={say('no_entry')}>
        <p>{say('no_entry_why')}</p>
        <LinkButton href="/me/sign-in">{say('sign_in')}</LinkButton>
      </EmptyState>
    </Hall>
  )
}

import { LANGUAGES, languages } from '../../../platform/words/index.ts'
import { zoneSaid } from '../../../time/zones.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Radios } from '../../../ui/forms/choices.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../ui/forms/form.tsx'
import { useBelow, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { CheckAnswers } from '../../../ui/lists.tsx'
import { PageHead, Panel, Way } from '../../../ui/panel.tsx'
import { BelowPanel, type BelowProps } from './below.pages.tsx'
import { levelOf, NAME_MAX, type BodyChange, type Kept, type Level } from './bodies.rules.ts'
import { languageSaid, words } from './bodies.words.ts'
import { History } from './history.pages.tsx'

const useSay = () => words.in(useFrame().language)

interface ParticularsProps extends Omit<BelowProps, 'level'> {
  changes: readonly BodyChange[]
  /** Whoever holds their office further up comes from the figures: the offices here are not theirs to read. */
  readsOffices: boolean
}

/** What the body we stand in is, what stands below it, and what was changed. */
export function ParticularsPage(props: ParticularsProps) {
  const { here, at, changes, readsOffices, level } = { ...props, level: levelOf(props.here) }
  const say = useSay()
  const title = say(titleOf(level), { below: useBelow() })
  const answers = [
    { label: say('name'), value: here.name, change: `${at}/particulars/name` },
    { label: say('address'), value: say('address_stays', { address: `/b/${here.slug}` }) },
    { label: say('clock'), value: zoneSaid(here.time_zone), change: `${at}/particulars/clock` },
    {
      label: say('language'),
      value: languageSaid(here.language),
      change: `${at}/particulars/language`,
    },
  ]
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead
        title={title}
        lead={say('lead', { body: here.name })}
        back={
          readsOffices
            ? { href: `${at}/offices`, label: say('offices') }
            : { href: at, label: here.name }
        }
      />
      <Panel>
        <CheckAnswers answers={answers} />
      </Panel>
      {level !== 'branch' && <BelowPanel {...props} level={level} />}
      <History at={at} here={here} changes={changes} />
    </Hall>
  )
}

const titleOf = (level: Level) =>
  (({ unit: 'title', branch: 'title_branch', above: 'title_above' }) as const)[level]

interface NameProps {
  body: Kept
  action: string
  back: { href: string; label: string }
  /** What stands in the field at first: the name, or the one to be put back. */
  value: string
  problems?: Problems
  typed?: Typed
}

export function NamePage({ body, action, back, value, ...form }: NameProps) {
  const say = useSay()
  const title = say('name_title', { body: body.name })
  return (
    <Hall title={title} room="offices" width="reading">
      <PageHead title={title} lead={say('name_lead', { address: `/b/${body.slug}` })} back={back} />
      <Panel>
        <Form action={action} {...form}>
          {/* The name as it was seen: somebody else may change it meanwhile. */}
          <input type="hidden" name="was" value={body.name} />
          <Field
            name="name"
            label={say('name')}
            hint={say('name_hint')}
            value={value}
            maxlength={NAME_MAX}
            autocomplete="off"
            required
          />
          <Button main>{say('save_name')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

interface LanguageProps {
  body: Kept
  back: { href: string; label: string }
  value: string
  problems?: Problems
}

export function LanguagePage({ body, back, value, problems }: LanguageProps) {
  const say = useSay()
  const choices = languages.map((one) => ({ value: one, label: LANGUAGES[one].name }))
  return (
    <Hall title={say('language_title')} room="offices" width="reading">
      <PageHead title={say('language_title')} lead={say('language_lead')} back={back} />
      <Panel>
        <Form action={`/b/${body.slug}/particulars/language`} {...(problems && { problems })}>
          <Radios name="language" label={say('language')} value={value} choices={choices} />
          <Button main>{say('save')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

/** From a page where its keepers are already to this room. */
export function ParticularsWay({ at, here }: { at: string; here: Pick<Kept, 'id' | 'unit_id'> }) {
  const say = useSay()
  return <Way href={`${at}/particulars`}>{say(titleOf(levelOf(here)), { below: useBelow() })}</Way>
}

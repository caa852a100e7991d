import type { Children } from '../../../markup/index.ts'
import { Actions, Button } from '../../../ui/buttons.tsx'
import { Checkbox, Radios } from '../../../ui/forms/choices.tsx'
import { DateField, Field, Select, TextArea, TimeField } from '../../../ui/forms/fields.tsx'
import { Fold } from '../../../ui/forms/fold.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { occasionKinds, openings, slotDoes } from '../kinds.rules.ts'
import { words as kindWords } from '../kinds.words.ts'
import { SlotAsks } from '../rota/abilities/slot-asks.pages.tsx'
import { ways } from '../series/recurrence.rules.ts'
import { Repeats, useSeriesWords, WhichOnes } from '../series/repeats.pages.tsx'
import { useKinds } from '../whats-on/whats-on.pages.tsx'
import { SLOTS_MAX, type DraftProblems, type Typed } from './occasion-form.rules.ts'
import { words } from './occasion.words.ts'

/** As many empty slots as a form offers beside those that are filled in; all but the first are folded away. */
const SLOTS_SPARE = 3
/** So many slots stand open in any case. */
const SLOTS_OPEN = 2

export interface OccasionFormProps {
  title: string
  back: { href: string; label: string }
  action: string
  typed: Typed
  problems?: DraftProblems
  /** Makes the same form sent twice one occasion; only for a new one. */
  once?: string
  copied?: string | null
  /** Who runs it, when that is not the reader. */
  runBy?: string | null
  /** Which room it takes, where there are rooms to choose from. */
  room?: Children
  /** Why that room cannot be had then. */
  clash?: string | null
  save: string
  /** One sentence under the title. */
  lead?: string
  /** Offers to repeat it: as one of the ways, or as what it surely does. */
  repeats?: 'offered' | 'not-offered'
  /** What is wrong with how it repeats, in words. */
  more?: Readonly<Record<string, string>>
  /** Where the series itself is changed, when this is one date of it. */
  seriesHref?: string | null
}

/** Puts something on, or changes it: one page, since people know all of it when they come to it. */
export function OccasionFormPage(props: OccasionFormProps) {
  const { title, back, action, typed, problems = {}, once, copied, runBy, save, clash } = props
  const { lead, repeats, more, seriesHref } = props
  const say = useSayings()
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={back} {...(lead && { lead })} />
      {copied && <Notice text={copied} />}
      <Form
        action={action}
        typed={typed}
        problems={{ ...said(problems, say), ...more, ...(clash && { room: clash }) }}
        {...(once && { once })}
      >
        <What />
        <When room={props.room} />
        <OpenTo />
        <MoreAbout typed={typed} />
        {repeats && <Repeating typed={typed} once={repeats} />}
        <Slots typed={typed} />
        {runBy && (
          <Checkbox
            name="i_run_it"
            label={say('i_run_it')}
            hint={say('i_run_it_hint', { name: runBy })}
          />
        )}
        {seriesHref && <WhichOnes href={seriesHref} />}
        <Actions>
          <Button main>{save}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

export const useSayings = () => words.in(useFrame().language)

const said = (problems: DraftProblems, say: ReturnType<typeof useSayings>) =>
  Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, say(problem)]))

function What() {
  const say = useSayings()
  const name = useKinds()
  const kinds = occasionKinds.map((kind) => ({ value: kind, label: name(kind) }))
  return (
    <>
      <Field name="title" label={say('title')} hint={say('title_hint')} maxlength={120} />
      <Select
        name="kind"
        label={say('kind')}
        choices={[{ value: '', label: say('choose_kind') }, ...kinds]}
      />
    </>
  )
}

function OpenTo() {
  const say = useSayings()
  return (
    <Radios
      name="open_to"
      label={say('open_to')}
      value="members"
      choices={openings.map((value) => ({ value, label: say(`open_${value}`) }))}
    />
  )
}

/** What many leave as it is: in a word or two it stands beside the title. */
function MoreAbout({ typed }: { typed: Typed }) {
  const say = useSayings()
  const set = [
    typed['about'] ? say('about_set') : say('about_not_set'),
    typed['room_for'] ? say('room_for_set', { n: typed['room_for'] }) : say('room_for_any'),
    typed['last_day'] && say('last_day_set'),
  ]
  return (
    <Fold
      title={say('more_about')}
      set={set.filter(Boolean).join(' · ')}
      fields={['about', 'room_for', 'last_day']}
    >
      <TextArea
        name="about"
        label={say('about')}
        hint={say('about_hint')}
        optional
        rows={3}
        maxlength={2000}
      />
      <Field
        name="room_for"
        label={say('room_for')}
        hint={say('room_for_hint')}
        optional
        inputmode="numeric"
        size="short"
      />
      <DateField name="last_day" label={say('last_day')} hint={say('last_day_hint')} optional />
    </Fold>
  )
}

const REPEATING = [
  'repeats',
  'weeks',
  'weekday',
  'month',
  'months',
  'days',
  'date',
  'nth',
  'on',
  'ends',
  'times',
]

/** For something that is put on: mostly it is once. Of a series mostly the hour changes, or the room. */
function Repeating({ typed, once }: { typed: Typed; once: 'offered' | 'not-offered' }) {
  const say = useSeriesWords()
  const way = ways.find((one) => one === typed['repeats'])
  return (
    <Fold title={say('repeats')} set={say(`way_${way ?? 'once'}`)} fields={REPEATING}>
      <Repeats once={once} />
    </Fold>
  )
}

function When({ room }: { room: Children }) {
  const say = useSayings()
  return (
    <Panel title={say('when')}>
      <div class="fields">
        <DateField name="day" label={say('day')} />
        <div class="pair">
          <TimeField name="from" label={say('from')} />
          <TimeField name="to" label={say('to')} />
        </div>
      </div>
      {room}
      <Field name="place" label={say('place')} hint={say('place_hint')} optional maxlength={200} />
    </Panel>
  )
}

function Slots({ typed }: { typed: Typed }) {
  const say = useSayings()
  const all = Array.from({ length: SLOTS_MAX }, (_, n) => n)
  const filled = all.filter((n) =>
    ['name', 'minimum', 'maximum'].some((what) => typed[`slot_${n}_${what}`]),
  )
  const used = (filled.at(-1) ?? -1) + 1
  const open = Math.max(SLOTS_OPEN, used + 1)
  const spare = all.slice(open, used + SLOTS_SPARE)
  const fields = (n: number) => <SlotFields n={n} typed={typed} />
  const tell = useFormats()
  const named = all.flatMap((n) => typed[`slot_${n}_name`] ?? []).filter(Boolean)
  const set = named.length > 0 ? tell.list(named) : say('slots_none')
  return (
    <Fold title={say('slots')} set={set} fields={['slot']} id="slots">
      <p class="soft">{say('slots_hint')}</p>
      {all.slice(0, open).map(fields)}
      {spare.length > 0 && (
        <details class="more-slots">
          <summary>{say('more_slots')}</summary>
          {spare.map(fields)}
        </details>
      )}
    </Fold>
  )
}

function SlotFields({ n, typed }: { n: number; typed: Typed }) {
  const say = useSayings()
  const name = kindWords.in(useFrame().language)
  return (
    <fieldset class="slot-fields">
      <legend class="unseen">{say('slot', { n: n + 1 })}</legend>
      <input type="hidden" name={`slot_${n}_id`} value={typed[`slot_${n}_id`] ?? ''} />
      <Field name={`slot_${n}_name`} label={say('slot_name')} maxlength={60} />
      <Field
        name={`slot_${n}_minimum`}
        label={say('slot_minimum')}
        inputmode="numeric"
        size="short"
      />
      <Field
        name={`slot_${n}_maximum`}
        label={say('slot_maximum')}
        inputmode="numeric"
        size="short"
      />
      <Select
        name={`slot_${n}_does`}
        label={say('slot_does')}
        value="did-shift"
        choices={slotDoes.map((does) => ({ value: does, label: name(`does_${does}`) }))}
      />
      <SlotAsks n={n} />
    </fieldset>
  )
}

import { Actions, Button } from '../../../ui/buttons.tsx'
import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { Facts, List, Row } from '../../../ui/lists.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import type { Typed } from '../occasions/occasion-form.rules.ts'
import { words as occasionWords } from '../occasions/occasion.words.ts'
import { peopleIn, type Standing } from './growing/reconcile.rules.ts'
import { useSeriesWords } from './repeats.pages.tsx'
import { ruleInWords } from './rule.words.ts'
import type { Held, Template, Timetable } from './series.rules.ts'

/** So many of its days are shown before it is saved. */
const DAYS_SHOWN = 12

export interface Effect {
  readonly changed: number
  readonly made: number
  readonly gone: number
  readonly left: readonly Standing[]
  /** How many dates move that people have said yes to. */
  readonly told: number
}

interface CheckProps {
  title: string
  action: string
  back: { href: string; label: string }
  typed: Typed
  once?: string
  plan: Timetable & Pick<Template, 'title' | 'place' | 'open_to' | 'slots'>
  days: readonly string[]
  /** How far ahead these days were looked for. */
  weeks: number
  held: readonly Held[]
  effect: Effect | null
  save: string
}

/** What was typed, as sentences and as days, before it stands in the calendar. */
export function CheckSeriesPage(props: CheckProps) {
  const { title, action, back, typed, once, plan, days, weeks, held, effect, save } = props
  const say = useSeriesWords()
  const { language } = useFrame()
  return (
    <Hall title={say('check_title')} room="occasions" width="reading">
      <PageHead title={say('check_title')} lead={title} back={back} />
      <Panel title={plan.title}>
        <p>
          <strong>{capital(ruleInWords(plan, language))}</strong>
        </p>
        <WhatItIs {...plan} />
      </Panel>
      <Days days={days} weeks={weeks} />
      {held.length > 0 && <HeldOut held={held} />}
      {effect && <WhatChanges effect={effect} />}
      <form method="post" action={action} class="form">
        {once && <input type="hidden" name="once" value={once} />}
        {Object.entries(typed).map(
          ([name, value]) =>
            name !== 'once' &&
            name !== 'sure' &&
            value && <input type="hidden" name={name} value={value} />,
        )}
        <Actions>
          <Button main name="sure" value="yes">
            {save}
          </Button>
          <Button name="sure" value="no">
            {say('check_back')}
          </Button>
        </Actions>
      </form>
    </Hall>
  )
}

function WhatItIs({ place, open_to, slots }: CheckProps['plan']) {
  const [say, ask] = [useSeriesWords(), occasionWords.in(useFrame().language)]
  const tell = useFormats()
  // The slot without a name is simply coming along.
  const needed = slots.filter(({ name }) => name !== '')
  const needs = needed.map(({ name, minimum }) => say('check_slot', { name, n: minimum }))
  return (
    <Facts
      facts={[
        { label: say('check_where'), value: place },
        { label: say('check_needs'), value: tell.list(needs) },
        { label: say('check_who'), value: ask(`open_${open_to}`) },
      ]}
    />
  )
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Days({ days, weeks }: { days: readonly string[]; weeks: number }) {
  const say = useSeriesWords()
  const tell = useFormats()
  const more = days.length - DAYS_SHOWN
  return (
    <Panel title={say('check_dates')}>
      {days.length === 0 && <Notice tone="wait" text={say('check_none', { weeks })} />}
      <ul class="plain">
        {days.slice(0, DAYS_SHOWN).map((day) => (
          <li>{tell.longDay(day)}</li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{say('further', { n: more })}</p>}
    </Panel>
  )
}

function HeldOut({ held }: { held: readonly Held[] }) {
  const say = useSeriesWords()
  const tell = useFormats()
  return (
    <Panel title={say('held_out')}>
      <List>
        {held.slice(0, DAYS_SHOWN).map(({ day, period }) => (
          <Row name={tell.longDay(day)} why={period.name} />
        ))}
      </List>
    </Panel>
  )
}

function WhatChanges({ effect }: { effect: Effect }) {
  const say = useSeriesWords()
  const tell = useFormats()
  const { changed, made, gone, left, told } = effect
  return (
    <Panel title={say('check_effect')}>
      <p>
        {capital(
          tell.list([
            say('check_kept', { n: changed }),
            say('check_made', { n: made }),
            say('check_gone', { n: gone }),
          ]),
        )}
        .
      </p>
      {told > 0 && <p>{say('check_told', { n: told })}</p>}
      {left.length > 0 && (
        <>
          <h3>{say('check_left')}</h3>
          <Facts
            facts={left.map((one) => ({
              label: tell.moment(one.starts_at),
              value: say('said_yes', { n: peopleIn(one) }),
            }))}
          />
        </>
      )}
    </Panel>
  )
}

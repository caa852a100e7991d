import { Actions, Button } from '../../../../ui/buttons.tsx'
import { Checkbox, Radios } from '../../../../ui/forms/choices.tsx'
import { Field } from '../../../../ui/forms/fields.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { Document, Island } from '../../../../ui/frame/document.tsx'
import { useFrame, useSay as useUi } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { PageHead } from '../../../../ui/panel.tsx'
import { QR } from '../../../../ui/paper/qr.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { lengthOf, sheetsOf, type Badge, type BadgeWish } from './badges.rules.ts'
import { words } from './badges.words.ts'

const useSay = () => words.in(useFrame().language)

interface Props {
  at: string
  occasion: Pick<Occasion, 'title'>
}

/** What goes on the badges, and on which sheets. */
export function BadgesPage({ at, occasion, people }: Props & { people: number }) {
  const say = useSay()
  return (
    <Hall title={`${say('title')}: ${occasion.title}`} room="occasions" width="reading">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        back={{ href: `${at}/door`, label: say('door') }}
      />
      <Form action={`${at}/door/badges`}>
        <Radios
          name="format"
          label={say('format')}
          value="l10"
          choices={[
            { value: 'l10', label: say('l10'), hint: say('l10_hint') },
            { value: 'l24', label: say('l24'), hint: say('l24_hint') },
          ]}
        />
        <Radios
          name="who"
          label={say('who')}
          value="coming"
          choices={[
            { value: 'coming', label: say('coming', { n: people }) },
            { value: 'blank', label: say('blank') },
          ]}
        />
        <Checkbox name="first_time" label={say('first_time')} hint={say('first_time_hint')} />
        <Checkbox name="pronoun" label={say('pronoun')} />
        <Checkbox name="pass" label={say('pass')} hint={say('pass_hint')} />
        <Field
          name="used"
          label={say('used')}
          hint={say('used_hint')}
          value="0"
          inputmode="numeric"
          size="short"
        />
        <Actions>
          <Button main>{say('make')}</Button>
        </Actions>
      </Form>
    </Hall>
  )
}

/** The sheets themselves, to the millimetre; nothing of the screen's own is printed. */
export function PrintedBadgesPage({
  at,
  occasion,
  badges,
  wish,
}: Props & { badges: readonly Badge[]; wish: BadgeWish }) {
  const say = useSay()
  const ui = useUi()
  return (
    <Document title={`${say('title')}: ${occasion.title}`} kind="sheet">
      <nav class="screen-only" aria-label={ui('back')}>
        <a class="back" href={`${at}/door/badges`}>
          {say('title')}
        </a>
        <button class="button" data-print hidden>
          {ui('print')}
        </button>
        <span>{say('print_note')}</span>
      </nav>
      <main class="badges">
        <h1 class="screen-only">{occasion.title}</h1>
        {sheetsOf(badges, wish).map((labels) => (
          <section class={`labels ${wish.format}`}>
            {labels.map((badge) => (
              <Label badge={badge} wish={wish} />
            ))}
          </section>
        ))}
      </main>
      <Island name="print" />
    </Document>
  )
}

function Label({ badge, wish }: { badge: Badge | null; wish: BadgeWish }) {
  const say = useSay()
  if (badge === null) return <div class="badge" />
  return (
    <div class="badge">
      <strong class={['first', lengthOf(badge.first, { pass: badge.pass !== null })].join(' ')}>
        {badge.first || '\u00a0'}
      </strong>
      {badge.rest && <span class="rest">{badge.rest}</span>}
      {wish.pronoun && <span class="pen" />}
      {wish.first_time && badge.first_time && <span class="new">{say('first')}</span>}
      {badge.pass && <QR text={badge.pass} label={say('scan')} />}
    </div>
  )
}

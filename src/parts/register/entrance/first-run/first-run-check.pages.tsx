import { zoneSaid } from '../../../../time/zones.ts'
import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { useFormats } from '../../../../ui/frame/frame.ts'
import { HallDrawn } from '../../../../ui/frame/hall-drawn.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { CheckAnswers } from '../../../../ui/lists.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead, Panel, Steps } from '../../../../ui/panel.tsx'
import { QR } from '../../../../ui/paper/qr.tsx'
import { type KindChoice, steps, useSay } from './first-run.pages.tsx'
import { leadsHere, type FirstOfficer, type FirstRole } from './first-run.rules.ts'

interface CheckProps {
  kind: KindChoice
  zone: string
  hall: string
  others: readonly string[]
  at: string | null
  officers: readonly FirstOfficer[]
  ends_on: string
  few: boolean
}

const NAMES_MAX = 12

export function CheckPage(props: CheckProps) {
  const { kind, zone, hall, others, at, officers, ends_on, few } = props
  const say = useSay()
  const { date, list } = useFormats()
  const [first, second] = officers.map(
    ({ name, address, role }) => `${name}, ${address}, ${say(`role_${role}`)}`,
  )
  const bodies = kind === 'file' ? '/open/bodies' : '/open/name'
  const more = others.length - NAMES_MAX
  const names =
    more > 0
      ? say('check_more', { names: others.slice(0, NAMES_MAX).join(', '), more })
      : list(others)
  const parts = others.length > 0 ? say('check_parts_n', { n: others.length, names }) : say('none')
  return (
    <Hall title={say('check_title')} width="reading">
      <Steps n={5} of={steps} />
      <PageHead title={say('check_title')} />
      {few && <Notice tone="wait" text={say('few_able')} />}
      <CheckAnswers
        answers={[
          { label: say('check_kind'), value: say(`kind_${kind}`), change: '/open/kind' },
          { label: say('zone'), value: zoneSaid(zone), change: '/open/kind' },
          { label: say('check_hall'), value: hall, change: bodies },
          {
            label: say(kind === 'file' ? 'check_parts' : `parts_${kind}`),
            value: parts,
            change: bodies,
          },
          ...(at ? [{ label: say('check_place'), value: at, change: '/open/officers/1' }] : []),
          { label: say('check_first'), value: first, change: '/open/officers/1' },
          { label: say('check_second'), value: second, change: '/open/officers/2' },
          { label: say('check_until'), value: say('check_until_why', { day: date(ends_on) }) },
        ]}
      />
      <Form action="/open/hall">
        <Button main size="wide">
          {say('open')}
        </Button>
      </Form>
    </Hall>
  )
}

interface DoneProps {
  hall: string
  /** Given only where mail goes nowhere; shown this once. */
  links: readonly { name: string; role: FirstRole; link: string; address: string }[]
  keepsList: boolean
  /** Of the hall, as the links begin. */
  address: string
}

export function DonePage({ hall, links, keepsList, address }: DoneProps) {
  const say = useSay()
  const title = say('done_title', { name: hall })
  return (
    <Hall title={title} width="reading">
      <HallDrawn doors="open" />
      <PageHead title={title} lead={say(links.length > 0 ? 'done_shown' : 'done_mailed')} />
      <Links links={links} address={address} />
      {links.length === 0 && (
        <LinkButton main href="/sign-in">
          {say('done_sign_in')}
        </LinkButton>
      )}
      <Panel title={say('done_next')}>
        <ol>
          <li>{say(keepsList ? 'done_next_key' : 'done_next_in')}</li>
          <li>{say(keepsList ? 'done_next_list' : 'done_next_below')}</li>
          <li>{say(keepsList ? 'done_next_on' : 'done_next_figures')}</li>
        </ol>
      </Panel>
    </Hall>
  )
}

/** The first is most likely for whoever reads this; the second for a phone that is somewhere else. */
function Links({ links, address }: Pick<DoneProps, 'links' | 'address'>) {
  const say = useSay()
  const [mine, theirs] = links
  if (!mine || !theirs) return null
  const said = ({ name, role }: typeof mine) =>
    say('done_link', { name, role: say(`role_${role}`) })
  return (
    <>
      <Panel title={said(mine)}>
        <Actions>
          <LinkButton main href={mine.link} label={`${say('done_open')}: ${mine.name}`}>
            {say('done_open')}
          </LinkButton>
        </Actions>
      </Panel>
      <Panel title={said(theirs)}>
        <p>{say('done_theirs')}</p>
        {leadsHere(address) && <Notice tone="wait" text={say('done_near', { address })} />}
        <QR text={theirs.link} label={say('done_code', { name: theirs.name })} />
        <p class="soft">
          <a href={theirs.link}>{theirs.link}</a>
        </p>
        <p class="soft">{say('done_late', { address: theirs.address })}</p>
      </Panel>
    </>
  )
}

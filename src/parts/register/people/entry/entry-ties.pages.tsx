import type { Children } from '../../../../markup/index.ts'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Tag } from '../../../../ui/notice.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { roleWord, stateWord } from '../people-said.pages.tsx'
import { useWords } from './entry-words.pages.tsx'

export interface ShownMembership {
  readonly body_id: string
  readonly body_name: string
  readonly state: string
  readonly state_since: string
  readonly number: string
  readonly joined_on: string | null
  readonly paid_to: string | null
  readonly rate: string
  readonly periods: readonly { state: string; from_on: string; until_on: string | null }[]
}

export function Memberships({
  memberships,
  children,
}: {
  memberships: readonly ShownMembership[]
  children?: Children
}) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('memberships')}>
      {memberships.length === 0 && <p class="soft">{say('no_memberships')}</p>}
      {memberships.map((one) => (
        <div>
          <h3>
            {one.body_name}{' '}
            <Tag tone={one.state === 'member' ? 'good' : 'plain'}>
              {stateWord(language, one.state)}
            </Tag>
          </h3>
          <ul class="plain">
            {one.periods.map(({ state, from_on, until_on }) => (
              <li>
                {until_on
                  ? say('since_until', {
                      state: stateWord(language, state),
                      from: tell.date(from_on),
                      until: tell.date(until_on),
                    })
                  : say('since', { state: stateWord(language, state), from: tell.date(from_on) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {children}
    </Panel>
  )
}

export interface ShownOffice {
  readonly id: string
  readonly role: string
  readonly body_name: string
  readonly began_on: string
  readonly ends_on: string
  readonly over: boolean
}

export function Offices({ offices }: { offices: readonly ShownOffice[] }) {
  const { language } = useFrame()
  const say = useWords()
  const tell = useFormats()
  return (
    <Panel title={say('offices')}>
      {offices.length === 0 && <p class="soft">{say('no_offices')}</p>}
      <ul class="plain">
        {offices.map(({ role, body_name, began_on, ends_on, over }) => (
          <li class={over ? 'soft' : ''}>
            {say(over ? 'office_was' : 'office_until', {
              role: roleWord(language, role),
              body: body_name,
              from: tell.date(began_on),
              until: tell.date(ends_on),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

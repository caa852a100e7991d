import { useFrame } from '../../../ui/frame/frame.ts'
import { Tag, type Tone } from '../../../ui/notice.tsx'
import { words as commonWords } from '../roles.words.ts'
import { tagOf, type Told } from './people-why.rules.ts'
import { words } from './people.words.ts'

/** Begins a sentence. */
export function stateSaid(language: Parameters<typeof commonWords.in>[0], state: string) {
  const said = stateWord(language, state)
  return said.slice(0, 1).toUpperCase() + said.slice(1)
}

export function stateWord(language: Parameters<typeof commonWords.in>[0], state: string): string {
  const key = `state_${state}`
  return isCommonKey(key) ? commonWords.in(language)(key) : state
}

export function roleWord(language: Parameters<typeof commonWords.in>[0], role: string): string {
  const key = `role_${role}`
  return isCommonKey(key) ? commonWords.in(language)(key) : role
}

const isCommonKey = (key: string): key is keyof typeof commonWords.messages & string =>
  key in commonWords.messages

const RUNG_TONES = { carries: 'good', 'took-part': 'info', reached: 'wait' } as const

const STATE_TONES: Readonly<Record<string, Tone>> = { arrears: 'wait' }

export function StandingTag({ person, since }: { person: Told; since: Date }) {
  const { language, now } = useFrame()
  const tag = tagOf(person, now, since)
  if (tag === null) return null
  if (tag.says === 'new') return <Tag tone="wait">{words.in(language)('tag_new')}</Tag>
  if (tag.says === 'state')
    return <Tag tone={STATE_TONES[tag.state] ?? 'plain'}>{stateWord(language, tag.state)}</Tag>
  return <Tag tone={RUNG_TONES[tag.rung]}>{commonWords.in(language)(`rung_${tag.rung}`)}</Tag>
}

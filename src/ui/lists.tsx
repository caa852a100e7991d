import { Fragment, Markup, type Children } from '../markup/index.ts'
import { useSay } from './frame/frame.ts'
import { Tag } from './notice.tsx'

/** Rows of a name, one sentence of why, one tag, and a way to act. */
export function List({ children, label }: { children: Children; label?: string }) {
  return (
    <ul class="list" {...(label && { 'aria-label': label })}>
      {children}
    </ul>
  )
}

interface RowProps {
  name: Children
  href?: string | undefined
  why?: Children
  tag?: Children
  action?: Children
  id?: string
  /** Its words are few, whatever components say them: the act may stand beside them on a phone. */
  brief?: boolean
}

export function Row({ name, href, why, tag, action, id, brief }: RowProps) {
  const wordy = action && !brief && (lettersIn(name) > NAME_BRIEF || lettersIn(why) > WHY_BRIEF)
  const longState = lettersIn(name) > STATE_BESIDE && lettersIn(tag) > STATE_BESIDE
  const shape = [wordy && 'wordy', longState && 'long-state'].filter(Boolean).join(' ')
  return (
    <li {...(id && { id })} {...(shape && { class: shape })}>
      <strong class="name">{href ? <a href={href}>{name}</a> : name}</strong>
      {tag && <span class="state">{tag}</span>}
      {why && <span class="why">{why}</span>}
      {action && <div class="act">{action}</div>}
    </li>
  )
}

/** With more letters than this, a button beside the words would press them into a narrow column on a phone. */
const NAME_BRIEF = 32
const WHY_BRIEF = 44
/** A name and a state that both have more letters than this do not stand side by side on a phone. */
const STATE_BESIDE = 16

function lettersIn(words: Children): number {
  if (typeof words === 'string') return words.length
  if (Array.isArray(words)) return words.reduce<number>((sum, word) => sum + lettersIn(word), 0)
  if (!(words instanceof Markup)) return 0
  if (words.type === Tag) return lettersIn(words.props.children)
  // What a component will say is not known yet: it is taken to be much.
  if (typeof words.type === 'function' && words.type !== Fragment) return WHY_BRIEF + 1
  return lettersIn(words.props.children)
}

export interface Fact {
  label: string
  value: Children
}

/** What is known, label by label. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

interface Answer {
  label: string
  value: Children
  change?: string
}

/** Everything that was answered, before it is sent, each with a way back to it. */
export function CheckAnswers({ answers }: { answers: readonly Answer[] }) {
  const say = useSay()
  return (
    <dl class="answers">
      {answers.map(({ label, value, change }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {change && (
            <dd class="change">
              <a href={change}>
                {say('change')}
                <span class="unseen"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

interface Happening {
  when: string
  what: Children
  who?: Children
}

/** What happened, newest first. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol class="timeline">
      {happenings.map(({ when, what, who }) => (
        <li>
          <span class="when">{when}</span>
          <span class="what">{what}</span>
          {who && <span class="who">{who}</span>}
        </li>
      ))}
    </ol>
  )
}

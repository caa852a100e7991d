import type { Children } from '../markup/index.ts'

export type Tone = 'plain' | 'good' | 'wait' | 'stop' | 'info'

interface NoticeProps {
  tone?: Exclude<Tone, 'plain'>
  title?: string
  text?: string
  role?: 'status' | 'alert'
  children?: Children
}

/** Something to know before going on. `stop` for a refusal or a warning of real loss. */
export function Notice({ tone = 'info', title, text, role, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} {...(role && { role })}>
      {title && <strong class="title">{title}</strong>}
      {text && <p>{text}</p>}
      {children}
    </div>
  )
}

/** A state in a word or two: living, 1 cook short, closes 21:00. The colour only repeats the word. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: Children }) {
  return <span class={`tag ${tone}`}>{children}</span>
}

/** An empty list says what to do next. */
export function EmptyState({ title, children }: { title: string; children?: Children }) {
  return (
    <div class="empty">
      <strong>{title}</strong>
      {children}
    </div>
  )
}

import type { Children } from '../../markup/index.ts'
import { useForm } from './form.tsx'

interface FoldProps {
  title: string
  /** What is set in it, in a word or two, so that nobody has to open it to know. */
  set: string
  /** The fields in it, or how their names begin: with something to put right it stands open. */
  fields: readonly string[]
  id?: string
  children: Children
}

/** A part of a long form that most people leave as it is: folded away, and sent all the same. */
export function Fold({ title, set, fields, id, children }: FoldProps) {
  const { problems } = useForm()
  const wrong = Object.entries(problems).flatMap(([name, text]) => (text ? [name] : []))
  const open = wrong.some((name) =>
    fields.some((one) => name === one || name.startsWith(`${one}_`)),
  )
  return (
    <details class="panel fold" open={open} {...(id && { id })}>
      <summary>
        <span class="title">{title}</span>
        {set && <span class="set">{set}</span>}
      </summary>
      <div class="folded">{children}</div>
    </details>
  )
}

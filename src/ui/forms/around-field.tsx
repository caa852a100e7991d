import type { Children } from '../../markup/index.ts'
import { useSay } from '../frame/frame.ts'
import { fieldId, useForm } from './form.tsx'

/** What each field says of itself. */
export interface AboutField {
  name: string
  label: string
  hint?: Children
  value?: string | undefined
  /** Says "if you like" beside the label; every other field is needed. */
  optional?: boolean
  required?: boolean
  /** For a field whose label is plain from where it stands: a search, a cell. */
  quiet?: boolean
}

interface Shell {
  name: string
  label: string
  hint?: Children
  optional?: boolean | undefined
  quiet?: boolean | undefined
  error: string | undefined
  children: Children
}

/** A label, its hint and what is wrong, above the one thing to fill in. */
export function Labelled({ name, label, hint, optional, quiet, error, children }: Shell) {
  const say = useSay()
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={fieldId(name)} class={quiet ? 'unseen' : undefined}>
        {label}
        {optional && <span class="optional"> {say('optional')}</span>}
      </label>
      <Told name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same above several things of which some are chosen. */
export function Group({
  name,
  label,
  hint,
  error,
  row,
  children,
}: Shell & { row?: boolean | undefined }) {
  const described = describedBy(name, hint, error)
  return (
    <fieldset
      class={['field', error && 'wrong', row && 'row'].filter(Boolean).join(' ')}
      {...(described && { 'aria-describedby': described })}
    >
      <legend>{label}</legend>
      <Told name={name} hint={hint} error={error} />
      <div class="options">{children}</div>
    </fieldset>
  )
}

/** The hint, and what is wrong. */
export function Told({ name, hint, error }: Pick<Shell, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <span class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="error" id={`${fieldId(name)}-error`}>
          {error}
        </span>
      )}
    </>
  )
}

/** What stands in a field, its problem, and what ties it to its label and hint. */
export function useField({ name, value, hint }: Pick<AboutField, 'name' | 'value' | 'hint'>) {
  const { problems, typed } = useForm()
  const error = problems[name]
  const sent = typed[name]
  const described = describedBy(name, hint, error)
  return {
    error,
    text: typeof sent === 'string' ? sent : (value ?? ''),
    input: {
      id: fieldId(name),
      name,
      'aria-describedby': described,
      'aria-invalid': error ? ('true' as const) : undefined,
    },
  }
}

function describedBy(name: string, hint: Children, error: string | undefined) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

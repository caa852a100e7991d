import type { Children } from '../../markup/index.ts'
import { useSay } from '../frame/frame.ts'
import { fieldId, useForm } from './form.tsx'

interface Common {
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

type Autocomplete =
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'email'
  | 'tel'
  | 'postal-code'
  | 'one-time-code'
  | 'username webauthn'
  | 'off'

interface FieldProps extends Common {
  type?:
    'text' | 'email' | 'tel' | 'search' | 'url' | 'password' | 'number' | 'date' | 'time' | 'color'
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel'
  autocomplete?: Autocomplete
  min?: string | number
  max?: string | number
  step?: number
  maxlength?: number
  /** As wide as what goes in it. */
  size?: 'short' | 'middle'
  autofocus?: boolean
}

/** One line to type in, with its label, its hint and what is wrong with it. */
export function Field({
  type = 'text',
  size,
  label,
  hint,
  optional,
  quiet,
  required,
  value,
  name,
  ...rest
}: FieldProps) {
  const field = useField({ name, value, hint })
  return (
    <Wrap {...{ name, label, hint, optional, quiet }} error={field.error}>
      <input
        {...field.input}
        type={type}
        value={field.text}
        class={size}
        {...rest}
        {...(required && { required })}
      />
    </Wrap>
  )
}

export const DateField = (props: Omit<FieldProps, 'type'>) => (
  <Field {...props} type="date" size="middle" />
)

export const TimeField = (props: Omit<FieldProps, 'type'>) => (
  <Field {...props} type="time" size="short" />
)

export function TextArea({
  name,
  label,
  hint,
  value,
  optional,
  quiet,
  rows = 4,
  maxlength,
}: Common & { rows?: number; maxlength?: number }) {
  const field = useField({ name, value, hint })
  return (
    <Wrap {...{ name, label, hint, optional, quiet }} error={field.error}>
      <textarea {...field.input} rows={rows} {...(maxlength && { maxlength })} value={field.text} />
    </Wrap>
  )
}

interface FileProps extends Omit<Common, 'value'> {
  accept?: string
}

export function FileField({ name, label, hint, optional, accept }: FileProps) {
  const field = useField({ name, value: undefined, hint })
  return (
    <Wrap {...{ name, label, hint, optional }} error={field.error}>
      <input {...field.input} type="file" {...(accept && { accept })} />
    </Wrap>
  )
}

export interface Choice {
  value: string
  label: string
  hint?: string
}

interface ChoiceProps extends Common {
  choices: readonly Choice[]
}

/** For long lists of short names; where people choose between few things, use `Radios`. */
export function Select({ name, label, hint, value, optional, quiet, choices }: ChoiceProps) {
  const field = useField({ name, value, hint })
  return (
    <Wrap {...{ name, label, hint, optional, quiet }} error={field.error}>
      <select {...field.input}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === field.text}>
            {choice.label}
          </option>
        ))}
      </select>
    </Wrap>
  )
}

/** One of a few; `row` sets short ones side by side as keys. */
export function Radios({
  name,
  label,
  hint,
  value,
  choices,
  row,
}: ChoiceProps & { row?: boolean }) {
  const field = useField({ name, value, hint })
  return (
    <Group {...{ name, label, hint }} error={field.error} row={row}>
      {choices.map((choice, at) => (
        <Option
          id={at === 0 ? fieldId(name) : `${fieldId(name)}-${choice.value}`}
          type="radio"
          name={name}
          choice={choice}
          checked={choice.value === field.text}
        />
      ))}
    </Group>
  )
}

interface CheckboxesProps extends Omit<Common, 'value'> {
  choices: readonly Choice[]
  values?: readonly string[]
}

export function Checkboxes({ name, label, hint, values = [], choices }: CheckboxesProps) {
  const field = useField({ name, value: undefined, hint })
  const { typed } = useForm()
  const chosen = typed[name] === undefined ? values : [typed[name]].flat()
  return (
    <Group {...{ name, label, hint }} error={field.error}>
      {choices.map((choice, at) => (
        <Option
          id={at === 0 ? fieldId(name) : `${fieldId(name)}-${choice.value}`}
          type="checkbox"
          name={name}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </Group>
  )
}

/** One yes or no. */
export function Checkbox({
  name,
  label,
  hint,
  checked,
  value = 'yes',
}: Omit<Common, 'value'> & { checked?: boolean; value?: string }) {
  const field = useField({ name, value: undefined, hint })
  const { typed } = useForm()
  const on = typed[name] === undefined ? checked === true : typed[name] === value
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <Option
        id={fieldId(name)}
        type="checkbox"
        name={name}
        choice={{ value, label }}
        checked={on}
        describedby={field.input['aria-describedby']}
      />
      <Around name={name} hint={hint} error={field.error} />
    </div>
  )
}

/** A short scale of figures, one of them chosen. */
export function Scale({ name, label, hint, value, choices }: ChoiceProps) {
  const field = useField({ name, value, hint })
  return (
    <Group {...{ name, label, hint }} error={field.error}>
      <div class="scale">
        {choices.map((choice, at) => (
          <label>
            <input
              id={at === 0 ? fieldId(name) : `${fieldId(name)}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === field.text}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

interface OptionProps {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  choice: Choice
  checked: boolean
  describedby?: string | undefined
}

function Option({ id, type, name, choice, checked, describedby }: OptionProps) {
  const hint = choice.hint && `${id}-hint`
  const described = hint ?? describedby
  return (
    <div class="option">
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        {...(described && { 'aria-describedby': described })}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <span class="hint" id={hint}>
          {choice.hint}
        </span>
      )}
    </div>
  )
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

function Wrap({ name, label, hint, optional, quiet, error, children }: Shell) {
  const say = useSay()
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={fieldId(name)} class={quiet ? 'unseen' : undefined}>
        {label}
        {optional && <span class="optional"> {say('optional')}</span>}
      </label>
      <Around name={name} hint={hint} error={error} />
      {children}
    </div>
  )
}

function Group({ name, label, hint, error, row, children }: Shell & { row?: boolean | undefined }) {
  const described = describedBy(name, hint, error)
  return (
    <fieldset
      class={['field', error && 'wrong', row && 'row'].filter(Boolean).join(' ')}
      {...(described && { 'aria-describedby': described })}
    >
      <legend>{label}</legend>
      <Around name={name} hint={hint} error={error} />
      <div class="options">{children}</div>
    </fieldset>
  )
}

function Around({
  name,
  hint,
  error,
}: {
  name: string
  hint: Children
  error: string | undefined
}) {
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

function useField({
  name,
  value,
  hint,
}: {
  name: string
  value: string | undefined
  hint: Children
}) {
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

import { Labelled, useField, type AboutField } from './around-field.tsx'
import type { Choice } from './choices.tsx'

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

interface FieldProps extends AboutField {
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
    <Labelled {...{ name, label, hint, optional, quiet }} error={field.error}>
      <input
        {...field.input}
        type={type}
        value={field.text}
        class={size}
        {...rest}
        {...(required && { required })}
      />
    </Labelled>
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
}: AboutField & { rows?: number; maxlength?: number }) {
  const field = useField({ name, value, hint })
  return (
    <Labelled {...{ name, label, hint, optional, quiet }} error={field.error}>
      <textarea {...field.input} rows={rows} {...(maxlength && { maxlength })} value={field.text} />
    </Labelled>
  )
}

interface FileProps extends Omit<AboutField, 'value'> {
  accept?: string
}

export function FileField({ name, label, hint, optional, accept }: FileProps) {
  const field = useField({ name, value: undefined, hint })
  return (
    <Labelled {...{ name, label, hint, optional }} error={field.error}>
      <input {...field.input} type="file" {...(accept && { accept })} />
    </Labelled>
  )
}

interface SelectProps extends AboutField {
  choices: readonly Choice[]
}

/** For long lists of short names; where people choose between few things, use `Radios`. */
export function Select({ name, label, hint, value, optional, quiet, choices }: SelectProps) {
  const field = useField({ name, value, hint })
  return (
    <Labelled {...{ name, label, hint, optional, quiet }} error={field.error}>
      <select {...field.input}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === field.text}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

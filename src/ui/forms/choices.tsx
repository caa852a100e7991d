import { Group, Told, useField, type AboutField } from './around-field.tsx'
import { fieldId, useForm } from './form.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string
}

interface ChoiceProps extends AboutField {
  choices: readonly Choice[]
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
          id={optionId(name, choice, at)}
          type="radio"
          name={name}
          choice={choice}
          checked={choice.value === field.text}
        />
      ))}
    </Group>
  )
}

interface CheckboxesProps extends Omit<AboutField, 'value'> {
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
          id={optionId(name, choice, at)}
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
}: Omit<AboutField, 'value'> & { checked?: boolean; value?: string }) {
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
      <Told name={name} hint={hint} error={field.error} />
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
              id={optionId(name, choice, at)}
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

/** The first bears the field's own id: there a link from what is wrong leads. */
const optionId = (name: string, { value }: Choice, at: number) =>
  at === 0 ? fieldId(name) : `${fieldId(name)}-${value}`

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

import { createContext, useContext, type Children } from '../../markup/index.ts'
import { useSay } from '../frame/frame.ts'

/** What is wrong, by the name of the field; `form` for what belongs to no single field. */
export type Problems = Readonly<Record<string, string | undefined>>

/** What was typed, by the name of the field, so that a refused form comes back as it was sent. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

interface FormState {
  readonly problems: Problems
  readonly typed: Typed
}

const FormContext = createContext<FormState>({ problems: {}, typed: {} })

export const useForm = (): FormState => useContext(FormContext)

export const fieldId = (name: string) => `f-${name}`

interface FormProps {
  action?: string
  method?: 'get' | 'post'
  problems?: Problems
  typed?: Typed
  /** A form that sends a file. */
  files?: boolean
  /** Makes a repeat of this very sending harmless. */
  once?: string
  id?: string
  /** One row of inputs, as in a search. */
  inline?: boolean
  children: Children
}

/** Fields inside know their problems and what was typed by their names; the summary stands on top. */
export function Form(props: FormProps) {
  const { action, method = 'post', problems = {}, typed = {}, files, once, id, inline } = props
  return (
    <FormContext.Provider value={{ problems, typed }}>
      <ErrorSummary problems={problems} />
      <form
        class={inline ? 'form inline' : 'form'}
        method={method}
        {...(id && { id })}
        {...(action && { action })}
        {...(files && { enctype: 'multipart/form-data' })}
        novalidate
      >
        {once && <input type="hidden" name="once" value={once} />}
        {props.children}
      </form>
    </FormContext.Provider>
  )
}

/** What to put right, each a link to its field. Takes the focus when the page opens. */
function ErrorSummary({ problems }: { problems: Problems }) {
  const say = useSay()
  const found = Object.entries(problems).filter(([, text]) => text)
  if (found.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus aria-labelledby="problem">
      <h2 id="problem">{say('problem')}</h2>
      <ul>
        {found.map(([name, text]) => (
          <li>{name === 'form' ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

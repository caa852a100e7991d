import type { Children } from '../../markup/index.ts'
import { useFrame, useSay } from '../frame/frame.ts'

interface SearchBoxProps {
  action: string
  label: string
  hint?: string
  value?: string | undefined
  /** The id of the part of the page that the answer replaces while typing, where script runs. */
  results?: string
  /** The page is opened to type here, and nothing else stands between: the field has the cursor. */
  ready?: boolean | undefined
  children?: Children
}

/** Works by pressing the button; where htmx runs, the list follows the typing. */
export function SearchBox(props: SearchBoxProps) {
  const { action, label, hint, value, results, ready, children } = props
  const say = useSay()
  const live = results && {
    'hx-get': action,
    'hx-trigger': 'input changed delay:300ms, search',
    'hx-target': `#${results}`,
    'hx-select': `#${results}`,
    'hx-swap': 'outerHTML',
    'hx-include': 'closest form',
    'hx-replace-url': 'true',
  }
  return (
    <form class="search" role="search" action={action}>
      <label for="q">{label}</label>
      {hint && (
        <span class="hint" id="q-hint">
          {hint}
        </span>
      )}
      <div class="line">
        <input
          id="q"
          type="search"
          name="q"
          value={value ?? ''}
          autocomplete="off"
          {...(ready && { autofocus: true })}
          {...(hint && { 'aria-describedby': 'q-hint' })}
          {...live}
        />
        <button class="button main">{say('find')}</button>
      </div>
      {children}
    </form>
  )
}

interface FilterBarProps {
  action: string
  /** How many choices are on: above none, the way back to everything stands beside. */
  on: number
  clear: string
  /** What else the address holds and the form must keep: the words searched for, the order. */
  keep?: Readonly<Record<string, string | undefined>>
  children: Children
}

/** Choices that narrow a list, folded away until wanted. */
export function FilterBar({ action, on, clear, keep = {}, children }: FilterBarProps) {
  const say = useSay()
  const { language } = useFrame()
  return (
    <div class="filters" lang={language}>
      <details>
        <summary>
          {say('filters')}
          {on > 0 && <span class="tag info">{say('filters_on', { n: on })}</span>}
        </summary>
        <form class="form" action={action}>
          {Object.entries(keep).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <div class="fields">{children}</div>
          <div class="actions">
            <button class="button">{say('show')}</button>
          </div>
        </form>
      </details>
      {on > 0 && (
        <a class="clear" href={clear}>
          {say('clear')}
        </a>
      )}
    </div>
  )
}

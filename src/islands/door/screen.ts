import type { Person } from './list.ts'

const ROWS_MAX = 60

/** One element of this page by its data attribute. */
export const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`)

export const show = (name: string, is: boolean) => part(name)?.toggleAttribute('hidden', !is)

export function say(name: string, text: string) {
  const element = part(name)
  if (element && element.textContent !== text) element.textContent = text
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Drawing {
  people: readonly Person[]
  sought: string
  words: Record<string, string>
  tap: (person: Person) => void
}

/** Draws the rows whose name begins with what is sought; only so many, as a phone shows quickly. */
export function drawList({ people, sought, words, tap }: Drawing) {
  const list = part('list')
  const template = document.querySelector<HTMLTemplateElement>('[data-row]')
  if (!list || !template) return
  const found = people.filter(({ name }) => folded(name).startsWith(folded(sought.trim())))
  list.replaceChildren(
    ...found.slice(0, ROWS_MAX).map((person) => row(template, person, words, tap)),
  )
  show('nobody', found.length === 0 && people.length > 0)
  show('more', found.length > ROWS_MAX)
  say('came', String(heads(people.filter(({ here }) => here))))
  say('listed', words['of_listed']?.replace('#', String(heads(people))) ?? '')
}

/** Friends are counted with those who bring them. */
const heads = (people: readonly Person[]) =>
  people.reduce((sum, { friends = 0 }) => sum + 1 + friends, 0)

function row(
  template: HTMLTemplateElement,
  person: Person,
  words: Record<string, string>,
  tap: Drawing['tap'],
) {
  const made = template.content.cloneNode(true) as DocumentFragment
  const { name, here, friends = 0 } = person
  const more = friends > 0 ? ` ${words['and_more']?.replace('#', String(friends)) ?? ''}` : ''
  made.querySelector('.name')?.replaceChildren(name + more)
  made.querySelector('.state')?.toggleAttribute('hidden', !here)
  const button = made.querySelector('button')
  if (button) {
    button.classList.add(here ? 'quiet' : 'go')
    button.textContent = words[here ? 'undo' : 'here'] ?? ''
    button.ariaLabel = words[here ? 'undo_who' : 'here_who']?.replace('#', name) ?? name
    button.addEventListener('click', () => tap(person))
  }
  return made
}

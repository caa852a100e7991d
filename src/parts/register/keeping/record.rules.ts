/** What a table's comment says of itself; every table has one in this form, and a test sees to it. */
interface TablePromise {
  readonly what: string
  readonly whose: string
  readonly purpose: string
  readonly kept: string
  /** What becomes of its rows when a person is erased, where it is not simply that they go. */
  readonly erased: string
}

export function promiseIn(comment: string): TablePromise {
  const part = (name: string) =>
    new RegExp(`${name}: (.*?)(?= (?:Whose|For|Kept|Erased): |$)`, 's').exec(comment)?.[1] ?? ''
  return {
    what: comment.replace(/ ?Whose: .*$/s, ''),
    whose: asSentence(part('Whose')),
    purpose: asSentence(part('For')),
    kept: asSentence(spoken(part('Kept'))),
    erased: asSentence(spoken(part('Erased'))),
  }
}

/** The names of columns are for the database; people read what they mean. */
const spoken = (text: string) =>
  text
    .replace(/(?<!\d)(\d+ (?:days|months|years)) from [a-z_]+/, '$1')
    .replace(/without [a-z_]+(?:, [a-z_]+)*/, 'without the person')

const asSentence = (text: string) => text && text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** `contact_point` as a heading: Contact point. */
export const asHeading = (name: string) => asSentence(name.replaceAll(/[_-]+/g, ' '))

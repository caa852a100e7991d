import { comparableName } from './comparable.rules.ts'
import { saysNothing } from './placeholders.rules.ts'

/** What a row says of a name, before what is beside the name is taken out of it. */
export interface Said {
  title: string
  given_name: string
  family_name: string
}

export interface Others {
  known_as: string
  former_name: string
}

/**
 * What somebody is known as and what they were called before, from columns of their own or from
 * within the name: “Elizabeth (Liz)”, “William "Bill"”, “Smith née Kowalska”, “Nowak z d. Lis”.
 */
export function called<Name extends Said>(name: Name, said: Others): Name & Others {
  if (
    said.known_as + said.former_name === '' &&
    !BESIDE.test(name.given_name) &&
    !BESIDE.test(name.family_name)
  )
    return { ...name, ...said }
  const [first, known] = apart(name.given_name, KNOWN_AS)
  const [family, former] = apart(name.family_name, FORMER)
  const whole = { given: first || name.given_name, family: family || name.family_name }
  const before = formerly(given(said.former_name) || former, whole)
  const now = knownAs(given(said.known_as) || known, whole)
  // Where a list has a column for names at birth, the other one is often blank for all who kept theirs.
  if (whole.family === '' && before !== '')
    return { ...name, given_name: whole.given, family_name: before, known_as: now, former_name: '' }
  return {
    ...name,
    given_name: whole.given,
    family_name: whole.family,
    known_as: now,
    former_name: before,
  }
}

const given = (text: string) => (saysNothing(text) ? '' : text)

/** The first names with those in the middle, which some programs give in both columns. */
export function withMiddle(given: string, middle: string): string {
  if (middle === '' || given === '') return given || middle
  const [, ...there] = comparableName(given).split(' ')
  const words = comparableName(middle).split(' ')
  const known = words.every((word) =>
    there.some((one) => one === word || (word.length === 1 && one.startsWith(word))),
  )
  return known ? given : `${given} ${middle}`
}

/** A whole name without what somebody was called before: “Ann Smith née Kowalska” ends in no Kowalska. */
export const withoutFormer = (name: string): [string, string] =>
  BESIDE.test(name) ? apart(name, FORMER) : [name, '']

function apart(text: string, pattern: RegExp): [string, string] {
  const found = pattern.exec(text)
  if (found === null) return [text, '']
  const rest = text.replace(found[0], ' ').replace(/\s+/g, ' ').trim()
  return [rest, (found[1] ?? found[2] ?? '').trim()]
}

interface Whole {
  given: string
  family: string
}

/** “Liz Smith” under “Preferred name” is Liz; who is known as what they are called is known as nothing else. */
function knownAs(text: string, { given, family }: Whole): string {
  const bare = text.replace(/^(?:["'“‘(]+)|(?<!["'”’)])(?:["'”’)]+)$/g, '').trim()
  const behind = ` ${comparableName(family)}`
  const whole = comparableName(bare)
  const words = bare.split(' ')
  const name =
    family !== '' && whole.endsWith(behind)
      ? words.slice(0, -family.split(' ').length).join(' ')
      : bare
  const same = [
    comparableName(given),
    comparableName(family),
    `${comparableName(given)} ${comparableName(family)}`,
  ]
  return same.includes(comparableName(name)) || /^(?:y|n|yes|tak|nie)$/i.test(name) ? '' : name
}

/** “née Kowalska” and “Elizabeth Kowalska” are Kowalska; a name that is the same as now is no former one. */
function formerly(text: string, { given, family }: Whole): string {
  const bare = text
    .replace(MARK, '')
    .replace(/^\(|\)$/g, '')
    .trim()
  const before = `${comparableName(given.split(' ')[0] ?? '')} `
  const name =
    before !== ' ' && comparableName(bare).startsWith(before)
      ? bare.split(' ').slice(1).join(' ')
      : bare
  return comparableName(name) === comparableName(family) ? '' : name
}

const MARKS = String.raw`(?:née|nee|né|formerly|previously|z domu|z d\.|geb\.?|geborene[rn]?|de soltera|gynt)`
const MARK = new RegExp(`^${MARKS}\\s+`, 'i')
/** In brackets “born Jones” is plain as well; without them Born is a surname. */
const FORMER = new RegExp(
  String.raw`(?<!\s)\s*[([]\s*(?:${MARKS}|born|ex|prev\.?|fka)\s+(\p{L}[^()[\]]*)[)\]]|(?<!\s),?\s+${MARKS}\s+(\p{L}[^,]*)(?=,|$)`,
  'iu',
)
/** Signs, or a space before small letters, without which there is nothing beside a name: nearly all have none. */
const BESIDE = /[^\p{L}\p{M} .-]| \p{Ll}/u
/** “(Liz)”, “"Bill"” and “‘Bob’” within the first names; an apostrophe in a name opens nothing. */
const KNOWN_AS =
  /[([]\s*(?:known as\s+|aka\s+|a\.k\.a\.?\s+)?(\p{L}[^()[\]]*)[)\]]|(?:^|\s)["“„‘'](\p{L}[^"”“'’]*)["”“’'](?=\s|$)/iu

import { sameGivenName } from '../../list/doubles/nicknames.rules.ts'
import { comparableName } from '../../list/entry/comparable.rules.ts'

/** Somebody on the list of the unit, as far as it takes to know whether an officer is they. */
export interface Candidate {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
  readonly former_name: string
  readonly emails: readonly string[]
}

/**
 * Who on the list an officer named from above is: of their name, and reached by the very address.
 * Somebody of whom the list knows no e-mail is they as well, if nobody else has the name. With
 * another address it may be a namesake; then nobody is guessed at.
 */
export function listedOfficer(
  candidates: readonly Candidate[],
  { name, address }: { name: string; address: string },
): Candidate | undefined {
  const named = candidates.filter((one) => goesBy(one, comparableName(name)))
  const reached = named.filter(({ emails }) => emails.includes(address.toLowerCase()))
  const [only] = reached.length > 0 ? reached : named
  if (reached.length > 1 || only === undefined) return undefined
  if (reached.length === 1) return only
  return named.length === 1 && only.emails.length === 0 ? only : undefined
}

/** “Liz Smith” is Elizabeth Smith, and Elizabeth Anne Smith, and who was Smith before. */
function goesBy(one: Candidate, name: string): boolean {
  const [first = ''] = name.split(' ')
  const given = [one.given_name, one.known_as].map(
    (text) => comparableName(text).split(' ')[0] ?? '',
  )
  const families = [one.family_name, one.former_name]
    .map(comparableName)
    .filter((text) => text !== '')
  return (
    given.some((known) => known !== '' && (known === first || sameGivenName(known, first))) &&
    families.some((family) => name.endsWith(` ${family}`))
  )
}

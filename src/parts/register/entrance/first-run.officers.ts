import { found, NotFound } from '../../../platform/errors.ts'
import type { Problems } from '../../../ui/form.tsx'
import { say, type Draft, type Here } from './first-run.draft.ts'
import { problemOfSecond, rolesFor, type FirstOfficer } from './first-run.rules.ts'

/** What the page about the first or the second officer shows. */
export function officerAsked(c: Here, { kind, bodies, at, officers }: Draft) {
  const n = numberOf(c)
  const choosing = kind === 'file' && n === 1
  return {
    n,
    officer: officers[n - 1] ?? {},
    roles: rolesFor(found(bodies[at]).kind),
    places: choosing
      ? bodies.map(({ name }, place) => ({ value: String(place), label: name }))
      : [],
    place: String(at),
  }
}

interface Said {
  readonly name: string
  readonly address: string | null
  readonly role: string | undefined
}

/** What is missing or wrong in what was said of an officer. */
export function officerProblems(
  c: Here,
  draft: Draft,
  n: 1 | 2,
  said: Said,
  read?: FirstOfficer,
): Problems {
  const tell = say(c)
  const problems: Record<string, string> = {}
  if (!said.name) problems['name'] = tell('officer_name_missing')
  if (!said.address) problems['address'] = tell('officer_address_wrong')
  const roles: readonly string[] = rolesFor(found(draft.bodies[draft.at]).kind)
  if (!said.role || !roles.includes(said.role)) problems['role'] = tell('officer_role_missing')
  const other = draft.officers[n === 1 ? 1 : 0]
  const twin = read && other ? problemOfSecond(other, read) : null
  if (twin) problems[twin === 'same-name' ? 'name' : 'address'] = tell(`officer_${twin}`)
  return problems
}

export const numberOf = (c: Here): 1 | 2 => {
  const n = c.req.param('n')
  if (n !== '1' && n !== '2') throw new NotFound()
  return n === '1' ? 1 : 2
}

/** The body that was chosen for the first two; the one before where none was. */
export function placeTyped({ bodies, at }: Draft, typed: string | undefined) {
  const place = Number(typed)
  return Number.isInteger(place) && bodies[place] ? place : at
}

/** Each officer's own way in: by letter where the hall has a post office, else on the page. */
export async function sendLinks(
  c: Here,
  hall: string,
  next: string,
  officers: readonly FirstOfficer[],
) {
  const { house, db, now, language } = c.get('scope')
  const links = []
  for (const { name, address, role } of officers) {
    const token = await house.sessions.links.make({ address, language, next })
    const link = `${house.publicUrl}/sign-in/link/${token}`
    const letter = {
      name,
      hall,
      role: say(c)(`role_${role}`),
      link,
      page: `${house.publicUrl}/sign-in`,
    }
    if (house.mail.sends)
      await house.mail.post(
        db,
        {
          to: address,
          subject: say(c)('letter_subject', { hall }),
          text: say(c)('letter', letter),
        },
        now,
      )
    links.push({ name, role, link })
  }
  return links
}

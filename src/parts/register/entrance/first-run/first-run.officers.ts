import { found, NotFound } from '../../../../platform/errors.ts'
import type { Problems } from '../../../../ui/forms/form.tsx'
import { nameOf, say, type Complete, type Draft, type Here } from './first-run.draft.ts'
import {
  landingOf,
  placeBodies,
  problemOfSecond,
  rolesFor,
  type FirstOfficer,
} from './first-run.rules.ts'

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
export async function sendLinks(c: Here, complete: Complete): Promise<OwnLink[]> {
  const { house, db, now } = c.get('scope')
  const links = await makeLinks(c, complete)
  if (!house.mail.sends) return links
  for (const link of links) await house.mail.post(db, letterWith(c, complete, link), now)
  return []
}

/** The same for the same page a second time: letters were sent, and a link that is shown works as the first did. */
export function linksAgain(c: Here, complete: Complete): Promise<OwnLink[]> {
  return c.get('house').mail.sends ? Promise.resolve([]) : makeLinks(c, complete)
}

interface OwnLink extends FirstOfficer {
  readonly link: string
}

/** The body of the first two: its address, and whether it keeps a list. */
export function seatedAt({ bodies, at }: Complete) {
  const { slug, unit } = found(placeBodies(bodies).find(({ place }) => place === at))
  return { slug, keepsList: unit === at }
}

async function makeLinks(c: Here, complete: Complete): Promise<OwnLink[]> {
  const { house, language } = c.get('scope')
  const seated = seatedAt(complete)
  const links = []
  for (const [n, officer] of complete.officers.entries()) {
    const { address } = officer
    const next = landingOf(seated, officer.role, n === 0 ? 1 : 2)
    const token = await house.sessions.links.make({ address, language, next })
    links.push({ ...officer, link: `${house.publicUrl}/sign-in/link/${token}` })
  }
  return links
}

function letterWith(c: Here, complete: Complete, { name, address, role, link }: OwnLink) {
  const tell = say(c)
  const hall = nameOf(complete)
  const page = `${c.get('house').publicUrl}/sign-in`
  return {
    to: address,
    subject: tell('letter_subject', { hall }),
    text: tell('letter', { name, hall, role: tell(`role_${role}`), link, page }),
  }
}

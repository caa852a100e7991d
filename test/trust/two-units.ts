import { fillHall } from '../browser/full-hall.ts'
import type { TestHall } from '../support/hall.ts'
import { listsIn } from '../support/lists.ts'

export interface Unit {
  readonly secretary: string
  readonly member: string
  readonly other: string
}

/** What only the people of one unit are called: where it is read by anybody else, they learnt something. */
export const familyIn = (slug: string) => `Canary${slug}`

/** A unit in which every kind of thing that a form can name is there at least once, to come, over and called off. */
export async function fillUnit(hall: TestHall, slug: string): Promise<Unit> {
  const { town } = hall
  const person = (given: string, number: string) =>
    town.addPerson({
      given,
      family: familyIn(slug),
      of: slug,
      number,
      email: `${given}.${slug}@example.org`.toLowerCase(),
    })
  const [secretary, member, other] = [
    await person('Sam', '1'),
    await person('Mo', '2'),
    await person('Olu', '3'),
  ]
  for (const role of ['secretary', 'auditor', 'treasurer', 'organiser'] as const)
    await town.addOffice(secretary, slug, role)
  await town.addOffice(other, slug, 'volunteer')
  const { club } = await fillHall(hall, secretary, slug)
  const send = async (who: string | null, path: string, form: Record<string, string>) => {
    const answer = await hall.ask(who, path, form)
    if (answer.status !== 303)
      throw new Error(`${path} answers ${answer.status}: ${(await answer.text()).slice(0, 2000)}`)
    return answer.headers.get('location') ?? ''
  }
  const at = `/b/${slug}`
  for (const who of [member, other]) {
    await send(who, `${club}/commitment`, {})
    await send(who, '/me/pass', {})
    await send(who, `${at}/whats-on/rota/mine/abilities`, { name: 'cook' })
  }
  const off = await send(secretary, `${at}/whats-on`, {
    title: 'Called off',
    kind: 'social',
    day: '2026-12-03',
    from: '18:00',
    to: '20:00',
    place: 'Here',
    slot_0_name: 'Till',
    slot_0_minimum: '1',
    slot_0_maximum: '2',
    slot_0_does: 'did-shift',
  })
  await send(member, `${off}/commitment`, {})
  await send(secretary, `${off}/calling-off`, { reason: 'Snow' })
  await send(secretary, `${at}/rolls`, {
    purpose: 'Selection',
    on: '2026-11-30',
    until: '2027-01-20',
    months: '0',
  })
  await lists(hall, slug)
  return { secretary, member, other }
}

async function lists(hall: TestHall, slug: string) {
  const lists = listsIn(hall, slug)
  const family = familyIn(slug)
  await lists.bring(
    `Member No,First Name,Surname,Postcode,Email,Shoe size\n10,Ola,${family},LS1 1AA,ola.${slug}@example.org,5\n11,Ola,${family},LS1 1AA,ola.${slug}@example.org,5\n`,
  )
  await lists.look(
    `Member No,First Name,Surname,Postcode,Email\n12,Abe,${family},LS1 1AA,abe.${slug}@example.org\n`,
  )
}

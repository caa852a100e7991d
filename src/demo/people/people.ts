import type { Chance } from '../chance.ts'
import { dayOf, daysBefore, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody, Story } from './bodies.ts'
import { familyNames, mensNames, streets, unions, womensNames } from './names.ts'

/** Somebody invented, with as much of a life as a member list shows. */
export interface DemoPerson {
  readonly id: string
  readonly unit: DemoBody
  readonly ward: DemoBody | null
  readonly story: Story | null
  readonly number: string
  readonly title: string
  readonly given: string
  readonly family: string
  readonly gender: 'f' | 'm'
  readonly born_year: number
  readonly address: string
  readonly town: string
  readonly postcode: string
  readonly email: string
  readonly mobile: string
  readonly landline: string
  readonly union: string
  readonly joined_on: string
  /** The day the membership lapsed; undefined for members. */
  readonly lapsed_on?: string
  readonly arrears: boolean
  readonly rate: string
  readonly method: string
  readonly paid_to: string
  /** Joined in the campaign of the autumn before last. */
  readonly surge: boolean
}

/** Members today by ward, so that the constituency has about 850; DOMAIN: median 450 to 750. */
const membersByStory: Readonly<Record<Story, number>> = {
  dormant: 141,
  surge: 232,
  education: 158,
  'mutual-aid': 176,
  tampered: 139,
}
const UNION_BRANCH_MEMBERS = 184
/** 80, 68, 59, 45 % of a surge cohort are kept at 12, 24, 36 and 60 months. */
const SURGE_LAPSED = 0.24
const SURGE_MONTHS_AGO = { first: 15, last: 12 }

export function inventPeople(demo: Demo, bodies: DemoBodies): DemoPerson[] {
  const people: DemoPerson[] = []
  const invent = (unit: DemoBody, ward: DemoBody | null, story: Story | null, lapsed: boolean) =>
    people.push(person(demo, { unit, ward, story, lapsed, nth: people.length }))
  for (const story of Object.keys(membersByStory) as Story[]) {
    const ward = bodies.wards[story]
    for (let n = 0; n < membersByStory[story]; n++) invent(bodies.home, ward, story, false)
    for (let n = 0; n < membersByStory[story] * 0.17; n++) invent(bodies.home, ward, story, true)
  }
  for (let n = 0; n < UNION_BRANCH_MEMBERS; n++) invent(bodies.unionBranch, null, null, false)
  return people
}

interface Place {
  readonly unit: DemoBody
  readonly ward: DemoBody | null
  readonly story: Story | null
  readonly lapsed: boolean
  readonly nth: number
}

function person(demo: Demo, place: Place): DemoPerson {
  const { chance, now } = demo
  const gender = chance.happens(0.47) ? 'f' : 'm'
  const given = chance.pick(gender === 'f' ? womensNames : mensNames)
  const family = chance.pick(familyNames)
  const surge = place.story === 'surge' && chance.happens(place.lapsed ? 0.8 : SURGE_LAPSED * 2.2)
  const joined = joinedOn(demo, surge)
  const lapsed = place.lapsed ? { lapsed_on: lapsedOn(demo, joined) } : {}
  const arrears = !place.lapsed && chance.happens(surge ? 0.11 : 0.02)
  const paid = place.lapsed || arrears ? -chance.between(30, 170) : chance.between(5, 330)
  const street = chance.pick(streets)
  return {
    id: demo.newId(),
    unit: place.unit,
    ward: place.ward,
    story: place.story,
    number: `${place.ward ? 'A' : 'U'}${String(2_104_500 + place.nth * 7).padStart(7, '0')}`,
    title:
      gender === 'f'
        ? chance.pick(['Ms', 'Mrs', 'Miss', 'Dr'])
        : chance.pick(['Mr', 'Mr', 'Mr', 'Dr']),
    given,
    family,
    gender,
    born_year: now.getUTCFullYear() - age(chance),
    address: `${chance.between(1, 148)} ${street}`,
    town: 'Hull',
    // There is no KH postcode area, so no letter can go astray.
    postcode: `KH${1 + (streets.indexOf(street) % 9)} ${chance.between(1, 9)}${chance.pick(['AB', 'DQ', 'EF', 'HJ', 'LN', 'PR', 'TW', 'XY'])}`,
    email: chance.happens(0.16) ? '' : `${ascii(given)}.${ascii(family)}${place.nth}@example.org`,
    mobile: chance.happens(0.1) ? '' : `07700 900${String(place.nth % 1000).padStart(3, '0')}`,
    landline: chance.happens(0.3) ? `01632 960${String(place.nth % 1000).padStart(3, '0')}` : '',
    union: chance.happens(0.38) ? chance.pick(unions) : '',
    joined_on: dayOf(joined),
    ...lapsed,
    arrears,
    rate: chance.weighted({ standard: 58, reduced: 30, youth: 5, union: 7 }),
    method: chance.weighted({ 'direct debit': 86, card: 11, cheque: 3 }),
    paid_to: dayOf(daysBefore(now, -paid)),
    surge,
  }
}

function joinedOn({ chance, now }: Demo, surge: boolean) {
  if (surge)
    return daysBefore(
      now,
      30 * SURGE_MONTHS_AGO.last +
        chance.between(0, 30 * (SURGE_MONTHS_AGO.first - SURGE_MONTHS_AGO.last)),
    )
  // Seven in a hundred join in a quiet year; the wave of 2015 and 2016 still shows.
  const years = chance.weighted({ recent: 16, middle: 44, wave: 40 })
  if (years === 'recent') return daysBefore(now, chance.between(4, 730))
  if (years === 'middle') return daysBefore(now, chance.between(730, 3300))
  return daysBefore(now, chance.between(3650, 4200))
}

function lapsedOn({ chance, now }: Demo, joined: Date) {
  const days = Math.floor((now.getTime() - joined.getTime()) / 86_400_000)
  return dayOf(daysBefore(now, chance.between(10, Math.max(11, Math.min(days - 30, 1000)))))
}

/** Ages of members: 15-24 5 %, 25-34 10, 35-44 14, 45-54 18, 55-64 23, 65 and over 30. */
function age(chance: Chance) {
  const from = Number(chance.weighted({ 15: 5, 25: 10, 35: 14, 45: 18, 55: 23, 65: 30 }))
  return chance.between(Math.max(from, 18), from === 65 ? 86 : from + 9)
}

const ascii = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

import { sql } from 'kysely'
import { asHallIn } from '../../platform/entering/errands.ts'
import type { House } from '../../platform/house.ts'
import { chance, type Chance } from '../chance.ts'
import { dayOf, daysBefore } from '../demo.ts'
import { familyNames, mensNames, streets, womensNames } from '../people/names.ts'

/** What head office's list of this month says differently from the roll: what changes in an ordinary month. */
const JOINED = 12
const LAPSED = 3
const MOVED = 5
const CHANGED = 41
const DOUBLES = 2

const HEADINGS = [
  'Membership No',
  'Title',
  'First name',
  'Surname',
  'Address 1',
  'Town',
  'Postcode',
  'E-mail',
  'Mobile',
  'Landline',
  'Status',
  'Rate',
  'Date joined',
  'Paid to',
  'Method',
  'Ward',
  'Constituency',
  'Year of birth',
  'Union',
]

interface Entry {
  number: string
  title: string
  given_name: string
  family_name: string
  address: string
  town: string
  postcode: string
  email: string
  mobile: string
  landline: string
  state: string
  rate: string
  joined_on: string
  paid_to: string
  method: string
  ward: string
  constituency: string
  born_year: string
  union_name: string
}

/** This month's list as head office would send it: a title above the headings, days first, and some dirt. */
export async function thisMonthsList(house: House, body_id: string): Promise<string> {
  const roll = await asHallIn(house, 'the demo writes a list to bring in', body_id, ({ db }) =>
    sql<Entry>`
      select m.number, p.title, p.given_name, p.family_name, p.address, p.town, p.postcode, m.state, m.rate, m.method,
        coalesce(to_char(m.joined_on, 'DD/MM/YYYY'), '') as joined_on, coalesce(to_char(m.paid_to, 'DD/MM/YYYY'), '') as paid_to,
        coalesce(w.name, '') as ward, b.name as constituency, coalesce(p.born_year::text, '') as born_year, p.union_name,
        coalesce(max(c.value) filter (where c.kind = 'email'), '') as email,
        coalesce(max(c.value) filter (where c.kind = 'mobile'), '') as mobile,
        coalesce(max(c.value) filter (where c.kind = 'landline'), '') as landline
      from membership m join person p on p.id = m.person_id join body b on b.id = m.body_id
        left join body w on w.id = m.ward_id
        left join contact_point c on c.person_id = p.id and c.ended_at is null
      where m.body_id = ${body_id} and m.counts and m.number <> ''
      group by m.number, p.id, m.body_id, m.person_id, b.name, w.name
      order by m.number`.execute(db),
  )
  const told = chance(house.clock().getUTCDate() + 7)
  const rows = change(told, roll.rows, house.clock())
  const title = `Membership list;${dayOf(house.clock())};confidential`
  return ['\uFEFF' + title, HEADINGS.join(';'), ...rows.map(lineOf)].join('\r\n') + '\r\n'
}

function change(told: Chance, roll: readonly Entry[], now: Date): Entry[] {
  const hat = told.shuffle(roll.filter((one) => one.email !== '' && one.state === 'member'))
  const draw = (n: number) => new Set(hat.splice(0, n).map((one) => one.number))
  const lapsed = draw(LAPSED)
  const moved = draw(MOVED)
  const changed = draw(CHANGED)
  const doubled = hat.splice(0, DOUBLES)
  const wards = [...new Set(roll.map((one) => one.ward))]
  const kept = roll
    .map((one) => (lapsed.has(one.number) ? { ...one, state: 'lapsed' } : one))
    .map((one) =>
      moved.has(one.number)
        ? { ...one, ward: told.pick(wards.filter((name) => name !== one.ward)) }
        : one,
    )
    .map((one) => (changed.has(one.number) ? withChange(told, one) : one))
  const template = kept[0]
  if (!template) return []
  const joined = Array.from({ length: JOINED }, (_, n) =>
    newcomer(told, template, { now, n, ward: told.pick(wards) }),
  )
  const doubles = doubled.map((one, n) => ({
    ...one,
    number: `A29990${n}1`,
    given_name: one.given_name.slice(0, -1),
    joined_on: dayFirst(now),
  }))
  return [...kept, ...joined, ...doubles, ...dirt(template)]
}

function withChange(told: Chance, one: Entry): Entry {
  const what = told.pick(['email', 'mobile', 'address', 'rate', 'union'])
  if (what === 'email') return { ...one, email: one.email.replace('@', `.home@`) }
  if (what === 'mobile') return { ...one, mobile: `07700 900${String(told.between(100, 999))}` }
  if (what === 'rate') return { ...one, rate: one.rate === 'reduced' ? 'standard' : 'reduced' }
  if (what === 'union') return { ...one, union_name: one.union_name === 'Unite' ? 'GMB' : 'Unite' }
  return { ...one, address: `${told.between(200, 299)} ${told.pick(streets)}` }
}

function newcomer(
  told: Chance,
  like: Entry,
  { now, n, ward }: { now: Date; n: number; ward: string },
): Entry {
  const woman = told.happens(0.5)
  const given_name = told.pick(woman ? womensNames : mensNames)
  const family_name = told.pick(familyNames)
  return {
    ...like,
    number: `A30000${String(n).padStart(2, '0')}`,
    title: woman ? 'Ms' : 'Mr',
    given_name,
    family_name,
    address: `${told.between(300, 399)} ${told.pick(streets)}`,
    email: `${given_name}.${family_name}.new@example.org`.toLowerCase().replace("'", ''),
    mobile: `07700 900${String(told.between(100, 999))}`,
    landline: '',
    state: 'member',
    joined_on: dayFirst(daysBefore(now, told.between(2, 28))),
    paid_to: dayFirst(daysBefore(now, -330)),
    born_year: String(told.between(1945, 2006)),
    union_name: '',
    ward,
  }
}

/** Four rows that a person must look at: no name, a day that is none, a ward that is none, one number twice. */
const dirt = (like: Entry): Entry[] => [
  {
    ...like,
    number: 'A3999901',
    given_name: '',
    family_name: '',
    email: '',
    mobile: '',
    landline: '',
  },
  {
    ...like,
    number: 'A3999902',
    given_name: 'Ivy',
    family_name: 'Longbottom',
    joined_on: '31/02/2026',
    email: 'ivy@example.org',
    mobile: '',
  },
  {
    ...like,
    number: 'A3999903',
    given_name: 'Ossie',
    family_name: 'Underhill',
    ward: 'Moonside',
    email: 'ossie@example.org',
    mobile: '',
  },
  {
    ...like,
    given_name: 'Perpetua',
    family_name: 'Quick',
    email: 'perpetua@example.org',
    mobile: '',
  },
]

const lineOf = (one: Entry) =>
  [
    one.number,
    one.title,
    one.given_name,
    one.family_name,
    one.address,
    one.town,
    one.postcode,
    one.email,
    one.mobile,
    one.landline,
    one.state,
    one.rate,
    one.joined_on,
    one.paid_to,
    one.method,
    one.ward,
    one.constituency,
    one.born_year,
    one.union_name,
  ]
    .map(quoted)
    .join(';')

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const dayFirst = (moment: Date) => dayOf(moment).split('-').reverse().join('/')

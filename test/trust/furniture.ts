import { newId } from '../../src/platform/ids.ts'
import type { Town } from '../support/town.ts'

/** Something of Leeds in every table, and the contexts in which different people come to the tables. */
export interface Furniture {
  /** SET LOCAL statements by who comes. */
  readonly contexts: Readonly<Record<string, string>>
  /** A row of Leeds from each table, as JSON, to be written again by those who may not. */
  readonly samples: ReadonlyMap<string, string>
  readonly elsewhere: string
  readonly otherRegister: string
  readonly nowhere: string
  readonly stranger: string
}

export async function furnish(town: Town): Promise<Furniture> {
  const ann = await town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'harehills',
    email: 'ann@example.org',
  })
  const bilal = await town.addPerson({
    given: 'Bilal',
    family: 'Bhatti',
    of: 'hull',
    email: 'bilal@example.org',
  })
  await town.addOffice(ann, 'leeds', 'secretary')
  await town.addOffice(bilal, 'hull', 'secretary')
  const leeds = town.body('leeds')
  await rowsOfLeeds(town, leeds, ann)
  const unit = [leeds, town.body('harehills'), town.body('armley')]
  const hull = [town.body('hull')]
  const samples = new Map<string, string>()
  const { rows } = await town.sql(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity`,
  )
  for (const { name } of rows as { name: string }[]) {
    const own = await town.sql(
      `select to_jsonb(t)::text as row from ${name} t order by ${name === 'body' ? "slug = 'leeds' desc" : '1'} limit 1`,
    )
    const first = (own.rows as { row: string }[])[0]
    if (first) samples.set(name, first.row)
  }
  return {
    contexts: {
      nobody: context({}),
      annAlone: context({ person: ann }),
      memberOfLeeds: context({ person: ann, body: leeds, reach: unit }),
      secretaryOfLeeds: context({ person: ann, body: leeds, reach: unit, roll: unit }),
      secretaryOfHull: context({ person: bilal, body: town.body('hull'), reach: hull, roll: hull }),
      hallInLeeds: context({ body: leeds, reach: unit, roll: unit }),
      region: context({
        person: bilal,
        body: town.body('yorkshire'),
        reach: [town.body('yorkshire')],
        roll: [],
      }),
    },
    samples,
    elsewhere: town.body('hull'),
    otherRegister: town.body('union'),
    nowhere: newId(),
    stranger: bilal,
  }
}

interface Context {
  person?: string
  body?: string
  reach?: string[]
  roll?: string[]
}

const context = ({ person = '', body = '', reach = [], roll = [] }: Context) =>
  [
    `set local hall.person = '${person}'`,
    `set local hall.body = '${body}'`,
    `set local hall.reach = '${ids(reach)}'`,
    `set local hall.roll = '${ids(roll)}'`,
  ].join('; ')

const ids = (list: string[]) => (list.length === 0 ? '' : `{${list.join(',')}}`)

/** One row of Leeds and Ann in each table that the small country leaves empty. */
async function rowsOfLeeds(town: Town, leeds: string, ann: string) {
  const tag = newId()
  const field = newId()
  const put = (text: string, ...values: unknown[]) => town.sql(text, values)
  await put(`insert into tag (body_id, id, name) values ($1, $2, 'sings')`, leeds, tag)
  await put(
    `insert into person_tag (body_id, tag_id, person_id, given_at) values ($1, $2, $3, now())`,
    leeds,
    tag,
    ann,
  )
  await put(`insert into custom_field (body_id, id, name) values ($1, $2, 'Bicycle')`, leeds, field)
  await put(
    `insert into custom_value (body_id, field_id, person_id, value) values ($1, $2, $3, 'yes')`,
    leeds,
    field,
    ann,
  )
  await put(
    `insert into field_change (body_id, id, person_id, field, was, became, changed_at) values ($1, $2, $3, 'town', '', 'Leeds', now())`,
    leeds, newId(), ann,
  ) // prettier-ignore
  await put(
    `insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_at) values ($1, $2, $3, 'attended', 'took-part', now(), now())`,
    leeds, newId(), ann,
  ) // prettier-ignore
  await put(
    `insert into standing (body_id, person_id, member, took_part_at) values ($1, $2, true, now())`,
    leeds,
    ann,
  )
}

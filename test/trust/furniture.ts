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
  const rhona = await town.addPerson({ given: 'Rhona', family: 'Reid' })
  await town.addOffice(rhona, 'yorkshire', 'regional-organiser')
  const unit = [leeds, town.body('harehills'), town.body('armley')]
  const hull = [town.body('hull')]
  const carers = town.body('carers-leeds')
  const samples = new Map<string, string>()
  const { rows } = await town.sql(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity`,
  )
  for (const { name } of rows as { name: string }[]) {
    const own = await town.sql(
      `select to_jsonb(t)::text as row from ${name} t order by ${firstOf(name, leeds)} limit 1`,
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
      rotaOfLeeds: `${context({ person: bilal, body: leeds, reach: unit, roll: unit })}; set local hall.rota_keeper = 'on'`,
      streetOfLeeds: context({ body: leeds }),
      hallInLeeds: context({ body: leeds, reach: unit, roll: unit }),
      guestOfLeeds: `${context({})}; set local hall.guest = '${GUEST}'`,
      linkOfAnn: `${context({})}; set local hall.guest = '${LINK}'`,
      postman: `${context({})}; set local hall.postman = 'on'`,
      unionBranch: context({ person: bilal, body: carers, reach: [carers], roll: [carers] }),
      region: context({
        person: bilal,
        body: town.body('yorkshire'),
        reach: [town.body('yorkshire')],
        roll: [],
      }),
      officerOfRegion: context({
        person: rhona,
        body: town.body('yorkshire'),
        reach: [town.body('yorkshire')],
      }),
    },
    samples,
    elsewhere: town.body('hull'),
    otherRegister: town.body('union'),
    stranger: bilal,
  }
}

/** Rows of Leeds stand first, where a table knows whose it is. */
const firstOf = (table: string, leeds: string) => {
  if (table === 'body') return `slug = 'leeds' desc`
  return `to_jsonb(t) ->> 'body_id' = '${leeds}' desc nulls last`
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
  await put(
    `insert into membership_period (body_id, id, person_id, state, from_on, until_on) values ($1, $2, $3, 'arrears', '2024-03-01', '2024-05-01')`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into body_change (body_id, id, what, was, became, changed_at, changed_by) values ($1, $2, 'name', 'Loidis', 'Leeds', now(), $3)`,
    leeds,
    newId(),
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
    `insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by) values ($1, $2, $3, 'town', '', 'Leeds', now(), $3)`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_at) values ($1, $2, $3, 'attended', 'took-part', now(), now())`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into standing (body_id, person_id, member, took_part_at) values ($1, $2, true, now())`,
    leeds,
    ann,
  )
  await rowsOfTheCalendar(town, leeds, ann)
  await rowsOfTheRooms(put, leeds, ann)
  await rowsOfTheOffice(town, leeds, ann)
  await rowsOfTheList(town, leeds, ann)
}

type Put = (text: string, ...values: unknown[]) => Promise<unknown>

/** The hashes of two secret links: a guest's own, and one in a letter to Ann. */
const GUEST = 'a'.repeat(64)
const LINK = 'b'.repeat(64)

/** What is open to everyone: seen by whoever passes by, changed by no more people than anything else. */
async function rowsOfTheStreet(put: Put, leeds: string) {
  const [occasion, slot, guest] = [newId(), newId(), newId()]
  await put(`insert into face (body_id, about, changed_at) values ($1, 'A branch.', now())`, leeds)
  await put(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at, open_to)
     values ($1, $2, 'breakfast-club', 'Breakfast', now(), now() + interval '2 hours', now(), 'everyone')`,
    leeds,
    occasion,
  )
  await put(
    `insert into calling_off (body_id, id, occasion_id, reason, called_off_at) values ($1, $2, $3, 'Snow', now())`,
    leeds,
    newId(),
    occasion,
  )
  await put(
    `insert into slot (body_id, id, occasion_id) values ($1, $2, $3)`,
    leeds,
    slot,
    occasion,
  )
  await put(
    `insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, contact, state, first_time, said_at, key_hash)
     values ($1, $2, $3, $4, 'Grace', 'grace', 'grace@example.org', 'waiting', true, now(), $5)`,
    leeds,
    guest,
    occasion,
    slot,
    GUEST,
  )
  await rowsOfOne(put, leeds, { occasion, slot, commitment: guest })
  await put(
    `insert into looking_back (body_id, id, occasion_id, asked_at) values ($1, $2, $3, now())`,
    leeds,
    newId(),
    occasion,
  )
}

/** What hangs on one commitment: a place that is offered, and what the person needs. */
async function rowsOfOne(
  put: Put,
  leeds: string,
  of: { occasion: string; slot: string; commitment: string },
) {
  await put(
    `insert into offer (body_id, id, occasion_id, slot_id, commitment_id, places, made_at, until)
     values ($1, $2, $3, $4, $5, 1, now(), now() + interval '1 day')`,
    leeds,
    newId(),
    of.occasion,
    of.slot,
    of.commitment,
  )
  await put(
    `insert into need (body_id, commitment_id, occasion_id, sealed, sealed_key, said_at) values ($1, $2, $3, '\\x00', '\\x00', now())`,
    leeds,
    of.commitment,
    of.occasion,
  )
  for (const table of ['next_time', 'friendly_word'])
    await put(
      `insert into ${table} (body_id, id, occasion_id, commitment_id, settled_at, outcome) values ($1, $2, $3, $4, now(), 'left-alone')`,
      leeds,
      newId(),
      of.occasion,
      of.commitment,
    )
}

async function rowsOfTheCalendar(town: Town, leeds: string, ann: string) {
  const [occasion, slot, sheet, yes] = [newId(), newId(), newId(), newId()]
  const put = (text: string, ...values: unknown[]) => town.sql(text, values)
  await put(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Choir', now(), now() + interval '2 hours', now())`,
    leeds,
    occasion,
  )
  await put(
    `insert into calling_off (body_id, id, occasion_id, reason, called_off_at) values ($1, $2, $3, 'Snow', now())`,
    leeds,
    newId(),
    occasion,
  )
  await put(
    `insert into slot (body_id, id, occasion_id) values ($1, $2, $3)`,
    leeds,
    slot,
    occasion,
  )
  await rowsOfTheStreet(put, leeds)
  await rowsOfSeries(put, leeds, ann)
  await rowsOfTheRota(put, leeds, ann)
  await put(
    `insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at)
     values ($1, $2, $3, 'own', repeat('0', 64), repeat('1', 64), now())`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at, key_hash)
     values ($1, $2, $3, $4, $5, 'Ann A.', 'armitage ann', 'promised', true, now(), $6)`,
    leeds,
    yes,
    occasion,
    slot,
    ann,
    LINK,
  )
  await put(
    `insert into looking_back (body_id, id, occasion_id, asked_at, said_at, said_by, felt) values ($1, $2, $3, now(), now(), $4, 'good')`,
    leeds,
    newId(),
    occasion,
    ann,
  )
  await rowsOfOne(put, leeds, { occasion, slot, commitment: yes })
  await put(
    `insert into reminder_wish (body_id, person_id, wanted, said_at) values ($1, $2, false, now())`,
    leeds,
    ann,
  )
  await put(
    `insert into sheet (body_id, id, occasion_id, printed_at) values ($1, $2, $3, now())`,
    leeds,
    sheet,
    occasion,
  )
  await put(
    `insert into calendar_address (person_id, secret_hash, made_at) values ($1, $2, now())`,
    ann,
    'c'.repeat(64),
  )
  await put(
    `insert into sheet_row (body_id, sheet_id, number, person_id, name, sort_name) values ($1, $2, 1, $3, 'Ann A.', 'armitage ann')`,
    leeds,
    sheet,
    ann,
  )
}

async function rowsOfTheRota(put: Put, leeds: string, ann: string) {
  const [occasion, slot, other, commitment, suggestion] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ]
  await put(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Rota', now(), now() + interval '2 hours', now())`,
    leeds,
    occasion,
  )
  for (const [id, name] of [
    [slot, 'Cook'],
    [other, 'Till'],
  ])
    await put(
      `insert into slot (body_id, id, occasion_id, name, taken, seeking) values ($1, $2, $3, $4, 1, 1)`,
      leeds,
      id,
      occasion,
      name,
    )
  await put(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at, seeking_since)
     values ($1, $2, $3, $4, $5, 'Ann A.', 'armitage ann', 'promised', true, now(), now())`,
    leeds,
    commitment,
    occasion,
    slot,
    ann,
  )
  await put(
    `insert into handover (body_id, id, occasion_id, slot_id, commitment_id, person_id, from_shown, kind, asked_at)
     values ($1, $2, $3, $4, $5, $6, 'Ann A.', 'stand-in', now())`,
    leeds,
    newId(),
    occasion,
    slot,
    commitment,
    ann,
  )
  await put(
    `insert into handover_refusal (body_id, handover_id, person_id, refused_at) select $1, id, $2, now() from handover where body_id = $1`,
    leeds,
    ann,
  )
  await put(
    `insert into absence (body_id, id, occasion_id, commitment_id, person_id, was, noted_at) values ($1, $2, $3, $4, $5, 'missed', now())`,
    leeds,
    newId(),
    occasion,
    commitment,
    ann,
  )
  await put(
    `insert into setting (body_id, id, name, value, decided_on, minute, recorded_at) values ($1, $2, 'misses-max', 3, current_date, '4', now())`,
    leeds,
    newId(),
  )
  await put(
    `insert into capability (body_id, id, person_id, name, since_on, said_by, said_at) values ($1, $2, $3, 'cook', current_date, 'person', now())`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into rota_place (body_id, id, person_id, stop_key) values ($1, $2, $3, $2)`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into rota_freeze (body_id, id, person_id, began_at) values ($1, $2, $3, now())`,
    leeds,
    newId(),
    ann,
  )
  await put(`insert into solidarity_pool (body_id, balance) values ($1, 1)`, leeds)
  await put(
    `insert into solidarity (body_id, id, person_id, shifts, moved_at) values ($1, $2, $3, 1, now())`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into rota_suggestion (body_id, id, asked_at, from_at, until_at, state) values ($1, $2, now(), now(), now() + interval '7 days', 'ready')`,
    leeds,
    suggestion,
  )
  await put(
    `insert into rota_line (body_id, id, suggestion_id, slot_body_id, occasion_id, slot_id, person_id, state) values ($1, $2, $3, $1, $4, $5, $6, 'accepted')`,
    leeds,
    newId(),
    suggestion,
    occasion,
    slot,
    ann,
  )
}

/** A series with a plan, a day skipped, and two dates: one nobody spoke to, one that Ann said yes to. */
async function rowsOfSeries(put: Put, leeds: string, ann: string) {
  const [series, plan, slot, taken] = [newId(), newId(), newId(), newId()]
  await put(`insert into series (body_id, id, made_at) values ($1, $2, now())`, leeds, series)
  await put(
    `insert into series_plan (body_id, id, series_id, n, from_day, kind, title, host_id, from_time, until_time, repeats, begins_on, weekdays, made_at)
     values ($1, $2, $3, 1, '2026-11-28', 'choir', 'Choir', $4, '19:00', '21:00', 'weeks', '2026-11-28', '{sa}', now())`,
    leeds,
    plan,
    series,
    ann,
  )
  await put(
    `insert into series_slot (body_id, id, plan_id) values ($1, $2, $3)`,
    leeds,
    newId(),
    plan,
  )
  await put(
    `insert into series_exception (body_id, id, series_id, day, kind, made_at) values ($1, $2, $3, '2026-12-26', 'skipped', now())`,
    leeds,
    newId(),
    series,
  )
  await put(
    `insert into closed_period (body_id, id, kind, name, from_day, until_day, made_at)
     values ($1, $2, 'closure', 'New floor', '2026-12-19', '2027-01-03', now())`,
    leeds,
    newId(),
  )
  const date = `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at, series_id, series_day, series_plan_id)
    values ($1, $2, 'choir', 'Choir', now(), now() + interval '2 hours', now(), $3, $4::date, $5)`
  await put(date, leeds, newId(), series, '2026-11-28', plan)
  await put(date, leeds, taken, series, '2026-12-05', plan)
  await put(`insert into slot (body_id, id, occasion_id) values ($1, $2, $3)`, leeds, slot, taken)
  await put(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     values ($1, $2, $3, $4, $5, 'Ann A.', 'armitage ann', 'promised', true, now())`,
    leeds,
    newId(),
    taken,
    slot,
    ann,
  )
}

/** A hall on offer that is held, closed at Christmas, insured, booked with a gap, and asked for by Ann. */
async function rowsOfTheRooms(put: Put, leeds: string, ann: string) {
  const [place, hold, booking] = [newId(), newId(), newId()]
  await put(
    `insert into place (body_id, id, kind, name, on_offer, made_at) values ($1, $2, 'room', 'Main hall', true, now())`,
    leeds,
    place,
  )
  await put(
    `insert into opening (body_id, place_id, weekday, opens, closes) values ($1, $2, 1, '09:00', '22:00')`,
    leeds,
    place,
  )
  await put(
    `insert into odd_day (body_id, id, place_id, on_day) values ($1, $2, $3, '2026-12-25')`,
    leeds,
    newId(),
    place,
  )
  await put(
    `insert into due_date (body_id, id, place_id, what, due_on, made_at) values ($1, $2, $3, 'lease', '2027-03-25', now())`,
    leeds,
    newId(),
    place,
  )
  await put(
    `insert into booking (body_id, id, place_id, title, made_at) values ($1, $2, $3, 'Choir', now())`,
    leeds,
    booking,
    place,
  )
  await put(
    `insert into skipped_date (body_id, booking_id, starts_at, ends_at, why) values ($1, $2, now(), now() + interval '2 hours', 'taken')`,
    leeds,
    booking,
  )
  await put(
    `insert into hold (body_id, id, place_id, starts_at, ends_at, made_at, made_by) values ($1, $2, $3, now(), now() + interval '2 hours', now(), $4)`,
    leeds,
    hold,
    place,
    ann,
  )
  await put(
    `insert into occupied (body_id, hold_id, place_id, span) values ($1, $2, $3, tstzrange(now(), now() + interval '2 hours'))`,
    leeds,
    hold,
    place,
  )
  await put(
    `insert into request (body_id, id, place_id, person_id, group_name, standing, name, purpose, starts_at, ends_at, asked_at)
     values ($1, $2, $3, $4, 'Ann''s choir', 'member', 'Ann', 'Singing', now(), now() + interval '1 hour', now())`,
    leeds,
    newId(),
    place,
    ann,
  )
}

async function rowsOfTheOffice(town: Town, leeds: string, ann: string) {
  const put = (text: string, ...values: unknown[]) => town.sql(text, values)
  await put(
    `insert into access_log (body_id, id, place, read_at, reader_id, reader_name, reader_role, kind, person_id, link)
     values ($1, $2, 1, now(), $3, 'Ann', 'secretary', 'entry', $3, decode(repeat('00', 32), 'hex'))`,
    leeds,
    newId(),
    ann,
  )
  await put(
    `insert into access_day (body_id, reader_id, on_day) values ($1, $2, current_date)`,
    leeds,
    ann,
  )
  await put(
    `insert into contact_undo (body_id, id, person_id, changed_at, key_hash, expires_at) values ($1, $2, $3, now(), 'x', now())`,
    leeds,
    newId(),
    ann,
  )
  const agreement = newId()
  await put(
    `insert into contact_agreement (body_id, id, people, asked_by, asked_at) values ($1, $2, 1, $3, now())`,
    leeds,
    agreement,
    ann,
  )
  await put(
    `insert into contact_agreement_change (body_id, agreement_id, person_id, changes) values ($1, $2, $3, '[]')`,
    leeds,
    agreement,
    ann,
  )
  await put(
    `insert into erasure (body_id, person_id, why, asked_at, asked_by) values ($1, $2, 'asked', now(), $2)`,
    leeds,
    ann,
  )
  const freeze = newId()
  await put(
    `insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, arrears_count, set_at)
     values ($1, $2, 'Selection', now(), now() + interval '9 days', true, now())`,
    leeds,
    freeze,
  )
  await put(
    `insert into roll_entry (body_id, freeze_id, person_id, on_roll, why, state, taken_at)
     values ($1, $2, $3, true, 'member', 'member', now())`,
    leeds,
    freeze,
    ann,
  )
  await put(
    `insert into job_progress (body_id, id, kind, asked_at) values ($1, $2, 'list.read', now())`,
    leeds,
    newId(),
  )
  await put(
    `insert into outbox (id, to_address, subject, text_body, written_at) values ($1, 'ann@example.org', 'Hello', 'Hello', now())`,
    newId(),
  )
  await put(
    `insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
       newly_active, kept, lapsed, returned, joined) values ($1, '2026-10-01', 1, 90, 1, true, 0, 1, 0, 0, 1, 0, 0, 0, 0)`,
    leeds,
  )
  await put(
    `insert into figure_check (body_id, id, checked_at, people, standing_wrong, tally_was, tally_is, took_ms)
     values ($1, $2, now(), 1, 0, 1, 1, 5)`,
    leeds,
    newId(),
  )
}

async function rowsOfTheList(town: Town, leeds: string, ann: string) {
  const [list, merge] = [newId(), newId()]
  const twin = await town.addPerson({ given: 'Anne', family: 'Armitage', of: 'harehills' })
  const [one, other] = [ann, twin].sort()
  const put = (text: string, ...values: unknown[]) => town.sql(text, values)
  await put(
    `insert into list_import (body_id, id, file_name, bytes, made_at, state) values ($1, $2, 'list.csv', 1, now(), 'preview')`,
    leeds,
    list,
  )
  await put(
    `insert into list_piece (body_id, import_id, place, bytes) values ($1, $2, 1, '\\x00')`,
    leeds,
    list,
  )
  await put(
    `insert into list_column (body_id, header, choice) values ($1, 'Ward', '"ward"')`,
    leeds,
  )
  await put(
    `insert into list_row (body_id, import_id, n, kind, person_id) values ($1, $2, 1, 'change', $3)`,
    leeds,
    list,
    ann,
  )
  await put(
    `insert into list_change (body_id, import_id, n, field, was, became) values ($1, $2, 1, 'town', '', 'Leeds')`,
    leeds,
    list,
  )
  await put(
    `insert into list_before (body_id, import_id, id, person_id, what, key) values ($1, $2, $3, $4, 'person', '{}')`,
    leeds,
    list,
    newId(),
    ann,
  )
  await put(
    `insert into list_double (body_id, import_id, n, one, other, score, found) values ($1, $2, 1, '{}', '{}', 1, '{}')`,
    leeds,
    list,
  )
  await put(
    `insert into list_problem (body_id, import_id, n, row, column_name, why, was, weight) values ($1, $2, 1, 1, 'A', 'x', 'x', 'note')`,
    leeds,
    list,
  )
  await put(
    `insert into person_merge (body_id, id, kept_id, gone_id, made_at) values ($1, $2, $3, $4, now())`,
    leeds,
    merge,
    ann,
    twin,
  )
  await put(
    `insert into person_merge_row (body_id, merge_id, id, what, key) values ($1, $2, $3, 'deed', '{}')`,
    leeds,
    merge,
    newId(),
  )
  await put(
    `insert into possible_double (body_id, one_id, other_id, score, found, found_at) values ($1, $2, $3, 1, '{}', now())`,
    leeds,
    one,
    other,
  )
}

import { sql } from 'kysely'
import { open } from '../../../platform/entering/enter.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import {
  clashesByClock,
  holdsByClock,
  type ClockChange,
  type ClockClash,
} from '../../hall/index.ts'
import { onOtherClock, type Ahead, type Moved } from './clock.rules.ts'

/** What is still to come in these bodies, as it would stand by the other clock. */
export async function occasionsByClock(
  { db, now }: BodyScope,
  change: ClockChange,
): Promise<Moved[]> {
  const { rows } = await sql<Ahead>`
    select o.body_id, o.id, o.title, o.starts_at, o.ends_at, o.series_starts_at, o.series_ends_at,
      exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null) as off
    from occasion o where o.body_id = any (${[...change.bodies]}::uuid[]) and o.starts_at > ${now}
    order by o.starts_at, o.id
  `.execute(db)
  return rows.map((one) => onOtherClock(one, change))
}

interface WhatMoves {
  readonly occasions: readonly Moved[]
  readonly holds: number
  readonly clashes: readonly ClockClash[]
}

/** What the page says before it is confirmed. Changes nothing. */
export async function whatMoves(scope: BodyScope, change: ClockChange): Promise<WhatMoves> {
  const holds = await holdsByClock(scope, change)
  return {
    occasions: (await occasionsByClock(scope, change)).filter(({ off }) => !off),
    holds: holds.filter(({ live }) => live).length,
    clashes: await clashesByClock(scope, holds),
  }
}

/** Puts them at their new moments; calendars that follow are told. */
export async function moveOccasions({ db, now }: BodyScope, moved: readonly Moved[]) {
  await sql`
    update occasion o set starts_at = n.starts_at, ends_at = least(n.ends_at, n.starts_at + interval '14 days'),
      series_starts_at = n.series_starts_at, series_ends_at = n.series_ends_at, sequence = o.sequence + 1, changed_at = ${now}
    from unnest(${moved.map((one) => one.body_id)}::uuid[], ${moved.map((one) => one.id)}::uuid[],
      ${moved.map((one) => one.starts_at)}::timestamptz[], ${moved.map((one) => one.ends_at)}::timestamptz[],
      ${moved.map((one) => one.series_starts_at)}::timestamptz[], ${moved.map((one) => one.series_ends_at)}::timestamptz[])
      as n (body_id, id, starts_at, ends_at, series_starts_at, series_ends_at)
    where o.body_id = n.body_id and o.id = n.id
  `.execute(db)
}

/** Whoever was reminded of an occasion was reminded of its hour, which is the same: they are not reminded twice. */
export async function moveReminders(
  scope: BodyScope,
  change: ClockChange,
  moved: readonly Moved[],
) {
  const { id, unit_bodies } = scope.where
  // Who comes is the door's to see: their rows are opened for this one mark, and nothing of them is read.
  await open(scope.db, { body_id: id, reach: unit_bodies, roll: change.bodies })
  await sql`
    update commitment c set reminded_for = n.starts_at
    from unnest(${moved.map((one) => one.body_id)}::uuid[], ${moved.map((one) => one.id)}::uuid[],
      ${moved.map((one) => one.starts_at)}::timestamptz[], ${moved.map((one) => one.was.starts_at)}::timestamptz[])
      as n (body_id, occasion_id, starts_at, was)
    where c.body_id = n.body_id and c.occasion_id = n.occasion_id and c.reminded_for = n.was
  `.execute(scope.db)
  await open(scope.db, { body_id: id, reach: unit_bodies, roll: [] })
}

/** From here on all of it can be taken back, so that a page may say why. */
export const begin = ({ db }: BodyScope) => sql`savepoint hanging`.execute(db)
export const takeBack = ({ db }: BodyScope) => sql`rollback to savepoint hanging`.execute(db)

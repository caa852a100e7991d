import path from 'node:path'
import { sql } from 'kysely'
import { openHall } from '../main.ts'
import {
  applyDirectly,
  doublesDirectly,
  importIn,
  latestApplied,
  planDirectly,
  previewDirectly,
  previewJson,
  previewLines,
  Unreadable,
  undoDirectly,
  unreadableSaid,
  warningsOf,
  type Compared,
  type ListAtHand,
} from '../parts/register/index.ts'
import { onOneConnection } from '../platform/database/one-connection.ts'
import type { Scope } from '../platform/entering/scope.ts'
import type { House } from '../platform/house.ts'
import { asHallIn } from '../platform/jobs/index.ts'
import { readSettings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { CANNOT_BE_READ, refuseNoFile, steadySource } from './list-file.ts'
import { readOptions, WRONG_CALL } from './options.ts'
import { print } from './print.ts'
import { unlessStopped } from './unless-stopped.ts'

/** Exit codes, as the manual lists them: 0 done, 1 trouble, and these. */
const UNUSUAL = 4
const NO_SUCH_BODY = 5

export const importList: Command = {
  says: 'brings in a list of members, or shows what it would change',
  usage:
    'FILE --body SLUG [--dry-run] [--json] [--whole | --part] [--accept-warnings]; or --undo --body SLUG',
  async run(args) {
    const asked = readCall(args)
    const settings = { ...readSettings(process.env), logLevel: 'silent' as const }
    if (!asked.undo) await refuseNoFile(asked.file)
    await unlessStopped(
      () => openHall(settings, 'hall', { alongside: true }),
      ({ house }) => (asked.undo ? undo(house, asked) : bringIn(house, asked)),
    ).catch((error: unknown) => {
      throw error instanceof Unreadable ? cannotBeRead(error) : error
    })
  },
}

interface Call {
  file: string
  body: string
  dryRun: boolean
  json: boolean
  undo: boolean
  whole: boolean | null
  acceptWarnings: boolean
}

function readCall(args: readonly string[]): Call {
  const { values, positionals } = parsed(args)
  const file = positionals[0] ?? ''
  const undo = values.undo === true
  if (values.body === undefined) throw new Trouble(`Say whose list it is: --body SLUG.`, WRONG_CALL)
  if (!undo && file === '') throw new Trouble('Name the file of the list.', WRONG_CALL)
  if (values.whole === true && values.part === true)
    throw new Trouble('A file is the whole list or a part of it, not both.', WRONG_CALL)
  return {
    ...{ file, undo, body: values.body },
    dryRun: values['dry-run'] === true,
    json: values.json === true,
    whole: wholeOf(values),
    acceptWarnings: values['accept-warnings'] === true,
  }
}

function wholeOf(values: { whole?: boolean; part?: boolean }): boolean | null {
  if (values.whole === true) return true
  return values.part === true ? false : null
}

const parsed = (args: readonly string[]) =>
  readOptions(
    args,
    {
      body: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      whole: { type: 'boolean' },
      part: { type: 'boolean' },
      undo: { type: 'boolean' },
      'accept-warnings': { type: 'boolean' },
    },
    { files_max: 1 },
  )

/** Thrown to take a dry run's transaction back: it leaves nothing behind. */
class TakenBack extends Error {}

async function bringIn(house: House, call: Call): Promise<void> {
  const body_id = await bodyOf(house, call)
  if (body_id === null) return tryOnNothing(house, call)
  if (call.dryRun) return tryOut(house, body_id, call)
  await onOneConnection(house.db, (db) => planAndApply(house, { ...house, db }, body_id, call))
  if (!call.json) console.log('Done. To take it back: bin/hall import --undo --body ' + call.body)
}

/**
 * Nobody looks at the preview before it is applied, so that its doubles are found and it is printed,
 * on the connection that `holds` the list, while another applies it: each keeps a processor busy.
 * What cannot be printed to its end is not applied.
 */
async function planAndApply(house: House, holds: House, body_id: string, call: Call) {
  const import_id = house.newId()
  const list = listOf(call)
  const planned = await inBody(holds, body_id, (scope) => planDirectly(scope, import_id, list))
  const told = findAndTell(holds, body_id, call, { import_id, list, planned })
  if (warningsOf(planned.counts).length > 0 && !call.acceptWarnings) {
    await told
    await inBody(house, body_id, (scope) => applyDirectly(scope, import_id, 'dropped'))
    throw new Trouble('Nothing was changed. If this is right, say --accept-warnings.', UNUSUAL)
  }
  const applied = inBody(house, body_id, (scope) =>
    applyDirectly(scope, import_id, 'applied', told),
  )
  // Whichever fails, the other is let come to its end: it uses the same hall.
  const [outcome] = await Promise.allSettled([applied, told])
  if (outcome.status === 'rejected') await dropQuietly(house, body_id, import_id)
  await applied
}

/** What was only planned would wait for somebody to look at it. */
const dropQuietly = (house: House, body_id: string, import_id: string) =>
  inBody(house, body_id, (scope) => applyDirectly(scope, import_id, 'dropped')).catch(
    () => undefined,
  )

async function findAndTell(
  holds: House,
  body_id: string,
  call: Call,
  { import_id, list, planned }: { import_id: string; list: ListAtHand; planned: Compared },
): Promise<Compared> {
  const compared = await inBody(holds, body_id, (scope) =>
    doublesDirectly(scope, import_id, list, planned),
  )
  await inBody(holds, body_id, (scope) => tell(scope, import_id, call, compared))
  return compared
}

const listOf = ({ file, whole }: Call): ListAtHand => ({
  file_name: path.basename(file),
  source: steadySource(file),
  whole,
})

function tryOut(house: House, body_id: string, call: Call): Promise<void> {
  return inBody(house, body_id, (scope) => previewIn(scope, house.newId(), call)).catch(
    unlessTakenBack,
  )
}

async function previewIn(scope: Scope, import_id: string, call: Call): Promise<void> {
  await tell(scope, import_id, call, await previewDirectly(scope, import_id, listOf(call)))
  throw new TakenBack()
}

async function tell(scope: Scope, import_id: string, call: Call, compared: Compared) {
  const { unit_id } = importIn(scope, import_id)
  const about = { file: path.basename(call.file), body: call.body, dry_run: call.dryRun }
  const told = call.json
    ? previewJson(scope, { unit_id, import_id }, compared, about)
    : previewLines(scope, { unit_id, import_id }, compared)
  for await (const piece of told) await print(piece)
}

/** A hall that has no bodies yet can still say what a list holds, before an empty roll. */
async function tryOnNothing(house: House, call: Call): Promise<void> {
  const id = house.newId()
  await house.db
    .transaction()
    .execute(async (db) => {
      await sql.raw(`set local hall.body = '${id}'`).execute(db)
      await sql`
        insert into body (id, register_id, unit_id, path, kind, slug, name, opened_on)
        values (${id}, ${id}, ${id}, array[${id}::uuid], 'constituency', 'nobody-yet', 'Nobody yet', current_date)
      `.execute(db)
      await sql.raw(`set local hall.reach = '{${id}}'; set local hall.roll = '{${id}}'`).execute(db)
      const where = {
        id,
        slug: call.body,
        name: call.body,
        kind: 'constituency',
        parent: null,
        unit_id: id,
        register_id: id,
        time_zone: 'Europe/London',
        language: 'en',
        accent: null,
        unit_bodies: [id],
      }
      await previewIn(scopeOn(house, db, where), house.newId(), call)
    })
    .catch(unlessTakenBack)
}

function scopeOn(house: House, db: Scope['db'], where: NonNullable<Scope['where']>): Scope {
  const { newId } = house
  return {
    house,
    db,
    where,
    who: null,
    act: null,
    now: house.clock(),
    language: 'en',
    newId,
    allows: () => false,
    deeds: 0,
  }
}

async function undo(house: House, call: Call): Promise<void> {
  const body_id = await bodyOf(house, call)
  if (body_id === null) throw new Trouble('This hall has no bodies yet.', NO_SUCH_BODY)
  const undone = await inBody(house, body_id, async (scope) => {
    const import_id = await latestApplied(scope)
    if (import_id === undefined) throw new Trouble('There is no import to take back.')
    return undoDirectly(scope, import_id)
  })
  const { restored, gone, detached, left } = undone
  if (call.json) return console.log(JSON.stringify(undone))
  console.log(`Taken back: ${restored} people stand as before, ${gone} who were added are gone.`)
  if (detached > 0)
    console.log(
      `${detached} who were added have done something since: they leave the list, their record stays.`,
    )
  if (left > 0) console.log(`${left} were changed by hand since and stay as they are.`)
}

const inBody = <T>(house: House, body_id: string, work: (scope: Scope) => Promise<T>) =>
  asHallIn(
    house,
    'bin/hall import: the list is brought in by whoever keeps the server',
    body_id,
    work,
  )

function unlessTakenBack(error: unknown): void {
  if (!(error instanceof TakenBack)) throw error
}

/** The body whose list it is; null when the hall has none at all and the run is dry. */
async function bodyOf(house: House, call: Call): Promise<string | null> {
  const { rows } = await sql<{ id: string; unit_id: string | null; unit: string | null }>`
    select b.id, b.unit_id, u.slug as unit from body b left join body u on u.id = b.unit_id
    where b.slug = ${call.body}
  `.execute(house.db)
  const [body] = rows
  if (body !== undefined && body.unit_id === body.id) return body.id
  if (body !== undefined && body.unit !== null)
    throw new Trouble(`The list is held one step up: say --body ${body.unit}.`, NO_SUCH_BODY)
  if (body !== undefined)
    throw new Trouble(`${call.body} holds no list of members: bring it in below.`, NO_SUCH_BODY)
  if (call.dryRun && (await house.isEmpty())) return null
  throw new Trouble(`There is no body “${call.body}” here.`, NO_SUCH_BODY)
}

function cannotBeRead(error: Unreadable): Trouble {
  return new Trouble(unreadableSaid('en', error.why, error.row ?? null), CANNOT_BE_READ)
}

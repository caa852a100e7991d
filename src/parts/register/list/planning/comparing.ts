import { setImmediate as breath } from 'node:timers/promises'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { countryOfZone } from '../../countries.rules.ts'
import type { Layout, Remembered } from '../columns/columns.rules.ts'
import type { Entry } from '../entry/entry.rules.ts'
import { Wards } from '../entry/wards.rules.ts'
import { countPlan } from '../import-counting.queries.ts'
import { importIn, pageByPage, setBased, type BodyOf } from '../import-place.queries.ts'
import { markRoll } from '../import.queries.ts'
import { readEntries, type ReadList } from '../reading/reading-entries.ts'
import type { Source } from '../reading/source.rules.ts'
import { looksWhole, type Counts } from './import-counts.rules.ts'
import { findDoubles } from './import-doubles.queries.ts'
import { isFirst, matchRows } from './import-matching.queries.ts'
import { keepRows, listedShare, writePlan } from './import-plan.queries.ts'
import {
  closeStaging,
  dropStaging,
  isStaged,
  openStaging,
  staged,
  stageProblems,
  wardsBelow,
  type StagedProblem,
} from './import-staging.queries.ts'
import { incomingOf } from './incoming.rules.ts'

export interface Compared {
  layout: Layout
  counts: Counts
  whole: boolean
  roll_mark: string
}

export interface Asks {
  remembered: Remembered
  /** Whether the file is the whole list; null leaves it to a guess. */
  whole: boolean | null
  /** Told how far it has come, of a hundred. */
  moved?: (percent: number) => Promise<void>
}

/**
 * Reads a list and writes down what it would change, in the scope's transaction. Nothing of the
 * roll is touched. Throws `Unreadable` where the file as a whole cannot be read. Its possible
 * doubles are not looked for yet: the list stays on this connection until they are.
 */
export async function planList(
  scope: Scope,
  import_id: string,
  source: Source,
  asks: Asks,
): Promise<Compared> {
  const at = importIn(scope, import_id)
  const moved = asks.moved ?? (() => Promise.resolve())
  const first = await isFirst(at)
  const { layout, rows } = await matchList(scope, import_id, source, { ...asks, first })
  await moved(60)
  const whole = asks.whole ?? looksWhole(await listedShare(at))
  await writePlan(at, { whole, first })
  await moved(75)
  const counts = await countPlan(at, rows)
  await pageByPage(scope.db)
  return { layout, counts, whole, roll_mark: await markRoll(at) }
}

/** The list on this connection, and beside it who on the roll is meant by which row. */
async function matchList(
  scope: Scope,
  import_id: string,
  source: Source,
  asks: Asks & { first: boolean },
) {
  const at = importIn(scope, import_id)
  await openStaging(scope, import_id)
  const wards = new Wards(await wardsBelow(scope, at.unit_id))
  const list = await readEntries(source, {
    remembered: asks.remembered,
    home: countryOfZone(found(scope.where).time_zone),
    isBranch: (word) => wards.find(word) !== undefined,
  })
  const rows = await stageAll(scope, at, list, { ...asks, wards })
  if (!asks.first) await closeStaging(scope)
  await matchRows(at)
  return { layout: list.layout, rows }
}

/**
 * Possible doubles in a list that was planned on this connection, be it in this transaction or one
 * before. Behind a pooler the next transaction may have another connection: then the list is read
 * once more.
 */
export async function compareDoubles(
  scope: Scope,
  import_id: string,
  source: Source,
  asks: Asks,
): Promise<number> {
  const at = importIn(scope, import_id)
  if (!(await isStaged(scope, import_id)))
    await matchList(scope, import_id, source, { ...asks, first: false })
  await setBased(scope.db)
  const doubles = await findDoubles(at)
  await dropStaging(scope)
  await pageByPage(scope.db)
  return doubles
}

/** How many rows go to the database together. */
const STAGED_AT_ONCE = 1000

async function stageAll(
  scope: Scope,
  at: BodyOf,
  { entries, layout }: ReadList,
  asks: { first: boolean; moved?: Asks['moved']; wards: Wards },
): Promise<number> {
  const named = wardHeader(layout)
  const staging = new Staging(scope, { wards: asks.wards, named }, (rows) =>
    keepRows(at, rows, asks),
  )
  for await (const { batch, share } of entries) {
    for (const entry of batch) await staging.take(entry)
    await asks.moved?.(share * 50)
  }
  await staging.end()
  return staging.rows
}

/** The column that says who belongs where, as the list calls it. */
function wardHeader({ columns }: Layout): string {
  const of = (field: string) =>
    columns.find(({ choice }) => choice.kind === 'field' && choice.field === field)
  return (of('branch') ?? of('ward'))?.header ?? ''
}

class Staging {
  rows = 0
  private sending: Promise<void> = Promise.resolve()
  private waiting: string[] = []
  private problems: StagedProblem[] = []
  private readonly strangeWards = new Set<string>()

  constructor(
    private readonly scope: Scope,
    private readonly places: { wards: Wards; named: string },
    private readonly keep: (rows: readonly string[]) => Promise<void>,
  ) {}

  async take(entry: Entry): Promise<void> {
    if (++this.rows % ROWS_AT_A_BREATH === 0) await breath()
    this.waiting.push(staged(incomingOf(entry, this.wardOf(entry))))
    for (const { row, column, why, was, weight } of entry.problems)
      this.problems.push({ row, column_name: column, why, was, weight })
    if (this.waiting.length >= STAGED_AT_ONCE) await this.send()
  }

  /** The database takes in one batch while the next is read. */
  private async send(): Promise<void> {
    await this.sending
    const { waiting, problems, scope } = this
    ;[this.waiting, this.problems] = [[], []]
    this.sending = this.keep(waiting).then(() => stageProblems(scope, problems))
    // Whoever awaits it next hears of a failure; until then it is not an unhandled rejection.
    this.sending.catch(() => undefined)
  }

  async end(): Promise<void> {
    await this.send()
    await this.sending
  }

  /** A ward that is none of ours is said once, not once a row. */
  private wardOf({ ward, row }: Entry): string | null {
    const { wards, named } = this.places
    if (ward === '' || wards.none) return null
    const id = wards.find(ward)
    if (id !== undefined) return id
    if (!this.strangeWards.has(ward) && this.strangeWards.size < STRANGE_WARDS_MAX) {
      this.strangeWards.add(ward)
      this.problems.push({
        row,
        column_name: named,
        why: 'unknown-ward',
        was: ward,
        weight: 'note',
      })
    }
    return null
  }
}

const STRANGE_WARDS_MAX = 50
/** The socket takes a batch in pieces: without a turn of the event loop the next would be read before the database has it. */
const ROWS_AT_A_BREATH = 50

import { z } from 'zod'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import {
  asHallIn,
  beginProgress,
  defineJob,
  inScope,
  progressWriter,
  type Job,
  type Task,
} from '../../../platform/jobs/index.ts'
import { isLanguage } from '../../../platform/words/index.ts'
import { forgetOld, unitsOf } from './import-forgetting.queries.ts'
import { applyImport, giveUpImport, readImport, refuseImport, undoImport } from './importing.ts'
import { tellOfList } from './letters/list-letters.jobs.ts'
import { tidyAfterList } from './letters/list-tidying.jobs.ts'
import { Unreadable } from './reading/reading.ts'

const payload = z.object({
  body_id: z.string(),
  person_id: z.string(),
  act: z.literal('list.import'),
  language: z.string().refine(isLanguage),
  import_id: z.string(),
  progress_id: z.string(),
})
type Payload = z.infer<typeof payload>

/** An hour: three million rows take minutes, and whatever takes longer is not coming back. */
const SECONDS_MAX = 3600

function listJob(
  what: 'read' | 'apply' | 'undo',
  work: (
    scope: Scope,
    import_id: string,
    moved: (percent: number) => Promise<void>,
  ) => Promise<unknown>,
): Job<Payload> {
  return defineJob({
    name: `list.${what}`,
    payload,
    retries: 2,
    seconds_max: SECONDS_MAX,
    work: async (task) => {
      const { house, payload: asked } = task
      const writer = progressWriter(house.db, { body_id: asked.body_id, id: asked.progress_id })
      const moved = (percent: number) => writer.moved(Math.round(percent), 100)
      try {
        await inScope(house, asked, (scope) => work(scope, asked.import_id, moved))
        await writer.done()
      } catch (error) {
        await meetTrouble(task, error)
        await writer.failed(error instanceof Unreadable ? error.why : 'broken')
      }
    },
  })
}

/** A file that cannot be read is said so; anything else is tried again, and then given up. */
async function meetTrouble(
  { house, payload: asked, last }: Task<Payload>,
  error: unknown,
): Promise<void> {
  const inBody = (work: (scope: Scope) => Promise<void>) =>
    asHallIn(house, 'an import says why it ended', asked.body_id, work)
  if (error instanceof Unreadable)
    return inBody((scope) => refuseImport(scope, asked.import_id, error))
  if (!last) throw error
  house.log.error({ err: error, import_id: asked.import_id }, 'an import was given up')
  await inBody((scope) => giveUpImport(scope, asked.import_id))
}

const readList = listJob('read', readImport)
const applyList = listJob('apply', applyImport)
const undoList = listJob('undo', undoImport)

/** Every night, what was only needed to bring lists in goes: files after a week, plans after 90 days. */
const forgetLists: Job = defineJob({
  name: 'list.forget',
  payload: z.object({}),
  retries: 2,
  seconds_max: SECONDS_MAX,
  cron: '41 3 * * *',
  work: async ({ house }) => {
    for (const body_id of await unitsOf(house.db))
      await asHallIn(house, 'files and plans of old lists are forgotten', body_id, (scope) =>
        forgetOld(scope, body_id),
      )
  },
})

export const importJobs: readonly Job[] = [
  readList,
  applyList,
  undoList,
  tellOfList,
  tidyAfterList,
  forgetLists,
]

const JOBS = { read: readList, apply: applyList, undo: undoList }

/** Asks for the work in the request's own transaction: no commit, no job. */
export async function setToWork(
  scope: BodyScope,
  what: keyof typeof JOBS,
  import_id: string,
  /** Whose work it is, where somebody else agreed to it. */
  person_id = scope.who.person_id,
): Promise<void> {
  const { where, now, language, house, db } = scope
  const progress_id = scope.newId()
  await beginProgress(db, {
    body_id: where.id,
    id: progress_id,
    kind: `list.${what}`,
    asked_by: person_id,
    asked_at: now,
  })
  await house.queue.enqueue(db, JOBS[what], {
    body_id: where.id,
    person_id,
    act: 'list.import',
    language,
    import_id,
    progress_id,
  })
}

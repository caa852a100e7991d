import { z } from 'zod'
import {
  asHallIn,
  defineJob,
  inScope,
  progressWriter,
  type Job,
} from '../../../../platform/jobs/index.ts'
import type { Asked } from '../../../../platform/jobs/index.ts'
import { settingsOf } from '../keeping/settings.queries.ts'
import { solveInWorker } from './solve-in-worker.ts'
import { problemOf } from './suggest.queries.ts'
import { faultsIn, leftEmpty, modelOf, picksFrom } from './suggest.rules.ts'
import { endSuggestion, saveSuggestion } from './suggestion.queries.ts'

const payload = z.object({
  body_id: z.string(),
  person_id: z.string(),
  id: z.string(),
  from: z.coerce.date(),
  until: z.coerce.date(),
})

/** Read, worked out, looked over, written down. */
export const STEPS = 4

/** Works a rota out beside the server: read in one transaction, solved in none, written in another. */
export const suggestRota: Job<z.infer<typeof payload>> = defineJob({
  name: 'rota.suggest',
  payload,
  retries: 1,
  seconds_max: 120,
  async work({ house, payload: { body_id, person_id, id, from, until }, last }) {
    const asked: Asked = { body_id, person_id, act: 'rota.keep' }
    const bar = progressWriter(house.db, { body_id, id })
    try {
      const problem = await inScope(house, asked, async (scope) =>
        problemOf(scope, { from, until }, await settingsOf(scope)),
      )
      await bar.moved(1, STEPS)
      const began = performance.now()
      const solved = await solveInWorker(modelOf(problem))
      const took_ms = performance.now() - began
      await bar.moved(2, STEPS)
      if (solved.chosen === null) throw new Error('no rota was found in time')
      const picks = picksFrom(problem, solved.chosen)
      const faults = faultsIn(problem, picks)
      if (faults.length > 0) throw new Error(`the rota breaks its own rules: ${faults.join(', ')}`)
      await bar.moved(3, STEPS)
      const still_short = leftEmpty(problem, picks)
      const made = { problem, picks, still_short, took_ms, best: solved.best }
      await inScope(house, asked, (scope) => saveSuggestion(scope, id, made))
      await bar.done()
    } catch (error) {
      if (last) {
        await asHallIn(house, 'a suggestion failed', body_id, (scope, { where }) =>
          endSuggestion({ ...scope, where }, id, 'failed'),
        )
        await bar.failed('failed')
      }
      throw error
    }
  },
})

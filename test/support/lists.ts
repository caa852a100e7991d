import { previewJson } from '../../src/parts/register/list/import-json.ts'
import {
  applyDirectly,
  previewDirectly,
  undoDirectly,
} from '../../src/parts/register/list/importing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import type { TestHall } from './hall.ts'

/** Brings lists in as `bin/hall import` does, in the body of that slug. */
export function listsIn(hall: TestHall, slug = 'leeds') {
  const body_id = hall.town.body(slug)
  const within = <T>(work: (scope: Scope) => Promise<T>) =>
    asHallIn(hall.house, 'a test', body_id, work)

  /** What it would change, and a word for it by which it can be applied. */
  const look = async (list: string | Uint8Array, whole: boolean | null = null) => {
    const id = hall.house.newId()
    const source = bytesSource(Buffer.from(list))
    const compared = await within((scope) =>
      previewDirectly(scope, id, { file_name: 'list.csv', source, whole }),
    )
    return { id, ...compared }
  }

  const told = (id: string, compared: Awaited<ReturnType<typeof look>>) =>
    within(async (scope) => {
      let text = ''
      const about = { file: 'list.csv', body: slug, dry_run: true }
      for await (const piece of previewJson(
        scope,
        { unit_id: body_id, import_id: id },
        compared,
        about,
      ))
        text += piece
      return JSON.parse(text) as unknown
    })

  return {
    look,
    /** The preview as the command prints it. */
    json: async (list: string | Uint8Array, whole: boolean | null = null) => {
      const compared = await look(list, whole)
      return told(compared.id, compared)
    },
    bring: async (list: string | Uint8Array, whole: boolean | null = null) => {
      const { id, counts } = await look(list, whole)
      await within((scope) => applyDirectly(scope, id, 'applied'))
      return { id, counts }
    },
    takeBack: (id: string) => within((scope) => undoDirectly(scope, id)),
    within,
  }
}

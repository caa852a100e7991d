import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { languageOf } from '../../../../platform/words/index.ts'
import { makeUndo } from '../../people/entry/entry-changes.queries.ts'
import { fieldWord } from '../../people/entry/entry-words.pages.tsx'
import type { BodyOf } from '../import-place.queries.ts'
import { reachedAnybody, toTell, type ToTell } from './list-letters.queries.ts'
import { mailboxesOf } from './list-letters.rules.ts'
import { words } from './list-letters.words.ts'

const payload = z.object({ body_id: z.string(), import_id: z.string(), changed_at: z.string() })
type Payload = z.infer<typeof payload>

/** Few enough that a transaction is short, and that little is done twice after a crash. */
const PEOPLE_AT_ONCE = 100
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Whoever a list reaches in another way than before hears of it at the old and the new address, with
 * a link that takes it back. Begun again after a crash, it goes on with those who have no letter yet.
 */
export const tellOfList: Job<Payload> = defineJob({
  name: 'list.tell',
  payload,
  retries: 5,
  seconds_max: 3600,
  work: async ({ house, payload: asked }) => {
    const why = 'letters about a list that changed how people are reached'
    let after: string | undefined = NOBODY
    while (after !== undefined)
      after = await asHallIn(house, why, asked.body_id, (scope) =>
        tellSome(scope, asked, after ?? NOBODY),
      )
  },
})

async function tellSome(scope: Scope, asked: Payload, after: string): Promise<string | undefined> {
  const changed_at = new Date(asked.changed_at)
  const people = await toTell(scope, { ...asked, changed_at, after }, PEOPLE_AT_ONCE)
  for (const person of people) await tell(scope, person, changed_at)
  return people.at(-1)?.person_id
}

async function tell(scope: Scope, person: ToTell, changed_at: Date): Promise<void> {
  const { person_id, changed_by, name, changes } = person
  const to = mailboxesOf(person.emails, changes)
  if (to.length === 0) return
  const { house, db, now } = scope
  const where = found(scope.where)
  const key = await makeUndo(scope, person_id, { changed_at, changed_by })
  const link = `${house.publicUrl}/contact-undo/${where.id}/${key}`
  const language = languageOf(person.language)
  const say = words.in(language)
  const what = changes
    .map(
      ({ field, was, became }) => `${fieldWord(language, field)}: ${was || '–'} → ${became || '–'}`,
    )
    .join('\n')
  const text = say('letter', { name: name || '?', body: where.name, what, link })
  for (const address of to)
    await house.mail.post(db, { to: address, subject: say('subject'), text }, now)
}

/** Asks for the letters in the transaction of the change: no commit, no letter. */
export async function tellLater({ house }: Pick<Scope, 'house'>, at: BodyOf): Promise<void> {
  if (!(await reachedAnybody(at))) return
  const { unit_id: body_id, import_id, now } = at
  await house.queue.enqueue(at.db, tellOfList, {
    body_id,
    import_id,
    changed_at: now.toISOString(),
  })
}

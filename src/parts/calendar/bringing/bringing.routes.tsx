import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../platform/entering/door.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { NotFound } from '../../../platform/errors.ts'
import { textsOf } from '../../../platform/reading/texts.ts'
import { isKind } from '../kinds.rules.ts'
import { homeOf } from '../whats-on/whats-on.routes.tsx'
import { words as calendarWords } from '../whats-on/whats-on.words.ts'
import { BringingPage, LookPage } from './bringing.pages.tsx'
import { bringIn, knownAs } from './bringing.queries.ts'
import { LIMITS, sorted, type Brought, type Refused } from './bringing.rules.ts'
import { words } from './bringing.words.ts'
import { readInWorker } from './read-in-worker.ts'

/** `…/whats-on/bringing`: a calendar kept elsewhere is brought in. */
export const bringingRoutes = new Hono<BodyEnv>()

const DAY_MS = 24 * 3_600_000

bringingRoutes.get('/bringing', may('occasions.change'), (c) => ask(c))

bringingRoutes.post('/bringing', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const bytes = await fileOf(c)
  if (bytes === 'too-large' || bytes === 'no-file') return ask(c, bytes)
  const until = new Date(scope.now.getTime() + LIMITS.days_ahead * DAY_MS)
  const read = await readInWorker(bytes, { zone: scope.where.time_zone, from: scope.now, until })
  if (!read.ok) return ask(c, read.why)
  const plan = await planFor(scope, read.entries)
  const carried = JSON.stringify(read.entries)
  return page(c, <LookPage home={homeOf(scope)} read={read} plan={plan} carried={carried} />)
})

bringingRoutes.post('/bringing/confirmation', may('occasions.change'), async (c) => {
  const scope = c.get('scope')
  const { entries, kind, open_to } = textsOf(await c.req.parseBody())
  const brought = carriedBack(entries ?? '')
  const plan = await planFor(scope, brought)
  const say = words.in(scope.language)
  await bringIn(scope, plan, {
    kind: isKind(kind) ? kind : 'other',
    open_to: open_to === 'everyone' ? 'everyone' : 'members',
    reason: say('reason'),
  })
  flash(c, say('done', { n: plan.fresh.length + plan.changed.length + plan.off.length }))
  return c.redirect(homeOf(scope), 303)
})

async function planFor(scope: BodyScope, entries: readonly Brought[]) {
  const uids = entries.map(({ uid }) => uid)
  const own = `@${new URL(scope.house.publicUrl).host}`
  return sorted(entries, await knownAs(scope, uids), own)
}

/** The form brings back what the page showed; whatever else is sent is no calendar. */
const carriedEntries = z
  .array(
    z.object({
      uid: z.string().min(1).max(400),
      title: z.string().min(1).max(120),
      about: z.string().max(2000),
      place: z.string().max(200),
      starts_at: z.coerce.date(),
      ends_at: z.coerce.date(),
      cancelled: z.boolean(),
    }),
  )
  .max(LIMITS.entries)

function carriedBack(text: string): Brought[] {
  const read = carriedEntries.safeParse(parsed(text))
  if (!read.success) throw new NotFound()
  return read.data.filter(({ starts_at, ends_at }) => ends_at > starts_at)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ask = (c: Context<BodyEnv>, problem?: Refused['why'] | 'no-file' | 'too-large') => {
  const scope: BodyScope = c.get('scope')
  const back = calendarWords.in(scope.language)('whats_on')
  const props = { home: homeOf(scope), back, ...(problem && { problem }) }
  return page(c, <BringingPage {...props} />, problem ? 422 : 200)
}

async function fileOf(c: Context<BodyEnv>): Promise<Uint8Array | 'no-file' | 'too-large'> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0) return 'no-file'
  return file.size > LIMITS.bytes ? 'too-large' : new Uint8Array(await file.arrayBuffer())
}

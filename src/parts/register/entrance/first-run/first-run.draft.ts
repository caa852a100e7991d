import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import { NotFound } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { isZone, ZONE_AT_FIRST } from '../../../../time/zones.ts'
import { kinds } from './first-run-bodies.rules.ts'
import { words } from './first-run.words.ts'

export type Here = Context<HallEnv>

/** Whoever typed the code is known by this cookie until the hall is named. */
export const openingCookie = 'hall-opening'

const text = z.string().max(254)
export const officer = z.object({
  name: text,
  address: text,
  role: z.enum([
    'secretary',
    'chair',
    'membership-officer',
    'treasurer',
    'national-officer',
    'regional-organiser',
  ]),
})
const draftShape = z.object({
  kind: z
    .enum(['constituency', 'union-branch', 'tenants-union', 'co-op', 'file'])
    .nullable()
    .default(null),
  zone: z.string().refine(isZone).default(ZONE_AT_FIRST),
  bodies: z
    .array(z.object({ name: z.string(), kind: z.enum(kinds), parent: z.number().int().nullable() }))
    .default([]),
  at: z.number().int().nonnegative().default(0),
  officers: z.array(officer.nullable()).default([]),
})
/** What was answered so far. */
export type Draft = z.infer<typeof draftShape>

type Keep = (change: Partial<Draft>) => Promise<void>

/** Runs a page of the first run with what was answered so far, for whoever typed the code. */
export async function drafting(
  c: Here,
  work: (draft: Draft, keep: Keep) => Response | Promise<Response>,
): Promise<Response> {
  await onlyWhileEmpty(c)
  return drafted(c, work)
}

/** The same for the last button: another press of it may open the hall at any moment, which founding it finds out. */
export async function drafted(
  c: Here,
  work: (draft: Draft, keep: Keep) => Response | Promise<Response>,
): Promise<Response> {
  const { opening } = c.get('house').sessions
  const token = tokenOf(c)
  const kept = draftShape.safeParse(await opening.draft(token))
  if (!kept.success) return c.redirect('/open', 303)
  return work(kept.data, (change) => opening.keep(token, { ...kept.data, ...change }))
}

export const tokenOf = (c: Here) => getCookie(c, openingCookie) ?? ''

/** What was answered by whoever opened this hall a moment ago, and asks for the same page again. */
export async function openedByMe(c: Here): Promise<Complete | null> {
  const kept = draftShape.safeParse(await c.get('house').sessions.opening.opened(tokenOf(c)))
  return kept.success ? completed(kept.data) : null
}

export async function onlyWhileEmpty(c: Here) {
  if (!(await c.get('house').isEmpty())) throw new NotFound()
}

/** The first question not yet answered. */
export function onwards({ officers }: Pick<Draft, 'officers'>) {
  if (!officers[0]) return '/open/officers/1'
  return officers[1] ? '/open/check' : '/open/officers/2'
}

export type Complete = Pick<Draft, 'bodies' | 'at' | 'zone'> & {
  readonly kind: NonNullable<Draft['kind']>
  readonly officers: readonly z.infer<typeof officer>[]
}

/** The body on top gives the hall its name. */
export const nameOf = ({ bodies }: Pick<Draft, 'bodies'>) =>
  bodies.find(({ parent }) => parent === null)?.name ?? ''

export function completed({ kind, zone, bodies, at, officers }: Draft): Complete | null {
  const [first, second] = officers
  return kind && bodies.length > 0 && first && second
    ? { kind, zone, bodies, at, officers: [first, second] }
    : null
}

export const say = (c: Here) => words.in(c.get('scope').language)

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { asHall } from '../../../platform/door.ts'
import { found, NotFound } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { page } from '../../../platform/page.tsx'
import type { Problems } from '../../../ui/form.tsx'
import { kinds, readBodies, type BodyProblem, type FileRow } from './first-run-bodies.rules.ts'
import {
  CheckPage,
  CodePage,
  DonePage,
  FilePage,
  KindPage,
  NamePage,
  OfficerPage,
} from './first-run.pages.tsx'
import { foundHall } from './first-run.queries.ts'
import {
  bodiesOf,
  fewAble,
  isTemplate,
  linesOf,
  parts_max,
  placeBodies,
  problemOfSecond,
  rolesFor,
  type FirstOfficer,
} from './first-run.rules.ts'
import { words } from './first-run.words.ts'
import { bytesSource, readRows, Unreadable } from '../list/reading/reading.ts'
import { addressTyped } from './sign-in.rules.ts'

type Here = Context<HallEnv>

const cookie = 'hall-opening'
const cookie_lasts = 12 * 3600
const file_bytes_max = 2 * 1024 * 1024
const office_days = 365
const opened_by_code = () => asHall('the first run: there is no body yet to stand in')

const text = z.string().max(254)
const officer = z.object({
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
  bodies: z
    .array(z.object({ name: z.string(), kind: z.enum(kinds), parent: z.number().int().nullable() }))
    .default([]),
  at: z.number().int().nonnegative().default(0),
  officers: z.array(officer.nullable()).default([]),
})
type Draft = z.infer<typeof draftShape>

export const firstRun = new Hono<HallEnv>()

/** Until a hall has been named every other address leads to its naming; afterwards /open is not found. */
export const untilOpen: MiddlewareHandler<HallEnv> = async (c, next) => {
  const path = new URL(c.req.url).pathname
  const opening = path === '/open' || path.startsWith('/open/')
  if (opening || freely.some((place) => path.startsWith(place))) return next()
  return (await c.get('house').isEmpty()) ? c.redirect('/open', 303) : next()
}
const freely = ['/assets/', '/language/', '/healthz']

firstRun.get('/open', opened_by_code(), async (c) => {
  await onlyWhileEmpty(c)
  return page(c, <CodePage />)
})

firstRun.post('/open', opened_by_code(), async (c) => {
  await onlyWhileEmpty(c)
  const { code = '' } = await c.req.parseBody<{ code: string }>()
  const used = await c.get('house').sessions.opening.use(code)
  if (typeof used === 'string')
    return page(c, <CodePage problems={{ code: say(c)(`code_${used}`) }} />, 422)
  setCookie(c, cookie, used.token, {
    path: '/open',
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.get('house').publicUrl.startsWith('https://'),
    maxAge: cookie_lasts,
  })
  return c.redirect('/open/kind', 303)
})

firstRun.get('/open/kind', opened_by_code(), (c) =>
  drafting(c, ({ kind }) => page(c, <KindPage chosen={kind} />)),
)

firstRun.post('/open/kind', opened_by_code(), (c) =>
  drafting(c, async (draft, keep) => {
    const { kind } = await c.req.parseBody<{ kind: string }>()
    if (kind !== 'file' && !isTemplate(kind)) {
      const problems = { kind: say(c)('kind_missing') }
      return page(c, <KindPage chosen={null} problems={problems} />, 422)
    }
    // Another kind has other bodies and other offices; what was said of them no longer fits.
    if (kind !== draft.kind) await keep({ kind, bodies: [], at: 0, officers: [] })
    return c.redirect(kind === 'file' ? '/open/bodies' : '/open/name', 303)
  }),
)

firstRun.get('/open/name', opened_by_code(), (c) =>
  drafting(c, ({ kind, bodies }) => {
    if (!isTemplate(kind)) return c.redirect('/open/kind', 303)
    const [top, ...parts] = bodies.map(({ name }) => name)
    return page(c, <NamePage template={kind} name={top ?? ''} parts={parts} />)
  }),
)

firstRun.post('/open/name', opened_by_code(), (c) =>
  drafting(c, async (draft, keep) => {
    if (!isTemplate(draft.kind)) return c.redirect('/open/kind', 303)
    const typed = await c.req.parseBody<{ name: string; parts: string }>()
    const name = (typed.name ?? '').trim().slice(0, 120)
    const parts = linesOf(typed.parts ?? '')
    const problems: Problems = {
      name: name ? undefined : say(c)('name_missing'),
      parts: parts.length > parts_max ? say(c)('parts_many', { max: parts_max }) : undefined,
    }
    if (problems.name ?? problems.parts) {
      const asked = { template: draft.kind, name, parts, problems, typed }
      return page(c, <NamePage {...asked} />, 422)
    }
    await keep({ bodies: bodiesOf(draft.kind, name, parts), at: 0 })
    return c.redirect(onwards(draft), 303)
  }),
)

firstRun.get('/open/bodies', opened_by_code(), (c) =>
  drafting(c, () => page(c, <FilePage wrong={[]} />)),
)

firstRun.post('/open/bodies', opened_by_code(), (c) =>
  drafting(c, async (draft, keep) => {
    const { file } = await c.req.parseBody()
    if (!(file instanceof File) || file.size === 0)
      return page(c, <FilePage wrong={[]} problems={{ file: say(c)('file_missing') }} />, 422)
    const rows = await rowsOf(file)
    if (!rows)
      return page(c, <FilePage wrong={[]} problems={{ file: say(c)('file_unreadable') }} />, 422)
    const { bodies, problems } = readBodies(rows)
    if (problems.length > 0)
      return page(c, <FilePage wrong={problems.map((one) => sentence(c, one))} />, 422)
    await keep({ bodies: [...bodies], at: firstWithList(bodies), officers: [] })
    return c.redirect(onwards({ ...draft, officers: [] }), 303)
  }),
)

firstRun.get('/open/officers/:n', opened_by_code(), (c) =>
  drafting(c, (draft) => {
    if (draft.bodies.length === 0) return c.redirect('/open/kind', 303)
    return page(c, <OfficerPage {...officerAsked(c, draft)} />)
  }),
)

firstRun.post('/open/officers/:n', opened_by_code(), (c) =>
  drafting(c, async (draft, keep) => {
    const typed = await c.req.parseBody<Record<string, string>>()
    const n = numberOf(c)
    const at = n === 1 && draft.kind === 'file' ? placeTyped(draft, typed['place']) : draft.at
    const said = { name: (typed['name'] ?? '').trim().slice(0, 120), role: typed['role'] }
    const address = addressTyped(typed['address'])
    const read = officer.safeParse({ ...said, address })
    const problems = officerProblems(c, { ...draft, at }, n, { ...said, address }, read.data)
    if (!read.success || Object.values(problems).some(Boolean))
      return page(
        c,
        <OfficerPage {...officerAsked(c, { ...draft, at })} problems={problems} typed={typed} />,
        422,
      )
    const officers =
      n === 1 ? [read.data, draft.officers[1] ?? null] : [draft.officers[0] ?? null, read.data]
    await keep({ at, officers })
    return c.redirect(onwards({ ...draft, officers }), 303)
  }),
)

firstRun.get('/open/check', opened_by_code(), (c) =>
  drafting(c, (draft) => {
    const complete = completed(draft)
    if (!complete) return c.redirect(onwards(draft), 303)
    const { bodies, officers, at, kind } = complete
    const top = bodies.find(({ parent }) => parent === null)
    const others = bodies.filter((body) => body !== top).map(({ name }) => name)
    return page(
      c,
      <CheckPage
        {...{ kind, officers, others }}
        hall={top?.name ?? ''}
        at={kind === 'file' ? (bodies[at]?.name ?? null) : null}
        ends_on={endsOn(c)}
        few={fewAble(officers)}
      />,
    )
  }),
)

firstRun.post('/open/hall', opened_by_code(), (c) =>
  drafting(c, async (draft) => {
    const complete = completed(draft)
    if (!complete) return c.redirect(onwards(draft), 303)
    const scope = c.get('scope')
    const bodies = placeBodies(complete.bodies)
    const made = await foundHall(scope, {
      bodies,
      at: complete.at,
      officers: complete.officers,
      language: scope.language,
      ends_on: endsOn(c),
    })
    if (!made) throw new NotFound()
    const hall = bodies.find(({ parent }) => parent === null)?.name ?? ''
    const links = await sendLinks(c, hall, `/b/${made.slug}/import`, complete.officers)
    await scope.house.sessions.opening.close()
    deleteCookie(c, cookie, { path: '/open' })
    return page(c, <DonePage hall={hall} links={scope.house.mail.sends ? [] : links} />)
  }),
)

async function sendLinks(c: Here, hall: string, next: string, officers: readonly FirstOfficer[]) {
  const { house, db, now, language } = c.get('scope')
  const links = []
  for (const { name, address, role } of officers) {
    const token = await house.sessions.links.make({ address, language, next })
    const link = `${house.publicUrl}/sign-in/link/${token}`
    const letter = {
      name,
      hall,
      role: say(c)(`role_${role}`),
      link,
      page: `${house.publicUrl}/sign-in`,
    }
    if (house.mail.sends)
      await house.mail.post(
        db,
        {
          to: address,
          subject: say(c)('letter_subject', { hall }),
          text: say(c)('letter', letter),
        },
        now,
      )
    links.push({ name, role, link })
  }
  return links
}

type Keep = (change: Partial<Draft>) => Promise<void>

/** Runs a page of the first run with what was answered so far, for whoever typed the code. */
async function drafting(
  c: Here,
  work: (draft: Draft, keep: Keep) => Response | Promise<Response>,
): Promise<Response> {
  await onlyWhileEmpty(c)
  const { opening } = c.get('house').sessions
  const token = getCookie(c, cookie) ?? ''
  const kept = draftShape.safeParse(await opening.draft(token))
  if (!kept.success) return c.redirect('/open', 303)
  return work(kept.data, (change) => opening.keep(token, { ...kept.data, ...change }))
}

async function onlyWhileEmpty(c: Here) {
  if (!(await c.get('house').isEmpty())) throw new NotFound()
}

/** The first question not yet answered. */
function onwards({ officers }: Pick<Draft, 'officers'>) {
  if (!officers[0]) return '/open/officers/1'
  return officers[1] ? '/open/check' : '/open/officers/2'
}

function completed({ kind, bodies, at, officers }: Draft) {
  const [first, second] = officers
  return kind && bodies.length > 0 && first && second
    ? { kind, bodies, at, officers: [first, second] }
    : null
}

function officerAsked(c: Here, { kind, bodies, at, officers }: Draft) {
  const n = numberOf(c)
  const choosing = kind === 'file' && n === 1
  return {
    n,
    officer: officers[n - 1] ?? {},
    roles: rolesFor(found(bodies[at]).kind),
    places: choosing
      ? bodies.map(({ name }, place) => ({ value: String(place), label: name }))
      : [],
    place: String(at),
  }
}

interface Said {
  readonly name: string
  readonly address: string | null
  readonly role: string | undefined
}

function officerProblems(
  c: Here,
  draft: Draft,
  n: 1 | 2,
  said: Said,
  read?: FirstOfficer,
): Problems {
  const tell = say(c)
  const problems: Record<string, string> = {}
  if (!said.name) problems['name'] = tell('officer_name_missing')
  if (!said.address) problems['address'] = tell('officer_address_wrong')
  const roles: readonly string[] = rolesFor(found(draft.bodies[draft.at]).kind)
  if (!said.role || !roles.includes(said.role)) problems['role'] = tell('officer_role_missing')
  const other = draft.officers[n === 1 ? 1 : 0]
  const twin = read && other ? problemOfSecond(other, read) : null
  if (twin) problems[twin === 'same-name' ? 'name' : 'address'] = tell(`officer_${twin}`)
  return problems
}

const numberOf = (c: Here): 1 | 2 => {
  const n = c.req.param('n')
  if (n !== '1' && n !== '2') throw new NotFound()
  return n === '1' ? 1 : 2
}

function placeTyped({ bodies, at }: Draft, typed: string | undefined) {
  const place = Number(typed)
  return Number.isInteger(place) && bodies[place] ? place : at
}

function firstWithList(bodies: Draft['bodies'] | readonly { kind: string }[]) {
  const place = bodies.findIndex(({ kind }) =>
    ['constituency', 'union-branch', 'tenants-union', 'co-op'].includes(kind),
  )
  return Math.max(place, 0)
}

async function rowsOf(file: File): Promise<FileRow[] | null> {
  if (file.size > file_bytes_max) return null
  const rows: FileRow[] = []
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    for await (const batch of readRows(bytesSource(bytes))) rows.push(...batch)
    return rows
  } catch (trouble) {
    if (trouble instanceof Unreadable) return null
    throw trouble
  }
}

function sentence(c: Here, problem: BodyProblem): string {
  const tell = say(c)
  switch (problem.why) {
    case 'twice':
      return tell('row_twice', problem)
    case 'kind':
    case 'parent':
    case 'own-parent':
    case 'two-tops':
    case 'circle':
      return tell(`row_${problem.why}`, problem)
    default:
      return tell(`row_${problem.why}`, problem)
  }
}

function endsOn(c: Here) {
  const { now } = c.get('scope')
  return new Date(now.getTime() + office_days * 86_400_000).toISOString().slice(0, 10)
}

const say = (c: Here) => words.in(c.get('scope').language)

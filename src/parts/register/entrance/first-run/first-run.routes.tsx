import { Hono, type MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { isHttps } from '../../../../platform/answering/https.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { asHall } from '../../../../platform/entering/door.ts'
import { found, NotFound } from '../../../../platform/errors.ts'
import type { HallEnv } from '../../../../platform/house.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { isZone, zoneAsked } from '../../../../time/zones.ts'
import type { Problems } from '../../../../ui/forms/form.tsx'
import { addressTyped } from '../sign-in/sign-in.rules.ts'
import { OfficerPage } from './first-officers.pages.tsx'
import { readBodies } from './first-run-bodies.rules.ts'
import { CheckPage, DonePage } from './first-run-check.pages.tsx'
import {
  completed,
  drafted,
  drafting,
  nameOf,
  officer,
  onlyWhileEmpty,
  onwards,
  openedByMe,
  openingCookie,
  say,
  tokenOf,
  type Complete,
  type Here,
} from './first-run.draft.ts'
import { firstWithList, rowsOf, sentence } from './first-run.file.ts'
import {
  linksAgain,
  numberOf,
  officerAsked,
  officerProblems,
  placeTyped,
  seatedAt,
  sendLinks,
} from './first-run.officers.ts'
import { CodePage, FilePage, KindPage, NamePage } from './first-run.pages.tsx'
import { foundHall } from './first-run.queries.ts'
import {
  bodiesOf,
  fewAble,
  isTemplate,
  linesOf,
  NAME_MAX,
  PARTS_MAX,
  placeBodies,
  roleChosen,
} from './first-run.rules.ts'

const COOKIE_LASTS_S = 12 * 3600
const OFFICE_DAYS = 365
const opened_by_code = () => asHall('the first run: there is no body yet to stand in')

export const firstRun = new Hono<HallEnv>()

/** Until a hall has been named every other address leads to its naming; afterwards /open is not found. */
export const untilOpen: MiddlewareHandler<HallEnv> = async (c, next) => {
  const path = new URL(c.req.url).pathname
  const opening = path === '/open' || path.startsWith('/open/')
  if (opening || freely.some((place) => path.startsWith(place))) return next()
  return (await c.get('house').isEmpty()) ? c.redirect('/open', 303) : next()
}
/** The rule of who is active is public, and the foot of every page leads to it. */
const freely = ['/assets/', '/language/', '/healthz', '/rule']

firstRun.get('/open', opened_by_code(), async (c) => {
  await onlyWhileEmpty(c)
  return page(c, <CodePage />)
})

firstRun.post('/open', opened_by_code(), async (c) => {
  await onlyWhileEmpty(c)
  const { code = '' } = textsOf(await c.req.parseBody())
  const used = await c.get('house').sessions.opening.use(code)
  if (typeof used === 'string')
    return page(c, <CodePage problems={{ code: say(c)(`code_${used}`) }} />, 422)
  setCookie(c, openingCookie, used.token, {
    path: '/open',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(c.get('house').publicUrl),
    maxAge: COOKIE_LASTS_S,
  })
  return c.redirect('/open/kind', 303)
})

firstRun.get('/open/kind', opened_by_code(), (c) =>
  drafting(c, ({ kind, zone }) => {
    if (kind) return page(c, <KindPage chosen={kind} zone={zone} />)
    const asked = zoneAsked(c.req.header('accept-language'))
    return page(c, <KindPage chosen={null} zone={asked} isOffered />)
  }),
)

firstRun.post('/open/kind', opened_by_code(), (c) =>
  drafting(c, async (draft, keep) => {
    const typed = textsOf(await c.req.parseBody())
    const { kind, zone = draft.zone } = typed
    const chosen = kind === 'file' || isTemplate(kind) ? kind : null
    if (!chosen || !isZone(zone)) {
      const problems: Problems = {
        kind: chosen ? undefined : say(c)('kind_missing'),
        zone: isZone(zone) ? undefined : say(c)('zone_unknown'),
      }
      const said = isZone(zone) ? zone : draft.zone
      return page(c, <KindPage chosen={chosen} zone={said} problems={problems} />, 422)
    }
    // Another kind has other bodies and other offices; what was said of them no longer fits.
    if (chosen !== draft.kind) await keep({ zone, kind: chosen, bodies: [], at: 0, officers: [] })
    else await keep({ zone })
    return c.redirect(chosen === 'file' ? '/open/bodies' : '/open/name', 303)
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
    const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
    const name = typed['name'] ?? ''
    const parts = linesOf(typed['parts'] ?? '')
    const problems: Problems = {
      name: name ? undefined : say(c)('name_missing'),
      parts: partsWrong(c, parts),
    }
    if (problems.name ?? problems.parts) {
      const asked = { template: draft.kind, name, parts, problems, typed }
      return page(c, <NamePage {...asked} />, 422)
    }
    await keep({ bodies: bodiesOf(draft.kind, name, parts), at: 0 })
    return c.redirect(onwards(draft), 303)
  }),
)

function partsWrong(c: Here, parts: readonly string[]): string | undefined {
  if (parts.length > PARTS_MAX) return say(c)('parts_many', { max: PARTS_MAX })
  const long = parts.find((part) => part.length > NAME_MAX)
  return long && say(c)('part_long', { max: NAME_MAX, part: `${long.slice(0, SHOWN_MAX)}…` })
}

const SHOWN_MAX = 40

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
    const typed = textsOf(await c.req.parseBody(), { name: NAME_MAX })
    const n = numberOf(c)
    const at = n === 1 && draft.kind === 'file' ? placeTyped(draft, typed['place']) : draft.at
    const role = roleChosen(found(draft.bodies[at]).kind, typed['role'])
    const said = { name: typed['name'] ?? '', role }
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
    const { bodies, officers, at, kind, zone } = complete
    const top = bodies.find(({ parent }) => parent === null)
    const others = bodies.filter((body) => body !== top).map(({ name }) => name)
    return page(
      c,
      <CheckPage
        {...{ kind, zone, officers, others }}
        hall={top?.name ?? ''}
        at={kind === 'file' ? (bodies[at]?.name ?? null) : null}
        ends_on={endsOn(c)}
        few={fewAble(officers)}
      />,
    )
  }),
)

firstRun.post('/open/hall', opened_by_code(), async (c) => {
  if (!(await c.get('house').isEmpty())) return openedAlready(c)
  return drafted(c, async (draft) => {
    const complete = completed(draft)
    if (!complete) return c.redirect(onwards(draft), 303)
    const scope = c.get('scope')
    const bodies = placeBodies(complete.bodies)
    const made = await foundHall(scope, {
      bodies,
      at: complete.at,
      officers: complete.officers,
      language: scope.language,
      time_zone: complete.zone,
      ends_on: endsOn(c),
    })
    if (!made) return openedAlready(c)
    const links = await sendLinks(c, complete)
    await scope.house.sessions.opening.close(tokenOf(c))
    return page(c, <DonePage hall={nameOf(complete)} links={links} {...doneOf(c, complete)} />)
  })
})

const doneOf = (c: Here, complete: Complete) => ({
  ...seatedAt(complete),
  address: c.get('house').publicUrl,
})

/** The button was pressed twice: the second answer is the one that is seen, so it says the same as the first. */
async function openedAlready(c: Here) {
  const complete = await openedByMe(c)
  if (!complete) throw new NotFound()
  const links = await linksAgain(c, complete)
  return page(c, <DonePage hall={nameOf(complete)} links={links} {...doneOf(c, complete)} />)
}

function endsOn(c: Here) {
  const { now } = c.get('scope')
  return new Date(now.getTime() + OFFICE_DAYS * 86_400_000).toISOString().slice(0, 10)
}

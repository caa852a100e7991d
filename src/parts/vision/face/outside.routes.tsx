import { Hono } from 'hono'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { isId } from '../../../platform/ids.ts'
import { street, type StreetPage } from '../../../platform/street/street.ts'
import {
  ComeAlong,
  comeAlong,
  countOutside,
  kindName,
  occasionOutside,
  occasionsOutside,
  stateOutside,
  type Outside,
} from '../../calendar/index.ts'
import { BodyOutside, EmbeddedPage, FindPage } from './body.pages.tsx'
import { ClosedPage } from './closed.pages.tsx'
import { bodiesBelow, bodiesNamed, closedFace, faceOf } from './face.queries.ts'
import { OccasionOutside } from './occasion.pages.tsx'
import type { OccasionShown } from './outside.pages.tsx'
import type { Shared } from './sharing.rules.ts'

/** What whoever passes by may see: `/at`, `/at/:body`, `/at/:body/:occasion`. */
export const outsideRoutes = new Hono<HallEnv>()

const ON_PAGE = 20
const BELOW_ON_PAGE = 60
const FOUND_MAX = 30
const LATELY_MS = 12 * 7 * 24 * 3_600_000

outsideRoutes.get(
  '/at',
  street('Whoever looks for a branch finds its public page.', async (scope, c) => {
    const typed = (c.req.query('q') ?? '').slice(0, 80)
    const words = typed.split(/\s+/).filter(Boolean).slice(0, 5)
    const bodies = await bodiesNamed(scope, { words, limit: FOUND_MAX + 1 })
    const [shown, isMore] = [bodies.slice(0, FOUND_MAX), bodies.length > FOUND_MAX]
    return { of: null, page: <FindPage typed={typed} bodies={shown} isMore={isMore} /> }
  }),
)

outsideRoutes.get(
  '/at/:body',
  street('A body’s public page: what is on that is open to everyone.', async (scope, c) => {
    const slug = found(c.req.param('body'))
    const face = await faceOf(scope, slug)
    if (!face) return closedPage(scope, slug)
    const from = dateOf(c.req.query('from'), scope.now)
    const on = await occasionsOutside(scope, { of: { below: face.id }, from, limit: ON_PAGE + 1 })
    const after = c.req.query('branches') ?? null
    const below = await bodiesBelow(scope, { of: face.id, after, limit: BELOW_ON_PAGE + 1 })
    const since = new Date(scope.now.getTime() - LATELY_MS)
    const at = `/at/${face.slug}`
    return {
      of: face,
      page: (
        <BodyOutside
          face={face}
          on={on.slice(0, ON_PAGE).map((one) => shown(scope, one))}
          later={on[ON_PAGE] ? `${at}?from=${on[ON_PAGE].starts_at.toISOString()}` : null}
          below={below.slice(0, BELOW_ON_PAGE)}
          moreBelow={
            below[BELOW_ON_PAGE] ? `${at}?branches=${below[BELOW_ON_PAGE - 1]?.slug}` : null
          }
          lately={await countOutside(scope, { below: face.id, since })}
          address={scope.house.publicUrl + at}
        />
      ),
    }
  }),
)

outsideRoutes.get(
  '/at/:body/embed',
  street('The same list, for other websites to show.', async (scope, c) => {
    const face = found(await faceOf(scope, found(c.req.param('body'))))
    const on = await occasionsOutside(scope, {
      of: { below: face.id },
      from: scope.now,
      limit: ON_PAGE,
    })
    const listed = on.map((one) => shown(scope, one))
    return {
      of: face,
      embeds: true,
      page: <EmbeddedPage face={face} on={listed} origin={scope.house.publicUrl} />,
    }
  }),
)

outsideRoutes.get(
  '/at/:body/:occasion',
  street('An occasion open to everyone, made to be shared.', async (scope, c) => {
    const [body, id] = [found(c.req.param('body')), c.req.param('occasion')]
    const occasion = isId(id) ? await occasionOutside(scope, { body, id }) : null
    if (!occasion) return closedPage(scope, body)
    return {
      of: occasion.body,
      page: (
        <OccasionOutside
          occasion={shown(scope, occasion)}
          shared={sharedOf(scope.house.publicUrl, occasion)}
        >
          {occasion.counted && (
            <ComeAlong
              at={`/at/${occasion.body.slug}/${occasion.id}`}
              {...comeAlong(scope.now, occasion, occasion.counted)}
            />
          )}
        </OccasionOutside>
      ),
    }
  }),
)

/** A printed code or an old link leads here for years: it says that the body closed, and where to go. */
async function closedPage(scope: Scope, slug: string): Promise<StreetPage> {
  const closed = found(await closedFace(scope, slug))
  return { of: closed.above, gone: true, page: <ClosedPage closed={closed} /> }
}

const shown = (scope: Scope, occasion: Outside): OccasionShown => ({
  ...occasion,
  kind_name: kindName(scope.language, occasion.kind),
  state: stateOutside(occasion, scope.now),
})

function sharedOf(publicUrl: string, occasion: Outside): Shared {
  const body = `${publicUrl}/at/${occasion.body.slug}`
  const address = `${body}/${occasion.id}`
  return {
    ...occasion,
    called_off: occasion.called_off !== null,
    address,
    picture: `${address}/picture.png`,
    body: { name: occasion.body.name, address: body },
  }
}

/** A moment as our own links write it; years that no calendar has are none. */
function dateOf(text: string | undefined, otherwise: Date): Date {
  const asked = new Date(/^\d{4}-/.test(text ?? '') ? (text ?? '') : '')
  return Number.isNaN(asked.getTime()) ? otherwise : asked
}

import type { Children } from '../../../markup/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { Stack } from '../../../ui/panel.tsx'
import { roomsToday } from '../../hall/index.ts'
import { gapsToday } from '../rota/board/first-page.routes.tsx'
import { NextOccasions, OtherBodies } from './first-page.pages.tsx'
import { bodiesOfUnit, occasionsAhead, occasionsOfMine } from './whats-on.queries.ts'
import { homeOf } from './whats-on.routes.tsx'
import type { WhatIsOn } from './whats-on.rules.ts'

const NEXT = 5
const MINE = 5

/** The next so many things that are on in the unit. */
const nextOccasions = (scope: BodyScope, n: number): Promise<WhatIsOn[]> =>
  occasionsAhead(scope, { wish: { kind: null, ward: null }, after: null, limit: n })

/**
 * The other bodies of the unit that the reader may enter: whoever stands at the unit may enter all below it,
 * and a member of the unit every one; an office in one branch alone opens only that.
 */
async function bodiesBeside(scope: BodyScope) {
  const { slug, id, unit_id } = scope.where
  if (id !== unit_id && !scope.who.member) return []
  return (await bodiesOfUnit(scope)).filter((body) => body.slug !== slug)
}

/** What is on, as a part of a body's first page, with what the reader said yes to. */
export async function firstPageToday(scope: BodyScope): Promise<Children> {
  const rows = await nextOccasions(scope, NEXT)
  const shown = new Set(rows.map(({ id }) => id))
  const mine = (await occasionsOfMine(scope, NEXT + MINE)).filter(({ id }) => !shown.has(id))
  return (
    <Stack>
      <NextOccasions
        home={homeOf(scope)}
        mayCome={scope.allows('occasions.come')}
        mayPutOn={scope.allows('occasions.change')}
        rows={rows}
        mine={mine.slice(0, MINE)}
      />
      {await gapsToday(scope)}
      {await roomsToday(scope)}
      <OtherBodies
        bodies={await bodiesBeside(scope)}
        beside={scope.where.id !== scope.where.unit_id}
      />
    </Stack>
  )
}

import type { ComponentChildren } from 'preact'
import { Stack } from '../../../ui/panel.tsx'
import type { BodyScope } from '../../../platform/scope.ts'
import { gapsToday } from '../rota/first-page.routes.tsx'
import { afterwardsOnFirstPage } from '../afterwards/afterwards.routes.tsx'
import { roomsToday } from '../../hall/index.ts'
import { NextOccasions } from './first-page.pages.tsx'
import { occasionsAhead, occasionsOfMine } from './whats-on.queries.ts'
import type { WhatIsOn } from './whats-on.rules.ts'
import { homeOf } from './whats-on.routes.tsx'

const NEXT = 5
const MINE = 5

/** The next so many things that are on in the unit. */
export const nextOccasions = (scope: BodyScope, n: number): Promise<WhatIsOn[]> =>
  occasionsAhead(scope, { wish: { kind: null, ward: null }, after: null, limit: n })

/** What is on, as a part of a body's first page, with what the reader said yes to. */
export async function firstPageToday(scope: BodyScope): Promise<ComponentChildren> {
  const rows = await nextOccasions(scope, NEXT)
  const shown = new Set(rows.map(({ id }) => id))
  const mine = (await occasionsOfMine(scope, NEXT + MINE)).filter(({ id }) => !shown.has(id))
  return (
    <Stack>
      {await gapsToday(scope)}
      <NextOccasions
        home={homeOf(scope)}
        mayCome={scope.allows('occasions.come')}
        mayPutOn={scope.allows('occasions.change')}
        rows={rows}
        mine={mine.slice(0, MINE)}
      />
      {await afterwardsOnFirstPage(scope)}
      {await roomsToday(scope)}
    </Stack>
  )
}

import type { Children } from '../../../../markup/index.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { daysOn } from '../../../../time/wall-time.ts'
import { homeOf } from '../standing.ts'
import { gapsAhead, keylessAhead } from './board.queries.ts'
import { Gaps } from './gaps.pages.tsx'

const DAYS = 10
const GAPS_SHOWN = 4
const KEYLESS_SHOWN = 2
/** Occasions looked at for a key; of a week's there are few. */
const KEYED_MAX = 20

/** Where hands are missing in the days ahead, as a part of a body's first page. */
export async function gapsToday(scope: BodyScope): Promise<Children> {
  const until = daysOn(scope.now, DAYS, scope.where.time_zone)
  const keyless = await keylessAhead(scope, { until, limit: KEYED_MAX })
  return (
    <Gaps
      home={homeOf(scope)}
      gaps={await gapsAhead(scope, { until, limit: GAPS_SHOWN })}
      keyless={keyless.slice(0, KEYLESS_SHOWN)}
    />
  )
}

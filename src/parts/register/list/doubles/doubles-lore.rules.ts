import type { Lore } from './doubles.rules.ts'
import { isKnownGivenName } from './nicknames.rules.ts'

/** A spelling that several people bear is a name and not a slip of the pen. */
export const GIVEN_NAME_BEARERS_MIN = 4
/** A family name borne by more than one in a thousand says less when two rows share it. */
const COMMON_SHARE = 0.001
const COMMONNESS_MAX = 3

/** What the names of a list tell, from how often each is borne. */
export function loreOf(
  given: ReadonlyMap<string, number>,
  family: ReadonlyMap<string, number>,
  rows: number,
): Lore {
  return {
    isGivenName: (name) =>
      isKnownGivenName(name) || (given.get(name) ?? 0) >= GIVEN_NAME_BEARERS_MIN,
    commonness: (name) => {
      const bearers = family.get(name) ?? 0
      if (rows < SMALL_LIST || bearers < GIVEN_NAME_BEARERS_MIN) return 0
      return Math.min(COMMONNESS_MAX, Math.max(0, Math.log2(bearers / rows / COMMON_SHARE)))
    },
  }
}

/** In a short list one family is a large share without its name being common. */
const SMALL_LIST = 500

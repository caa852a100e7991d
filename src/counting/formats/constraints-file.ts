import { at } from '../ballots/ballots.ts'
import type { Constraint } from '../elections/constraints.ts'
import { rowsOf } from './csv-rows.ts'
import { reading, refuse, shown, small, type Reading } from './reading.ts'

/** As many constraints as a meeting can settle and a teller can keep in view. */
const CONSTRAINTS_MAX = 20

/**
 * Constraints, one a line, in OpenTally's CON format:
 * `"Gender" "Women" 2 4 1 3 5`: of Gender, Women, at least 2 and at most 4; candidates 1, 3 and 5.
 * A line that begins with # is a remark.
 */
export const readConstraints = (
  bytes: Uint8Array,
  election: { candidates: number },
): Reading<Constraint[]> =>
  reading(bytes, (text) => {
    const rows = [...rowsOf(text)].filter(({ raw }) => !raw.trimStart().startsWith('#'))
    if (rows.length > CONSTRAINTS_MAX) refuse(1, 'bad-pb-many', { most: CONSTRAINTS_MAX })
    return rows.map(({ line, raw }) => {
      const found = /^\s*"([^"]*)"\s+"([^"]*)"\s+(\d+)\s+(\d+)((?:\s+\d+)*)\s*$/.exec(raw)
      if (found === null) return refuse(line, 'bad-constraint', { found: shown(raw) })
      const [least, most] = [small(at(found, 3)), small(at(found, 4))]
      const members = at(found, 5)
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '')
        .map(small)
      const stranger = members.find((number) => number < 1 || number > election.candidates)
      if (stranger !== undefined) refuse(line, 'bad-candidate', { found: stranger })
      if (least < 0 || most < least) refuse(line, 'bad-constraint', { found: shown(raw) })
      return { name: at(found, 2), least, most, members }
    })
  })

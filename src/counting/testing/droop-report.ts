import { decimal } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Count } from '../elections/count.ts'

/** One "Action:" of a report by Droop or stv-rs, with the votes it lists by candidate's name. */
export interface Action {
  round: number
  says: string
  votes: Map<string, string>
}

export function actionsOf(report: string): Action[] {
  const actions: Action[] = []
  let round = 0
  for (const line of report.split('\n')) {
    round = Number(/^Round (\d+)/.exec(line)?.[1] ?? round)
    const action = /^Action: (.*)/.exec(line)?.[1]
    if (action !== undefined) actions.push({ round, says: action, votes: new Map() })
    const listed = /^\t(Hopeful|Elected|Pending|Defeated): +(.*) \(([-\d./]+)\)$/.exec(line)
    if (listed !== null) addVotes(actions.at(-1), at(listed, 1), at(listed, 2), at(listed, 3))
  }
  return actions
}

/** Defeated candidates without votes stand on one line, with commas between them. */
function addVotes(action: Action | undefined, state: string, names: string, votes: string): void {
  const several = state === 'Defeated' && /^0(\.0*)?$/.test(votes)
  for (const name of several ? names.split(', ') : [names]) action?.votes.set(name, votes)
}

export const electedIn = (actions: readonly Action[]): string[] =>
  actions
    .filter(({ says }) => says.startsWith('Elect'))
    .map(({ says }) => says.replace(/^.*?: /, ''))
    .sort()

/** Each candidate's total in the report beside ours, where they differ by more than `near`. */
export function differences(count: Count, actions: readonly Action[], near: number): string[] {
  const found: string[] = []
  actions.forEach(({ votes, says }, stage) => {
    for (const { name, number } of count.election.candidates) {
      const theirs = votes.get(name)
      if (theirs === undefined) continue
      const ours = count.stages[stage]?.totals[number - 1]
      const far = ours === undefined || Math.abs(Number(decimal(ours, 18)) - valueOf(theirs)) > near
      if (far) found.push(`${says}: ${name} ${ours && decimal(ours, 12)}, and not ${theirs}`)
    }
  })
  return found
}

function valueOf(written: string): number {
  const [above = '', below = '1'] = written.split('/')
  return Number(above) / Number(below)
}

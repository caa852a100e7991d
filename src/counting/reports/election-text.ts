import type { Count, Fate } from '../elections/count.ts'
import { openingStory, stageStory } from '../story/election-story.ts'
import type { Voice } from '../story/voice.ts'
import type { Input } from './election-json.ts'

/** The count as a teller reads it out: each stage in sentences, then the totals. */
export function electionText(count: Count, input: Input, voice: Voice): string {
  const { say, votes, list } = voice
  const lines = [...heading(count, input, voice), '', ...openingStory(count, voice)]
  count.stages.forEach((stage, i) => {
    lines.push('', say('stage', { n: i + 1 }), ...stageStory(count, stage, voice), '')
    const rows = count.fates
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ name, number }) => {
        const total = stage.totals[number - 1]
        return [name, total === undefined ? '' : votes(total, count.places)]
      })
    rows.push([say('not_transferable'), votes(stage.nonTransferable, count.places)])
    rows.push([say('fractions'), votes(stage.fractionsLost, count.places)])
    lines.push(...aligned(rows))
  })
  const elected = count.elected.map((number) => count.fates[number - 1]?.name ?? '')
  lines.push('', say('result', { names: list(elected) }))
  return `${lines.join('\n')}\n`
}

export function heading(count: Count, input: Input, { say }: Voice): string[] {
  const { name, version, source } = count.rule
  return [
    say('count_of', { title: count.election.title }),
    say('by_rule', { rule: name, version, source }),
    say('of_input', { hash: input.hash }),
  ]
}

/** What became of somebody, in two or three words. */
export function outcome({ state, stage = 0 }: Fate, { say }: Voice): string {
  if (state === 'elected') return say('was_elected', { n: stage })
  if (state === 'excluded') return say('was_excluded', { n: stage })
  return say(state === 'withdrawn' ? 'was_withdrawn' : 'was_not_elected')
}

function aligned(rows: readonly string[][]): string[] {
  const widths = [0, 1].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows.map(
    ([name = '', votes = '']) =>
      `  ${name.padEnd(widths[0] ?? 0)}  ${votes.padStart(widths[1] ?? 0)}`,
  )
}

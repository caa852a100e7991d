import { toNumber } from '../arithmetic/fraction.ts'
import type { Count, Stage } from '../elections/count.ts'
import { openingStory, stageStory } from '../story/election-story.ts'
import type { Voice } from '../story/voice.ts'

/** Where a count came from: the file's name and the hash of its bytes. */
export interface Input {
  file: string
  hash: string
}

/** One count as data. Votes are numbers of votes; `lost` is the part of `exhausted` left as fractions. */
export function electionJson(count: Count, input: Input, voice: Voice) {
  const { election, rule } = count
  return {
    file: input.file,
    rule: rule.name,
    version: rule.version,
    source: rule.source,
    sha256: input.hash,
    title: election.title,
    seats: election.seats,
    valid: Number(count.valid),
    spoilt: {
      blank: Number(count.spoilt.blank),
      onlyWithdrawn: Number(count.spoilt['only-withdrawn']),
      twoFirsts: Number(count.spoilt['two-firsts']),
    },
    cutShort: Number(count.cutShort),
    quota: toNumber(count.quota),
    elected: count.elected,
    candidates: count.fates.map(({ number, name, state, stage }) => ({
      number,
      name,
      elected: state === 'elected',
      stage: stage ?? null,
      state,
    })),
    stages: count.stages.map((stage, i) => stageJson(count, stage, i, voice)),
  }
}

function stageJson(count: Count, stage: Stage, index: number, voice: Voice) {
  const lost = toNumber(stage.fractionsLost)
  const first = index === 0 ? openingStory(count, voice) : []
  return {
    quota: toNumber(stage.quota),
    totals: stage.totals.map(toNumber),
    exhausted: toNumber(stage.nonTransferable) + lost,
    lost,
    note: [...first, ...stageStory(count, stage, voice)].join(' '),
  }
}

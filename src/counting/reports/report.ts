import type { Done } from '../count-file.ts'
import { writeBlt } from '../formats/blt.ts'
import { writePb } from '../formats/pb-write.ts'
import type { Voice } from '../story/voice.ts'
import { budgetJson } from './budget-json.ts'
import { budgetBody, budgetCsv, budgetHtml, budgetText } from './budget-reports.ts'
import { electionCsv } from './election-csv.ts'
import { electionBody, electionHtml } from './election-html.ts'
import { electionJson, type Input } from './election-json.ts'
import { electionText } from './election-text.ts'
import type { Html } from './html.ts'

/** 'ballots' writes the votes themselves again, as BLT or .pb. */
export const reportKinds = ['text', 'csv', 'ballots', 'html'] as const
export type ReportKind = (typeof reportKinds)[number]

export function report(kind: ReportKind, done: Done, input: Input, voice: Voice): string {
  if (done.kind === 'election') {
    if (kind === 'ballots') return writeBlt(done.count.election, counted(done, input, voice))
    const write = { text: electionText, csv: electionCsv, html: electionHtml }[kind]
    return write(done.count, input, voice)
  }
  if (kind === 'ballots') return writePb(done.count.budget, counted(done, input, voice))
  const write = { text: budgetText, csv: budgetCsv, html: budgetHtml }[kind]
  return write(done.count, input, voice)
}

/** Which rule counted these ballots, and from which file they came. */
function counted({ count }: Done, { hash }: Input, { say }: Voice): string {
  const { name, version, source } = count.rule
  return `${say('by_rule', { rule: name, version, source })}. ${say('of_input', { hash })}`
}

export const reportJson = (done: Done, input: Input, voice: Voice) =>
  done.kind === 'election'
    ? electionJson(done.count, input, voice)
    : budgetJson(done.count, input, voice)

export const reportBody = (done: Done, input: Input, voice: Voice): Html =>
  done.kind === 'election'
    ? electionBody(done.count, input, voice)
    : budgetBody(done.count, input, voice)

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  budgetRules,
  electionRules,
  reportKinds,
  type Asked,
  type ReportKind,
} from '../counting/index.ts'
import { isLanguage, type Language } from '../platform/words/index.ts'
import { words } from './count.words.ts'

const say = words.in('en')

export interface CountOptions {
  files: string[]
  asked: Asked
  json: boolean
  format: ReportKind
  out: string | undefined
  language: Language
}

/** What was wrong with the call, in a sentence. */
export class WrongCall extends Error {}

const choices = {
  rule: [...Object.keys(electionRules), ...Object.keys(budgetRules)],
  format: reportKinds,
  numbers: ['decimals', 'exact', 'guarded', 'decimals-down', 'exact-unrounded'],
  equal: ['orders', 'shared'],
  completion: ['add1', 'add1-then-greedy', 'greedy', 'none'],
  utility: ['cost', 'points'],
} as const

/** Reads the arguments of `hall count`; throws WrongCall with a sentence that says what is wrong. */
export function countOptions(args: readonly string[]): CountOptions | 'help' {
  const { values, positionals } = parsed(args)
  if (values.help === true) return 'help'
  if (positionals.length === 0) throw new WrongCall(say('no_file'))
  return {
    files: positionals,
    asked: {
      ...named('rule', one('rule', values.rule)),
      ...named('seats', wholes('seats', values.seats)?.[0]),
      ...named('seed', values.seed),
      ...named('chair', wholes('chair', values.chair)),
      ...named('constraints', bytesOf(values.constraints)),
      ...named('numbers', one('numbers', values.numbers)),
      ...named('equal', equalPlaces(one('equal', values.equal))),
      ...named('sureLosersTogether', values.together),
      ...named('completion', one('completion', values.completion)),
      ...named('utility', one('utility', values.utility)),
      ...named('ties', tieOrder(values.ties)),
    },
    json: values.json ?? false,
    format: one('format', values.format) ?? 'text',
    out: values.out,
    language: languageOf(values.language),
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ rule: text, seats: text, seed: text, chair: text, constraints: text, numbers: text },
        ...{ equal: text, together: flag, completion: text, utility: text, ties: text },
        ...{ json: flag, format: text, out: text, language: text, help: flag },
      },
    })
  } catch (error) {
    const found = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new WrongCall(say('no_such_option', { found: found ?? '' }))
  }
}

/** `{ name: value }`, or nothing where it was not asked for. */
function named<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  const made: { [P in K]?: V } = {}
  if (value !== undefined) made[name] = value
  return made
}

function one<K extends keyof typeof choices>(
  option: K,
  found: string | undefined,
): (typeof choices)[K][number] | undefined {
  if (found === undefined) return undefined
  const known = choices[option].find((choice) => choice === found)
  if (known !== undefined) return known
  throw new WrongCall(say('bad_choice', { option, found, choices: choices[option].join(', ') }))
}

function wholes(option: string, found: string | undefined): number[] | undefined {
  if (found === undefined) return undefined
  if (!/^\d{1,6}(,\d{1,6})*$/.test(found)) throw new WrongCall(say('bad_number', { option, found }))
  return found.split(',').map(Number)
}

function equalPlaces(found: 'orders' | 'shared' | undefined) {
  if (found === undefined) return undefined
  return found === 'orders' ? ('every-order' as const) : ('shared-out' as const)
}

const tieSteps = ['votes', 'cost', 'cost-high', 'file'] as const

function tieOrder(found: string | undefined): (typeof tieSteps)[number][] | undefined {
  return found?.split(',').map((word) => {
    const step = tieSteps.find((known) => known === word)
    if (step !== undefined) return step
    throw new WrongCall(
      say('bad_choice', { option: 'ties', found: word, choices: tieSteps.join(', ') }),
    )
  })
}

function languageOf(found: string | undefined): Language {
  if (found === undefined) return 'en'
  if (isLanguage(found)) return found
  throw new WrongCall(say('bad_choice', { option: 'language', found, choices: 'en, pl' }))
}

function bytesOf(file: string | undefined): Uint8Array | undefined {
  if (file === undefined) return undefined
  try {
    return readFileSync(file)
  } catch (error) {
    const says = say('not_readable', { why: reasonOf(error) })
    throw new WrongCall(say('refused', { file, says }))
  }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

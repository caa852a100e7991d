import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { words as formatsWords } from '../counting/formats/formats.words.ts'
import {
  budgetRules,
  countFile,
  electionRules,
  inputHash,
  report,
  reportJson,
  told,
  voiceIn,
  type Counted,
} from '../counting/index.ts'
import { words as storyWords } from '../counting/story/story.words.ts'
import { Trouble } from '../platform/running/trouble.ts'
import { localeOf } from '../platform/words/index.ts'
import type { Command } from './command.ts'
import { countOptions, reasonOf, WrongCall, type CountOptions } from './count-options.ts'
import { words } from './count.words.ts'

const say = words.in('en')
const saysOf = formatsWords.in('en')

/** A file this large takes long enough to say what is going on. */
const LARGE_BYTES = 2_000_000

const SOME_FAILED = 1
const WRONG_CALL = 2

export const countCommand: Command = {
  says: say('says'),
  usage: 'hall count FILE... --rule scottish|meek|wigm|av|equal-shares|greedy … (--help)',
  helps: true,
  async run(args) {
    const code = await count([...args])
    if (code !== 0) throw new Trouble(say(code === WRONG_CALL ? 'see_help' : 'some_failed'), code)
  },
}

/** `hall count FILE...`: counts each file and prints what came of it. Returns the exit code. */
export async function count(args: string[]): Promise<number> {
  const options = optionsOf(args)
  if (options === 'wrong') return WRONG_CALL
  if (options === 'help') {
    const elections = Object.keys(electionRules).join(', ')
    console.log(say('usage', { elections, budgets: Object.keys(budgetRules).join(', ') }))
    return 0
  }
  let failed = 0
  for (const file of options.files) if (!countOne(file, options)) failed += 1
  return failed === 0 ? 0 : SOME_FAILED
}

function optionsOf(args: string[]): CountOptions | 'help' | 'wrong' {
  try {
    return countOptions(args)
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    console.error(error.message)
    return 'wrong'
  }
}

/** Counts one file and prints the result; false when it could not be counted. */
function countOne(file: string, options: CountOptions): boolean {
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') {
    fail(file, say('not_readable', { why: bytes }), 0, options)
    return false
  }
  const large = bytes.length > LARGE_BYTES
  if (large) console.error(say('reading', { file }))
  const onStage = (n: number) => console.error(say('counting', { file, n }))
  const counted = countFile(bytes, { ...options.asked, ...(large ? { onStage } : {}) })
  if (!counted.ok) {
    fail(file, told(counted.refusal, saysOf), counted.refusal.line, options)
    return false
  }
  print(file, bytes, counted, options)
  return true
}

function fail(file: string, error: string, line: number, { json }: CountOptions): void {
  if (json) console.log(JSON.stringify({ file, error, line }))
  console.error(say('refused', { file, says: error }))
}

function print(
  file: string,
  bytes: Uint8Array,
  counted: Extract<Counted, { ok: true }>,
  { json, format, out, language }: CountOptions,
): void {
  const input = { file, hash: inputHash(bytes) }
  const voice = voiceIn(storyWords.in(language), localeOf(language))
  for (const notice of counted.notices) {
    console.error(say('refused', { file, says: told(notice, saysOf) }))
  }
  const text = json
    ? `${JSON.stringify(reportJson(counted, input, voice))}\n`
    : report(format, counted, input, voice)
  if (out === undefined) process.stdout.write(text)
  else save(file, text, out, json ? 'json' : endings[format](counted.kind))
}

const endings = {
  text: () => 'txt',
  csv: () => 'csv',
  html: () => 'html',
  ballots: (kind: 'election' | 'budget') => (kind === 'election' ? 'blt' : 'pb'),
}

function save(file: string, text: string, folder: string, ending: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${basename(file).replace(/\.[^.]*$/, '')}.${ending}`), text)
}

function bytesOf(file: string): Uint8Array | string {
  try {
    return readFileSync(file)
  } catch (error) {
    return reasonOf(error)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await count(process.argv.slice(2))
}

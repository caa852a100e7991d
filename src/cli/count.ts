import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  countFile,
  electionJson,
  electionRules,
  inputHash,
  told,
  voiceIn,
} from '../counting/index.ts'
import type { Asked, Counted } from '../counting/index.ts'
import { words as formatsWords } from '../counting/formats/formats.words.ts'
import { words as storyWords } from '../counting/story/story.words.ts'
import { words } from './count.words.ts'

const say = words.in('en')

/** `hall count FILE...`: counts each file and prints what came of it. Returns the exit code. */
export async function count(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rule: { type: 'string' },
      json: { type: 'boolean' },
      seed: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    console.log(say('usage', { elections: Object.keys(electionRules).join(', '), budgets: '' }))
    return 0
  }
  if (positionals.length === 0) {
    console.error(say('no_file'))
    return 2
  }
  const asked: Asked = {
    ...(values.rule === undefined ? {} : { rule: values.rule }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
  }
  const fine = positionals.map((file) => countOne(file, asked))
  return fine.every(Boolean) ? 0 : 1
}

function countOne(file: string, asked: Asked): boolean {
  const bytes = readFileSync(file)
  const counted = countFile(bytes, asked)
  console.log(JSON.stringify(asJson(file, bytes, counted)))
  return counted.ok
}

function asJson(file: string, bytes: Uint8Array, counted: Counted) {
  if (!counted.ok) {
    const { refusal } = counted
    return { file, error: told(refusal, formatsWords.in('en')), line: refusal.line }
  }
  const voice = voiceIn(storyWords.in('en'), 'en-GB')
  return electionJson(counted.count, { file, hash: inputHash(bytes) }, voice)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await count(process.argv.slice(2))
}

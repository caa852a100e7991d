import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Trouble } from '../platform/running/trouble.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Read<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>

export const WRONG_CALL = 2
const SLIPS_MAX = 2

/** Reads what stands after a command's name. What it does not know is refused in plain words, never passed over. */
export function readOptions<const O extends Options>(
  args: readonly string[],
  options: O,
  { files_max = 0 } = {},
): Read<O> {
  const asked = { args: [...args], allowPositionals: true as const, options }
  const { tokens } = parseArgs({ ...asked, strict: false, tokens: true })
  for (const token of tokens)
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      throw unknown(`There is no option ${token.rawName} here.`, token.name, options)
  const read = parsed(asked)
  const tooMany = read.positionals[files_max]
  if (tooMany === undefined) return read
  throw new Trouble(
    files_max === 0
      ? `“${tooMany}” is not something this command takes.`
      : `“${tooMany}” is one too many: name one file.`,
    WRONG_CALL,
  )
}

function parsed<O extends Options>(asked: {
  args: string[]
  allowPositionals: true
  options: O
}): Read<O> {
  try {
    return parseArgs(asked)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const name = /--[\w-]+/.exec(said)?.[0]
    if (!name) throw new Trouble(said, WRONG_CALL)
    const needs = asked.options[name.slice(2)]?.type === 'string'
    throw new Trouble(
      `${name} ${needs ? 'needs a value after it.' : 'takes no value.'}`,
      WRONG_CALL,
    )
  }
}

function unknown(sentence: string, said: string, options: Options) {
  const meant = nearest(said, Object.keys(options))
  return new Trouble(meant ? `${sentence} Did you mean --${meant}?` : sentence, WRONG_CALL)
}

/** The name that was most likely meant, where one is two slips of the finger away at most. */
export function nearest(said: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, slips: slips(said, name) }))
    .filter(({ name, slips }) => slips <= Math.min(SLIPS_MAX, Math.floor(name.length / 2)))
    .sort((a, b) => a.slips - b.slips)
  return best?.name
}

/** Letters left out, put in, changed or swapped with the next (Damerau 1964). */
function slips(said: string, meant: string): number {
  const rows: number[][] = [Array.from({ length: meant.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? row + column
  for (let row = 1; row <= said.length; row++) {
    rows.push([row])
    for (let column = 1; column <= meant.length; column++) {
      const same = said[row - 1] === meant[column - 1]
      const swapped =
        row > 1 &&
        column > 1 &&
        said[row - 1] === meant[column - 2] &&
        said[row - 2] === meant[column - 1]
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return at(said.length, meant.length)
}

import { statSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { fileSource, type Source } from '../parts/register/index.ts'
import { Trouble } from '../platform/running/trouble.ts'
import { WRONG_CALL } from './options.ts'

/** Exit code, as the manual lists it. */
export const CANNOT_BE_READ = 3

/** A list is read twice, from its beginning and its middle, so it must be a file that stays where it is. */
export async function refuseNoFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (!found) throw new Trouble(`There is no file ${file}.`, WRONG_CALL)
  if (found.isDirectory()) throw new Trouble(`${file} is a folder: name a file in it.`, WRONG_CALL)
  if (!found.isFile())
    throw new Trouble(
      `${file} is not a file that can be read twice: write the list into one, and name that.`,
      WRONG_CALL,
    )
  await access(file, constants.R_OK).catch(() => {
    throw new Trouble(`${file} cannot be read by this user.`, WRONG_CALL)
  })
}

/**
 * The file as it was when it was named. Whoever copies a list to the server may still be at it: half of one
 * would be taken for the whole, so what changes while it is read is not brought in.
 */
export function steadySource(file: string): Source {
  const was = stampOf(file)
  const { bytes, range } = fileSource(file)
  return {
    bytes,
    async *range(start, end) {
      yield* range(start, end)
      if (stampOf(file) !== was)
        throw new Trouble(
          `${file} was changed while it was being read. Nothing was changed by it: bring it in again when it is whole.`,
          CANNOT_BE_READ,
        )
    },
  }
}

/** Which file lies there, how long, and when it was last written to. */
function stampOf(file: string) {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found ? [found.ino, found.size, found.mtimeNs].join(' ') : 'gone'
}

import { access, constants, stat } from 'node:fs/promises'
import { Trouble } from '../platform/running/trouble.ts'
import { WRONG_CALL } from './options.ts'

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

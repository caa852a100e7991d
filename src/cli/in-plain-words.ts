import { Trouble } from '../platform/running/trouble.ts'

/** What the system says of a file or a folder. */
const OF_FILES: Record<string, string> = {
  ENOSPC: 'there is no space left on its disk',
  EDQUOT: 'this user has no space left on its disk',
  EROFS: 'its disk can only be read',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  ENOENT: 'it is not there',
  ENOTDIR: 'something on the way to it is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open on this machine',
  ENFILE: 'too many files are open on this machine',
  EIO: 'its disk cannot be read or written',
}

/** What PostgreSQL says when the fault is not in our statement. */
const OF_THE_DATABASE: Record<string, string> = {
  '53100': 'there is no space left on its disk: make room, then try again',
  '53200': 'it has not enough memory',
  '53300': 'too many are connected to it',
  '25006': 'it can only be read (is it a copy of another one?)',
  '42501': 'its user may not do this; let it own the database, or be a superuser',
  '57P01': 'it was stopped',
  '57P03': 'it is just being started or stopped',
}

/** A fault outside the hall, in one line; null for a fault of our own, which keeps its stack. */
export function inPlainWords(error: unknown): Trouble | null {
  if (error instanceof Trouble) return error
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  const file = OF_FILES[code]
  if (file && 'syscall' in error) {
    const named = 'path' in error ? String(error.path) : 'A file'
    return new Trouble(`${named} cannot be used: ${file}.`)
  }
  const database = OF_THE_DATABASE[code]
  return database ? new Trouble(`The database did not do it: ${database}.`) : null
}

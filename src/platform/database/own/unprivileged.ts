import { createHash } from 'node:crypto'
import {
  chmod,
  chown,
  cp,
  lchown,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import path from 'node:path'
import { Trouble } from '../../running/trouble.ts'
import type { Binaries } from './binaries.ts'

/**
 * PostgreSQL refuses to run as root. Where the hall does (a container, a fresh server) the
 * database gets a uid of its own that nothing else uses, so no other service can read its files.
 */
export type Runner = { uid: number; gid: number } | undefined

const DATABASE_UID = 54321
/** Where root keeps what the database's uid must be able to reach. */
const STATE_FOLDER = '/var/lib/commonhall'

export const isRoot = () => process.getuid?.() === 0

/** Whoever already owns the data folder goes on owning it. */
export async function runnerFor(cluster: string): Promise<Runner> {
  if (!isRoot()) return undefined
  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: DATABASE_UID, gid: DATABASE_UID }
}

/** initdb, unlike the server, wants a uid with a name in /etc/passwd: any but root will do. */
export async function namedRunner(): Promise<Runner> {
  if (!isRoot()) return undefined
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const named = lines.find((line) => line[0] === 'nobody') ?? lines.find((line) => line[2] !== '0')
  if (!named?.[3])
    throw new Trouble('As root, Commonhall needs a user called nobody on this machine.')
  return { uid: Number(named[2]), gid: Number(named[3]) }
}

/**
 * A folder the database's uid can reach: the one asked for or, where a folder above it is closed
 * (/root is), one in /var/lib named after it.
 */
export async function reachableFolder(wanted: string, runner: Runner) {
  if (!runner || (await canReach(path.dirname(wanted)))) return wanted
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const folder = path.join(STATE_FOLDER, name)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  return path.join(folder, path.basename(wanted))
}

/** The programs where they are or, if the database's uid cannot read them there, a copy. */
export async function reachableBinaries(binaries: Binaries, runner: Runner): Promise<Binaries> {
  if (!runner || (await canReach(binaries.bin))) return binaries
  const home = path.join(STATE_FOLDER, `postgresql-${binaries.version}-${process.arch}`)
  const copied = { ...binaries, home, bin: path.join(home, 'bin') }
  if (await stat(home).catch(() => undefined)) return copied
  const fresh = `${home}.${process.pid}`
  await mkdir(STATE_FOLDER, { recursive: true, mode: 0o711 })
  await cp(binaries.home, fresh, { recursive: true, verbatimSymlinks: true })
  await openToRead(fresh)
  // Another start may have been quicker: then its copy is as good as ours.
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true }))
  return copied
}

async function canReach(folder: string) {
  const real = await realpath(folder).catch(() => path.resolve(folder))
  for (let at = real; ; at = path.dirname(at)) {
    const mode = (await stat(at).catch(() => undefined))?.mode
    if (mode !== undefined && (mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

async function openToRead(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const file = path.join(entry.parentPath, entry.name)
    await chmod(
      file,
      entry.isDirectory() || path.basename(entry.parentPath) === 'bin' ? 0o755 : 0o644,
    )
  }
}

export async function giveTo(runner: Runner, folder: string) {
  if (!runner) return
  await lchown(folder, runner.uid, runner.gid)
  for (const name of await readdir(folder, { recursive: true }))
    await lchown(path.join(folder, name), runner.uid, runner.gid)
}

/** Makes a folder that only the database's uid may enter, and refuses one that is someone else's. */
export async function privateFolder(folder: string, runner: Runner) {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const found = await lstat(folder)
  const mine = runner?.uid ?? process.getuid?.() ?? found.uid
  if (isRoot() && found.uid === 0 && runner) await chown(folder, runner.uid, runner.gid)
  else if (found.uid !== mine || !found.isDirectory())
    throw new Trouble(
      `${folder} belongs to someone else: remove it, or set HALL_DATA to another folder.`,
    )
  await chmod(folder, 0o700)
}

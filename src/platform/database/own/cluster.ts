import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  access,
  chmod,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../../running/trouble.ts'
import { type Binaries, findBinaries, majorOf } from './binaries.ts'
import {
  giveTo,
  isRoot,
  namedRunner,
  privateFolder,
  reachableBinaries,
  reachableFolder,
  type Runner,
  runnerFor,
} from './unprivileged.ts'

const run = promisify(execFile)
/** A socket's whole path must fit in 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_MAX = 103
const PORT = 5432
/** Younger, it may be that of another first start, at work now. */
const LEFTOVER_MS_MIN = 10 * 60_000

/** A database folder made and ready to be served: where it is, by which programs, as whom. */
export type Cluster = {
  data: string
  socket: string
  /** The socket's number; nothing listens on the network. */
  port: number
  log: string
  binaries: Binaries
  runner: Runner
}

/** Finds the hall's database folder, or makes it: `<data folder>/database`. */
export async function prepareCluster(
  hallData: string,
  { find = findBinaries, port = PORT } = {},
): Promise<Cluster> {
  if (process.platform === 'win32')
    throw new Trouble('On Windows, set DATABASE_URL to a PostgreSQL 15 or newer.')
  await openHallFolder(hallData)
  const wanted = path.join(hallData, 'database')
  const runner = await runnerFor(wanted)
  const data = await reachableFolder(wanted, runner)
  const binaries = await reachableBinaries(await find(), runner)
  await clearLeftovers(data)
  if (existsSync(path.join(data, 'PG_VERSION'))) await refuseOtherMajor(data, binaries)
  else await initialise(data, binaries, runner)
  if (data !== wanted) await symlink(data, wanted).catch(() => undefined)
  const socket = await socketFolder(data, runner)
  return { data, socket, port, log: path.join(hallData, 'database.log'), binaries, runner }
}

/** Only the hall looks into its folder; the database's own uid may pass through to its part. */
async function openHallFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 }).catch((error: Error) => {
    throw new Trouble(`The data folder ${folder} cannot be made: ${error.message}.`)
  })
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch(
    (error: NodeJS.ErrnoException) => {
      const because = error.code === 'EROFS' ? 'its disk can only be read' : 'this user may not'
      throw new Trouble(
        `The data folder ${folder} cannot be written to: ${because}. ` +
          'Start the hall as the user it belongs to, or set HALL_DATA to another folder.',
      )
    },
  )
  if (isRoot()) await chmod(folder, ((await stat(folder)).mode & 0o777) | 0o011)
}

/** Made beside its place and then moved there whole, so a start cut short leaves nothing half made. */
async function initialise(data: string, binaries: Binaries, runner: Runner) {
  const fresh = await mkdtemp(`${data}.new-`)
  const maker = await namedRunner()
  await giveTo(maker, fresh)
  const locale =
    majorOf(binaries.version) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C']
  const options = [
    '-D',
    fresh,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    ...locale,
  ]
  await run(path.join(binaries.bin, 'initdb'), options, {
    ...maker,
    cwd: '/',
    env: quietEnv(),
  }).catch(async (error: Error & { stderr?: string }) => {
    await rm(fresh, { recursive: true, force: true })
    throw new Trouble(`The database could not be made in ${data}: ${cause(error)}.`)
  })
  await giveTo(runner, fresh)
  await run('sync', ['-f', fresh]).catch(() => undefined)
  // Two first starts at once: the second finds the place taken and uses it.
  await rename(fresh, data).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    if (existsSync(path.join(data, 'PG_VERSION'))) return
    throw new Trouble(
      `${data} holds something that is no whole database: move it away, and restore a backup if it was a hall.`,
    )
  })
}

/** In PostgreSQL's words, without its times and programs. */
function cause({ stderr, message }: Error & { stderr?: string }) {
  const lines = (stderr || message).trim().split('\n')
  const said = lines.find((line) => /FATAL:|error:/.test(line)) ?? lines[0] ?? ''
  if (/No space left|quota exceeded/.test(said)) return 'there is no space left on the disk'
  return said.replace(/^.*?(FATAL|error):\s*/, '').replace(/\.$/, '')
}

/** What a first start left behind that was killed while it made its database. */
async function clearLeftovers(data: string) {
  const folder = path.dirname(data)
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${path.basename(data)}.new-`)) continue
    const left = path.join(folder, name)
    const { mtimeMs } = await stat(left)
    if (mtimeMs < Date.now() - LEFTOVER_MS_MIN) await rm(left, { recursive: true, force: true })
  }
}

async function refuseOtherMajor(data: string, binaries: Binaries) {
  const made = (await readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim()
  if (Number(made) === majorOf(binaries.version)) return
  throw new Trouble(
    `The data in ${data} was made by PostgreSQL ${made}, and ${binaries.version} is installed: ` +
      'make a backup with the version that made it and restore it here.',
  )
}

async function socketFolder(data: string, runner: Runner) {
  const near = path.join(path.dirname(data), 'socket')
  const fits = Buffer.byteLength(path.join(near, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_MAX
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12)
  const folder = fits ? near : path.join('/tmp', `hall-${name}`)
  await privateFolder(folder, runner)
  return folder
}

/** No locale, no PG* variable and no secret of the hall's reaches the database's process. */
export const quietEnv = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

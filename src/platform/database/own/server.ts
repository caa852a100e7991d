import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Trouble } from '../../running/trouble.ts'
import { majorOf } from './binaries.ts'
import { type Cluster, quietEnv } from './cluster.ts'

const START_MS_MAX = 120_000
const STOP_MS_MAX = 20_000
const LOG_BYTES_MAX = 5_000_000
const MB = 1024 * 1024
const MEMORY_MB = 48

export type ServerSettings = Record<string, string | number>
type Tuning = { memoryMb?: number | undefined; settings?: ServerSettings }

/** Starts PostgreSQL on the cluster; resolves when it takes connections (a recovery may take a while). */
export async function startServer(cluster: Cluster, how: Tuning = {}): Promise<ChildProcess> {
  const log = await openLog(cluster.log)
  const child = spawn(path.join(cluster.binaries.bin, 'postgres'), options(cluster, how), {
    ...cluster.runner,
    cwd: '/',
    env: quietEnv(),
    // A session of its own, so that Ctrl-C reaches the hall alone, which closes in good order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const failed = new Promise<Error>((resolve) => child.once('error', resolve))
  await log.close()
  child.unref()
  const until = performance.now() + START_MS_MAX
  while (performance.now() < until) {
    if (await ready(cluster, child)) return child
    if (child.exitCode !== null || child.signalCode) throw new Trouble(await lastWords(cluster))
    const error = await Promise.race([failed, pause(10)])
    if (error) throw new Trouble(`PostgreSQL cannot be started: ${error.message}`)
  }
  child.kill('SIGINT')
  throw new Trouble(`The database did not come up within two minutes: see ${cluster.log}`)
}

/** The server writes `ready` into its pid file; asking it by connecting would fill its log. */
async function ready(cluster: Cluster, child: ChildProcess) {
  const file = await readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number.parseInt(file, 10) === child.pid && file.split('\n')[7]?.trim() === 'ready'
}

/** Stops the server of this folder, whoever started it, and waits until it is gone. */
export async function stopServer(cluster: Cluster) {
  const pid = await serverPid(cluster)
  if (!pid) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!sendTo(pid, signal)) return
    const until = performance.now() + STOP_MS_MAX
    while (performance.now() < until) {
      if (!sendTo(pid, 0) || !existsSync(path.join(cluster.data, 'postmaster.pid'))) return
      await pause(10)
    }
  }
}

/** The server's process, if the one named in its pid file is alive and is PostgreSQL. */
export async function serverPid(cluster: Cluster) {
  const file = await readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(file, 10)
  if (!pid || !sendTo(pid, 0)) return undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
  return command.includes('postgres') ? pid : undefined
}

export const addressOf = ({ socket, port }: Cluster) => ({ host: socket, port })

export async function answers(cluster: Cluster) {
  if (!existsSync(path.join(cluster.socket, `.s.PGSQL.${cluster.port}`))) return false
  const client = new pg.Client({ ...addressOf(cluster), user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function sendTo(pid: number, signal: NodeJS.Signals | 0) {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

async function openLog(file: string) {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  if (size > LOG_BYTES_MAX) await rename(file, `${file}.1`)
  return open(file, 'a', 0o600)
}

async function lastWords(cluster: Cluster) {
  const lines = (await readFile(cluster.log, 'utf8')).trim().split('\n')
  const fatal = lines.findLast((line) => line.includes('FATAL:')) ?? lines.at(-1)
  return `The database did not start: ${fatal?.replace(/^.*FATAL:\s*/, '')} (see ${cluster.log})`
}

/**
 * Modest by default: a branch's hall fits in 120 MB with its database. `memoryMb` raises the cache
 * for a national hall; what is read also stays in the system's own cache, so small is not slow.
 */
function options(cluster: Cluster, { memoryMb = MEMORY_MB, settings: over }: Tuning) {
  const settings: ServerSettings = {
    listen_addresses: '',
    port: cluster.port,
    unix_socket_directories: cluster.socket,
    unix_socket_permissions: '0700',
    max_connections: 60,
    superuser_reserved_connections: 3,
    shared_buffers: `${memoryMb}MB`,
    effective_cache_size: `${Math.max(64, Math.round(totalmem() / MB / 2))}MB`,
    work_mem: `${Math.max(8, Math.round(memoryMb / 32))}MB`,
    maintenance_work_mem: `${Math.max(64, Math.round(memoryMb / 4))}MB`,
    autovacuum_max_workers: 2,
    max_logical_replication_workers: 0,
    max_parallel_workers: availableParallelism(),
    max_worker_processes: availableParallelism() + 2,
    max_wal_size: memoryMb > 256 ? '8GB' : '1GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    // The log holds no personal data: no statements, no values, no details of a refused row.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    logging_collector: 'off',
    cluster_name: 'commonhall',
  }
  // From 18 on PostgreSQL keeps three reading processes; a hall's reads do not need them.
  if (majorOf(cluster.binaries.version) >= 18) settings.io_method = 'sync'
  return [
    '-D',
    cluster.data,
    ...Object.entries({ ...settings, ...over }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
  ]
}

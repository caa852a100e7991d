import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const OPEN_MS_MAX = 60_000

export interface Opened {
  readonly port: number
  readonly child: ChildProcess
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
  /** What it printed so far, errors included. */
  said(): string
  /** Resolves when /healthz answers 200; rejects with what was printed if it ends before. */
  open(): Promise<void>
}

/** Runs `bin/hall <command>` as a person would, on a port of its own. */
export async function runHall(
  command: string,
  settings: Record<string, string>,
  stdout: number | 'pipe' = 'pipe',
): Promise<Opened> {
  const port = await freePort()
  const env = { PATH: process.env.PATH, PORT: String(port), ...settings }
  const stdio = ['pipe', stdout, 'pipe'] as const
  const child = spawn(process.execPath, [path.resolve('bin/hall'), command], {
    env,
    stdio: [...stdio],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const open = async () => {
    for (const until = Date.now() + OPEN_MS_MAX; Date.now() < until; await pause(20)) {
      if (child.exitCode !== null || child.signalCode) throw new Error(`It ended: ${said}`)
      if (await healthy(port)) return
    }
    throw new Error(`It did not open: ${said}`)
  }
  return { port, child, ended, said: () => said, open }
}

export const healthy = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    }),
  )
}

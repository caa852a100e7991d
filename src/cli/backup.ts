import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { backup } from '../platform/backup/backup.ts'
import type { Manifest } from '../platform/backup/manifest.ts'
import { migrate } from '../platform/database/migrate.ts'
import { reachDatabase } from '../platform/database/reach.ts'
import { readSettings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { progress } from './progress.ts'

const WRONG_CALL = 2

export const backupCommand: Command = {
  says: 'writes all that the hall remembers into one file; the hall may be open',
  usage: 'backup [FILE]',
  async run(args) {
    const file = fileOf(args)
    const settings = readSettings(process.env)
    const reached = await reachDatabase(settings, 'bin/hall backup', { alongside: true })
    const { tell, done } = progress('Writing')
    try {
      await migrate(reached.address)
      const manifest = await backup(reached.address, file, tell)
      done()
      console.log(said(manifest, file, (await stat(file)).size))
    } finally {
      done()
      await reached.stop()
    }
  },
}

function fileOf(args: readonly string[]) {
  const { positionals } = parsed(args)
  if (positionals.length > 1) throw new Trouble('Name one file.', WRONG_CALL)
  return path.resolve(positionals[0] ?? `hall-${moment()}.tar.gz`)
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true })
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error), WRONG_CALL)
  }
}

const moment = () => new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')

function said({ tables }: Manifest, file: string, bytes: number) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB')
  const megabytes = (bytes / 1_000_000).toFixed(1)
  return [
    `${file}: ${rows} rows of ${tables.length} tables, ${megabytes} MB.`,
    'It holds the list of members: keep it as you would keep the list, and away from this machine.',
  ].join('\n')
}

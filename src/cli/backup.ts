import { stat } from 'node:fs/promises'
import path from 'node:path'
import { backup } from '../platform/backup/backup.ts'
import type { Manifest } from '../platform/backup/manifest.ts'
import { migrate } from '../platform/database/migrate.ts'
import { readSettings } from '../platform/running/settings.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { progress } from './progress.ts'
import { openDatabaseFor, unlessStopped } from './unless-stopped.ts'

export const backupCommand: Command = {
  says: 'writes all that the hall remembers into one file; the hall may be open',
  usage: 'backup [FILE]',
  async run(args) {
    const file = fileOf(args)
    const settings = readSettings(process.env)
    const { tell, done } = progress('Writing')
    const manifest = await unlessStopped(
      () => openDatabaseFor(settings, 'bin/hall backup', { alongside: true }),
      async ({ address }) => {
        await migrate(address)
        return backup(address, file, tell)
      },
    ).finally(done)
    console.log(said(manifest, file, (await stat(file)).size))
  },
}

function fileOf(args: readonly string[]) {
  const { positionals } = readOptions(args, {}, { files_max: 1 })
  return path.resolve(positionals[0] ?? `hall-${moment()}.tar.gz`)
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

import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkBackup, type Manifest } from '../platform/backup/manifest.ts'
import { restore } from '../platform/backup/restore.ts'
import { reachDatabase } from '../platform/database/reach.ts'
import { readSettings } from '../platform/settings.ts'
import { Trouble } from '../platform/trouble.ts'
import type { Command } from './command.ts'
import { progress } from './progress.ts'

const WRONG_CALL = 2

export const restoreCommand: Command = {
  says: 'puts a backup in place; a hall that is there already only with --replace',
  usage: 'restore FILE [--replace]',
  async run(args) {
    const { file, replace } = called(args)
    const settings = readSettings(process.env)
    const checking = progress('Checking')
    const manifest = await checkBackup(file, checking.tell).finally(checking.done)
    const reached = await reachDatabase(settings, 'bin/hall restore')
    const filling = progress('Restoring')
    try {
      await restore(reached.address, file, manifest, { replace, tell: filling.tell })
    } finally {
      filling.done()
      await reached.stop()
    }
    console.log(said(manifest))
  },
}

function called(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file && more.length === 0) return { file: path.resolve(file), replace: values.replace }
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error), WRONG_CALL)
  }
  throw new Trouble('Name the file of the backup: bin/hall restore FILE.', WRONG_CALL)
}

function said({ made_at, tables }: Manifest) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB')
  return [
    `Restored: ${rows} rows, as they stood at ${made_at.slice(0, 16).replace('T', ' ')} UTC.`,
    'Everybody signs in again.',
  ].join('\n')
}

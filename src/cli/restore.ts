import { existsSync } from 'node:fs'
import path from 'node:path'
import { erasuresFile, erasuresNoted } from '../platform/backup/erasures.ts'
import { checkBackup, type Manifest } from '../platform/backup/manifest.ts'
import { restore } from '../platform/backup/restore.ts'
import { readSettings, type Settings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { readOptions, WRONG_CALL } from './options.ts'
import { progress } from './progress.ts'
import { openDatabaseFor, unlessStopped } from './unless-stopped.ts'

export const restoreCommand: Command = {
  says: 'puts a backup in place; a hall that is there already only with --replace',
  usage: 'restore FILE [--replace] [--erasures FILE]',
  async run(args) {
    const { file, replace, erasures } = called(args)
    const settings = readSettings(process.env)
    const erased = await erasedSince(settings, erasures)
    const checking = progress('Checking')
    const manifest = await checkBackup(file, checking.tell).finally(checking.done)
    const filling = progress('Restoring')
    const { erased_again } = await unlessStopped(
      () => openDatabaseFor(settings, 'bin/hall restore'),
      ({ address }) => restore(address, file, manifest, { replace, erased, tell: filling.tell }),
    ).finally(filling.done)
    console.log(said(manifest, erased_again))
  },
}

function called(args: readonly string[]) {
  const { values, positionals } = readOptions(
    args,
    { replace: { type: 'boolean', default: false }, erasures: { type: 'string' } },
    { files_max: 1 },
  )
  const [file] = positionals
  if (file) return { file: path.resolve(file), ...values }
  throw new Trouble('Name the file of the backup: bin/hall restore FILE.', WRONG_CALL)
}

/** From the note in the data folder, and from one kept elsewhere where the folder is new. */
async function erasedSince(settings: Settings, elsewhere: string | undefined) {
  if (elsewhere && !existsSync(elsewhere))
    throw new Trouble(`There is no file ${elsewhere}.`, WRONG_CALL)
  const here = await erasuresNoted(erasuresFile(settings))
  return elsewhere ? [...here, ...(await erasuresNoted(elsewhere))] : here
}

function said({ made_at, tables }: Manifest, erased_again: number) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB')
  return [
    `Restored: ${rows} rows, as they stood at ${made_at.slice(0, 16).replace('T', ' ')} UTC.`,
    ...(erased_again > 0 ? [`Erased again, as they had been since: ${erased_again}.`] : []),
    'Everybody signs in again.',
  ].join('\n')
}

import { migrate } from '../platform/database/migrate.ts'
import { readSettings } from '../platform/running/settings.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { openDatabaseFor, unlessStopped } from './unless-stopped.ts'

export const migrateCommand: Command = {
  says: 'brings the database to the shape this version needs (start does so too)',
  async run(args) {
    readOptions(args, {})
    const ran = await unlessStopped(
      () => openDatabaseFor(readSettings(process.env), 'bin/hall migrate'),
      ({ address }) => migrate(address),
    )
    for (const name of ran) console.log(name)
    console.log(ran.length === 0 ? 'Nothing to do.' : `${ran.length} done.`)
  },
}

import { migrate } from '../platform/database/migrate.ts'
import { reachDatabase } from '../platform/database/reach.ts'
import { readSettings } from '../platform/running/settings.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  says: 'brings the database to the shape this version needs (start does so too)',
  async run() {
    const reached = await reachDatabase(readSettings(process.env), 'bin/hall migrate')
    const ran = await migrate(reached.address).finally(() => reached.stop())
    for (const name of ran) console.log(name)
    console.log(ran.length === 0 ? 'Nothing to do.' : `${ran.length} done.`)
  },
}

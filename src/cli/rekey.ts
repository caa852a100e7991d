import { connect } from '../platform/database/addresses.ts'
import { migrate } from '../platform/database/migrate.ts'
import { openDatabase } from '../platform/database/open.ts'
import { refuseOpenHall } from '../platform/database/refuse-open-hall.ts'
import { readSettings, type Settings } from '../platform/running/settings.ts'
import { takeKey } from '../platform/secrets/own-key.ts'
import { keyFile } from '../platform/secrets/sealed.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { openDatabaseFor, unlessStopped } from './unless-stopped.ts'

export const rekey: Command = {
  says: 'the hall locks with the key that is here, or a new one: for when its own is lost',
  async run(args) {
    readOptions(args, {})
    const settings = readSettings(process.env)
    await unlessStopped(
      () => openDatabaseFor(settings, 'bin/hall rekey'),
      async ({ address }) => {
        await migrate(address)
        const maker = await connect(address, 'maker', 'Commonhall rekey')
        await refuseOpenHall(maker).finally(() => maker.end())
        const database = await openDatabase(address)
        await takeKey(database.authPool, settings).finally(database.close)
      },
    )
    console.log(said(settings))
  },
}

const said = (settings: Settings) =>
  [
    `From now on the hall locks with ${settings.hallKey ? 'this HALL_KEY' : keyFile(settings).path}: keep a copy apart from the backups, and give it to every machine of this hall.`,
    'What people said they need before, locked with another key, cannot be read any more: ask them.',
  ].join('\n')

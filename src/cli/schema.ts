import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, embeddedAddress } from '../platform/database/addresses.ts'
import { migrate } from '../platform/database/migrate.ts'
import { launch } from '../platform/database/own/launcher.ts'
import { projectFolder } from '../platform/database/project-folder.ts'
import { writeRowTypes } from '../platform/database/row-types.ts'
import { dumpSchema } from '../platform/database/schema-dump.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const schema: Command = {
  says: 'writes down what the migrations make: db/schema.sql and the row types',
  async run(args) {
    readOptions(args, {})
    await writeSchema()
  },
}

/** Runs the migrations in a throwaway database and writes down what came of them. */
async function writeSchema() {
  const folder = await mkdtemp(path.join(tmpdir(), 'hall-schema-'))
  const server = await launch(folder, { who: 'bin/hall schema', settings: { fsync: 'off' } })
  try {
    const address = embeddedAddress(server.address, 'postgres')
    await migrate(address)
    const client = await connect(address)
    const write = (file: string, text: string) => writeFile(path.join(projectFolder(), file), text)
    await write('db/schema.sql', await dumpSchema(client))
    await write('src/platform/database/tables.ts', await writeRowTypes(client))
    await client.end()
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  console.log('Written: db/schema.sql and src/platform/database/tables.ts')
}

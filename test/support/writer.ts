/**
 * A hall that does nothing but write, as fast as it can, for test/running/faults.test.ts: each number is
 * written by one transaction in two places, and printed only when the database said it is kept.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { connect, embeddedAddress } from '../../src/platform/database/addresses.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openDatabase } from '../../src/platform/database/open.ts'
import { launch } from '../../src/platform/database/own/launcher.ts'

const WRITERS = 8
const [folder = ''] = process.argv.slice(2)

const launched = await launch(folder, { who: 'the writer' })
const maker = await connect(embeddedAddress(launched.address, 'postgres'))
await maker.query('create database hall')
await maker.end()
const address = embeddedAddress(launched.address)
await migrate(address)
const { app } = await openDatabase(address, { onBroken: () => undefined })
launched.onRestart(() => console.log('restarted'))

let next = 1
for (let writer = 0; writer < WRITERS; writer++) void writeOn()

async function writeOn() {
  for (;;) {
    const number = next++
    await write(number).then(
      () => console.log(number),
      () => pause(20),
    )
  }
}

function write(number: number) {
  const letter = (half: string) => ({
    id: crypto.randomUUID(),
    to_address: `${half}@example.org`,
    subject: String(number),
    text_body: '',
    written_at: new Date(),
  })
  return app.transaction().execute(async (trx) => {
    await trx.insertInto('outbox').values(letter('one')).execute()
    await trx.insertInto('outbox').values(letter('two')).execute()
  })
}

import { Kysely, PostgresDialect } from 'kysely'
import type { DB } from './tables.ts'

/**
 * Work on one connection, whose statements leave as they come instead of each waiting for the answer
 * to the one before: `Promise.all` of five reads is one round trip. They run in the order they were
 * asked in; after one that fails, those behind it in its transaction fail too.
 */
export function onOneConnection<T>(
  db: Kysely<DB>,
  work: (db: Kysely<DB>) => Promise<T>,
): Promise<T> {
  const executor = db.getExecutor()
  return executor.provideConnection(async (connection) => {
    let ours = true
    // Kysely's own provider would let one statement in at a time.
    const straight = executor.withConnectionProvider({
      // What is left over of a request that failed must not speak in the next one's transaction.
      provideConnection: (use) => (ours ? use(connection) : Promise.reject(new Error(TOO_LATE))),
    })
    try {
      return await work(
        new Kysely<DB>({ config: { dialect }, dialect, driver, executor: straight }),
      )
    } finally {
      ours = false
    }
  })
}

const TOO_LATE = 'This request is over, and its connection is another one’s'

/** Asked for by Kysely's constructor, and for nothing else: the connection is there already. */
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('A request has the one connection it was given')),
})
const driver = dialect.createDriver()

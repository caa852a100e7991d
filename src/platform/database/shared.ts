import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** What would change the connection for everybody else who speaks on it. */
const FOR_ALL = /^\s*(begin|start|set|commit|rollback|savepoint)\b/i

interface Shared {
  readonly client: Promise<pg.PoolClient>
  users: number
  broken: boolean
}

/**
 * The connections of a small pool, on which many requests speak at once, each statement a transaction
 * of its own: what is asked in one moment leaves in one packet and is answered in one. That halves the
 * processor time of a small public page. Only for statements that stand alone, without a context.
 */
export function shareConnections(pool: pg.Pool): PostgresPool {
  const open = new Set<Shared>()

  function openOne(): Shared {
    const shared: Shared = { client: pool.connect(), users: 0, broken: false }
    open.add(shared)
    shared.client.catch(() => open.delete(shared))
    return shared
  }

  function release(shared: Shared, client: pg.PoolClient) {
    shared.users -= 1
    // A broken one is nobody's choice any more, and is closed when the last has let go.
    if (shared.broken) open.delete(shared)
    if (shared.users > 0) return
    open.delete(shared)
    client.release(shared.broken)
  }

  return {
    options: pool.options,
    async connect() {
      const shared = leastUsed(open, pool.options.max) ?? openOne()
      shared.users += 1
      const client = await shared.client
      return speaker(client, shared, () => release(shared, client))
    },
    end: () => pool.end(),
  }
}

/** Once there are enough, the one that fewest use; before that none, so that a new one is opened. */
function leastUsed(open: ReadonlySet<Shared>, connectionsMax: number): Shared | undefined {
  if (open.size < connectionsMax) return undefined
  return [...open].reduce((least, one) => (one.users < least.users ? one : least))
}

function speaker(client: pg.PoolClient, shared: Shared, release: () => void): PostgresPoolClient {
  async function query(text: string, values: unknown[]) {
    if (FOR_ALL.test(text)) throw new Error('Statements on a shared connection stand alone')
    try {
      return await client.query(text, values)
    } catch (error) {
      shared.broken ||= endsConnection(error)
      throw error
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release }
}

/** A statement may be refused (ERROR); anything else is the end of the connection. */
const endsConnection = (error: unknown) =>
  !(error instanceof Error && 'severity' in error && error.severity === 'ERROR')

import pg from 'pg'
import { quantile } from './frame.ts'

interface Asked {
  readonly databaseUrl: string
  readonly connections: number
  readonly seconds: number
}

/** The database asked as its superuser, by so many connections, each again as soon as it has its answer. */
export async function plainly(
  { databaseUrl, connections, seconds }: Asked,
  work: (sql: pg.ClientBase, turn: number) => Promise<unknown>,
): Promise<{ a_second: number; p50_ms: number; p99_ms: number }> {
  const took: number[] = []
  let turn = 0
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const sql = new pg.Client(databaseUrl)
      await sql.connect()
      do {
        const began = performance.now()
        await work(sql, turn++)
        took.push(performance.now() - began)
      } while (performance.now() < until)
      await sql.end()
    }),
  )
  return {
    a_second: took.length / seconds,
    p50_ms: quantile(took, 0.5),
    p99_ms: quantile(took, 0.99),
  }
}

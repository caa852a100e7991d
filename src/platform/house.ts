import type { Context } from 'hono'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { DB } from './database/tables.ts'
import type { Scope } from './entering/scope.ts'
import type { Queue } from './jobs/job.ts'
import type { PostOffice } from './mail/post-office.ts'
import type { Seals } from './secrets/sealed.ts'
import type { Sessions } from './sessions/index.ts'
import type { Shown, Window } from './street/street-window.ts'

/** Who is signed in, as the session tells it. */
export interface Session {
  readonly session_id: string
  readonly person_id: string
  /** When a passkey or a code was last given in this session; null for a mailed link. */
  readonly strong_at: Date | null
  /** When the person last proved that it is them, by any means; dangerous acts ask for a recent one. */
  readonly fresh_at: Date
}

/** What a running process has in hand; made once in main, or by a test. */
export interface House {
  readonly kind: 'hall' | 'demo'
  /** Connected as hall_app: owns nothing, sees nothing without a context. */
  readonly db: Kysely<DB>
  /** The same for statements that stand alone and ask for nothing but what is public. */
  readonly streetDb: Kysely<DB>
  readonly publicUrl: string
  readonly clock: () => Date
  readonly newId: () => string
  readonly log: Logger
  /** Work that outlives its request: `enqueue` in the request's transaction. */
  readonly queue: Queue
  /** Letters: `post` in the request's transaction. */
  readonly mail: Pick<PostOffice, 'post' | 'sends'>
  /** Locks sensitive words before they go into the database; null where the hall's key is not on this machine. */
  readonly seals: Seals | null
  whoIs(c: Context<HallEnv>): Promise<Session | null>
  /** Signing in and out; made by openSessions. `whoIs` asks it: `sessions.whoIs(c.req.header('cookie'))`. */
  readonly sessions: Sessions
  /** Whether an office that keeps the list must have signed in with a passkey or code (off in the demo). */
  readonly strongSignIn: boolean
  /** Public pages as they were last made, for the moment or two in which many ask for the same. */
  readonly window: Window<Shown>
  /** In which language each body's public pages are, by its address; as long as those. */
  readonly tongues: Window<string | undefined>
  /** Where erasures are noted outside the database, so that a restored backup cannot undo them. */
  readonly erasuresFile?: string
  /** True until the first run has named the hall. */
  isEmpty(): Promise<boolean>
}

export interface HallEnv {
  Variables: { house: House; scope: Scope }
}

import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../database/tables.ts'
import type { House } from '../house.ts'

/** What a job is told when it runs. */
export interface Task<Payload> {
  readonly house: House
  readonly payload: Payload
  /** The first attempt is 1. */
  readonly attempt: number
  /** Whether a failure now is final: say so to whoever is waiting. */
  readonly last: boolean
  /** Of a job that runs by the clock: when it was last done, which may be nights ago. */
  readonly since?: Date | null
  /** Aborted when the hall closes or the job has run out of time: stop at the next good place. */
  readonly signal: AbortSignal
}

/** A piece of work done outside a request: retried when it fails, at most `retries` times. */
export interface Job<Payload extends object = object> {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly retries: number
  /** Between two attempts twice as long passes each time, but no longer than this. */
  readonly retry_seconds_max?: number
  /** After this many seconds an attempt is given up and counted as failed. */
  readonly seconds_max: number
  /**
   * When it runs by itself, as five cron fields in London time; its payload is then empty. Where the hall was
   * closed then, it runs once as soon as the hall is open again, however often it was missed.
   */
  readonly cron?: string
  work(task: Task<Payload>): Promise<void>
}

/**
 * `payload` holds ids only: who asked, in which body, under which act. The job rebuilds its scope
 * from them, so an office that ended meanwhile is noticed.
 */
export const defineJob = <Payload extends object>(job: Job<Payload>): Job<Payload> => job

/** Where jobs are put; the house has one. */
export interface Queue {
  /** Puts a job into the queue as part of the caller's transaction: no commit, no job. */
  enqueue<Payload extends object>(
    db: Kysely<DB>,
    job: Job<Payload>,
    payload: Payload,
    when?: { after: Date },
  ): Promise<void>
}

import type { Kysely } from 'kysely'
import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import type { DB } from '../database/tables.ts'
import { defineJob, type Job, type Queue } from '../jobs/job.ts'
import type { Logger } from '../running/log.ts'
import type { Letter } from './letter.ts'
import { asPostman, layInOutbox, lettersFrom, removeLetter, removeOldLetters } from './outbox.ts'

/** A mail server may be away for a day: ten tries in the first half hour, then one each half hour. */
const TRIES_MAX = 60
const TRY_AGAIN_SECONDS_MAX = 1800
const SEND_SECONDS_MAX = 120

export interface PostOffice {
  /** Posts a letter as part of the caller's transaction: no commit, no letter. */
  post(db: Kysely<DB>, letter: Letter, written_at: Date): Promise<void>
  /** Whether letters leave the house at all: without SMTP_URL they stay in the outbox. */
  readonly sends: boolean
  /** What the queue's worker runs. */
  readonly jobs: readonly Job[]
  close(): void
}

interface PostOfficeSettings {
  queue: Queue
  log: Logger
  publicUrl: string
  /** Without it letters stay in the outbox. */
  smtpUrl?: string | undefined
}

/** Mail goes through the outbox always, so a letter is as safe as the change that caused it. */
export function openPostOffice({ queue, log, publicUrl, smtpUrl }: PostOfficeSettings): PostOffice {
  if (!smtpUrl) log.warn('SMTP_URL is not set: letters stay in the outbox and reach nobody')
  let transport: Promise<Transporter> | undefined
  const from = `Commonhall <${senderIn(smtpUrl) ?? `hall@${new URL(publicUrl).hostname}`}>`
  const send = defineJob({
    name: 'mail.send',
    payload: z.object({ id: z.string() }),
    retries: TRIES_MAX,
    retry_seconds_max: TRY_AGAIN_SECONDS_MAX,
    seconds_max: SEND_SECONDS_MAX,
    work: ({ house, payload }) =>
      asPostman(house.db, async (trx) => {
        const letter = await lettersFrom(trx).where('id', '=', payload.id).executeTakeFirst()
        if (!letter || !smtpUrl) return
        const { headers, html, ...plain } = letter
        const sender = await (transport ??= connect(smtpUrl))
        const whole = { from, ...plain, ...(html && { html }), headers: asHeaders(headers) }
        try {
          await sender.sendMail(whole)
          await removeLetter(trx, payload.id)
        } catch (error) {
          if (!isFinal(error)) throw error
          log.warn({ err: error }, 'a letter was refused for good: it stays in the outbox')
        }
      }),
  })
  const clear = defineJob({
    name: 'mail.clear',
    payload: z.object({}),
    retries: 1,
    seconds_max: SEND_SECONDS_MAX,
    cron: '20 3 * * *',
    work: async ({ house }) => void (await removeOldLetters(house.db, house.clock())),
  })
  return {
    sends: Boolean(smtpUrl),
    async post(db, letter, written_at) {
      const id = await layInOutbox(db, letter, written_at)
      if (smtpUrl) await queue.enqueue(db, send, { id })
    },
    jobs: [send, clear],
    close: () => void transport?.then((open) => open.close()),
  }
}

/** The sender's address may be set in the URL: smtps://user:password@host/?from=hall@example.org */
const senderIn = (smtpUrl?: string) => smtpUrl && new URL(smtpUrl).searchParams.get('from')

async function connect(smtpUrl: string) {
  const { createTransport } = await import('nodemailer')
  const url = new URL(smtpUrl)
  url.searchParams.delete('from')
  url.searchParams.set('pool', 'true')
  url.searchParams.set('maxConnections', '2')
  return createTransport(url.href)
}

const asHeaders = (json: unknown) => json as Record<string, string>

const FINAL = 500

/** That this letter, or whom it is for, is not taken will be so tomorrow; a wrong password may be put right. */
const isFinal = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
  'responseCode' in error &&
  Number(error.responseCode) >= FINAL

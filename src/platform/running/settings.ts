import path from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../database/project-folder.ts'
import { Trouble } from './trouble.ts'

/** Every setting of the hall comes from the environment; the README lists them in these words. */
export type Settings = {
  port: number
  publicUrl: string
  /** Where the hall keeps its own database and nothing else. */
  hallData: string
  /** Locks sensitive words in the database; 32 bytes in base64. Unset, a file in hallData holds one. */
  hallKey: string | undefined
  databaseUrl: string | undefined
  databaseMemoryMb: number | undefined
  smtpUrl: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const PORT = 8080
const isUrlOf =
  (...protocols: string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol)

/** 0x1f is a number to a computer, and to nobody who sets a port. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a number')

/** Of a password with a % in it, the % is written %25. */
function isWellCoded(text: string) {
  const { username, password, pathname } = new URL(text)
  try {
    return [username, password, pathname].map(decodeURIComponent).length > 0
  } catch {
    return false
  }
}

const environment = z.object({
  PORT: decimal
    .transform(Number)
    .pipe(z.number().int('a whole number').min(1, '1 or more').max(65535, '65535 at most'))
    .default(PORT),
  PUBLIC_URL: z
    .string()
    .refine(isUrlOf('http:', 'https:'), 'an address such as https://hall.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  HALL_DATA: z.string().optional(),
  HALL_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => isUrlOf('postgres:', 'postgresql:')(text) && isWellCoded(text),
      'an address such as postgres://user:password@host/hall',
    )
    .optional(),
  HALL_DB_MEMORY: z.coerce
    .number('a number of MB')
    .int('whole MB')
    .min(16, '16 (MB) or more')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isUrlOf('smtp:', 'smtps:'), 'an address such as smtps://user:password@mail.example.org')
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'one of debug, info, warn, error, silent')
    .default('info'),
})

/** `folder` is where this command keeps its data when HALL_DATA does not say: the demo has its own. */
export function readSettings(env: NodeJS.ProcessEnv, folder = 'data/hall'): Settings {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) =>
      env[name]?.trim() ? [[name, env[name].trim()]] : [],
    ),
  )
  const read = environment.safeParse(given)
  if (!read.success) throw new Trouble(mistakes(read.error, given).join('\n'))
  const {
    PORT: port,
    PUBLIC_URL,
    HALL_DATA,
    DATABASE_URL,
    HALL_DB_MEMORY,
    HALL_KEY,
    SMTP_URL,
    LOG_LEVEL,
  } = read.data
  return {
    port,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    // Without a setting the data stand beside the program, wherever it is called from.
    hallData: HALL_DATA ? path.resolve(HALL_DATA) : path.join(projectFolder(), folder),
    hallKey: HALL_KEY,
    databaseUrl: DATABASE_URL,
    databaseMemoryMb: HALL_DB_MEMORY,
    smtpUrl: SMTP_URL,
    logLevel: LOG_LEVEL,
  }
}

/** One line for each mistake. An address may hold a password, and a key is one: neither is said back. */
function mistakes(error: z.ZodError, given: Record<string, string>) {
  return error.issues.map((issue) => {
    const name = String(issue.path[0])
    const said = /_(URL|KEY)$/.test(name) ? '' : `, not “${given[name]}”`
    return `${name} must be ${issue.message}${said}.`
  })
}

import path from 'node:path'
import { z } from 'zod'
import { Trouble } from './trouble.ts'

/** Every setting of the hall comes from the environment; the README lists them in these words. */
export type Settings = {
  port: number
  publicUrl: string
  /** Where the hall keeps its own database and nothing else. */
  hallData: string
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

const environment = z.object({
  PORT: z.coerce
    .number('a number')
    .int('a whole number')
    .min(1, '1 or more')
    .max(65535, '65535 at most')
    .default(PORT),
  PUBLIC_URL: z
    .string()
    .refine(isUrlOf('http:', 'https:'), 'an address such as https://hall.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  HALL_DATA: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isUrlOf('postgres:', 'postgresql:'),
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
    SMTP_URL,
    LOG_LEVEL,
  } = read.data
  return {
    port,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    hallData: path.resolve(HALL_DATA ?? folder),
    databaseUrl: DATABASE_URL,
    databaseMemoryMb: HALL_DB_MEMORY,
    smtpUrl: SMTP_URL,
    logLevel: LOG_LEVEL,
  }
}

/** One line for each mistake. An address may hold a password, so it is not said back. */
function mistakes(error: z.ZodError, given: Record<string, string>) {
  return error.issues.map((issue) => {
    const name = String(issue.path[0])
    const said = name.endsWith('_URL') ? '' : `, not “${given[name]}”`
    return `${name} must be ${issue.message}${said}.`
  })
}

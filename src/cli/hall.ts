import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { inPlainWords } from './in-plain-words.ts'
import { nearest, WRONG_CALL } from './options.ts'

/** Each command is loaded when it is called, so that none costs the others' time and memory. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  demo: async () => (await import('./demo.ts')).demo,
  import: async () => (await import('./import.ts')).importList,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  link: async () => (await import('./link.ts')).linkCommand,
  rekey: async () => (await import('./rekey.ts')).rekey,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  count: async () => (await import('./count.ts')).countCommand,
  bench: async () => (await import('./bench.ts')).bench,
  schema: async () => (await import('./schema.ts')).schema,
}

const HELP = ['help', '--help', '-h']

/** The door of the command line. Gives the exit code. */
async function hall([name = 'help', ...args]: readonly string[]): Promise<number> {
  try {
    if (HELP.includes(name)) await help(args[0])
    else await run(name, args)
    return 0
  } catch (error) {
    const trouble = inPlainWords(error)
    if (!trouble) throw error
    console.error(trouble.message)
    return trouble.exitCode
  }
}

async function run(name: string, args: readonly string[]) {
  const command = await called(name)
  const asksForHelp = !command.helps && args.some((arg) => arg === '--help' || arg === '-h')
  await (asksForHelp ? help(name) : command.run(args))
}

async function called(name: string) {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return load()
  const meant = nearest(name, Object.keys(commands))
  const hint = meant ? `did you mean “${meant}”?` : 'try bin/hall help.'
  throw new Trouble(`There is no command “${name}”: ${hint}`, WRONG_CALL)
}

async function help(name?: string) {
  if (name !== undefined) return console.log(lines(name, await called(name)))
  console.log('Commonhall. Usage: bin/hall <command>\n')
  for (const [name, load] of Object.entries(commands)) console.log(lines(name, await load()))
  console.log('\nSettings come from the environment and are listed in the README.')
}

function lines(name: string, { says, usage }: Command) {
  const first = `  ${name.padEnd(8)} ${says}`
  return usage ? `${first}\n  ${' '.repeat(8)} ${usage}` : first
}

// Whoever reads us may have read enough (`| head`), or a disk be full: what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.exitCode = await hall(process.argv.slice(2))

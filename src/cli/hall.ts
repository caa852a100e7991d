import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'

/** Each command is loaded when it is called, so that none costs the others' time and memory. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  demo: async () => (await import('./demo.ts')).demo,
  import: async () => (await import('./import.ts')).importList,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  link: async () => (await import('./link.ts')).linkCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  count: async () => (await import('./count.ts')).countCommand,
  bench: async () => (await import('./bench.ts')).bench,
  schema: async () => (await import('./schema.ts')).schema,
}

const WRONG_CALL = 2

/** The door of the command line. Gives the exit code. */
async function hall([name = 'help', ...args]: readonly string[]): Promise<number> {
  try {
    if (['help', '--help', '-h'].includes(name)) await help()
    else await (await called(name)).run(args)
    return 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(error.message)
    return error.exitCode
  }
}

async function called(name: string) {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new Trouble(`There is no command “${name}”: try bin/hall help.`, WRONG_CALL)
  return load()
}

async function help() {
  console.log('Commonhall. Usage: bin/hall <command>\n')
  for (const [name, load] of Object.entries(commands)) {
    const { says, usage } = await load()
    console.log(`  ${name.padEnd(8)} ${says}`)
    if (usage) console.log(`  ${' '.repeat(8)} ${usage}`)
  }
  console.log('\nSettings come from the environment and are listed in the README.')
}

process.exitCode = await hall(process.argv.slice(2))

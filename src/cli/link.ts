import { parseArgs } from 'node:util'
import { openHall } from '../main.ts'
import type { House } from '../platform/house.ts'
import { readSettings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'

const WRONG_CALL = 2

export const linkCommand: Command = {
  says: 'prints a sign-in link for one person, good once, where no mail can be sent',
  usage: 'link --email ADDRESS   (in a hall that is not open yet: link, for a new first-run code)',
  async run(args) {
    const address = addressOf(args)
    const settings = { ...readSettings(process.env), logLevel: 'silent' as const }
    const hall = await openHall(settings, 'hall', { alongside: true })
    try {
      console.log(
        (await hall.house.isEmpty())
          ? await firstRun(hall.house)
          : await signIn(hall.house, address),
      )
    } finally {
      await hall.close()
    }
  },
}

function addressOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { email: { type: 'string' } } }).values.email
  } catch (error) {
    throw new Trouble(error instanceof Error ? error.message : String(error), WRONG_CALL)
  }
}

async function firstRun({ publicUrl, sessions }: House) {
  const code = await sessions.opening.newCode()
  return `${publicUrl}/open\nThe code that opens it, once, today: ${code}`
}

/** Whoever keeps the server is asked, as the post would be: the link goes to that person's mailbox only. */
async function signIn({ publicUrl, sessions }: House, address: string | undefined) {
  if (!address) throw new Trouble('Say for whom: bin/hall link --email ADDRESS.', WRONG_CALL)
  const people = await sessions.links.peopleAt(address)
  if (people.length === 0) throw new Trouble(`Nobody here is reached at ${address}.`)
  const token = await sessions.links.make({ address, language: 'en', next: null })
  const whose = people.map(({ name, register }) => `${name} (${register})`).join(', ')
  return `${publicUrl}/sign-in/link/${token}\nFor ${whose}. It works once, for half an hour: give it to nobody else.`
}

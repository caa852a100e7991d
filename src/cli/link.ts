import { openHall } from '../main.ts'
import type { House } from '../platform/house.ts'
import { readSettings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { readOptions, WRONG_CALL } from './options.ts'
import { unlessStopped } from './unless-stopped.ts'

export const linkCommand: Command = {
  says: 'prints a sign-in link for one person, good once, where no mail can be sent',
  usage: 'link --email ADDRESS   (in a hall that is not open yet: link, for a new first-run code)',
  async run(args) {
    const address = addressOf(args)
    const settings = { ...readSettings(process.env), logLevel: 'silent' as const }
    const said = await unlessStopped(
      () => openHall(settings, 'hall', { alongside: true }),
      async ({ house }) => ((await house.isEmpty()) ? firstRun(house) : signIn(house, address)),
    )
    console.log(said)
  },
}

const addressOf = (args: readonly string[]) =>
  readOptions(args, { email: { type: 'string' } }).values.email

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

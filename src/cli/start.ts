import { closedOnTrouble, openHall } from '../main.ts'
import type { House } from '../platform/house.ts'
import { readSettings } from '../platform/running/settings.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const start: Command = {
  says: 'opens the hall',
  async run(args) {
    readOptions(args, {})
    const hall = await openHall(readSettings(process.env), 'hall')
    await closedOnTrouble(hall, async () => {
      await hall.serve()
      console.log(`Commonhall is open at ${hall.house.publicUrl}`)
      if (await hall.house.isEmpty()) console.log(await welcome(hall.house))
    })
    await hall.untilClosed()
  },
}

/** Read by whoever started a hall that has no name yet: the way in, and the code that opens it once. */
async function welcome({ publicUrl, sessions }: House) {
  const code = await sessions.opening.newCode()
  return [
    '',
    '  This hall has no name and no people yet. To open it, go to',
    '',
    `      ${publicUrl}/open`,
    '',
    `  and type this code there (it works once, today):   ${code}`,
    '',
  ].join('\n')
}

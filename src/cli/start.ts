import { openHall } from '../main.ts'
import { readSettings } from '../platform/settings.ts'
import type { Command } from './command.ts'

export const start: Command = {
  says: 'opens the hall',
  async run() {
    const hall = await openHall(readSettings(process.env), 'hall')
    await hall.serve()
    console.log(`Commonhall is open at ${hall.house.publicUrl}`)
    await hall.untilClosed()
  },
}

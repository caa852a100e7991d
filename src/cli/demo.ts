import { buildDemo } from '../demo/build.ts'
import { beginStory, recallFacts, rememberFacts, type DemoFacts } from '../demo/facts.ts'
import { walkInRoutes } from '../demo/front-door/walk-in.routes.tsx'
import { closedOnTrouble, openHall, type Hall } from '../main.ts'
import { clearHallData } from '../platform/database/own/clearing.ts'
import { readSettings, type Settings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

export const demo: Command = {
  says: 'opens a hall of invented people to walk about in; --fresh tells its story anew',
  usage: 'demo [--fresh]',
  async run(args) {
    const { fresh } = readOptions(args, { fresh: { type: 'boolean' } }).values
    const settings = readSettings(process.env, 'data/demo')
    if (settings.databaseUrl)
      throw new Trouble('The demo keeps its own database: start it without DATABASE_URL.')
    const today = new Date().toISOString().slice(0, 10)
    const known = await recallFacts(settings.hallData)
    // The story is told relative to a day, so on the next it would already be a little stale.
    const told = known !== 'half-told' && known?.day === today && !fresh ? known : null
    // Only a folder that holds a demo is cleared: never a hall.
    if (known && !told) await clearHallData(settings.hallData)
    const hall = await openHall(settings, 'demo')
    await closedOnTrouble(hall, async () => {
      await hall.serve(walkInRoutes(told ?? (await tell(hall, settings, today))))
      console.log(`\nThe demo hall is open: ${hall.house.publicUrl}/demo\n`)
    })
    await hall.untilClosed()
  },
}

async function tell(hall: Hall, settings: Settings, day: string): Promise<DemoFacts> {
  if (!(await hall.house.isEmpty()))
    throw new Trouble(`There is a hall in ${settings.hallData}, and the demo leaves it alone.`)
  console.log('Inventing a hall: a few seconds.')
  await beginStory(settings.hallData)
  const told = buildDemo(hall.database, hall.house, (chapter) => console.log(`  ${chapter}`))
  const story = await Promise.race([told, hall.asked])
  if (!story) {
    told.catch(() => undefined)
    throw new Trouble('Stopped before the story was told: the next start tells it anew.')
  }
  const facts = { ...story, day }
  await rememberFacts(settings.hallData, facts)
  return facts
}

import { buildDemo } from '../demo/build.ts'
import { recallFacts, rememberFacts, type DemoFacts } from '../demo/facts.ts'
import { walkInRoutes } from '../demo/front-door/walk-in.routes.tsx'
import { openHall, type Hall } from '../main.ts'
import { clearHallData } from '../platform/database/own/clearing.ts'
import { readSettings, type Settings } from '../platform/running/settings.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'

export const demo: Command = {
  says: 'opens a hall of invented people to walk about in; --fresh tells its story anew',
  usage: 'demo [--fresh]',
  async run(args) {
    const settings = readSettings(process.env, 'data/demo')
    if (settings.databaseUrl)
      throw new Trouble('The demo keeps its own database: start it without DATABASE_URL.')
    const today = new Date().toISOString().slice(0, 10)
    const told = await recallFacts(settings.hallData)
    // The story is told relative to a day, so on the next it would already be a little stale.
    const stale = told?.day !== today || args.includes('--fresh')
    if (stale) await clear(settings, told)
    const hall = await openHall(settings, 'demo')
    const facts = stale ? await tell(hall, settings, today) : told
    await hall.serve(walkInRoutes(facts))
    console.log(`\nThe demo hall is open: ${hall.house.publicUrl}/demo\n`)
    await hall.untilClosed()
  },
}

/** Only a folder that holds a demo, or nothing, is cleared: never a hall. */
async function clear(settings: Settings, told: DemoFacts | null) {
  if (told) await clearHallData(settings.hallData)
}

async function tell(hall: Hall, settings: Settings, day: string): Promise<DemoFacts> {
  if (!(await hall.house.isEmpty()))
    throw new Trouble(`There is a hall in ${settings.hallData}, and the demo leaves it alone.`)
  console.log('Inventing a hall: a few seconds.')
  const story = await buildDemo(hall.database, hall.house, (chapter) => console.log(`  ${chapter}`))
  const facts = { ...story, day }
  await rememberFacts(settings.hallData, facts)
  return facts
}

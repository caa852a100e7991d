import { Hono } from 'hono'
import { page } from '../../../platform/answering/page.tsx'
import { anyone } from '../../../platform/entering/door.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { HomePage } from './home.pages.tsx'
import { myBodies } from './home.queries.ts'

/** The bare address of the hall: it leads each person to the body they belong to. */
export const home = new Hono<HallEnv>().get(
  '/',
  anyone('The front of the hall; who is not signed in is led to signing in.'),
  async (c) => {
    const scope = c.get('scope')
    if (!scope.who) return c.redirect(c.get('house').kind === 'demo' ? '/demo' : '/sign-in', 303)
    const bodies = await myBodies(scope)
    const [first, second] = bodies
    // A ward branch and its unit are one hall to its members, so they start in the unit.
    if (first && (first.roles.length > 0 ? !second?.roles.length : true))
      return c.redirect(`/b/${first.slug}`, 303)
    return page(c, <HomePage bodies={bodies} language={scope.language} />)
  },
)

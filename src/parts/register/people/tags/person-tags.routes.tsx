import { Hono } from 'hono'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { found } from '../../../../platform/errors.ts'
import { typedIn } from '../../list/typed.ts'
import { at, homeOf, idOrNull, personAsked } from '../person-asked.ts'
import { giveTag, takeTag, tagNamed } from './tags.queries.ts'

/** The tags of one person. */
export const personTagRoutes = new Hono<BodyEnv>()

const TAG_MAX = 40

personTagRoutes.post(`${at}/tags`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  const { tag = '' } = await typedIn(c, { tag: TAG_MAX })
  const name = tag.replace(/\s+/g, ' ')
  if (name) await giveTag(scope, await tagNamed(scope, name), person.id)
  return c.redirect(`${homeOf(scope, person)}#tags`, 303)
})

personTagRoutes.post(`${at}/tags/:tag/off`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const person = await personAsked(c)
  await takeTag(scope, found(idOrNull(c.req.param('tag'))), person.id)
  return c.redirect(`${homeOf(scope, person)}#tags`, 303)
})

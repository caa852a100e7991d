import { Hono, type Context } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import { found } from '../../../../platform/errors.ts'
import { typedIn } from '../../list/typed.ts'
import { addField, fieldsHere, removeField, renameField } from './custom-fields.queries.ts'
import { FieldsPage, TagsPage } from './tags.pages.tsx'
import { mergeTags, removeTag, renameTag, tagsHere } from './tags.queries.ts'
import { words } from './tags.words.ts'

/** The body's own words for its people: tags, and columns beside the usual. */
export const tagsRoutes = new Hono<BodyEnv>()

type Here = Context<BodyEnv>

const listOf = (c: Here) => `/b/${c.get('scope').where.slug}/people`
const tagsAt = '/b/:body/people/tags'
const fieldsAt = '/b/:body/people/fields'

async function wordAsked(c: Here, all: typeof tagsHere) {
  const words = await all(c.get('scope'))
  return { all: words, word: found(words.find(({ id }) => id === c.req.param('word'))) }
}

const TAG_MAX = 40
const FIELD_MAX = 60

const tidy = (name: string | undefined) => (name ?? '').replace(/\s+/g, ' ')

tagsRoutes.get(tagsAt, may('people.tag'), async (c) =>
  page(c, <TagsPage list={listOf(c)} words={await tagsHere(c.get('scope'))} />),
)

tagsRoutes.post(`${tagsAt}/:word/name`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const { all, word } = await wordAsked(c, tagsHere)
  const typed = await typedIn(c, { name: TAG_MAX })
  const name = tidy(typed.name)
  const say = words.in(scope.language)
  const renamed = name !== '' && (await renameTag(scope, word.id, name))
  if (!renamed) {
    const problems = { name: say(name === '' ? 'name_missing' : 'name_taken') }
    return page(
      c,
      <TagsPage list={listOf(c)} words={all} refused={{ id: word.id, problems, typed }} />,
      422,
    )
  }
  flash(c, say('renamed'))
  return c.redirect(`${listOf(c)}/tags`, 303)
})

tagsRoutes.post(`${tagsAt}/:word/merge`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const { all, word } = await wordAsked(c, tagsHere)
  const typed = await typedIn(c)
  const into = found(all.find(({ id }) => id === typed.into))
  await mergeTags(scope, word.id, into.id)
  flash(c, words.in(scope.language)('merged', { name: word.name }))
  return c.redirect(`${listOf(c)}/tags`, 303)
})

tagsRoutes.post(`${tagsAt}/:word/removal`, may('people.tag'), async (c) => {
  const scope = c.get('scope')
  const { word } = await wordAsked(c, tagsHere)
  if ((await typedIn(c)).sure === 'yes') {
    await removeTag(scope, word.id)
    flash(c, words.in(scope.language)('removed', { name: word.name }))
  }
  return c.redirect(`${listOf(c)}/tags`, 303)
})

tagsRoutes.get(fieldsAt, may('people.change'), async (c) =>
  page(c, <FieldsPage list={listOf(c)} words={await fieldsHere(c.get('scope'))} />),
)

tagsRoutes.post(fieldsAt, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const typed = await typedIn(c, { new_name: FIELD_MAX })
  const name = tidy(typed.new_name)
  const say = words.in(scope.language)
  const added = name !== '' && (await addField(scope, name))
  if (!added) {
    const problems = { new_name: say(name === '' ? 'name_missing' : 'name_taken') }
    const all = await fieldsHere(scope)
    return page(
      c,
      <FieldsPage list={listOf(c)} words={all} refused={{ id: 'new', problems, typed }} />,
      422,
    )
  }
  return c.redirect(`${listOf(c)}/fields`, 303)
})

tagsRoutes.post(`${fieldsAt}/:word/name`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const { all, word } = await wordAsked(c, fieldsHere)
  const typed = await typedIn(c, { name: FIELD_MAX })
  const name = tidy(typed.name)
  const say = words.in(scope.language)
  const renamed = name !== '' && (await renameField(scope, word.id, name))
  if (!renamed) {
    const problems = { name: say(name === '' ? 'name_missing' : 'name_taken') }
    return page(
      c,
      <FieldsPage list={listOf(c)} words={all} refused={{ id: word.id, problems, typed }} />,
      422,
    )
  }
  flash(c, say('renamed'))
  return c.redirect(`${listOf(c)}/fields`, 303)
})

tagsRoutes.post(`${fieldsAt}/:word/removal`, may('people.change'), async (c) => {
  const scope = c.get('scope')
  const { word } = await wordAsked(c, fieldsHere)
  if ((await typedIn(c)).sure === 'yes') {
    await removeField(scope, word.id)
    flash(c, words.in(scope.language)('field_removed', { name: word.name }))
  }
  return c.redirect(`${listOf(c)}/fields`, 303)
})

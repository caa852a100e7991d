import { Hono } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { noteReading, recordNow } from '../../../register/index.ts'
import { besideNames, unreached } from '../../coming/beside.queries.ts'
import { ComingPage, type ComingProps } from '../../coming/coming.pages.tsx'
import { needsAtDoor } from '../../coming/needs.queries.ts'
import { lineNumbers } from '../../numbers.rules.ts'
import { slotsOf } from '../../occasions/occasion.queries.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { ourOccasion } from '../../occasions/which-occasion.ts'
import { homeOf } from '../../whats-on/whats-on.routes.tsx'
import { checkIn, checkInMember, membersFound } from '../door.queries.ts'
import { openDoor } from '../door.routes.tsx'
import { BATCH_MAX, type AtDoor } from '../door.rules.ts'
import { words } from '../door.words.ts'
import { checkInGuest } from '../guest.queries.ts'
import { KeyingPage } from './keying.pages.tsx'
import { keyingQuery, readGuest, readKeying, tidy, type KeyingState } from './keying.rules.ts'
import { PrintedSheetPage, SheetsPage } from './sheet.pages.tsx'
import {
  findSheet,
  GROUP_PAGE_SIZE,
  groupCounts,
  makeSheet,
  peopleIn,
  peopleOnLines,
  peoplePicked,
  sheetLines,
  sheetsOf,
} from './sheet.queries.ts'
import { inOrder, meant, readTick } from './sheet.rules.ts'

export const sheetRoutes = new Hono<BodyEnv>()

const idsIn = (people: readonly { id: string | null }[]) => people.flatMap(({ id }) => id ?? [])

const placeOf = (scope: BodyScope, occasion: Occasion) => `${homeOf(scope)}/${occasion.id}`

sheetRoutes.get('/:occasion/coming', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const views: ComingProps['view'][] =
    scope.now < occasion.ends_at ? ['promised', 'waiting'] : ['came', 'first', 'missed']
  const view = views.find((one) => one === c.req.query('view')) ?? views[0] ?? 'promised'
  const at = placeOf(scope, occasion)
  const id = c.req.query('id')
  const after = isId(id) ? { sort_name: c.req.query('after') ?? '', id } : null
  const people = await peopleIn(scope, occasion, { group: view, after })
  const shown = people.slice(0, GROUP_PAGE_SIZE)
  const last = people.length > GROUP_PAGE_SIZE ? shown.at(-1) : undefined
  const query = last && new URLSearchParams({ view, after: last.sort_name, id: last.id ?? '' })
  return page(
    c,
    <ComingPage
      at={at}
      occasion={occasion}
      view={view}
      views={views}
      counts={await groupCounts(scope, occasion)}
      people={shown}
      slots={await slotsOf(scope, occasion)}
      mayKeepRota={scope.allows('rota.keep')}
      beside={await besideShown(scope, occasion, shown)}
      untold={await unreached(scope, occasion)}
      needs={await needsAtDoor(scope, occasion)}
      next={query && `${at}/coming?${query.toString()}`}
    />,
  )
})

/** Members' numbers are for those who may look at the list; that they were shown is written down. */
async function besideShown(scope: BodyScope, occasion: Occasion, shown: readonly AtDoor[]) {
  const numbers = scope.allows('people.read')
  const beside = await besideNames(scope, occasion, idsIn(shown), { numbers })
  const n = [...beside.values()].filter(({ letters, number }) => !letters && number !== null).length
  if (n > 0) noteReading(scope, { kind: 'list', words: occasion.title, shown: n })
  return beside
}

sheetRoutes.get('/:occasion/sheets', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const sheets = await sheetsOf(scope, occasion)
  const at = placeOf(scope, occasion)
  return page(c, <SheetsPage at={at} occasion={occasion} sheets={sheets} once={scope.newId()} />)
})

sheetRoutes.post('/:occasion/sheets', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const { who, once } = textsOf(await c.req.parseBody())
  const id = isId(once) ? once : scope.newId()
  const lines = await makeSheet(scope, occasion, {
    id,
    who: who === 'members' ? 'members' : 'coming',
  })
  // Names leave the hall on paper: that is written down before they do.
  if (lines > 0) await recordNow(scope, { kind: 'list', words: occasion.title, shown: lines })
  return c.redirect(`${placeOf(scope, occasion)}/sheets/${id}`, 303)
})

sheetRoutes.get('/:occasion/sheets/:sheet', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await ourOccasion(scope, c.req.param('occasion'))
  const sheet = found(await sheetHere(scope, occasion, c.req.param('sheet')))
  const at = placeOf(scope, occasion)
  const lines = await sheetLines(scope, occasion, sheet.id)
  // Whoever opens it again reads the names again.
  noteReading(scope, { kind: 'list', words: occasion.title, shown: lines.length })
  const keying = `${scope.house.publicUrl}${at}/keying?sheet=${sheet.id}`
  return page(c, <PrintedSheetPage at={at} page={keying} occasion={occasion} lines={lines} />)
})

sheetRoutes.get('/:occasion/keying', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const at = placeOf(scope, occasion)
  const state = readKeying(c.req.queries())
  const guest = tidy(c.req.query('guest') ?? '')
  if (guest) return c.redirect(`${at}/keying${keyingQuery(withGuest(scope, state, guest))}`, 303)
  const sheet = await sheetHere(scope, occasion, state.sheet)
  const { numbers, unclear } = lineNumbers(sheet ? state.numbers : '', sheet?.lines ?? 0)
  const matches = (await membersFound(scope, occasion, state.typed)).filter(
    ({ person_id }) => person_id === null || !state.picked.includes(person_id),
  )
  if (state.typed) noteReading(scope, { kind: 'search', words: state.typed, shown: matches.length })
  // htmx asks while somebody types, to show who is found; Enter, which sends the form, picks.
  const isEnter = c.req.header('hx-request') === undefined && state.typed !== ''
  const one = isEnter ? meant(matches) : null
  if (one && 'first' in one) {
    const picked = [...state.picked, one.first.person_id ?? '']
    return c.redirect(`${at}/keying${keyingQuery({ ...state, picked, typed: '' })}`, 303)
  }
  const onLines = sheet ? await peopleOnLines(scope, occasion, { sheet_id: sheet.id, numbers }) : []
  const byName = await peoplePicked(scope, occasion, state.picked)
  return page(
    c,
    <KeyingPage
      at={at}
      occasion={occasion}
      state={state}
      lines={sheet?.lines ?? null}
      unclear={unclear}
      people={eachOnce([...onLines, ...byName])}
      found={matches}
      ask={one ?? (isEnter ? { nobody: state.typed } : null)}
      guestId={scope.newId()}
    />,
  )
})

/** One sending for a whole sheet. */
sheetRoutes.post('/:occasion/arrivals', may('door.keep'), async (c) => {
  const scope = c.get('scope')
  const occasion = await openDoor(scope, c.req.param('occasion'))
  const sent = await c.req.formData()
  const ticks = texts(sent, 'tick').flatMap((text) => readTick(text) ?? [])
  const guests = texts(sent, 'guest').flatMap(readGuest)
  const before = await groupCounts(scope, occasion)
  for (const { by, id, turn } of inOrder(ticks).slice(0, BATCH_MAX))
    if (by === 'commitment') await checkIn(scope, occasion, { id, turn })
    else await checkInMember(scope, occasion, { person_id: id, turn })
  for (const { id, name } of guests.slice(0, BATCH_MAX))
    await checkInGuest(scope, occasion, { id, name, contact: '' })
  const { came } = await groupCounts(scope, occasion)
  const n = came - before.came
  flash(c, words.in(scope.language)('keyed', { n }), n > 0 ? 'done' : 'care')
  return c.redirect(`${placeOf(scope, occasion)}/coming?view=came`, 303)
})

const sheetHere = async (scope: BodyScope, occasion: Occasion, id: string | null) =>
  id !== null && isId(id) ? await findSheet(scope, occasion, id) : null

/** A name that nobody has, taken as a guest's when the reader says so. */
const withGuest = (scope: BodyScope, state: KeyingState, name: string): KeyingState => ({
  ...state,
  typed: '',
  guests: [...state.guests, { id: scope.newId(), name }],
})

function eachOnce(people: readonly AtDoor[]): AtDoor[] {
  return [...new Map(people.map((one) => [one.person_id ?? one.id, one])).values()]
}

const texts = (form: FormData, name: string) =>
  form.getAll(name).filter((one): one is string => typeof one === 'string')

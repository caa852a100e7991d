import { Hono, type Context } from 'hono'
import { flash } from '../../../../platform/answering/flash.ts'
import { page } from '../../../../platform/answering/page.tsx'
import { may, type BodyEnv } from '../../../../platform/entering/door.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { isId } from '../../../../platform/ids.ts'
import { textsOf } from '../../../../platform/reading/texts.ts'
import { dayOf, daysOn, startOfDay } from '../../../../time/wall-time.ts'
import { myNames } from '../../coming/coming.queries.ts'
import { answersAre } from '../../coming/coming.rules.ts'
import { moveLineSoon } from '../../coming/letters/letters.jobs.ts'
import { words as kindWords } from '../../kinds.words.ts'
import { occasionWithSlots } from '../../occasions/occasion.queries.ts'
import { isDuty, type Occasion, type Slot } from '../../occasions/occasion.rules.ts'
import { bodiesOfUnit } from '../../whats-on/whats-on.queries.ts'
import { myAbilities } from '../abilities/capability.queries.ts'
import { tellOf } from '../letters/rota-letters.jobs.ts'
import { words } from '../rota.words.ts'
import { homeOf, rotaMay } from '../standing.ts'
import { queryOf } from './board-rows.pages.tsx'
import { BoardPage } from './board.pages.tsx'
import { boardRows } from './board.queries.ts'
import { gapOf, readBoardWish, type BoardWish } from './board.rules.ts'
import { RotaSheetPage } from './rota-sheet.pages.tsx'
import { takeSlot, type Taking } from './taking.queries.ts'

export const boardRoutes = new Hono<BodyEnv>()

const DAYS_IN_WEEK = 7

boardRoutes.get('/rota', may('occasions.read'), (c) => showBoard(c, 'board'))
boardRoutes.get('/rota/people', may('rota.keep'), (c) => showBoard(c, 'people'))

async function showBoard(c: Context<BodyEnv>, view: 'board' | 'people') {
  const scope = c.get('scope')
  const { wish, today, until, ends } = stretchOf(c)
  const rows = await boardRows(scope, { ...ends, ward: wish.ward, names: view === 'people' })
  const shown = wish.only === 'gaps' ? rows.filter(isShort) : rows
  const step = (days: number) =>
    dayOf(daysOn(ends.from, days, scope.where.time_zone), scope.where.time_zone)
  return page(
    c,
    <BoardPage
      home={homeOf(scope)}
      view={view}
      wish={wish}
      today={today}
      until={until}
      earlier={step(-wish.weeks * DAYS_IN_WEEK)}
      later={step(wish.weeks * DAYS_IN_WEEK)}
      wards={await bodiesOfUnit(scope)}
      rows={shown}
      able={await myAbilities(scope, today)}
      may={rotaMay(scope)}
    />,
  )
}

const isShort = (row: Awaited<ReturnType<typeof boardRows>>[number]) =>
  row.slots.some((slot) => gapOf(slot) > 0) || (row.key && !(row.key.opening && row.key.closing))

boardRoutes.get('/rota/print', may('rota.keep'), async (c) => {
  const scope = c.get('scope')
  const { wish, until, ends } = stretchOf(c)
  const rows = await boardRows(scope, { ...ends, ward: wish.ward, names: true })
  const home = homeOf(scope)
  const address = `${scope.house.publicUrl}${home}/rota`
  return page(c, <RotaSheetPage home={home} page={address} wish={wish} until={until} rows={rows} />)
})

/** What the address asks for, as days and as moments. */
function stretchOf(c: Context<BodyEnv>) {
  const scope = c.get('scope')
  const zone = scope.where.time_zone
  const today = dayOf(scope.now, zone)
  const wish = readBoardWish(c.req.query(), today)
  const from = startOfDay(wish.from, zone)
  const end = daysOn(from, wish.weeks * DAYS_IN_WEEK, zone)
  const until = dayOf(daysOn(end, -1, zone), zone)
  return { wish, today, until, ends: { from, until: end } }
}

boardRoutes.post('/rota/takings', may('occasions.come'), async (c) => {
  const scope = c.get('scope')
  const typed = textsOf(await c.req.parseBody())
  const { occasion, slot } = await slotNamed(scope, typed)
  const at = typed['back'] === 'people' && scope.allows('rota.keep') ? '/rota/people' : '/rota'
  const query = queryOf(wishIn(scope, typed['query']))
  await takeAndTell(c, occasion, slot)
  return c.redirect(`${homeOf(scope)}${at}${query}#o-${occasion.id}`, 303)
})

const wishIn = (scope: BodyScope, query = ''): BoardWish =>
  readBoardWish(
    Object.fromEntries(new URLSearchParams(query)),
    dayOf(scope.now, scope.where.time_zone),
  )

async function slotNamed(scope: BodyScope, typed: Record<string, string>) {
  const { occasion: id, slot: slot_id } = typed
  const [asked] = await Promise.all([
    isId(id) ? occasionWithSlots(scope, id) : null,
    myNames(scope),
  ])
  const { occasion, slots } = found(asked)
  return { occasion, slot: found(slots.find((slot) => slot.id === slot_id && isDuty(slot))) }
}

/** Takes a slot, from the board or from the occasion's own page, and says what came of it. */
export async function takeAndTell(
  c: Context<BodyEnv>,
  occasion: Occasion,
  slot: Slot,
  { offer = null }: { offer?: string | null } = {},
): Promise<Taking['answer']> {
  const scope = c.get('scope')
  const say = words.in(scope.language)
  if (answersAre(scope.now, occasion) !== 'open') {
    flash(c, say('too_late'), 'refused')
    return 'gone'
  }
  const taking = await takeSlot(scope, occasion, slot, { offer })
  if (taking.answer === 'taken-over')
    await tellOf(scope, 'taken', { body_id: occasion.body_id, id: taking.handover_id })
  else if (taking.lineMayMove) await moveLineSoon(scope, occasion)
  flash(c, saidOf(scope, occasion, slot, taking), KINDS[taking.answer])
  return taking.answer
}

const KINDS = {
  'taken-over': 'done',
  promised: 'done',
  waiting: 'care',
  'not-able': 'refused',
  'no-such-slot': 'refused',
  gone: 'refused',
} as const

function saidOf(scope: BodyScope, { title }: Occasion, slot: Slot, { answer }: Taking): string {
  const say = words.in(scope.language)
  if (answer === 'taken-over') return say('took_over', { slot: slot.name, title })
  if (answer === 'waiting') return say('waits', { slot: slot.name })
  if (answer === 'not-able' && slot.asks)
    return say('not_able', { what: kindWords.in(scope.language)(`can_${slot.asks}`) })
  return answer === 'promised' ? say('took', { slot: slot.name, title }) : say('gone')
}

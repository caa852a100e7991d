import encodeQR from 'qr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { lettersTo } from '../../../../test/support/letters.ts'
import { render } from '../../../markup/index.ts'
import { jsx } from '../../../markup/jsx-runtime.ts'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { QR } from '../../../ui/paper/qr.tsx'
import { forget as forgetAll } from '../forgetting.queries.ts'
import { codeOf, LETTERS, PASS_LENGTH, PASSES_MAX, readShown } from './pass.rules.ts'
import { drawPass, hashesOf } from './pass.ts'

let hall: TestHall
let ann: string
let bilal: string

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  ann = await town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'harehills',
    number: 'L001',
    email: 'ann@example.org',
  })
  bilal = await town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'hull', number: 'H001' })
})
afterAll(() => hall.close())

/** A phone: it keeps its cookies. */
function phoneOf(person: string) {
  let cookie = ''
  const ask = async (path: string, form?: Record<string, string>) => {
    const headers = new Headers({
      'x-test-person': person,
      'sec-fetch-site': 'same-origin',
      cookie,
    })
    const asked = form ? { method: 'POST', headers, body: new URLSearchParams(form) } : { headers }
    const answer = await hall.app.request(new URL(path, hall.house.publicUrl), asked)
    for (const line of answer.headers.getSetCookie())
      if (line.startsWith('hall-pass=')) cookie = line.split(';')[0] ?? ''
    return answer
  }
  return { ask, pass: () => cookie.split('=')[1] ?? '', cookies: () => cookie }
}

const goodPasses = async (person: string) =>
  (
    await hall.town.sql('select * from pass where person_id = $1 and taken_back_at is null', [
      person,
    ])
  ).rows

describe('a pass', () => {
  test('is read as it is scanned and as it is typed; anything else is neither', () => {
    const pass = drawPass()
    expect(readShown(pass)).toEqual({ pass })
    expect(readShown(` ${codeOf(pass).toLowerCase()} `)).toEqual({ code: pass.slice(0, 6) })
    for (const other of ['', 'Ann', 'https://example.org/', `${pass}B`, 'BCDFG', 'BCDFGA'])
      expect(readShown(other)).toBeNull()
  })

  test('is drawn evenly from its letters, never twice the same', () => {
    const drawn = Array.from({ length: 500 }, drawPass)
    expect(new Set(drawn).size).toBe(500)
    const seen = new Set(drawn.join(''))
    expect([...seen].sort().join('')).toBe(LETTERS)
    expect(drawn.every((pass) => pass.length === PASS_LENGTH)).toBe(true)
  })

  test('fits a small code, since it is letters only', () => {
    expect(encodeQR(drawPass(), 'raw', { ecc: 'medium', border: 1 })).toHaveLength(27)
  })
})

describe('a member’s own pass', () => {
  test('is made, shown again on that phone, and kept by the hall as a hash only', async () => {
    const phone = phoneOf(ann)
    expect(await (await phone.ask('/me/pass')).text()).toContain('You have no pass yet')
    expect((await phone.ask('/me/pass', {})).status).toBe(303)
    const html = await (await phone.ask('/me/pass')).text()
    expect(html).toContain(codeOf(phone.pass()))
    expect(html).toContain('class="qr"')
    const rows = await goodPasses(ann)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject(hashesOf(phone.pass()))
    expect(JSON.stringify(rows)).not.toContain(phone.pass())
    expect(JSON.stringify(rows)).not.toContain(phone.pass().slice(0, 6))
  })

  test('says nothing about its holder: no name, no number, no id, no part of one', async () => {
    const phone = phoneOf(ann)
    await phone.ask('/me/pass', {})
    const shown = phone.pass()
    expect(shown).toMatch(new RegExp(`^[${LETTERS}]{${PASS_LENGTH}}$`))
    const card = await (await phone.ask('/me/pass/card')).text()
    // What is drawn is these letters and nothing else.
    const label = 'Your pass, as a code to scan'
    expect(card).toContain(render(jsx(QR, { text: shown, label })))
    const [row] = await goodPasses(ann)
    for (const telling of ['Ann', 'Armitage', 'L001', ann, String(row?.id), 'ann@example.org'])
      expect(card).not.toContain(telling)
  })

  test('is not shown on a phone where somebody else is signed in now', async () => {
    const phone = phoneOf(ann)
    await phone.ask('/me/pass', {})
    const headers = { 'x-test-person': bilal, cookie: phone.cookies() }
    const answer = await hall.app.request(`${hall.house.publicUrl}/me/pass`, { headers })
    const html = await answer.text()
    expect(html).not.toContain(codeOf(phone.pass()))
    expect(html).toContain('You have no pass yet')
  })

  test('goes out in a letter, which leads to a page that draws it and looks nobody up', async () => {
    const phone = phoneOf(ann)
    await phone.ask('/me/pass', {})
    await phone.ask('/me/pass/letter', {})
    const [letter] = await lettersTo(hall, 'ann@example.org')
    expect(letter?.text).toContain(codeOf(phone.pass()))
    const link = new URL(/http\S+\/pass\/\S+/.exec(letter?.text ?? '')?.[0] ?? '')
    const page = await hall.read(null, link.pathname)
    expect(page).toContain(codeOf(phone.pass()))
    expect(page).not.toContain('Ann')
    // A pass that never was is drawn as well: the page is no way to ask.
    expect((await hall.ask(null, `/pass/${drawPass()}`)).status).toBe(200)
    expect((await hall.ask(null, '/pass/Ann')).status).toBe(404)
  })

  test('is taken back, and made anew when it was lost', async () => {
    const phone = phoneOf(ann)
    await phone.ask('/me/pass', {})
    const lost = phone.pass()
    const [row] = (await goodPasses(ann)).filter(
      (one) => one.token_hash === hashesOf(lost).token_hash,
    )
    await phoneOf(bilal).ask(`/me/pass/${String(row?.id)}/taking-back`, {})
    expect((await goodPasses(ann)).map(({ id }) => id)).toContain(row?.id)
    await phone.ask(`/me/pass/${String(row?.id)}/taking-back`, {})
    expect((await goodPasses(ann)).map(({ id }) => id)).not.toContain(row?.id)
    await phone.ask('/me/pass/fresh', {})
    expect(phone.pass()).not.toBe(lost)
    expect(await goodPasses(ann)).toHaveLength(1)
  })

  test('made anew after the clock was put right, it is good, though the others are of tomorrow', async () => {
    await hall.town.sql('delete from pass where person_id = $1', [bilal])
    hall.setClock(new Date('2026-11-23T12:00:00Z'))
    for (let n = 0; n < PASSES_MAX; n += 1) await phoneOf(bilal).ask('/me/pass', {})
    const tomorrow = (await goodPasses(bilal)).map(({ id }) => String(id))
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
    await phoneOf(bilal).ask('/me/pass', {})
    const good = (await goodPasses(bilal)).map(({ id }) => String(id))
    expect(good).toHaveLength(PASSES_MAX)
    expect(good.filter((id) => !tomorrow.includes(id))).toHaveLength(1)
    await hall.town.sql('delete from pass where person_id = $1', [bilal])
  })

  test('of more than three the oldest is taken back', async () => {
    const first = phoneOf(bilal)
    await first.ask('/me/pass', {})
    for (let n = 0; n < PASSES_MAX; n += 1) await phoneOf(bilal).ask('/me/pass', {})
    expect(await goodPasses(bilal)).toHaveLength(PASSES_MAX)
    expect(await (await first.ask('/me/pass')).text()).toContain('on another phone or on paper')
  })

  test('nobody makes a pass for a list they are not on', async () => {
    const stranger = await hall.town.addPerson({ given: 'Zed', family: 'Nobody' })
    expect(await hall.read(stranger, '/me/pass')).toContain('You are on no list')
    expect((await hall.ask(stranger, '/me/pass', {})).status).toBe(404)
  })
})

test('a pass that was taken back is forgotten after a month, and every pass when its holder leaves', async () => {
  const cara = await hall.town.addPerson({ given: 'Cara', family: 'Cole', of: 'leeds' })
  const all = async () =>
    (await hall.town.sql('select from pass where person_id = $1', [cara])).rows.length
  const phone = phoneOf(cara)
  await phone.ask('/me/pass', {})
  await phone.ask('/me/pass/fresh', {})
  const forget = (day: string) =>
    asHallIn(
      { ...hall.house, clock: () => new Date(day) },
      'a test',
      hall.town.body('leeds'),
      forgetAll,
    )
  await forget('2026-12-20T03:00Z')
  expect(await all()).toBe(2)
  await forget('2026-12-23T03:00Z')
  expect(await all()).toBe(1)
  await hall.town.sql(`update membership set state = 'left' where person_id = $1`, [cara])
  await forget('2026-12-24T03:00Z')
  expect(await all()).toBe(0)
})

import { readShown } from './door/hashes.ts'
import {
  forgetDoor,
  forgetOldDoors,
  freshList,
  keepList,
  keptList,
  type DoorList,
  type Person,
} from './door/list.ts'
import { nextName } from './door/next-name.ts'
import { drop, keep, waiting, type WaitingTap, type Whom } from './door/queue.ts'
import { deviceId, getReady } from './door/ready.ts'
import { scan } from './door/scanning.ts'
import { drawList, part, say, show } from './door/screen.ts'
import { send, type Told } from './door/sending.ts'
import { askBeforeSigningOut } from './door/signing-out.ts'

/**
 * The door on a phone: on the door list it gets the phone ready and sends what waits; on the scanner's page,
 * which is also the page without a network, it is the door. Every tap goes into the queue first and is
 * sent from there, network or none, so there is one way only.
 */
const root = part('door')
const {
  door = '',
  occasion = '',
  keep: files = '[]',
  camera = '',
  decoder = '',
} = root?.dataset ?? {}
const words = JSON.parse(root?.dataset['words'] ?? '{}') as Record<string, string>
const filesKept = (JSON.parse(files) as (string | null)[]).filter((file) => file !== null)
const isScanner = root?.dataset['scan'] !== undefined
const CLOCK_SAID_MS = 120_000
const AGAIN_MS = 30_000

let list: DoorList | null = null
let last: Person | null = null
let lastAt = 0
let problem = ''
let isReady = false

// On the door list, where htmx sends the taps.
addEventListener('submit', ({ target }) => {
  if (target instanceof Element && target.matches('[hx-post$="/arrivals"]'))
    nextName(document.querySelector('#q'))
})

if (root && 'serviceWorker' in navigator && 'caches' in window) void start()

async function start() {
  show('scripted', true)
  if (isScanner) listen()
  askBeforeSigningOut({ door, flush, sayLost: words['unsent_lost'] ?? '' })
  addEventListener('online', () => void meet())
  addEventListener('offline', () => void status())
  setInterval(() => void flush(), AGAIN_MS)
  list = await keptList(door).catch(() => null)
  draw()
  await meet()
}

/** Whenever there may be a network: sends what waits, then has the list and the page kept anew. */
async function meet() {
  // In a private window there may be no room to keep anything: then the page is a page, and says so.
  try {
    await flush()
    const fresh = await freshList(door, await waiting(door))
    if (fresh === 'refused') await refusedWhole()
    else if (fresh) {
      list = fresh
      await keepList(door, list)
      draw()
      isReady = await getReady(door, filesKept)
    }
    await forgetOldDoors(door)
  } catch {
    if (navigator.onLine) problem = words['not_ready'] ?? ''
  }
  await status()
}

/** The hall's time as this phone knows it; of two taps the second is always later. */
function now() {
  lastAt = Math.max(lastAt + 1, Date.now() + (list?.offset ?? 0))
  return lastAt
}

async function tap(what: 'here' | 'gone', who: Whom, name: string) {
  const one: WaitingTap = { key: crypto.randomUUID(), door, what, at: now(), who, name }
  await keep([one])
  if (list) await keepList(door, list)
  draw()
  await status()
  await flush()
}

async function tapPerson(person: Person, quietly?: 'quietly') {
  person.here = !person.here
  last = person
  if (!quietly || person.here) tell(person.here ? 'is_here' : 'is_gone', person.name)
  const { guest, mark, name } = person
  await tap(person.here ? 'here' : 'gone', guest ? { guest, name } : { mark }, name)
}

/** A pass that was scanned, or its six letters: somebody on the list, or somebody the hall may know. */
async function shown(text: string) {
  const hashed = await readShown(text, occasion)
  if (!hashed) return tell('not_a_pass')
  const { kind, hash, listed } = hashed
  const found = list?.people.filter((one) =>
    (kind === 'pass' ? one.passes : one.codes).includes(listed),
  )
  const [person] = found ?? []
  if (person && found?.length === 1) {
    if (!person.here) return tapPerson(person)
    last = person
    return tell('was_here', person.name)
  }
  tell('kept_pass')
  last = null
  await tap('here', kind === 'pass' ? { pass: hash } : { code: hash }, words['somebody'] ?? '')
}

async function walkIn(name: string) {
  const guest = crypto.randomUUID()
  const person: Person = { name, mark: '', passes: [], codes: [], here: false, guest }
  list?.people.push(person)
  await tapPerson(person)
}

let flushing: Promise<void> | undefined
let again = false

/** Sends what waits; asked for while it sends, it sends once more. */
function flush(): Promise<void> {
  again = flushing !== undefined
  return (flushing ??= (async () => {
    do {
      again = false
      await sendAll()
    } while (again)
  })().finally(() => (flushing = undefined)))
}

async function sendAll() {
  const { ended, told, here, offset } = await send(door, deviceId())
  if (ended === 'refused') await refusedWhole()
  if (ended === 'sent' && told.length > 0) problem = ''
  for (const one of told) hear(one)
  refuse(told)
  if (list && offset !== null) {
    list.offset = offset
    const marks = new Set(here)
    const unsent = new Set((await waiting(door)).map(({ who }) => ('mark' in who ? who.mark : '')))
    for (const one of list.people)
      if (one.mark && !unsent.has(one.mark)) one.here = marks.has(one.mark)
    await keepList(door, list)
  }
  if (told.length > 0) draw()
  await status()
}

/** What the hall said of a pass that was not on this phone's list. */
function hear({ tap, answered }: Told) {
  if (!('pass' in tap.who || 'code' in tap.who)) return
  if (answered.answer === 'unknown') return tell('unknown_pass')
  const { name, mark } = answered
  if (!name || !mark) return
  const known = list?.people.find((one) => one.mark === mark)
  const person = known ?? { name, mark, passes: [], codes: [], here: true }
  if (!known) list?.people.push(person)
  last = person
  tell(answered.answer === 'done' ? 'is_here' : 'was_here', person.name)
}

const REASONS = {
  'too-late': 'refused_late',
  'not-allowed': 'refused_shut',
  unknown: 'refused_unknown',
} as const

/** Taps that can never be counted are shown with their names before they are gone. */
function refuse(told: readonly Told[]) {
  const lost = told.filter(
    ({ tap, answered }) =>
      answered.answer in REASONS &&
      ('mark' in tap.who || 'guest' in tap.who || answered.answer !== 'unknown'),
  )
  const [first] = lost
  if (!first) return
  const reason = REASONS[first.answered.answer as keyof typeof REASONS]
  showRefused(
    words[reason] ?? '',
    lost.map(({ tap }) => tap.name),
  )
}

/** Not this door's keeper any more, or signed out: the taps stay for whoever is, the list of names goes. */
async function refusedWhole() {
  const taps = await waiting(door)
  list = null
  isReady = false
  await forgetDoor(door)
  problem = words['not_ready'] ?? ''
  showRefused(
    words['refused_office'] ?? '',
    taps.map(({ name }) => name),
  )
  const link = part('sign-in')
  link?.setAttribute('href', `/sign-in?to=${encodeURIComponent(door)}`)
  show('sign-in', true)
  draw()
}

function showRefused(why: string, names: readonly string[]) {
  say('why', why)
  say('names', [...new Set(names)].join(', '))
  show('refused', true)
}

function tell(word: string, name = '') {
  say('said', words[word]?.replace('#', name) ?? '')
  part('said')?.classList.toggle('no', word === 'unknown_pass' || word === 'not_a_pass')
  show('undo-last', last !== null && last.here && word !== 'not_a_pass' && word !== 'unknown_pass')
}

function draw() {
  if (!isScanner) return
  const sought = part('find')
  drawList({
    people: list?.people ?? [],
    sought: sought instanceof HTMLInputElement ? sought.value : '',
    words,
    tap: (person) => {
      if (!person.here) nextName(sought)
      void tapPerson(person)
    },
  })
}

/** One line that says how things stand: what waits, whether there is a network, whether the clock is off. */
async function status() {
  const n = (await waiting(door).catch(() => [])).length
  const count = n > 0 ? words['waiting']?.replace('#', String(n)) : ''
  const off = Math.round(Math.abs(list?.offset ?? 0) / 60_000)
  const clock =
    Math.abs(list?.offset ?? 0) > CLOCK_SAID_MS ? words['clock']?.replace('#', String(off)) : ''
  const network = navigator.onLine ? standing() : words['no_network']
  say('status', [count, network, clock].filter(Boolean).join(' · '))
  show('send', n > 0)
}

function standing() {
  if (problem) return problem
  if (isReady || navigator.serviceWorker.controller) return words['ready']
  return list || !isScanner ? '' : words['no_list']
}

function listen() {
  part('send')?.addEventListener('click', () => void flush())
  part('find')?.addEventListener('input', draw)
  part('undo-last')?.addEventListener('click', () => {
    if (last?.here) void tapPerson(last)
  })
  onForm('code', (text) => void shown(text))
  onForm('walk-in', (text) => void walkIn(text.replace(/\s+/g, ' ').trim().slice(0, 40)))
  part('scan-start')?.addEventListener('click', () => {
    const pass = (text: string) => void shown(text)
    void scan({ camera, decoder, shown: pass }).catch(() => tell('no_camera'))
  })
  part('forget')?.addEventListener('click', () => void forget())
  part('take-off')?.addEventListener('click', () => void takeOff())
}

function onForm(name: string, work: (text: string) => void) {
  part(name)?.addEventListener('submit', (event) => {
    event.preventDefault()
    const input = part(name)?.querySelector('input')
    if (input?.value.trim()) work(input.value)
    if (input) input.value = ''
    input?.focus()
  })
}

async function forget() {
  list = null
  isReady = false
  await forgetDoor(door)
  problem = words['forgotten'] ?? ''
  draw()
  await status()
}

async function takeOff() {
  await drop((await waiting(door)).map(({ key }) => key))
  show('refused', false)
  await status()
}

import type * as Camera from './door-camera.island.ts'
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
import { drop, keep, waiting, type WaitingTap, type Whom } from './door/queue.ts'
import { drawList, part, say, show } from './door/screen.ts'
import { send, type Told } from './door/sending.ts'

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
const isScanner = root?.dataset['scan'] !== undefined
const CLOCK_SAID_MS = 120_000
const AGAIN_MS = 30_000

let list: DoorList | null = null
let last: Person | null = null
let lastAt = 0
let problem = ''
let isReady = false

if (root && 'serviceWorker' in navigator && 'caches' in window) void start()

async function start() {
  show('scripted', true)
  if (isScanner) listen()
  askBeforeSigningOut()
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
      isReady = await getReady()
    }
    await forgetOldDoors(door)
  } catch {
    if (navigator.onLine) problem = words['not_ready'] ?? ''
  }
  await status()
}

/** Has the worker keep the page and what it runs on. */
async function getReady(): Promise<boolean> {
  await navigator.serviceWorker.register(`${door}/worker`, { scope: door })
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === 'kept')
    const wanted = (JSON.parse(files) as (string | null)[]).filter(Boolean)
    active?.postMessage({ keep: wanted }, [port2])
  })
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
    tap: (person) => void tapPerson(person),
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
  part('scan-start')?.addEventListener('click', () => void scan())
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

const SAME_MS = 4_000

async function scan() {
  const video = part('video')
  if (!(video instanceof HTMLVideoElement)) return
  const seen = new Map<string, number>()
  const read = (text: string) => {
    // A pass held up is read many times a second; it counts once.
    if (Date.now() - (seen.get(text) ?? 0) > SAME_MS) void shown(text)
    seen.set(text, Date.now())
  }
  try {
    const { watch } = (await import(/* @vite-ignore */ camera)) as typeof Camera
    const stop = await watch(video, decoder, read)
    const scanning = (is: boolean) => {
      show('video', is)
      show('scan-stop', is)
      show('scan-start', !is)
    }
    scanning(true)
    part('scan-stop')?.addEventListener('click', () => (stop(), scanning(false)), { once: true })
  } catch {
    tell('no_camera')
  }
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

/** Signing out takes everything off this phone: what waits is sent before, or given up knowingly. */
function askBeforeSigningOut() {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  let sure = false
  form?.addEventListener('submit', (event) => {
    if (sure) return
    event.preventDefault()
    void flush()
      .then(() => waiting(door))
      .then((taps) => {
        sure = taps.length === 0 || confirm(words['unsent_lost'])
        if (sure) form.requestSubmit()
      })
  })
}

/** Which phone it is, for those who keep one door with several; it says nothing else. */
function deviceId() {
  const known = localStorage.getItem('door-device')
  const id = known ?? crypto.randomUUID()
  if (!known) localStorage.setItem('door-device', id)
  return id
}

/**
 * Opens the door's page where there is no network. Its reach is one door and what lies behind it; it keeps
 * the scanner's page, which names nobody, and what that page runs on. The list beside them is kept by the
 * page itself. Nothing else is ever kept.
 */
interface Worker {
  registration: { scope: string }
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(kind: string, hear: (event: Heard) => void): void
}

interface Heard extends Event {
  request: Request
  data: { keep?: string[] } | null
  ports: readonly MessagePort[]
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const worker = self as unknown as Worker
const door = new URL(worker.registration.scope).pathname
const page = `${door}/scan`
const cacheName = `door ${door}`
/** On a line so slow the kept page is the better one. */
const PATIENCE_MS = 8_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const files = event.data?.keep
  if (files)
    event.waitUntil(
      keep(files).then(
        () => event.ports[0]?.postMessage('kept'),
        () => event.ports[0]?.postMessage('not kept'),
      ),
    )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(navigate(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** The page of the scanner, and the files it runs on; fetched anew, so that they belong together. */
async function keep(files: readonly string[]) {
  const answer = await fetch(page, { redirect: 'error', credentials: 'same-origin' })
  if (!answer.ok) throw new Error('not let in')
  const cache = await caches.open(cacheName)
  const missing = []
  for (const file of files) if (!(await kept(file))) missing.push(file)
  await cache.addAll(missing)
  await cache.put(page, answer)
}

const kept = (address: string) => caches.match(address, { cacheName, ignoreVary: true })

async function navigate(request: Request): Promise<Response> {
  const stored = await kept(page)
  if (!stored) return fetch(request)
  const patience = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, stored))
  return Promise.race([fetch(request), patience]).catch(() => stored)
}

async function asset(request: Request): Promise<Response> {
  return (await kept(request.url)) ?? fetch(request)
}

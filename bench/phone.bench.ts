import { existsSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { answerOf, besideBare } from './bare.ts'
import { places } from './country.ts'
import { defineBench, type Figure, type Ground, quantile } from './frame.ts'

/** A cheap phone on a slow line: the processor six times slower than this one's, 1.6 Mbit/s, 150 ms. */
const SLOWER = 6
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
/** A machine with other work makes single openings late. */
const OPENINGS = { quick: 1, whole: 5 }

interface Budget {
  readonly kB: number
  readonly script_kB: number
  readonly requests?: number
  readonly paint_ms: number
  readonly blocked_ms: number
}
const SIGNED_IN: Budget = { kB: 60, script_kB: 20, paint_ms: 1100, blocked_ms: 50 }
const PUBLIC: Budget = { kB: 30, script_kB: 8, requests: 4, paint_ms: 900, blocked_ms: 0 }

/** Pages as somebody sees them who comes for the first time, with nothing kept by the browser. */
export const phone = defineBench({
  name: 'phone',
  async run(ground) {
    const browser = await openBrowser()
    if (!browser) return []
    try {
      const secretary = await secretaryOf(ground)
      const home = `/b/${secretary.slug}`
      const own = [
        home,
        `${home}/people`,
        `${home}/people/${secretary.person_id}`,
        `${home}/whats-on`,
        `${home}/whats-on/month`,
        `${home}/months`,
        '/me',
        '/me/sign-in',
      ]
      const cookie = await ground.hall.cookieOf(secretary.person_id)
      const officer = await ground.hall.cookieOf(places.person(ground.members - 1))
      return [
        ...(await figures(ground, browser, 'signed in', SIGNED_IN, [
          ...own.map((path) => ({ path, cookie })),
          { path: '/b/national', cookie: officer },
        ])),
        ...(await figures(ground, browser, 'public', PUBLIC, [
          { path: '/sign-in' },
          { path: '/rule' },
          { path: '/no-such-page' },
        ])),
      ]
    } finally {
      await browser.close()
    }
  },
})

interface Visit {
  readonly path: string
  readonly cookie?: string
}

interface Seen {
  readonly path: string
  readonly kB: number
  readonly script_kB: number
  readonly requests: number
  readonly paint_ms: number
  readonly blocked_ms: number
  /** Processor time of the page's own thread: says the same on a busy machine. */
  readonly work_ms: number
}

type Took = Pick<Seen, 'paint_ms' | 'blocked_ms'>

/** The worst page of each kind stands for all: a line for each thing that a phone pays for. */
async function figures(
  { hall, quick }: Ground,
  browser: Browser,
  kind: string,
  budget: Budget,
  visits: readonly Visit[],
): Promise<Figure[]> {
  const pages: Seen[] = []
  for (const visit of visits) {
    const times = quick ? OPENINGS.quick : OPENINGS.whole
    const seen: Seen[] = []
    for (let n = 0; n < times; n++) seen.push(await open(browser, hall.url, visit, SLOWER))
    // Slowed down, the waiting counts as work; so that is measured at full speed.
    const { work_ms } = await open(browser, hall.url, visit, 1)
    pages.push({ ...middle(visit.path, seen), work_ms: work_ms * SLOWER })
  }
  const worstOf = (of: keyof Omit<Seen, 'path'>) => [...pages].sort((a, b) => b[of] - a[of])[0]
  const slowest = visits.find(({ path }) => path === worstOf('paint_ms')?.path)
  const plain = slowest && (await wordsAlone(browser, hall.url, slowest))
  const worst = (what: string, of: keyof Omit<Seen, 'path'>, unit: Figure['unit']): Figure => {
    const page = worstOf(of)
    const most = of === 'work_ms' ? undefined : budget[of]
    return {
      what: `phone, the worst of ${pages.length} pages ${kind} (${page?.path.replace(/[0-9a-f-]{36}/, '…') ?? ''}): ${what}`,
      measured: page?.[of] ?? Number.NaN,
      unit,
      ...(most !== undefined && { most }),
    }
  }
  return [
    {
      ...worst('largest paint', 'paint_ms', 'ms'),
      ...(plain && {
        beside: { what: 'its words alone, from a bare Node server', measured: plain.paint_ms },
      }),
    },
    worst('blocked', 'blocked_ms', 'ms'),
    worst('processor time, as so slow a phone would need', 'work_ms', 'ms'),
    worst('on the wire', 'kB', 'kB'),
    worst('script', 'script_kB', 'kB'),
    worst('requests', 'requests', ''),
  ]
}

/** The same page without style, script and letters of its own: what the line and the phone take for any page of words. */
async function wordsAlone(browser: Browser, url: string, visit: Visit): Promise<Seen> {
  const page = await answerOf(url, visit.path, { cookie: visit.cookie ?? '' })
  const words = gunzipSync(page.body)
    .toString()
    .replaceAll(/<(script|style)[^>]*>[^<]*<\/\1>|<link [^>]*>/g, '')
  return besideBare({ ...page, body: gzipSync(words) }, (bare) =>
    open(browser, bare.url, { path: visit.path }, SLOWER),
  )
}

function middle(path: string, seen: readonly Seen[]): Seen {
  const half = (of: keyof Omit<Seen, 'path'>) =>
    quantile(
      seen.map((one) => one[of]),
      0.5,
    )
  return {
    path,
    kB: half('kB'),
    script_kB: half('script_kB'),
    requests: half('requests'),
    paint_ms: half('paint_ms'),
    blocked_ms: half('blocked_ms'),
    work_ms: half('work_ms'),
  }
}

async function open(
  browser: Browser,
  url: string,
  { path, cookie }: Visit,
  slower: number,
): Promise<Seen> {
  const window = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  })
  try {
    await window.addCookies((cookie ?? '').split('; ').filter(Boolean).map(asCookie(url)))
    const page = await window.newPage()
    const { asked, worked } = await slowDown(page, slower)
    await page.goto(url + path, { waitUntil: 'networkidle', timeout: 60_000 })
    const work_ms = await worked()
    const { paint_ms, blocked_ms } = await page.evaluate<Took>(WHAT_IT_TOOK)
    const fetched = [...asked.values()].filter(({ bytes }) => bytes > 0)
    const kB = (some: readonly { bytes: number }[]) =>
      some.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
    return {
      path,
      paint_ms,
      blocked_ms,
      work_ms,
      kB: kB(fetched),
      script_kB: kB(fetched.filter(({ script }) => script)),
      requests: fetched.length,
    }
  } finally {
    await window.close()
  }
}

const asCookie = (url: string) => (text: string) => {
  const at = text.indexOf('=')
  return { name: text.slice(0, at), value: text.slice(at + 1), url }
}

/** Makes a phone of it, and notes what it asks for, as it comes over the wire. */
async function slowDown(page: Page, slower: number) {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', LINE)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const asked = new Map<string, { script: boolean; bytes: number }>()
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // A picture inside the page itself is no request.
    if (!request.url.startsWith('data:'))
      asked.set(requestId, { script: type === 'Script', bytes: 0 })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await wire.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  return { asked, worked }
}

/** When the largest thing was painted, and how long after the first paint nothing could be tapped (beyond 50 ms each time). */
const WHAT_IT_TOOK = `new Promise((done) => {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  let paint_ms = 0
  let blocked_ms = 0
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (one) => { paint_ms = Math.max(paint_ms, one.startTime) })
  watch('longtask', ({ startTime, duration }) => {
    blocked_ms += Math.max(0, startTime + duration - Math.max(startTime, first) - 50)
  })
  setTimeout(() => done({ paint_ms, blocked_ms }), 1000)
})`

async function openBrowser(): Promise<Browser | null> {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = process.env.CHROMIUM ?? known.find((one) => existsSync(one))
  if (!executablePath) {
    console.error(
      'phone: nothing is measured, since there is no Chromium (apt-get install chromium, or set CHROMIUM)',
    )
    return null
  }
  const { chromium } = await import('playwright-core')
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function secretaryOf({ sql }: Ground) {
  const { rows } = await sql.query<{ slug: string; person_id: string }>(
    `select b.slug, o.person_id from office o join body b on b.id = o.body_id
     where b.kind = 'constituency' order by b.id limit 1`,
  )
  const [secretary] = rows
  if (!secretary) throw new Error('no constituency has a secretary')
  return secretary
}

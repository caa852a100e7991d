import type { Page } from 'playwright-core'

interface Weight {
  /** Bytes on the wire, headers included. */
  readonly bytes: number
  readonly script_bytes: number
  readonly requests: number
  readonly addresses: readonly string[]
}

/** Opens a page and weighs everything it asked for, as it came over the wire. */
export async function weigh(page: Page, url: string): Promise<Weight> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const asked = new Map<string, { url: string; script: boolean; bytes: number }>()
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // A picture inside the page itself is no request.
    if (request.url.startsWith('data:')) return
    asked.set(requestId, { url: request.url, script: type === 'Script', bytes: 0 })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await wire.detach()
  // What the browser had kept already weighs nothing.
  const fetched = [...asked.values()].filter(({ bytes }) => bytes > 0)
  return {
    bytes: sum(fetched.map(({ bytes }) => bytes)),
    script_bytes: sum(fetched.filter(({ script }) => script).map(({ bytes }) => bytes)),
    requests: fetched.length,
    addresses: fetched.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

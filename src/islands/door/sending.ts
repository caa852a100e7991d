import { drop, keep, waiting, type WaitingTap } from './queue.ts'

interface Answered {
  key: string
  answer: 'done' | 'already' | 'unknown' | 'not-allowed' | 'too-late' | 'clock' | 'later'
  name?: string
  mark?: string
}

export interface Told {
  tap: WaitingTap
  answered: Answered
}

interface Answer {
  now: number
  answers: Answered[]
  here: string[]
}

/** How a sending ended: all gone, no network, or refused as a whole. */
interface Sent {
  ended: 'sent' | 'no-network' | 'refused'
  told: Told[]
  here: string[] | null
  /** The hall's clock less the phone's, where it was heard. */
  offset: number | null
}

const TAPS_MAX = 500
const WAIT_MS = 20_000

/** Sends what waits at this door; what was counted, or can never be, goes off this phone. */
export async function send(door: string, device: string): Promise<Sent> {
  const sent: Sent = { ended: 'sent', told: [], here: null, offset: null }
  const asked = new Set<string>()
  for (;;) {
    // What the hall asks to have again is sent with the next occasion, not round and round now.
    const taps = (await waiting(door)).filter(({ key }) => !asked.has(key)).slice(0, TAPS_MAX)
    if (taps.length === 0) return sent
    const answer = await post(door, device, taps)
    if (typeof answer === 'string') return { ...sent, ended: answer }
    const told = answer.answers.flatMap((answered) => {
      const tap = taps.find(({ key }) => key === answered.key)
      return tap ? [{ tap, answered }] : []
    })
    await settle(told, answer.now)
    for (const { key } of taps) asked.add(key)
    sent.told.push(...told)
    sent.here = answer.here
    sent.offset = answer.now - Date.now()
  }
}

async function post(door: string, device: string, taps: readonly WaitingTap[]) {
  const body = JSON.stringify({
    device,
    taps: taps.map(({ key, what, at, who }) => ({ key, what, at, who })),
  })
  const answer = await fetch(`${door}/replay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(WAIT_MS),
    body,
  }).catch(() => null)
  if (!answer || answer.status >= 500) return 'no-network'
  return answer.ok ? ((await answer.json()) as Answer) : 'refused'
}

/** Taps of a clock far ahead were not counted: they are moved back together, in their order, and wait again. */
async function settle(told: readonly Told[], now: number) {
  const ahead = told.filter(({ answered }) => answered.answer === 'clock').map(({ tap }) => tap)
  const by = Math.max(...ahead.map(({ at }) => at), now) - now
  await keep(ahead.map((tap) => ({ ...tap, at: tap.at - by })))
  const ended = told.filter(
    ({ answered }) => answered.answer !== 'clock' && answered.answer !== 'later',
  )
  await drop(ended.map(({ tap }) => tap.key))
}

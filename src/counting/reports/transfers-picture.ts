import { toNumber } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Count } from '../elections/count.ts'
import type { Voice } from '../story/voice.ts'
import { html, type Html } from './html.ts'

const HEIGHT = 420
const COLUMN = 130
const BAR = 14
const GAP = 4
const LEFT = 150
/** More columns than this nobody can follow with the eye; the table has them all. */
const STAGES_DRAWN = 40

interface Band {
  y: number
  height: number
}

/**
 * A column for each stage, a band for each candidate, as high as their votes; between the columns
 * the votes flow from those who have fewer afterwards to those who have more. With one giver, as in
 * the Scottish rule, the flows are the transfers themselves; in a round of Meek's rule, where all
 * give at once, each giver's share goes to the receivers in proportion.
 */
export function transfersPicture(count: Count, voice: Voice): Html {
  const stages = count.stages.slice(0, STAGES_DRAWN)
  const columns = stages.map(({ totals, nonTransferable, fractionsLost }) => [
    ...totals.map(toNumber),
    toNumber(nonTransferable) + toNumber(fractionsLost),
  ])
  const all = (columns[0] ?? []).reduce((a, b) => a + b, 0) || 1
  const gaps = GAP * (columns[0] ?? []).length
  const scale = (HEIGHT - gaps) / all
  const laid = columns.map((votes) => layOut(votes, scale))
  const width = LEFT + COLUMN * Math.max(stages.length - 1, 0) + BAR + 10
  const flows = laid.flatMap((bands, i) => {
    const next = laid[i + 1]
    return next === undefined ? [] : flowsBetween(bands, next, LEFT + COLUMN * i + BAR)
  })
  return html`<svg
    role="img"
    aria-label="${voice.say('picture')}"
    width="${width}"
    height="${HEIGHT + 20}"
    viewBox="0 -16 ${width} ${HEIGHT + 20}"
    xmlns="http://www.w3.org/2000/svg"
  >
    ${flows} ${laid.map((bands, i) => column(count, bands, i, voice))}
    ${names(count, laid[0], voice)}
  </svg>`
}

function layOut(votes: readonly number[], scale: number): Band[] {
  let y = 0
  return votes.map((many) => {
    const band = { y, height: many * scale }
    y += band.height + GAP
    return band
  })
}

function column(count: Count, bands: readonly Band[], stage: number, { say }: Voice): Html {
  const x = LEFT + COLUMN * stage
  const rects = bands.map(({ y, height }, i) => {
    const elected = count.fates[i]?.state === 'elected'
    const fill = elected ? '#b3261e' : '#5b6770'
    const colour = i === count.fates.length ? '#c9c3b4' : fill
    return html`<rect
      x="${x}"
      y="${figure(y)}"
      width="${BAR}"
      height="${figure(height)}"
      fill="${colour}"
    />`
  })
  return html`${rects}<text x="${x}" y="-5">${say('stage', { n: stage + 1 })}</text>`
}

function names(count: Count, bands: readonly Band[] | undefined, { say }: Voice): Html[] {
  return [...count.fates.map(({ name }) => name), say('not_transferable')].flatMap((name, i) => {
    const band = bands?.[i]
    if (band === undefined || (band.height === 0 && i === count.fates.length)) return []
    const y = figure(band.y + Math.max(band.height / 2, 0) + 4)
    return [html`<text x="${LEFT - 6}" y="${y}" text-anchor="end">${clipped(name)}</text>`]
  })
}

function flowsBetween(from: readonly Band[], to: readonly Band[], x: number): Html[] {
  const change = from.map(({ height }, i) => at(to, i).height - height)
  const given = change.reduce((sum, one) => sum + Math.max(-one, 0), 0)
  const taken = to.map(({ y }, i) => y + Math.min(at(from, i).height, at(to, i).height))
  return from.flatMap((band, i) => {
    const kept = Math.min(band.height, at(to, i).height)
    const stay = ribbon(x, band.y, at(to, i).y, kept, '#e6e1d5')
    let y = band.y + kept
    const moved = change.flatMap((gain, k) => {
      const loss = Math.max(-at(change, i), 0)
      if (gain <= 0 || loss === 0 || given === 0) return []
      const height = (gain * loss) / given
      const flow = ribbon(x, y, at(taken, k), height, '#e0a9a4')
      y += height
      taken[k] = at(taken, k) + height
      return flow
    })
    return [...stay, ...moved]
  })
}

function ribbon(x: number, from: number, to: number, height: number, colour: string): Html[] {
  if (height <= 0.05) return []
  const [a, b] = [x, x + COLUMN - BAR]
  const middle = (a + b) / 2
  const [top, end] = [figure(from), figure(to)]
  const path = `M${a} ${top}C${middle} ${top} ${middle} ${end} ${b} ${end}v${figure(height)}C${middle} ${figure(to + height)} ${middle} ${figure(from + height)} ${a} ${figure(from + height)}z`
  return [html`<path d="${path}" fill="${colour}" fill-opacity="0.7" />`]
}

const figure = (value: number): string => String(Math.round(value * 10) / 10)
const clipped = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name)

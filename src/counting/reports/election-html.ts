import { decimal } from '../arithmetic/fraction.ts'
import type { Count, Fate } from '../elections/count.ts'
import { openingStory, stageStory } from '../story/election-story.ts'
import type { Voice } from '../story/voice.ts'
import type { Input } from './election-json.ts'
import { heading, outcome } from './election-text.ts'
import { html, page, type Html } from './html.ts'
import { transfersPicture } from './transfers-picture.ts'

export const electionHtml = (count: Count, input: Input, voice: Voice): string =>
  page(count.election.title, voice.locale, electionBody(count, input, voice))

/** Result, table of the stages, picture of the transfers and the story, in that order. */
export function electionBody(count: Count, input: Input, voice: Voice): Html {
  const { say, list } = voice
  const [title = '', ...small] = heading(count, input, voice)
  const names = count.elected.map((number) => count.fates[number - 1]?.name ?? '')
  return html`<h1>${title}</h1>
    <p><strong>${say('result', { names: list(names) })}</strong></p>
    ${openingStory(count, voice).map((told) => html`<p>${told}</p>`)}
    <div class="wide" tabindex="0" role="region" aria-label="${say('outcome')}">
      ${stageTable(count, voice)}
    </div>
    <h2>${say('picture')}</h2>
    <div class="wide" tabindex="0" role="region" aria-label="${say('picture')}">
      ${transfersPicture(count, voice)}
    </div>
    <h2>${say('story')}</h2>
    ${count.stages.map(
      (stage, i) =>
        html`<h3>${say('stage', { n: i + 1 })}</h3>
          ${stageStory(count, stage, voice).map((told) => html`<p>${told}</p>`)}`,
    )}
    ${small.map((line) => html`<p class="small">${line}</p>`)}`
}

function stageTable(count: Count, voice: Voice): Html {
  const { say } = voice
  const rest = (pick: 'nonTransferable' | 'fractionsLost' | 'quota', name: string): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      ${count.stages.map((stage) => html`<td>${decimal(stage[pick], count.places)}</td>`)}
      <td></td>
    </tr>`
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${say('candidate')}</th>
        ${count.stages.map((_stage, i) => html`<th scope="col">${say('stage', { n: i + 1 })}</th>`)}
        <th scope="col">${say('outcome')}</th>
      </tr>
    </thead>
    <tbody>
      ${count.fates.map((fate) => candidateRow(count, fate, voice))}
    </tbody>
    <tfoot>
      ${rest('nonTransferable', say('not_transferable'))} ${rest('fractionsLost', say('fractions'))}
      ${rest('quota', say('quota_row'))}
    </tfoot>
  </table>`
}

function candidateRow(count: Count, fate: Fate, voice: Voice): Html {
  const cells = count.stages.map(({ totals }, i) => {
    const total = totals[fate.number - 1]
    const gone = fate.state === 'excluded' && i >= (fate.stage ?? 0)
    const elected = fate.state === 'elected' && i + 1 >= (fate.stage ?? 0)
    const shown = total === undefined || gone ? '–' : decimal(total, count.places)
    return html`<td class="${classOf(elected, gone)}">${shown}</td>`
  })
  return html`<tr class="${fate.state}">
    <th scope="row">${fate.name}</th>
    ${cells}
    <td>${outcome(fate, voice)}</td>
  </tr>`
}

function classOf(elected: boolean, gone: boolean): string {
  if (elected) return 'elected'
  return gone ? 'gone' : ''
}

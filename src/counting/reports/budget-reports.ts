import { decimal, inUnits } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { BudgetCount } from '../budgets/budget-count.ts'
import { votesFor } from '../budgets/budget.ts'
import { safeCell } from '../formats/csv-cell.ts'
import { budgetStory } from '../story/budget-story.ts'
import type { Voice } from '../story/voice.ts'
import type { Input } from './election-json.ts'
import { html, page, type Html } from './html.ts'

export const budgetText = (count: BudgetCount, input: Input, voice: Voice): string =>
  [...heading(count, input, voice), '', ...budgetStory(count, voice), ''].join('\n')

/** One row a project: what it costs, how many chose it, and whether it is funded. */
export function budgetCsv(count: BudgetCount, input: Input, { say, ...voice }: Voice): string {
  const head = heading(count, input, { say, ...voice }).map((line) => [line])
  const titles = [say('project'), say('project_name'), say('cost'), say('votes'), say('funded')]
  const rows = projectRows(count).map(({ id, name, cost, votes, place }) => [
    id,
    name,
    cost,
    String(votes),
    place === 0 ? '' : String(place),
  ])
  return [...head, titles, ...rows].map((row) => `${row.map(safeCell).join(',')}\n`).join('')
}

export const budgetHtml = (count: BudgetCount, input: Input, voice: Voice): string =>
  page(count.budget.title, voice.locale, budgetBody(count, input, voice))

export function budgetBody(count: BudgetCount, input: Input, voice: Voice): Html {
  const { say } = voice
  const [title = '', ...small] = heading(count, input, voice)
  const rows = projectRows(count)
  const most = Math.max(...rows.map(({ votes }) => votes), 1)
  return html`<h1>${title}</h1>
    ${budgetStory(count, voice).map((told) => html`<p>${told}</p>`)}
    <div class="wide" tabindex="0" role="region" aria-label="${say('outcome')}">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('project')}</th>
            <th scope="col">${say('cost')}</th>
            <th scope="col">${say('votes')}</th>
            <th scope="col" aria-hidden="true"></th>
            <th scope="col">${say('funded')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, id, cost, votes, place }) =>
              html`<tr class="${place > 0 ? 'elected' : ''}">
                <th scope="row">${name === '' ? id : name}</th>
                <td>${cost}</td>
                <td>${votes}</td>
                <td aria-hidden="true">
                  <div class="bar" style="width: ${Math.round((votes / most) * 120)}px"></div>
                </td>
                <td>${place > 0 ? place : '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${small.map((line) => html`<p class="small">${line}</p>`)}`
}

function heading({ budget, rule }: BudgetCount, input: Input, { say }: Voice): string[] {
  const { name, version, source } = rule
  return [
    say('count_of', { title: budget.title }),
    say('by_rule', { rule: name, version, source }),
    say('of_input', { hash: input.hash }),
  ]
}

function projectRows({ budget, funded }: BudgetCount) {
  const votes = votesFor(budget)
  return budget.projects
    .map(({ id, name, cost }, i) => ({
      id,
      name,
      cost: decimal(inUnits(cost, 10n ** BigInt(budget.places)), budget.places),
      votes: at(votes, i),
      place: funded.indexOf(i) + 1,
    }))
    .sort((a, b) => (a.place || Infinity) - (b.place || Infinity) || b.votes - a.votes)
}

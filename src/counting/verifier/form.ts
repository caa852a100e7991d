import { budgetRules, electionRules } from '../index.ts'
import { html, type Html } from '../reports/html.ts'
import type { words } from './verifier.words.ts'

type Say = ReturnType<typeof words.in>

const completions = ['add1', 'add1-then-greedy', 'greedy', 'none']

export function form(say: Say, language: string): Html {
  const rules = [...Object.keys(electionRules), ...Object.keys(budgetRules)]
  return html`<form id="form">
      <p>
        <label for="language">${say('language')}</label>
        <select id="language">
          ${option('en', 'English', language)} ${option('pl', 'Polski', language)}
        </select>
      </p>
      <h1>${say('title')}</h1>
      <p>${say('lead')}</p>
      <p>
        <label for="file">${say('file')}</label>
        <input id="file" type="file" accept=".blt,.csv,.pb,.txt" />
      </p>
      <p>
        <label for="text">${say('paste')}</label>
        <textarea id="text" rows="6" spellcheck="false"></textarea>
      </p>
      <p>
        <label for="rule">${say('rule')}</label>
        <select id="rule">
          ${option('', say('usual'), '')} ${rules.map((rule) => option(rule, rule, ''))}
        </select>
      </p>
      <p>
        <label for="completion">${say('completion')}</label>
        <select id="completion">
          ${completions.map((one) => option(one, one, 'add1'))}
        </select>
      </p>
      <p>
        <label for="seats">${say('seats')}</label>
        <input id="seats" inputmode="numeric" pattern="[0-9]*" size="4" />
      </p>
      <p>
        <label for="seed">${say('seed')}</label>
        <input id="seed" size="40" />
      </p>
      <p><button>${say('go')}</button></p>
    </form>
    <div id="result" role="status" tabindex="-1"></div>`
}

const option = (value: string, shown: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? { html: 'selected' } : ''}>${shown}</option>`

export const formStyle = `
label { display: block; font-weight: 600; }
input, select, textarea, button { font: inherit; max-width: 100%; box-sizing: border-box; }
input, select { min-height: 2.75rem; padding: 0 .5rem; }
textarea { width: 100%; font-family: ui-monospace, monospace; font-size: .875rem; }
button { min-height: 2.75rem; padding: 0 1.5rem; background: var(--mark); color: #fff; border: 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
body.over { outline: 6px dashed var(--mark); outline-offset: -6px; }
`

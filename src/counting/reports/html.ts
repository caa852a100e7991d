/** HTML made of text that was escaped on the way in. */
export interface Html {
  html: string
}

type Part = string | number | Html | readonly Html[]

/** html`<td>${name}</td>`: whatever is put in is escaped, unless it was made by this function. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, i) => text + written(parts[i])).join('') }
}

function written(part: Part | undefined): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** A whole page that needs nothing from anywhere else. */
export function page(title: string, language: string, body: Html): string {
  const whole = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return whole.html
}

export const style = `
:root { color-scheme: light; --ink: #1c1b19; --paper: #fffdf8; --line: #d8d2c4; --mark: #b3261e; }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 70rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: right; }
th:first-child, td:first-child { text-align: left; position: sticky; left: 0;
  background: var(--paper); }
tr.elected th, td.elected { font-weight: 700; }
td.gone { color: #6b655a; }
.wide { overflow-x: auto; }
.small { color: #5a554b; font-size: .875rem; overflow-wrap: anywhere; }
svg text { font: 11px system-ui, sans-serif; fill: var(--ink); }
.bar { background: var(--mark); height: .6rem; }
@media print { body { max-width: none; } .wide { overflow: visible; } }
`

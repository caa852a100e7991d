import base from './css/base.css?raw'
import calendar from './css/calendar.css?raw'
import charts from './css/charts.css?raw'
import door from './css/door.css?raw'
import forms from './css/forms.css?raw'
import layout from './css/layout.css?raw'
import lists from './css/lists.css?raw'
import notices from './css/notices.css?raw'
import print from './css/print.css?raw'
import rota from './css/rota.css?raw'
import rooms from './css/rooms.css?raw'
import tables from './css/tables.css?raw'
import tokens from './css/tokens.css?raw'

const SHEETS = [
  tokens,
  base,
  layout,
  forms,
  lists,
  notices,
  tables,
  charts,
  calendar,
  door,
  rooms,
  rota,
  print,
]

/** The one style sheet of the house, in the order it is written to be read. */
export function sheet(font: string): string {
  const all = SHEETS.join('\n')
  return tight(all.replace('FONT', font))
}

/** Comments and spare space left out: nothing here has text content in which space would count. */
export const tight = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

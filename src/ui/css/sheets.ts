import agenda from './agenda.css?raw'
import base from './base.css?raw'
import buttons from './buttons.css?raw'
import calendar from './calendar.css?raw'
import charts from './charts.css?raw'
import door from './door.css?raw'
import folds from './folds.css?raw'
import forms from './forms.css?raw'
import layout from './layout.css?raw'
import lists from './lists.css?raw'
import masthead from './masthead.css?raw'
import notices from './notices.css?raw'
import occasionForm from './occasion-form.css?raw'
import print from './print.css?raw'
import rooms from './rooms.css?raw'
import rota from './rota.css?raw'
import search from './search.css?raw'
import tables from './tables.css?raw'
import tokens from './tokens.css?raw'

const SHEETS = [
  tokens,
  base,
  masthead,
  layout,
  buttons,
  forms,
  search,
  folds,
  lists,
  notices,
  tables,
  charts,
  calendar,
  agenda,
  occasionForm,
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
const tight = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

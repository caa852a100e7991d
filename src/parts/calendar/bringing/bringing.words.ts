import { defineWords } from '../../../platform/words/index.ts'

/** Bringing in a calendar kept elsewhere. */
export const words = defineWords({
  title: { en: 'Bring in a calendar', pl: 'Wczytaj kalendarz' },
  lead: {
    en: 'From a phone, a website or another program: a file that ends in .ics. You see what it would do before anything is done.',
    pl: 'Z telefonu, strony lub innego programu: plik z końcówką .ics. Zobaczysz, co zrobi, zanim cokolwiek się stanie.',
  },
  file: { en: 'Calendar file', pl: 'Plik kalendarza' },
  file_hint: { en: 'Up to 5 MB.', pl: 'Do 5 MB.' },
  look: { en: 'Look what is in it', pl: 'Zobacz, co zawiera' },
  'no-file': { en: 'Choose a file first.', pl: 'Najpierw wybierz plik.' },
  'too-large': { en: 'This file is larger than 5 MB.', pl: 'Ten plik ma ponad 5 MB.' },
  empty: { en: 'This file is empty.', pl: 'Ten plik jest pusty.' },
  'no-calendar': {
    en: 'This is not a calendar file. It should begin with BEGIN:VCALENDAR; a program’s “export” or “share” makes one.',
    pl: 'To nie jest plik kalendarza. Powinien zaczynać się od BEGIN:VCALENDAR; tworzy go „eksport” w programie.',
  },
  packed: {
    en: 'This is a packed file (.zip), as Google hands calendars on. Unpack it, and choose the .ics inside.',
    pl: 'To spakowany plik (.zip), w takiej postaci kalendarze daje Google. Rozpakuj go i wybierz plik .ics ze środka.',
  },
  broken: {
    en: 'This file is broken: it cannot be read to its end. Export it again.',
    pl: 'Ten plik jest uszkodzony: nie da się go przeczytać do końca. Wyeksportuj go ponownie.',
  },
  'too-slow': {
    en: 'A rule in this file repeats in a way that takes too long to work out. Export a shorter time, without it.',
    pl: 'Reguła w tym pliku powtarza się tak, że nie da się jej szybko obliczyć. Wyeksportuj krótszy okres, bez niej.',
  },
  nothing: {
    en: 'Nothing to bring in: {n, plural, =0 {the file holds nothing} one {the one thing in it is over or far ahead} other {all # things in it are over or far ahead}}.',
    pl: 'Nie ma czego wczytać: {n, plural, =0 {plik nic nie zawiera} one {jedyna rzecz już minęła lub jest odległa} few {wszystkie # rzeczy minęły lub są odległe} many {wszystkie # rzeczy minęły lub są odległe} other {wszystkie # rzeczy minęły lub są odległe}}.',
  },
  preview: { en: 'What it would do', pl: 'Co zrobi' },
  summary: {
    en: '{fresh} new{changed, plural, =0 {} other {, # changed}}{off, plural, =0 {} other {, # called off}}{same, plural, =0 {} other {, # the same as here}}.',
    pl: 'nowych: {fresh}{changed, plural, =0 {} other {, zmienionych: #}}{off, plural, =0 {} other {, odwołanych: #}}{same, plural, =0 {} other {, takich samych: #}}.',
  },
  left_out: {
    en: '{n, plural, one {1 is} other {# are}} over, or more than a year ahead, and {n, plural, one {stays} other {stay}} out.',
    pl: 'Pominięto minione lub odległe o ponad rok: {n}.',
  },
  cut: {
    en: 'There are more than 300; the first 300 are brought in. Bring in the file again later for the rest.',
    pl: 'Jest ich więcej niż 300; wczytanych będzie pierwszych 300. Resztę wczytasz później tym samym plikiem.',
  },
  unread: { en: 'Could not be read', pl: 'Nie do odczytania' },
  'no-start': { en: 'says no day or hour', pl: 'brak dnia lub godziny' },
  'ends-before': { en: 'ends before it begins', pl: 'kończy się przed początkiem' },
  'too-long': { en: 'lasts longer than 14 days', pl: 'trwa ponad 14 dni' },
  'no-title': { en: 'has no name', pl: 'nie ma nazwy' },
  'bad-repeat': {
    en: 'repeats by a rule that is broken',
    pl: 'powtarza się według błędnej reguły',
  },
  private: { en: 'is marked as private there', pl: 'jest tam oznaczone jako prywatne' },
  unnamed: { en: 'without a name', pl: 'bez nazwy' },
  new: { en: 'new', pl: 'nowe' },
  changed: { en: 'changed', pl: 'zmienione' },
  off: { en: 'called off there', pl: 'tam odwołane' },
  was: { en: 'was: {when}', pl: 'było: {when}' },
  kind: { en: 'What kind of thing are the new ones?', pl: 'Jaki rodzaj mają nowe?' },
  bring: { en: 'Bring them in', pl: 'Wczytaj' },
  done: {
    en: 'Brought in: {n, plural, one {1 thing} other {# things}}.',
    pl: 'Wczytano: {n}.',
  },
  reason: {
    en: 'Called off in the calendar it came from.',
    pl: 'Odwołane w kalendarzu, z którego pochodzi.',
  },
})

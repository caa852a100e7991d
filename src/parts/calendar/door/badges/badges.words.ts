import { defineWords } from '../../../../platform/words/index.ts'

/** Name badges. */
export const words = defineWords({
  title: { en: 'Name badges', pl: 'Plakietki z imieniem' },
  lead: {
    en: 'On sheets of labels, or on paper to cut. First names large, so that people who meet can use them.',
    pl: 'Na arkuszach etykiet albo na papierze do cięcia. Imiona duże, żeby można było się do siebie zwracać.',
  },
  door: { en: 'Door list', pl: 'Lista przy drzwiach' },
  format: { en: 'Which sheets?', pl: 'Jakie arkusze?' },
  l10: { en: '10 on a sheet, 80 × 50 mm', pl: '10 na arkuszu, 80 × 50 mm' },
  l10_hint: { en: 'Two by five: the usual name badge.', pl: 'Dwa na pięć: zwykła plakietka.' },
  l24: { en: '24 on a sheet, 63.5 × 33.9 mm', pl: '24 na arkuszu, 63,5 × 33,9 mm' },
  l24_hint: { en: 'Three by eight: address labels.', pl: 'Trzy na osiem: etykiety adresowe.' },
  who: { en: 'For whom?', pl: 'Dla kogo?' },
  coming: {
    en: '{n, plural, =0 {Nobody said yes yet: blank ones} one {The one who said yes or is here, and some blank} other {The # who said yes or are here, and some blank}}',
    pl: '{n, plural, =0 {Nikt się jeszcze nie zgłosił: puste} one {Jedna osoba zgłoszona lub obecna i kilka pustych} few {# osoby zgłoszone lub obecne i kilka pustych} many {# osób zgłoszonych lub obecnych i kilka pustych} other {# osoby zgłoszone lub obecne i kilka pustych}}',
  },
  blank: { en: 'A sheet to write on by hand', pl: 'Arkusz do wypełnienia ręcznie' },
  first_time: {
    en: 'Mark those who are here for the first time',
    pl: 'Oznacz tych, którzy są pierwszy raz',
  },
  first_time_hint: {
    en: 'So that somebody says hello. Ask yourself whether they would like it.',
    pl: 'Żeby ktoś się przywitał. Zastanów się, czy by tego chcieli.',
  },
  pronoun: { en: 'A line for the pronoun, to fill in by hand', pl: 'Linia na zaimek do wpisania' },
  pass: { en: 'A pass to scan at the door', pl: 'Przepustka do zeskanowania' },
  pass_hint: {
    en: 'A random word for this evening. It says nothing about its holder, and ends two days after.',
    pl: 'Przypadkowe słowo na ten wieczór. Nic nie mówi o osobie i wygasa po dwóch dniach.',
  },
  used: {
    en: 'Labels of the first sheet that are used already',
    pl: 'Zużyte etykiety na pierwszym arkuszu',
  },
  used_hint: { en: 'They are left out, row by row.', pl: 'Zostaną pominięte, wiersz po wierszu.' },
  make: { en: 'Make the badges', pl: 'Przygotuj plakietki' },
  print_note: {
    en: 'Print at 100 %, without margins of the printer’s own.',
    pl: 'Drukuj w skali 100 %, bez marginesów drukarki.',
  },
  first: { en: 'first time', pl: 'pierwszy raz' },
  scan: { en: 'A pass', pl: 'Przepustka' },
})

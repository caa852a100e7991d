import { defineWords } from '../../../../platform/words/index.ts'

/** For whoever keeps the rota: one slot of an occasion, who is in it, and putting somebody down for it. */
export const words = defineWords({
  put_down: { en: 'Put somebody down', pl: 'Wpisz kogoś' },
  put_down_label: { en: 'Put somebody down: {slot}, {title}', pl: 'Wpisz kogoś: {slot}, {title}' },
  put_down_why: {
    en: 'They told you they are coming, by phone or in the street.',
    pl: 'Ktoś powiedział ci przez telefon albo na ulicy, że przyjdzie.',
  },
  comes_along: { en: 'Comes along', pl: 'Przychodzi' },
  lead: {
    en: 'For somebody who told you yes by word of mouth. They get a letter, and can say no with one tap.',
    pl: 'Dla kogoś, kto zgodził się ustnie. Dostanie list i jednym dotknięciem może odmówić.',
  },
  who_is_in: { en: 'Who is in', pl: 'Kto jest wpisany' },
  counts: {
    en: '{wanted, plural, =0 {{in} in} other {{in} of {wanted} in}}',
    pl: '{wanted, plural, =0 {wpisanych: {in}} other {wpisanych: {in} z {wanted}}}',
  },
  nobody_in: { en: 'Nobody yet', pl: 'Jeszcze nikt' },
  more_in: {
    en: 'The list of who is coming has everybody.',
    pl: 'Wszystkie osoby są na liście tych, którzy przyjdą.',
  },
  waits: { en: 'waits in line', pl: 'czeka w kolejce' },
  seeks: { en: 'looks for a stand-in', pl: 'szuka zastępstwa' },
  guest: { en: 'guest', pl: 'gość' },
  find: { en: 'Who told you yes?', pl: 'Kto się zgodził?' },
  find_hint: {
    en: 'Part of a name, or a membership number.',
    pl: 'Część nazwiska albo numer członkowski.',
  },
  nobody_found: { en: 'No member of that name', pl: 'Nie ma takiego członka' },
  nobody_found_why: {
    en: 'Whoever is not a member comes in at the door, or by the public page.',
    pl: 'Kto nie jest członkiem, wchodzi przy drzwiach albo zgłasza się na stronie publicznej.',
  },
  likely: {
    en: 'You might ask: they can, or are counted on, and are free then',
    pl: 'Można zapytać: umieją albo można na nich liczyć i mają wtedy wolne',
  },
  put: { en: 'Put down', pl: 'Wpisz' },
  'stand-in': { en: 'Put down as stand-in', pl: 'Wpisz jako zastępstwo' },
  line: { en: 'Put in line', pl: 'Wpisz do kolejki' },
  act_for: { en: '{act}: {who}', pl: '{act}: {who}' },
  'in-it': { en: 'is in', pl: 'wpisany' },
  'in-line': { en: 'waits in line', pl: 'czeka w kolejce' },
  came: { en: 'came already', pl: 'już przyszedł' },
  'not-able': { en: 'asks for: {what}', pl: 'wymaga: {what}' },
  note_able: { en: 'Note that they can', pl: 'Zapisz, że umie' },
  elsewhere: { en: 'is down as: {slot}', pl: 'jest wpisany jako: {slot}' },
  comes: { en: 'comes along', pl: 'przychodzi' },
  busy: { en: 'said yes to {title} then', pl: 'na ten czas zgłosił się na: {title}' },
  take_off: { en: 'Take off', pl: 'Wykreśl' },
  was_put: { en: '{who} is down for {slot}.', pl: '{who}: wpisano, {slot}.' },
  was_put_line: {
    en: '{slot} is full. {who} is in line, and asked when a place comes free.',
    pl: '{slot}: komplet. {who} czeka w kolejce i dostanie pytanie, gdy zwolni się miejsce.',
  },
  was_not_put: {
    en: 'It was not done: {who} cannot be put down for this now.',
    pl: 'Nie wpisano: {who} nie może być teraz wpisany.',
  },
  was_taken_off: {
    en: '{who} is no longer down. Taken off by mistake? Put them down again.',
    pl: '{who}: wykreślono. Jeśli to pomyłka, wpisz tę osobę ponownie.',
  },
  too_late: {
    en: 'It is over, or called off. Nobody can be put down any more.',
    pl: 'To już minęło albo zostało odwołane. Nikogo nie można już wpisać.',
  },
})

import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Who looked', pl: 'Kto zaglądał' },
  lead: {
    en: 'Every opened entry, search, page of the list and export, newest first. Nothing here can be changed; each line is sealed to the one before it.',
    pl: 'Każdy otwarty wpis, każde wyszukiwanie, strona listy i eksport, od najnowszych. Niczego nie da się tu zmienić; każdy wiersz jest spięty z poprzednim.',
  },
  whole: {
    en: '{n, plural, =0 {The log is empty.} one {The one line of the log was checked: it is whole.} other {The newest # lines were checked: none is missing or changed.}}',
    pl: '{n, plural, =0 {Dziennik jest pusty.} one {Sprawdzono jedyny wiersz dziennika: jest cały.} few {Sprawdzono # najnowsze wiersze: żadnego nie brakuje i żaden nie jest zmieniony.} many {Sprawdzono # najnowszych wierszy: żadnego nie brakuje i żaden nie jest zmieniony.} other {Sprawdzono # najnowszego wiersza: żadnego nie brakuje i żaden nie jest zmieniony.}}',
  },
  broken: {
    en: 'Line {place} does not fit the one before it. Somebody has changed the log outside the hall: keep a copy of the database and ask for help.',
    pl: 'Wiersz {place} nie pasuje do poprzedniego. Ktoś zmienił dziennik poza systemem: zachowaj kopię bazy danych i poproś o pomoc.',
  },
  days: { en: 'How much was read in a day', pl: 'Ile kto przeczytał w ciągu dnia' },
  days_lead: {
    en: 'The last 30 days, most first. A day ends at {listed, number} names or {opened, number} entries.',
    pl: 'Ostatnie 30 dni, najpierw największe liczby. Dzień kończy się po {listed, number} nazwiskach lub {opened, number} wpisach.',
  },
  day: { en: 'Day', pl: 'Dzień' },
  reader: { en: 'Officer', pl: 'Działacz' },
  listed: { en: 'Names shown', pl: 'Pokazane nazwiska' },
  opened: { en: 'Entries opened', pl: 'Otwarte wpisy' },
  unusual: { en: 'unusual', pl: 'nietypowo dużo' },
  log: { en: 'The log', pl: 'Dziennik' },
  entry: { en: 'opened the entry of {person}', pl: 'otwarcie wpisu: {person}' },
  search: {
    en: 'searched for “{words}”, {n, plural, =0 {found nobody} one {was shown # name} other {was shown # names}}',
    pl: 'wyszukiwanie „{words}”, {n, plural, =0 {nikogo nie znaleziono} one {pokazano # nazwisko} few {pokazano # nazwiska} many {pokazano # nazwisk} other {pokazano # nazwiska}}',
  },
  list: {
    en: 'read a page of the list, {n, plural, one {# name} other {# names}}',
    pl: 'strona listy, {n, plural, one {# nazwisko} few {# nazwiska} many {# nazwisk} other {# nazwiska}}',
  },
  export: {
    en: 'exported {n, plural, one {# person} other {# people}}: {words}',
    pl: 'eksport: {n, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}: {words}',
  },
  nobody_named: { en: 'somebody no longer on the list', pl: 'ktoś, kogo nie ma już na liście' },
  empty: { en: 'Nobody has looked yet', pl: 'Nikt jeszcze nie zaglądał' },
  empty_why: {
    en: 'When an officer opens the list of people, it is noted here.',
    pl: 'Gdy działacz otworzy listę osób, zostanie to tu zapisane.',
  },
})

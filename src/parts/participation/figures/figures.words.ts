import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Figures', pl: 'Dane' },
  lead: {
    en: 'At the end of {month}. Figures only: nobody above the branch sees a name.',
    pl: 'Na koniec: {month}. Tylko liczby: nikt ponad kołem nie widzi nazwisk.',
  },
  beside: {
    en: 'of {members} members · {share} took part in the {days} days to the end of {month}',
    pl: 'z {members} członków · {share} brało udział w {days} dni do końca: {month}',
  },
  silent: {
    en: '{n, plural, one {# body with {members} members} other {# bodies with {members} members}} recorded nothing and are left out of the share.',
    pl: '{n, plural, one {# koło, {members} członków, nic nie zapisało i nie wchodzi do udziału.} few {# koła, {members} członków, nic nie zapisały i nie wchodzą do udziału.} many {# kół, {members} członków, nic nie zapisało i nie wchodzi do udziału.} other {# koła, {members} członków, nic nie zapisało i nie wchodzi do udziału.}}',
  },
  change_more: { en: '{n} more than the month before', pl: 'o {n} więcej niż miesiąc wcześniej' },
  change_fewer: { en: '{n} fewer than the month before', pl: 'o {n} mniej niż miesiąc wcześniej' },
  change_same: { en: 'as the month before', pl: 'tyle co miesiąc wcześniej' },
  picture: {
    en: '{n, plural, one {# body} other {# bodies}}, one square each',
    pl: '{n, plural, one {# koło} few {# koła} many {# kół} other {# koła}}, każde to jeden kwadrat',
  },
  picture_spoken: {
    en: '{region}: {n, plural, one {# body} other {# bodies}} by share of members active: {dark} at 15% or more, {light} under 3%, {none} without a figure.',
    pl: '{region}: {n, plural, one {# koło} few {# koła} many {# kół} other {# koła}} według udziału aktywnych: {dark} od 15%, {light} poniżej 3%, {none} bez danych.',
  },
  picture_why: {
    en: 'The stronger the colour, the more of its members are active. No figure: fewer than 10 active, or nothing recorded.',
    pl: 'Im mocniejszy kolor, tym więcej członków jest aktywnych. Brak danych: mniej niż 10 aktywnych albo nic nie zapisano.',
  },
  level_0: { en: 'under 3%', pl: 'poniżej 3%' },
  level_1: { en: '3 to 6%', pl: 'od 3 do 6%' },
  level_2: { en: '6 to 10%', pl: 'od 6 do 10%' },
  level_3: { en: '10 to 15%', pl: 'od 10 do 15%' },
  level_4: { en: '15% or more', pl: '15% i więcej' },
  flows: { en: 'Comings and goings in {month}', pl: 'Przyjścia i odejścia: {month}' },
  ladder: { en: 'Members on each rung', pl: 'Członkowie na każdym szczeblu' },
  parts: { en: 'Regions', pl: 'Regiony' },
  units: { en: 'Every branch', pl: 'Wszystkie koła' },
  name: { en: 'Name', pl: 'Nazwa' },
  bodies: { en: 'Branches', pl: 'Koła' },
  find: { en: 'Find by name', pl: 'Szukaj po nazwie' },
  none_found: { en: 'None of that name here.', pl: 'Nie ma tu takiej nazwy.' },
  show_all: { en: 'Show all', pl: 'Pokaż wszystkie' },
  everything_on_one: { en: 'All {n} on one page', pl: 'Wszystkie ({n}) na jednej stronie' },
  rounding: {
    en: 'Members are exact. Groups of 1 to 9 people are “under 10”, others go to the nearest 5; a number that would give such a group away is a dash. Shares and changes come from what is shown. Rule {version}.',
    pl: 'Liczba członków jest dokładna. Grupy od 1 do 9 osób to „1–9”, inne zaokrąglamy do 5; liczba, która zdradziłaby taką grupę, to kreska. Udziały i zmiany liczymy z tego, co pokazane. Zasada {version}.',
  },
  keeps: { en: 'Add, name or close a body below', pl: 'Dodaj, nazwij lub zamknij organ poniżej' },
  face: {
    en: 'Write the public page, posters and feeds',
    pl: 'Redaguj stronę publiczną, plakaty i kanały',
  },
  none_title: { en: 'No month is closed yet', pl: 'Żaden miesiąc nie jest jeszcze zamknięty' },
  none_seats: {
    en: 'Until then see that each has two officers: they bring in its list, which nobody above sees.',
    pl: 'Do tego czasu zadbaj, by w każdej były dwie osoby funkcyjne: one wczytają listę, której nikt wyżej nie zobaczy.',
  },
  seats: { en: 'Name officers below', pl: 'Wskaż osoby funkcyjne poniżej' },
  none_why: {
    en: '{n, plural, one {# body below keeps its list here.} other {# bodies below keep their lists here.}} Their figures appear when the first month closes, on {date}.',
    pl: '{n, plural, one {# organizacja poniżej prowadzi tu listę.} few {# organizacje poniżej prowadzą tu listy.} many {# organizacji poniżej prowadzi tu listy.} other {# organizacji poniżej prowadzi tu listy.}} Dane pojawią się po zamknięciu pierwszego miesiąca: {date}.',
  },
})

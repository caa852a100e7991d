import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  people: { en: 'People', pl: 'Osoby' },
  lead: {
    en: '{n, plural, =0 {Nobody is on the list yet.} one {One member on the list.} other {# members on the list.}}',
    pl: '{n, plural, =0 {Na liście nie ma jeszcze nikogo.} one {Na liście jest jedna osoba.} few {Na liście są # osoby.} many {Na liście jest # osób.} other {Na liście jest # osoby.}}',
  },
  find: { en: 'Find a person', pl: 'Znajdź osobę' },
  find_hint: {
    en: 'Any part of a name, phone, e-mail, number or postcode',
    pl: 'Fragment nazwiska, telefonu, adresu e-mail, numeru lub kodu pocztowego',
  },
  add: { en: 'Add a person', pl: 'Dodaj osobę' },
  tags_page: { en: 'Tags', pl: 'Oznaczenia' },
  fields_page: { en: 'Own columns', pl: 'Własne kolumny' },
  sort: { en: 'Order', pl: 'Kolejność' },
  sort_name: { en: 'by name', pl: 'według nazwiska' },
  sort_joined: { en: 'newest first', pl: 'od najnowszych' },
  'sort_took-part': { en: 'took part last', pl: 'od ostatnio biorących udział' },
  ward: {
    en: '{below, select, section {Section} circle {Circle} other {Branch}}',
    pl: '{below, select, section {Sekcja} circle {Krąg} other {Koło}}',
  },
  any: { en: 'any', pl: 'dowolne' },
  state: { en: 'Standing', pl: 'Stan członkostwa' },
  state_counting: { en: 'members and those in arrears', pl: 'członkowie i osoby z zaległościami' },
  state_all: {
    en: 'everybody ever on the list',
    pl: 'wszyscy, którzy kiedykolwiek byli na liście',
  },
  rung: { en: 'Last 90 days', pl: 'Ostatnie 90 dni' },
  rung_hint_unknown: {
    en: 'Nothing was recorded here in the last 90 days, so nobody’s part in it is known.',
    pl: 'W ostatnich 90 dniach niczego tu nie zapisano, więc nie wiadomo, kto bierze udział.',
  },
  joined_from: { en: 'Joined from', pl: 'Przystąpienie od' },
  joined_to: { en: 'Joined until', pl: 'Przystąpienie do' },
  union: { en: 'Union', pl: 'Związek zawodowy' },
  office: { en: 'Office', pl: 'Funkcja' },
  office_any: { en: 'any office', pl: 'dowolna' },
  tag: { en: 'Tag', pl: 'Oznaczenie' },
  over: { en: 'More than {n, number} found', pl: 'Znaleziono ponad {n, number}' },
  first_only: {
    en: 'More than {n, number} people match. First come those whose name begins so; for others, type a few more letters.',
    pl: 'Pasuje ponad {n, number} osób. Najpierw te, których nazwisko tak się zaczyna; aby znaleźć inne, wpisz jeszcze kilka liter.',
  },
  none_title: { en: 'Nobody matches', pl: 'Nikt nie pasuje' },
  none_words: {
    en: 'Try fewer letters, another spelling, or part of the phone number.',
    pl: 'Spróbuj mniej liter, innej pisowni albo fragmentu numeru telefonu.',
  },
  none_choices: {
    en: 'Take off a choice, and the list grows.',
    pl: 'Usuń któryś z wyborów, a lista się wydłuży.',
  },
  none_yet: { en: 'This list is empty', pl: 'Ta lista jest pusta' },
  none_yet_why: {
    en: 'Bring in your list of members, or add the first person by hand.',
    pl: 'Wczytaj listę członków albo dodaj pierwszą osobę ręcznie.',
  },
  bring_list: { en: 'Bring in a list', pl: 'Wczytaj listę' },
  why_new: {
    en: 'Joined {ago}. Nobody has spoken with them yet.',
    pl: 'Przystąpienie {ago}. Nikt jeszcze nie rozmawiał z tą osobą.',
  },
  why_carried: {
    en: 'Others relied on them on {day}.',
    pl: 'Inni mogli na tę osobę liczyć: {day}.',
  },
  why_took_part: { en: 'Took part on {day}.', pl: 'Udział: {day}.' },
  why_reached: { en: 'Spoken with on {day}.', pl: 'Rozmowa: {day}.' },
  why_took_part_once: { en: 'Last took part on {day}.', pl: 'Ostatni udział: {day}.' },
  why_joined: {
    en: 'Joined {month}; nothing recorded since.',
    pl: 'Przystąpienie: {month}; odtąd nic nie zapisano.',
  },
  why_nothing: { en: 'Nothing recorded yet.', pl: 'Nic jeszcze nie zapisano.' },
  why_state: { en: '{state} since {day}.', pl: '{state} od {day}.' },
  tag_new: { en: 'new', pl: 'nowa osoba' },
  enough_title: { en: 'That is enough for one day', pl: 'Na dziś wystarczy' },
  enough_listed: {
    en: 'You have been shown {n, number} names today. So that nobody can copy the list by paging through it, a day’s reading ends here. It opens again tomorrow.',
    pl: 'Pokazano ci dziś {n, number} nazwisk. Żeby nikt nie mógł skopiować listy strona po stronie, dzienne czytanie tu się kończy. Jutro znów będzie można.',
  },
  enough_opened: {
    en: 'You have opened {n, number} entries today. So that nobody can copy the list by opening one after another, a day’s reading ends here. It opens again tomorrow.',
    pl: 'Otwarto dziś {n, number} wpisów. Żeby nikt nie mógł skopiować listy wpis po wpisie, dzienne czytanie tu się kończy. Jutro znów będzie można.',
  },
  enough_why: {
    en: 'The auditors see how much each officer reads.',
    pl: 'Rewidenci widzą, ile czyta każdy działacz.',
  },
})

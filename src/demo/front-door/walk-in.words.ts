import { defineWords } from '../../platform/words/index.ts'

/** The demo's front door. */
export const words = defineWords({
  title: { en: 'Walk in', pl: 'Wejdź' },
  lead: {
    en: 'This is a hall with invented people: one constituency of {members} members with five ward branches, a union branch beside it, and 649 constituencies that send figures only. Whose shoes would you like to stand in?',
    pl: 'To sala z wymyślonymi ludźmi: jeden okręg z {members} członkami i pięcioma kołami, obok koło związkowe, a 649 okręgów przesyła tylko dane. W czyich butach chcesz stanąć?',
  },
  eight: { en: 'Eight people', pl: 'Osiem osób' },
  walk_in: { en: 'Walk in as {name}', pl: 'Wejdź jako {name}' },
  walk_in_short: { en: 'Walk in', pl: 'Wejdź' },
  at: { en: 'at {body}', pl: '{body}' },
  secretary: { en: 'Secretary', pl: 'Sekretarz' },
  secretary_why: {
    en: 'Two evenings a week. Brings in this month’s list, looks after people, sees who is active.',
    pl: 'Dwa wieczory w tygodniu. Wczytuje listę, dba o ludzi, widzi, kto jest aktywny.',
  },
  volunteer: { en: 'Volunteer', pl: 'Wolontariusz' },
  volunteer_why: {
    en: 'Opens the hall for the breakfast club and checks people in at the door.',
    pl: 'Otwiera salę na klub śniadaniowy i odnotowuje przychodzących.',
  },
  member: { en: 'Member', pl: 'Członkini' },
  member_why: {
    en: 'Sees what is on, says “I’m coming” in two taps, looks at her own entry.',
    pl: 'Widzi, co się dzieje, dwoma dotknięciami mówi „Przyjdę”, ogląda swój wpis.',
  },
  facilitator: { en: 'Facilitator', pl: 'Prowadząca' },
  facilitator_why: {
    en: 'Leads the reading circle every week.',
    pl: 'Co tydzień prowadzi krąg czytelniczy.',
  },
  treasurer: { en: 'Treasurer', pl: 'Skarbnik' },
  treasurer_why: {
    en: 'Sees the branch and its figures, and no list of people: the office does not need one.',
    pl: 'Widzi koło i jego dane, bez listy osób: ta funkcja jej nie potrzebuje.',
  },
  'regional-organiser': { en: 'Regional organiser', pl: 'Organizatorka regionalna' },
  'regional-organiser_why': {
    en: 'Sees the constituencies of the region as figures, never a name.',
    pl: 'Widzi okręgi regionu jako dane, nigdy nazwiska.',
  },
  'national-officer': { en: 'National officer', pl: 'Działacz krajowy' },
  'national-officer_why': {
    en: 'Sees all 650 constituencies as figures: where branches live, and where nothing is known.',
    pl: 'Widzi wszystkie 650 okręgów jako dane: gdzie koła żyją, a gdzie nic nie wiadomo.',
  },
  'union-liaison': { en: 'Union liaison', pl: 'Łączniczka związkowa' },
  'union-liaison_why': {
    en: 'Speaks for a union branch affiliated to the constituency; each keeps its own list.',
    pl: 'Reprezentuje koło związkowe zrzeszone z okręgiem; każde prowadzi własną listę.',
  },
  stories: { en: 'Five stories to look for', pl: 'Pięć historii do odnalezienia' },
  dormant: {
    en: 'A branch that fell asleep. Nothing recorded, so nothing is known.',
    pl: 'Koło, które zasnęło. Nic nie zapisano, więc nic nie wiadomo.',
  },
  surge: {
    en: 'A campaign brought in many, and most are on paper again.',
    pl: 'Kampania przyciągnęła wielu, większość znów jest tylko na papierze.',
  },
  education: {
    en: 'A reading circle, week after week.',
    pl: 'Krąg czytelniczy, tydzień po tygodniu.',
  },
  'mutual-aid': {
    en: 'Hardly a meeting, and the liveliest of all.',
    pl: 'Prawie bez zebrań, a najżywsze ze wszystkich.',
  },
  tampered: {
    en: 'Forty e-mail addresses changed in six weeks before a selection.',
    pl: 'Czterdzieści adresów e-mail zmienionych w sześć tygodni przed wyborami.',
  },
  more: { en: 'To try things with', pl: 'Do wypróbowania' },
  list_name: { en: 'This month’s list from head office', pl: 'Lista z centrali z tego miesiąca' },
  list_why: {
    en: 'A file for the secretary to bring in: {rows} rows, with the usual dirt.',
    pl: 'Plik do wczytania przez sekretarza: {rows} wierszy, ze zwykłymi błędami.',
  },
  outbox_name: { en: 'The outbox', pl: 'Skrzynka nadawcza' },
  outbox_why: {
    en: 'Every letter the hall would have sent. The demo sends none.',
    pl: 'Każdy list, który sala by wysłała. Demo nie wysyła żadnego.',
  },
  design_name: { en: 'The look', pl: 'Wygląd' },
  design_why: {
    en: 'Every pattern that pages are made of.',
    pl: 'Wszystkie wzory, z których są strony.',
  },
  nobody: { en: 'No letter has been written yet.', pl: 'Nie napisano jeszcze żadnego listu.' },
  nobody_next: {
    en: 'Ask for a sign-in link, or call an occasion off: the letters arrive here.',
    pl: 'Poproś o link do logowania albo odwołaj wydarzenie: listy trafią tutaj.',
  },
})

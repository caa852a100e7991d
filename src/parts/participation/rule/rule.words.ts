import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Who is active: the rule', pl: 'Kto jest aktywny: zasada' },
  lead: {
    en: 'One rule for every branch. It looks at what people did, never at what they opened, clicked or paid.',
    pl: 'Jedna zasada dla każdego koła. Patrzy na to, co ludzie zrobili, nigdy na to, co otworzyli, kliknęli lub zapłacili.',
  },
  version: {
    en: 'Version {version}, in force since {date}',
    pl: 'Wersja {version}, obowiązuje od {date}',
  },
  window: { en: 'The window is the last {days} days', pl: 'Liczy się ostatnie {days} dni' },
  carries: { en: 'Carries it', pl: 'Niosą to' },
  carries_why: {
    en: 'In the last {days} days they did something that others rely on: {kinds}.',
    pl: 'W ostatnich {days} dniach zrobili coś, na czym inni polegają: {kinds}.',
  },
  took_part: { en: 'Took part', pl: 'Brali udział' },
  took_part_why: {
    en: 'In the last {days} days they took part at least once: {kinds}.',
    pl: 'W ostatnich {days} dniach przynajmniej raz wzięli udział: {kinds}.',
  },
  reached: { en: 'Spoken with', pl: 'Po rozmowie' },
  reached_why: {
    en: 'In the last {days} days somebody reached them, and they answered: {kinds}.',
    pl: 'W ostatnich {days} dniach ktoś do nich dotarł, a oni odpowiedzieli: {kinds}.',
  },
  on_paper: { en: 'On paper', pl: 'Na papierze' },
  on_paper_why: {
    en: 'None of these. It is a number of the branch, and never a word said of a person.',
    pl: 'Nic z powyższych. To liczba koła, nigdy słowo o człowieku.',
  },
  unknown: { en: 'Unknown', pl: 'Nie wiadomo' },
  unknown_why: {
    en: 'The branch recorded nothing at all in the window. A branch that writes nothing down must not look dead.',
    pl: 'Koło nic w tym czasie nie zapisało. Koło, które nic nie zapisuje, nie może wyglądać na martwe.',
  },
  active: {
    en: 'Active members are those who carry it and those who took part. Each member stands on one rung only, the highest they reach.',
    pl: 'Aktywni członkowie to ci, którzy to niosą, i ci, którzy brali udział. Każdy stoi na jednym szczeblu, najwyższym.',
  },
  denominator: {
    en: 'The whole is everybody whose membership counts today: members, and members in arrears.',
    pl: 'Całość to wszyscy, których członkostwo dziś się liczy: członkowie, także z zaległościami.',
  },
  flows: { en: 'Comings and goings', pl: 'Przyjścia i odejścia' },
  flows_why: {
    en: 'Newly active: active at the end of the month, and never before. Kept: active at its beginning and at its end. Lapsed: active at its beginning, not at its end. Returned: active at its end, not at its beginning, but once before.',
    pl: 'Nowo aktywni: aktywni na koniec miesiąca, wcześniej nigdy. Zostali: aktywni na początku i na końcu. Odeszli: aktywni na początku, nie na końcu. Wrócili: aktywni na końcu, nie na początku, ale kiedyś wcześniej.',
  },
  above: { en: 'What is seen above the branch', pl: 'Co widać ponad kołem' },
  above_why: {
    en: 'Figures of closed months, never a name. Groups of 1 to 9 people are shown as “under 10”, others go to the nearest 5. The number of members is exact. Shares and changes are worked out from what is shown.',
    pl: 'Dane zamkniętych miesięcy, nigdy nazwisko. Grupy od 1 do 9 osób to „1–9”, inne zaokrąglamy do 5. Liczba członków jest dokładna. Udziały i zmiany liczymy z tego, co pokazane.',
  },
  checked: { en: 'Mistakes', pl: 'Pomyłki' },
  checked_why: {
    en: 'A mistake is taken back by a second entry that says so; nothing is wiped out. Each night every figure is counted again from what people did, and what differs is put right and listed.',
    pl: 'Pomyłkę cofa drugi wpis, który to mówi; nic nie znika. Każdej nocy liczymy wszystko od nowa z tego, co ludzie zrobili; różnice poprawiamy i wypisujemy.',
  },
  never: { en: 'What never counts', pl: 'Co nigdy się nie liczy' },
  never_why: {
    en: 'Opening a letter, reading a page, paying, being signed in, being counted. There is no hidden score.',
    pl: 'Otwarcie listu, czytanie strony, opłacenie składki, zalogowanie, samo policzenie. Nie ma ukrytej punktacji.',
  },
  back: { en: 'Back to the figures', pl: 'Wróć do danych' },
  kind_attended: { en: 'came to something', pl: 'przyszli na coś' },
  kind_studied: { en: 'studied', pl: 'uczyli się' },
  kind_ordered: { en: 'ordered with others', pl: 'zamawiali razem' },
  kind_lent: { en: 'lent something', pl: 'coś użyczyli' },
  kind_borrowed: { en: 'borrowed something', pl: 'coś pożyczyli' },
  'kind_gave-help': { en: 'gave help', pl: 'pomogli' },
  'kind_got-help': { en: 'got help', pl: 'otrzymali pomoc' },
  kind_voted: { en: 'voted', pl: 'głosowali' },
  'kind_did-shift': { en: 'did a shift', pl: 'odbyli dyżur' },
  kind_hosted: { en: 'hosted', pl: 'prowadzili spotkanie' },
  kind_taught: { en: 'taught', pl: 'uczyli innych' },
  kind_called: { en: 'called people', pl: 'dzwonili do ludzi' },
  'kind_used-office': { en: 'used an office', pl: 'sprawowali funkcję' },
  'kind_spoken-with': {
    en: 'a real conversation, both ways',
    pl: 'prawdziwa rozmowa, w obie strony',
  },
  'kind_list-imported': { en: 'brought in the list', pl: 'wczytali listę' },
})

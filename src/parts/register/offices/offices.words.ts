import { defineWords } from '../../../platform/words/index.ts'

/** Who holds which office. Members read it too. */
export const words = defineWords({
  title: { en: 'Offices', pl: 'Funkcje' },
  lead: {
    en: 'Who does what here, and until when. Every office has an end and, where it can, two people.',
    pl: 'Kto czym się tu zajmuje i do kiedy. Każda funkcja ma koniec i, jeśli można, dwie osoby.',
  },
  until: { en: 'until {day}', pl: 'do {day}' },
  from_until: { en: 'from {from} until {day}', pl: 'od {from} do {day}' },
  nobody: { en: 'Nobody holds an office here yet', pl: 'Nikt nie pełni tu jeszcze funkcji' },
  nobody_next: {
    en: 'Elect people at your next meeting, then write it down here.',
    pl: 'Wybierzcie ludzi na najbliższym zebraniu i zapiszcie to tutaj.',
  },
  few: {
    en: '{n, plural, =0 {Nobody here may change offices.} one {Only one person here may change offices (secretary or chair).} other {# people here may change offices.}} If they are away, nobody can act. Two is the least.',
    pl: '{n, plural, =0 {Nikt nie może tu zmieniać funkcji.} one {Tylko jedna osoba może tu zmieniać funkcje (sekretarz lub przewodniczący).} few {# osoby mogą tu zmieniać funkcje.} many {# osób może tu zmieniać funkcje.} other {# osoby może tu zmieniać funkcje.}} Gdy ich nie ma, nikt nie może działać. Potrzebne są co najmniej dwie osoby.',
  },
  few_above: {
    en: '{n, plural, =0 {Nobody here is able to act.} one {Only one person here is able to act. If they are away, nobody can.} other {# people here are able to act.}} Two is the least.',
    pl: '{n, plural, =0 {Nikt tu nie może działać.} one {Tylko jedna osoba może tu działać. Gdy jej nie ma, nie może nikt.} few {# osoby mogą tu działać.} many {# osób może tu działać.} other {# osoby może tu działać.}} Potrzebne są co najmniej dwie.',
  },
  orders: {
    en: 'Standing orders: who may do what here',
    pl: 'Regulamin: kto co może tu robić',
  },
  soon: { en: 'ends soon', pl: 'wkrótce koniec' },
  later: { en: 'not yet begun', pl: 'jeszcze nie zaczęta' },
  one_of_two: { en: 'one of two', pl: 'jedna z dwóch' },
  unnamed: { en: 'held', pl: 'obsadzona' },
  give: { en: 'Put somebody in office', pl: 'Powierz komuś funkcję' },
  end: { en: 'End', pl: 'Zakończ' },
  end_of: { en: 'End: {name}, {role}', pl: 'Zakończ: {name}, {role}' },
  find_title: { en: 'Who is taking office?', pl: 'Kto obejmuje funkcję?' },
  find: { en: 'Find the person', pl: 'Znajdź osobę' },
  find_hint: { en: 'Name, phone, e-mail or postcode', pl: 'Imię, telefon, e-mail lub kod' },
  search: { en: 'Search', pl: 'Szukaj' },
  found_none: { en: 'Nobody on the list fits', pl: 'Nikt na liście nie pasuje' },
  found_none_next: {
    en: 'Try a part of the name, or bring them onto the list first.',
    pl: 'Spróbuj fragmentu nazwiska albo najpierw dodaj osobę do listy.',
  },
  choose: { en: 'Choose', pl: 'Wybierz' },
  choose_named: { en: 'Choose {name}', pl: 'Wybierz: {name}' },
  member_since: { en: 'member since {day}', pl: 'członek od {day}' },
  give_title: { en: '{name} takes office', pl: '{name} obejmuje funkcję' },
  role: { en: 'Which office?', pl: 'Jaka funkcja?' },
  began: { en: 'From', pl: 'Od' },
  ends: { en: 'Until', pl: 'Do' },
  ends_hint: {
    en: 'The day it is over, such as the next AGM. Three years at most.',
    pl: 'Dzień zakończenia, na przykład następne walne zebranie. Najwyżej trzy lata.',
  },
  given: { en: '{name} is in office.', pl: '{name} pełni funkcję.' },
  problem_role: { en: 'Choose an office', pl: 'Wybierz funkcję' },
  problem_full: {
    en: 'Two people hold this office in that time. End one first, or choose other days.',
    pl: 'W tym czasie tę funkcję pełnią już dwie osoby. Najpierw zakończ jedną albo wybierz inne dni.',
  },
  problem_held: {
    en: 'They hold this office already in that time.',
    pl: 'Ta osoba już pełni tę funkcję w tym czasie.',
  },
  problem_began: { en: 'Type the day it begins', pl: 'Wpisz dzień rozpoczęcia' },
  problem_ends: { en: 'Type the day it ends', pl: 'Wpisz dzień zakończenia' },
  'problem_ends-first': {
    en: 'It must end after it begins, and after today',
    pl: 'Musi się kończyć po rozpoczęciu i po dniu dzisiejszym',
  },
  'problem_too-long': {
    en: 'No office lasts longer than three years without a vote',
    pl: 'Żadna funkcja nie trwa dłużej niż trzy lata bez wyborów',
  },
  ending_title: {
    en: 'End {name}’s office as {role}?',
    pl: 'Zakończyć funkcję: {name}, {role}?',
  },
  ending_lead: {
    en: 'It ends at once, and they are signed out everywhere within seconds. What they did stays on record.',
    pl: 'Kończy się od razu, a osoba zostaje wylogowana wszędzie w ciągu kilku sekund. Zapis jej działań zostaje.',
  },
  ending_few: {
    en: 'After that {n, plural, =0 {nobody} one {only one person} other {# people}} here may change offices. The body above will be told.',
    pl: 'Potem funkcje {n, plural, =0 {nie będzie mógł zmieniać nikt} one {będzie mogła zmieniać tylko jedna osoba} few {będą mogły zmieniać # osoby} many {będzie mogło zmieniać # osób} other {będzie mogło zmieniać # osoby}}. Organ nadrzędny się o tym dowie.',
  },
  ending_last: {
    en: 'Nobody would be left who may change offices here. Put somebody else in office first.',
    pl: 'Nie zostałby nikt, kto może tu zmieniać funkcje. Najpierw powierz funkcję komuś innemu.',
  },
  ending_do: { en: 'End it now', pl: 'Zakończ teraz' },
  ending_not: { en: 'No, go back', pl: 'Nie, wróć' },
  ended: { en: 'The office has ended.', pl: 'Funkcja zakończona.' },
  letter_subject: { en: '{body} has too few able to act', pl: '{body}: za mało osób może działać' },
  letter: {
    en: 'Hello {name},\n\nin {body} {n, plural, =0 {nobody is left who may} one {only one person may} other {# people may}} change offices (secretary or chair). If they are away, nobody there can act.\n\nPlease get in touch with them. You may name somebody here: {link}',
    pl: 'Cześć {name},\n\nw {body} {n, plural, =0 {nie ma już nikogo, kto może} one {tylko jedna osoba może} few {# osoby mogą} many {# osób może} other {# osoby może}} zmieniać funkcje. Gdy ich nie ma, nikt tam nie może działać.\n\nProsimy o kontakt. Tutaj możesz wskazać osobę: {link}',
  },
  rolls: {
    en: 'Frozen rolls for ballots and selections',
    pl: 'Zamrożone listy do głosowań i wyborów',
  },
  affiliated: { en: 'Affiliated', pl: 'Organizacje stowarzyszone' },
  affiliated_lead: {
    en: 'Each keeps its own list, and neither sees the other’s members. The public page says what is on there, and which rooms can be asked for.',
    pl: 'Każda prowadzi własną listę i żadna nie widzi członków drugiej. Strona publiczna mówi, co się tam dzieje i o które sale można poprosić.',
  },
  few_below: {
    en: 'Bodies below with too few able to act',
    pl: 'Organy, w których za mało osób może działać',
  },
  few_below_lead: {
    en: 'Where fewer than two people are secretary or chair, nobody there may be able to act. You may name somebody without seeing the list.',
    pl: 'Gdzie sekretarzem lub przewodniczącym jest mniej niż dwie osoby, może nie mieć kto działać. Możesz kogoś wskazać, nie widząc listy.',
  },
  few_able: {
    en: '{n, plural, =0 {nobody} one {only one person} other {# people}} able to act',
    pl: '{n, plural, =0 {nikt nie może} one {może tylko jedna osoba} few {mogą # osoby} many {może # osób} other {może # osoby}} działać',
  },
  name_officers: { en: 'Name somebody', pl: 'Wskaż osobę' },
  name_officers_at: { en: 'Name somebody in {name}', pl: 'Wskaż osobę: {name}' },
  few_more: { en: 'Only the first {n} are shown here.', pl: 'Pokazano tylko pierwsze {n}.' },
  record: { en: 'What is kept, for what, and how long', pl: 'Co przechowujemy, po co i jak długo' },
  lost: { en: 'Lost their passkey?', pl: 'Zgubiony klucz?' },
  lost_of: { en: 'Lost their passkey? {name}', pl: 'Zgubiony klucz? {name}' },
  lost_title: { en: 'Help {name} sign in again', pl: 'Pomóż wrócić: {name}' },
  lost_lead: {
    en: 'Their passkeys and code app are taken off and they are signed out everywhere. Then they sign in by a mailed link and make a new key. They are told by mail.',
    pl: 'Klucze dostępu i aplikacja z kodami zostaną usunięte, a osoba wylogowana wszędzie. Potem zaloguje się linkiem z poczty i utworzy nowy klucz. Dostanie o tym list.',
  },
  lost_check: {
    en: 'Only do this when you have spoken with them, face to face or in a voice you know. Somebody else may have asked in their name.',
    pl: 'Zrób to tylko po rozmowie z tą osobą, twarzą w twarz lub gdy znasz jej głos. Ktoś inny mógł poprosić w jej imieniu.',
  },
  lost_do: { en: 'I have spoken with them: take the keys off', pl: 'Po rozmowie: usuń klucze' },
  lost_done: { en: '{name} can make a new key now.', pl: '{name} może teraz utworzyć nowy klucz.' },
  named_subject: {
    en: 'The body above named an officer in {body}',
    pl: 'Organ nadrzędny wskazał osobę w {body}',
  },
  named: {
    en: 'Hello {name},\n\nthe body above {body} named an officer there, because fewer than two people were able to act. See who holds which office, and end it if it is wrong: {link}',
    pl: 'Cześć {name},\n\norgan nadrzędny wskazał osobę w {body}, bo mniej niż dwie osoby mogły działać. Zobacz, kto pełni jaką funkcję, i zakończ ją, jeśli to pomyłka: {link}',
  },
})

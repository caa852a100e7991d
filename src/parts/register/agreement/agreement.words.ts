import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: {
    en: 'Changes that wait for a second officer',
    pl: 'Zmiany, które czekają na drugą osobę',
  },
  lead: {
    en: 'More than {people} people, and more than {share} in a hundred of the list, would be reached in another way within {hours} hours. Before that happens, somebody other than the one who asked looks and agrees.',
    pl: 'W ciągu {hours} godzin dane kontaktowe zmieniłyby się u ponad {people} osób i u ponad {share} na sto osób z listy. Zanim to się stanie, ktoś inny niż osoba, która o to wystąpiła, sprawdza to i wyraża zgodę.',
  },
  back: { en: 'The list', pl: 'Lista' },
  waiting: { en: 'Waiting', pl: 'Czekają' },
  answered: { en: 'Answered', pl: 'Rozpatrzone' },
  none: { en: 'Nothing waits', pl: 'Nic nie czeka' },
  none_why: {
    en: 'When unusually many e-mails or telephones would change in a short time, you find it here.',
    pl: 'Gdy w krótkim czasie miałoby się zmienić niezwykle dużo adresów e-mail lub telefonów, zobaczysz to tutaj.',
  },
  a_list: { en: 'The list {file}', pl: 'Lista {file}' },
  an_undo: { en: 'Taking back the list {file}', pl: 'Cofnięcie listy {file}' },
  by_hand: { en: 'One person’s entry', pl: 'Wpis jednej osoby' },
  n_people: {
    en: '{n, plural, one {{shown} person} other {{shown} people}}',
    pl: '{n, plural, one {{shown} osoba} few {{shown} osoby} many {{shown} osób} other {{shown} osoby}}',
  },
  asked: { en: 'asked by {name}, {when}', pl: 'zgłoszenie: {name}, {when}' },
  agreed: { en: 'agreed', pl: 'zgoda' },
  refused: { en: 'refused', pl: 'odmowa' },
  answered_by: { en: '{answer} by {name}, {when}', pl: '{answer}: {name}, {when}' },
  who_is_reached: {
    en: 'Who would be reached how',
    pl: 'Komu zmieniłyby się dane kontaktowe i jak',
  },
  person: { en: 'Person', pl: 'Osoba' },
  was: { en: 'Now', pl: 'Teraz' },
  became: { en: 'Would be', pl: 'Po zmianie' },
  blank: { en: 'no {what}', pl: 'brak ({what})' },
  more: { en: 'More', pl: 'Więcej' },
  ask_them: {
    en: 'Ring two or three of them at the number you know. If they did not ask for it, refuse, and tell the auditors.',
    pl: 'Zadzwoń do dwóch lub trzech z tych osób pod numer, który znasz. Jeśli o to nie prosiły, odmów i powiadom rewidentów.',
  },
  agree: { en: 'I agree: change them', pl: 'Zgadzam się: zmień' },
  refuse: { en: 'Refuse', pl: 'Odmów' },
  withdraw: { en: 'Withdraw it', pl: 'Wycofaj' },
  yours: {
    en: 'You asked for this yourself. Another officer has to agree.',
    pl: 'To twoje zgłoszenie. Zgodę musi wyrazić inny działacz.',
  },
  done_agreed: {
    en: 'Agreed. Everybody concerned gets a letter at the old and the new address.',
    pl: 'Zgoda zapisana. Każda z tych osób dostanie list na stary i na nowy adres.',
  },
  done_refused: {
    en: 'Refused. Nothing was changed by it.',
    pl: 'Odmowa zapisana. Nic się nie zmieniło.',
  },
  waits: {
    en: 'Unusually many people’s e-mail or telephone was changed in a short time, so this one waits for a second officer. The rest is saved.',
    pl: 'W krótkim czasie zmieniono e-mail lub telefon niezwykle wielu osób, więc ta zmiana czeka na drugą osobę. Reszta jest zapisana.',
  },

  look: { en: 'Look at what waits', pl: 'Zobacz, co czeka' },
  first_page: {
    en: '{n, plural, one {A change of how people are reached waits} other {{shown} changes of how people are reached wait}} for a second officer',
    pl: '{n, plural, one {Zmiana danych kontaktowych czeka na drugą osobę} few {{shown} zmiany danych kontaktowych czekają na drugą osobę} many {{shown} zmian danych kontaktowych czeka na drugą osobę} other {{shown} zmiany danych kontaktowych czeka na drugą osobę}}',
  },
})

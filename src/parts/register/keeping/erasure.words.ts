import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Erase my entry', pl: 'Usuń moje dane' },
  back: { en: 'All my data', pl: 'Wszystkie moje dane' },
  lead: {
    en: 'You leave the list and the hall forgets who you are. This cannot be taken back.',
    pl: 'Opuszczasz listę, a system zapomina, kim jesteś. Tego nie da się cofnąć.',
  },
  goes: { en: 'What goes', pl: 'Co znika' },
  goes_what: {
    en: 'Your name, every way of reaching you, your membership, tags, notes and the history of your entry. Your sign-in and its keys.',
    pl: 'Twoje nazwisko, wszystkie sposoby kontaktu, członkostwo, oznaczenia, notatki i historia wpisu. Logowanie i jego klucze.',
  },
  stays: { en: 'What stays', pl: 'Co zostaje' },
  stays_what: {
    en: 'That somebody came, helped or voted, without saying who. That you held an office, as the minutes have it, without your name. Who opened your entry, for two years, so that misuse can still be found.',
    pl: 'To, że ktoś przyszedł, pomógł lub głosował, bez podania kto. To, że pełniono funkcję, jak w protokole, bez twojego nazwiska. Przez dwa lata zapis, kto otwierał twój wpis, by dało się wykryć nadużycia.',
  },
  head_office: {
    en: 'If head office keeps a list too, ask there as well: otherwise its next list brings you back.',
    pl: 'Jeśli centrala też prowadzi listę, poproś i tam: inaczej kolejna lista znów cię doda.',
  },
  in_office: {
    en: 'You hold an office. Let it be ended first, so that somebody takes over from you.',
    pl: 'Pełnisz funkcję. Najpierw trzeba ją zakończyć, żeby ktoś ją przejął.',
  },
  sure: { en: 'I want my entry erased for good', pl: 'Chcę trwale usunąć moje dane' },
  not_sure: { en: 'Tick the box if you are sure', pl: 'Zaznacz pole, jeśli masz pewność' },
  do: { en: 'Erase my entry now', pl: 'Usuń moje dane teraz' },
  not: { en: 'No, go back', pl: 'Nie, wróć' },
  done: {
    en: 'Your entry is erased. Thank you for the time you gave.',
    pl: 'Twoje dane usunięto. Dziękujemy za poświęcony czas.',
  },

  their_title: { en: 'Erase the entry of {name}?', pl: 'Usunąć wpis: {name}?' },
  their_lead: {
    en: 'Only when they asked for it, in writing or face to face. One officer writes down that they asked, a second one does it; the member is told by mail at once.',
    pl: 'Tylko na prośbę tej osoby, pisemną lub osobistą. Jeden działacz zapisuje prośbę, drugi ją wykonuje; osoba od razu dostaje o tym list.',
  },
  their_back: { en: 'Back to the entry', pl: 'Wróć do wpisu' },
  their_goes: {
    en: 'The name, every way of reaching them, membership, tags and the history of the entry go. What they did stays, without them. It cannot be taken back.',
    pl: 'Znikają nazwisko, sposoby kontaktu, członkostwo, oznaczenia i historia wpisu. Zapis działań zostaje bez tej osoby. Tego nie da się cofnąć.',
  },
  their_office: {
    en: 'They hold an office. End it first.',
    pl: 'Ta osoba pełni funkcję. Najpierw ją zakończ.',
  },
  ask: { en: 'They asked for it: write it down', pl: 'Ta osoba o to prosi: zapisz' },
  asked: {
    en: 'Written down. Another officer may now erase the entry.',
    pl: 'Zapisano. Inny działacz może teraz usunąć wpis.',
  },
  asked_by: {
    en: '{name} wrote down on {day} that they asked to be erased.',
    pl: '{day} {name} zapisał(a), że osoba prosi o usunięcie.',
  },
  asked_by_you: {
    en: 'You wrote it down on {day}. Another officer must do it.',
    pl: 'Zapis z {day} jest twój. Wykonać musi inny działacz.',
  },
  their_do: { en: 'Erase the entry now', pl: 'Usuń wpis teraz' },
  their_done: { en: 'The entry is erased.', pl: 'Wpis usunięto.' },
  withdraw: { en: 'It is a mistake: do not erase it', pl: 'To pomyłka: nie usuwaj' },
  withdrawn: { en: 'The entry stays.', pl: 'Wpis zostaje.' },
  letter_subject: { en: 'Your entry is about to be erased', pl: 'Twoje dane mają zostać usunięte' },
  letter: {
    en: 'Hello {name},\n\nan officer of {body} wrote down that you asked to have your entry erased. If you did, you need do nothing.\n\nIf you did not, tell the secretary or chair at once, and see who looked at your entry: {link}',
    pl: 'Cześć {name},\n\ndziałacz organu {body} zapisał, że prosisz o usunięcie swoich danych. Jeśli tak, nie musisz nic robić.\n\nJeśli nie, od razu powiedz o tym sekretarzowi lub przewodniczącemu i sprawdź, kto zaglądał do twojego wpisu: {link}',
  },
})

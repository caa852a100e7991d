import { defineWords } from '../../../platform/words/index.ts'

/** A member's own pass. */
export const words = defineWords('member', {
  title: { en: 'Your pass', pl: 'Twoja przepustka', ur: 'آپ کا پاس' },
  lead: {
    en: 'Show it at the door of any hall whose list you are on. Nobody needs to look up your name.',
    pl: 'Pokaż ją przy drzwiach każdej sali, na której liście jesteś. Nikt nie musi szukać twojego nazwiska.',
  },
  show_at_door: {
    en: 'Your pass, to show at the door',
    pl: 'Twoja przepustka, do pokazania przy drzwiach',
    ur: 'آپ کا پاس، دروازے پر دکھانے کے لیے',
  },
  my_entry: { en: 'My entry', pl: 'Mój wpis', ur: 'میرا اندراج' },
  qr: { en: 'Your pass, as a code to scan', pl: 'Twoja przepustka jako kod do zeskanowania' },
  code: {
    en: 'Cannot be scanned? Say these six letters.',
    pl: 'Nie da się zeskanować? Podaj te sześć liter.',
  },
  says_nothing: {
    en: 'The code is a random word. It holds no name and no number, and whoever finds it learns nothing about you. We keep only its fingerprint.',
    pl: 'Kod to przypadkowe słowo. Nie zawiera nazwiska ani numeru, a kto go znajdzie, nic się o tobie nie dowie. Przechowujemy tylko jego odcisk.',
  },
  none: { en: 'You have no pass yet', pl: 'Nie masz jeszcze przepustki' },
  none_why: {
    en: 'You can always come without one: just say your name.',
    pl: 'Zawsze możesz przyjść bez niej: wystarczy podać imię.',
  },
  elsewhere: {
    en: 'Your pass is on another phone or on paper',
    pl: 'Twoja przepustka jest na innym telefonie lub na papierze',
  },
  elsewhere_why: {
    en: 'We keep only its fingerprint, so we cannot show it here. Make one for this phone; the other stays good.',
    pl: 'Przechowujemy tylko jej odcisk, więc nie możemy jej tu pokazać. Zrób drugą na ten telefon; tamta pozostaje ważna.',
  },
  make: { en: 'Make a pass on this phone', pl: 'Zrób przepustkę na tym telefonie' },
  made: { en: 'This is your pass.', pl: 'Oto twoja przepustka.' },
  card: { en: 'Print it on a card', pl: 'Wydrukuj na kartce' },
  letter: { en: 'Send it to my mailbox', pl: 'Wyślij na moją skrzynkę' },
  letter_to: {
    en: 'The letter goes to {to}.',
    pl: 'List pójdzie na adres {to}.',
  },
  no_mailbox: {
    en: 'There is no e-mail address in your entry to send it to.',
    pl: 'W twoim wpisie nie ma adresu e-mail, na który można ją wysłać.',
  },
  letter_sent: { en: 'It is on its way to you.', pl: 'Już do ciebie idzie.' },
  good_now: { en: 'Passes that are good now', pl: 'Ważne przepustki' },
  good_most: {
    en: 'At most {n} at once: another one takes the place of the oldest.',
    pl: 'Najwyżej {n} naraz: następna zastępuje najstarszą.',
  },
  of_day: { en: 'Made {when}', pl: 'Zrobiona {when}' },
  badge_until: { en: 'On a name badge, good until {when}', pl: 'Na plakietce, ważna do {when}' },
  this_one: { en: 'on this phone', pl: 'na tym telefonie' },
  take_back: { en: 'Take it back', pl: 'Unieważnij' },
  take_back_who: { en: 'Take it back: the pass made {when}', pl: 'Unieważnij przepustkę z {when}' },
  taken_back: {
    en: 'It opens no door any more.',
    pl: 'Nie otwiera już żadnych drzwi.',
  },
  fresh: { en: 'Take all back and make a new one', pl: 'Unieważnij wszystkie i zrób nową' },
  fresh_why: {
    en: 'When a phone or a card is lost. It is good at once, everywhere.',
    pl: 'Gdy zgubisz telefon lub kartkę. Działa od razu i wszędzie.',
  },
  fresh_made: {
    en: 'This is your new pass. All earlier ones are taken back.',
    pl: 'Oto twoja nowa przepustka. Wszystkie poprzednie są unieważnione.',
  },
  on_no_list: { en: 'You are on no list', pl: 'Nie ma cię na żadnej liście' },
  on_no_list_why: {
    en: 'A pass is for members. Ask the secretary of your branch.',
    pl: 'Przepustka jest dla członków. Zapytaj sekretarza swojego koła.',
  },
  card_note: {
    en: 'Cut it out and fold it. Show it at the door, or say the six letters.',
    pl: 'Wytnij i złóż. Pokaż przy drzwiach albo podaj sześć liter.',
  },
  card_title: { en: 'A pass', pl: 'Przepustka' },
  letter_subject: { en: 'Your pass', pl: 'Twoja przepustka' },
  letter_text: {
    en: 'Hello {name},\n\nthis is your pass for the door:\n{link}\n\nOpen it there and show the code, or print it. Where it cannot be scanned, say these six letters: {code}\n\nThe code holds no name and no number. If you lose it, take it back here and make another: {page}',
    pl: 'Cześć {name},\n\noto twoja przepustka:\n{link}\n\nOtwórz ją przy drzwiach i pokaż kod albo wydrukuj. Gdzie nie da się zeskanować, podaj sześć liter: {code}\n\nKod nie zawiera nazwiska ani numeru. Jeśli go zgubisz, unieważnij go tutaj i zrób nowy: {page}',
  },
})

import { defineWords } from '../../../platform/words/index.ts'

/** My answer and what goes with it: for members in the hall, and for whoever holds a link. */
export const words = defineWords('member', {
  mine_title: { en: 'Your place', pl: 'Twoje miejsce' },
  mine_more: {
    en: 'Bring someone, say what you need',
    pl: 'Przyprowadź kogoś, powiedz, czego potrzebujesz',
  },
  public_page: { en: 'About this occasion', pl: 'O tym wydarzeniu' },
  mine_of: { en: '{name}, this is your answer', pl: '{name}, oto twoja odpowiedź' },
  youre_coming: {
    en: 'You’re coming{n, plural, =0 {} one {, with 1 more} other {, with # more}}.',
    pl: 'Przychodzisz{n, plural, =0 {} one {, z 1 osobą} few {, z # osobami} many {, z # osobami} other {, z # osobami}}.',
  },
  you_took: { en: 'You’re coming as: {slot}.', pl: 'Przychodzisz jako: {slot}.' },
  in_line: {
    en: 'You’re in line: number {n}. When it is your turn, we ask you.',
    pl: 'Jesteś w kolejce: numer {n}. Gdy przyjdzie twoja kolej, zapytamy.',
  },
  first_come: {
    en: 'You’re in line: number {n}. It begins soon, so a place that comes free now is for whoever taps first.',
    pl: 'Jesteś w kolejce: numer {n}. To już niedługo, więc wolne miejsce dostanie ten, kto pierwszy kliknie.',
  },
  not_coming: { en: 'You’re not coming.', pl: 'Nie przychodzisz.' },
  you_came: {
    en: 'You were there. Good to have had you.',
    pl: 'Dziękujemy za obecność. Dobrze było cię spotkać.',
  },
  over: { en: 'This is over.', pl: 'To już się odbyło.' },
  off: { en: 'Called off', pl: 'Odwołane' },
  offer_title: { en: 'A place for you', pl: 'Miejsce dla ciebie' },
  offered: {
    en: '{n, plural, one {A place is} other {# places are}} kept for you until {until}. Then the next in line is asked.',
    pl: '{n, plural, one {Miejsce czeka} few {# miejsca czekają} many {# miejsc czeka} other {# miejsca czeka}} na ciebie do: {until}. Potem zapytamy następną osobę.',
  },
  offered_fewer: {
    en: 'You asked for {asked}; more are not free now.',
    pl: 'Prosisz o {asked}; więcej na razie nie ma.',
  },
  take_it: { en: 'I’m coming', pl: 'Przyjdę' },
  take_now: { en: 'Take a free place', pl: 'Zajmij wolne miejsce' },
  pass_on: { en: 'Pass it on', pl: 'Oddaj następnym' },
  still_title: { en: 'Are you still coming?', pl: 'Czy nadal przychodzisz?' },
  still: { en: 'Yes, still coming', pl: 'Tak, przyjdę' },
  still_said: {
    en: 'You said that you are still coming. See you there.',
    pl: 'Potwierdzone: przychodzisz. Do zobaczenia.',
  },
  cannot: { en: 'I can’t come', pl: 'Nie mogę przyjść' },
  leave_line: { en: 'Leave the line', pl: 'Wyjdź z kolejki' },
  come_after_all: { en: 'I’m coming after all', pl: 'Jednak przyjdę' },
  add_to_calendar: { en: 'Add to my calendar', pl: 'Dodaj do kalendarza' },
  friends: { en: 'Who comes with you', pl: 'Kto przyjdzie z tobą' },
  friends_n: { en: 'How many more', pl: 'Ile osób' },
  friends_names: { en: 'Their names', pl: 'Ich imiona' },
  friends_names_hint: {
    en: 'So that they are expected at the door. Leave it empty if you don’t know yet.',
    pl: 'Żeby czekano na nich przy drzwiach. Zostaw puste, jeśli jeszcze nie wiesz.',
  },
  friends_save: { en: 'Save', pl: 'Zapisz' },
  friends_saved: { en: 'Saved who comes with you.', pl: 'Zapisano, kto przyjdzie z tobą.' },
  'friends_how-many': {
    en: 'Write a number from 0 to 10.',
    pl: 'Wpisz liczbę od 0 do 10.',
  },
  friends_full: {
    en: 'There are not so many places free, or others wait for them.',
    pl: 'Nie ma tylu wolnych miejsc albo czekają na nie inni.',
  },
  'friends_answer-first': {
    en: 'First say whether you take the place that is kept for you.',
    pl: 'Najpierw odpowiedz, czy bierzesz zatrzymane dla ciebie miejsce.',
  },
  'friends_not-with-a-duty': {
    en: 'You took on a duty. Friends come along by their own yes.',
    pl: 'Masz dyżur. Znajomi zgłaszają się sami.',
  },
  'friends_not-coming': {
    en: 'First say that you’re coming.',
    pl: 'Najpierw powiedz, że przychodzisz.',
  },
  needs: { en: 'What you need', pl: 'Czego potrzebujesz' },
  needs_why: {
    en: 'Only those who keep the door read this; it is locked away, and deleted two days after.',
    pl: 'Przeczytają to tylko osoby przy drzwiach; jest zaszyfrowane i znika dwa dni po spotkaniu.',
  },
  access: { en: 'To get in and take part', pl: 'Żeby wejść i wziąć udział' },
  access_hint: {
    en: 'A ramp, a seat near the front, large print, somebody to sign…',
    pl: 'Podjazd, miejsce z przodu, duży druk, tłumacz języka migowego…',
  },
  childcare: { en: 'Somebody to mind children', pl: 'Opieka nad dziećmi' },
  childcare_hint: { en: 'How many, and how old.', pl: 'Ile dzieci i w jakim wieku.' },
  needs_save: { en: 'Save what I need', pl: 'Zapisz, czego potrzebuję' },
  needs_saved: { en: 'Those who keep the door know.', pl: 'Osoby przy drzwiach już wiedzą.' },
  needs_sign_in: {
    en: 'To say what you need, sign in: this link does not show it to whoever reads your mail.',
    pl: 'Aby powiedzieć, czego potrzebujesz, zaloguj się: ten link nie pokazuje tego komuś, kto czyta twoją pocztę.',
  },
  in_the_hall: { en: 'Open it in the hall', pl: 'Otwórz po zalogowaniu' },
  reminders_on: {
    en: 'The day before, we ask you whether you still come.',
    pl: 'Dzień wcześniej zapytamy, czy nadal przychodzisz.',
  },
  reminders_off: { en: 'We don’t remind you of anything.', pl: 'Nie przypominamy ci o niczym.' },
  reminders_stop: { en: 'No reminders', pl: 'Bez przypomnień' },
  reminders_start: { en: 'Remind me again', pl: 'Przypominaj znowu' },
  reminders_set: { en: 'Saved.', pl: 'Zapisano.' },
  no_mail_title: { en: 'No letter reaches you', pl: 'Nie dostaniesz listów' },
  no_mail: {
    en: 'You gave a phone number, so nothing comes by e-mail: no reminder, and no word when it is moved, called off, or a place comes free. Keep this page: its address is your only way back, and yours alone. Look here before you set out; those who run it see your number and may ring you.',
    pl: 'Podany jest numer telefonu, więc nic nie przyjdzie e-mailem: ani przypomnienie, ani wiadomość o zmianie terminu, odwołaniu czy wolnym miejscu. Zachowaj tę stronę: jej adres to jedyna droga powrotna i tylko twoja. Zajrzyj tu przed wyjściem; prowadzący widzą twój numer i mogą zadzwonić.',
  },
  no_mail_member: {
    en: 'We have no e-mail address of yours: no reminder comes, and no word when it is moved or called off. Look here before you set out, or give an address in My entry.',
    pl: 'Nie mamy twojego adresu e-mail: nie przyjdzie przypomnienie ani wiadomość o zmianie lub odwołaniu. Zajrzyj tu przed wyjściem albo podaj adres w „Moich danych”.',
  },
  my_entry: { en: 'My entry', pl: 'Moje dane' },
  no_letter: { en: 'no letter reaches them', pl: 'bez listów' },
  no_letter_lead: {
    en: '{n, plural, one {No letter reaches 1 person here: tell them by phone when something changes.} other {No letter reaches # people here: tell them by phone when something changes.}}',
    pl: '{n, plural, one {Do 1 osoby nie dochodzą listy: zadzwoń, gdy coś się zmieni.} few {Do # osób nie dochodzą listy: zadzwoń, gdy coś się zmieni.} many {Do # osób nie dochodzą listy: zadzwoń, gdy coś się zmieni.} other {Do # osoby nie dochodzą listy: zadzwoń, gdy coś się zmieni.}}',
  },
  ring: { en: 'tell them by phone: {number}', pl: 'zadzwoń: {number}' },
  mailed_link: {
    en: 'The link to this page is in your mail, too.',
    pl: 'Link do tej strony jest też w twojej poczcie.',
  },
  said_coming: { en: 'You’re coming. Good.', pl: 'Przychodzisz. Świetnie.' },
  lapsed_place: {
    en: 'You still hold a place at {title}, {when}. If you come, tell {body}. If you don’t, give it back here, so that somebody else can have it.',
    pl: 'Masz jeszcze miejsce: {title}, {when}. Jeśli przyjdziesz, daj znać ({body}). Jeśli nie, oddaj je tutaj, żeby ktoś inny mógł przyjść.',
  },
  offer_over: {
    en: 'That place was kept for you until its time ran out, and the next in line is asked now. You’re in line again.',
    pl: 'Czas na odpowiedź minął i pytamy już następną osobę. Znów jesteś w kolejce.',
  },
  said_waiting: { en: 'You’re in line.', pl: 'Jesteś w kolejce.' },
  said_not: {
    en: 'You’re not coming. Thank you for saying so.',
    pl: 'Nie przychodzisz. Dzięki, że mówisz.',
  },
  said_still: { en: 'Good: see you there.', pl: 'Dobrze: do zobaczenia.' },
  needs_of: { en: 'What people need', pl: 'Czego potrzebują' },
  needs_locked: {
    en: 'Cannot be opened with this hall’s key: please ask them.',
    pl: 'Nie da się otworzyć kluczem tej sali: proszę zapytać.',
  },
  need_access: { en: 'Needs: {what}', pl: 'Potrzebuje: {what}' },
  need_childcare: { en: 'Children: {what}', pl: 'Dzieci: {what}' },
  brings: { en: '+{n}', pl: '+{n}' },
  offered_tag: { en: 'a place is kept until {until}', pl: 'miejsce czeka do: {until}' },
  still_tag: { en: 'Still coming', pl: 'Potwierdza' },
})

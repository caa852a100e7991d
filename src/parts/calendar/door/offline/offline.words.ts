import { defineWords } from '../../../../platform/words/index.ts'

/** The door without a network, and the scanner. What stands on the phone itself counts with #, put in there. */
export const words = defineWords({
  title: { en: 'At the door', pl: 'Przy drzwiach' },
  app_name: { en: 'Door: {title}', pl: 'Drzwi: {title}' },
  app_short: { en: 'Door', pl: 'Drzwi' },
  full_list: { en: 'Door list', pl: 'Lista przy drzwiach' },
  pass_shown: { en: 'Somebody shows a pass', pl: 'Ktoś pokazuje przepustkę' },
  badges: { en: 'Name badges', pl: 'Plakietki' },
  too_many_codes: {
    en: 'Too many codes were typed. Tap names for a quarter of an hour; scanned passes still count.',
    pl: 'Wpisano zbyt wiele kodów. Przez kwadrans zaznaczaj imiona; skanowanie nadal działa.',
  },
  needs_script: {
    en: 'Scanning, and keeping the door without a network, need a browser that runs our script.',
    pl: 'Skanowanie i praca bez sieci wymagają przeglądarki, która uruchamia nasz skrypt.',
  },
  needs_script_why: {
    en: 'On the door list you can tap names, and type the six letters of a pass.',
    pl: 'Na liście przy drzwiach możesz zaznaczać osoby i wpisać sześć liter przepustki.',
  },
  scan_passes: { en: 'Scan passes', pl: 'Skanuj przepustki' },
  stop: { en: 'Stop scanning', pl: 'Zatrzymaj skanowanie' },
  camera_shows: { en: 'What the camera sees', pl: 'Obraz z aparatu' },
  no_camera: {
    en: 'There is no camera to use, or it was not allowed. Type the six letters, or tap a name.',
    pl: 'Nie ma aparatu albo nie wolno go użyć. Wpisz sześć liter albo zaznacz imię.',
  },
  passes: { en: 'Passes', pl: 'Przepustki' },
  six_letters: { en: 'The six letters', pl: 'Sześć liter' },
  six_letters_hint: {
    en: 'They stand under the code of a pass.',
    pl: 'Są pod kodem przepustki.',
  },
  count_in: { en: 'Check in', pl: 'Odnotuj' },
  not_a_pass: { en: 'That is not a pass.', pl: 'To nie jest przepustka.' },
  unknown_pass: {
    en: 'This pass is not known here, so nobody was checked in. It may be another hall’s, or an old one. They are welcome all the same: tap their name, or add them below.',
    pl: 'Tej przepustki tu nie znamy, więc nikogo nie odnotowano. Może być z innej sali albo stara. I tak zapraszamy: zaznacz imię albo dodaj poniżej.',
  },
  kept_pass: {
    en: 'Not on this phone’s list. It is kept, and looked up when there is a network.',
    pl: 'Nie ma na liście w telefonie. Zachowano; sprawdzimy, gdy będzie sieć.',
  },
  somebody: { en: 'a pass', pl: 'przepustka' },
  is_here: { en: '{name} is here.', pl: 'Jest: {name}.' },
  was_here: { en: '{name} was here already.', pl: '{name}: już odnotowano.' },
  is_gone: { en: '{name} is not here after all.', pl: '{name}: jednak nie ma.' },
  and_more: { en: 'and {n} more', pl: 'i jeszcze {n}' },
  here_who: { en: '{name} is here', pl: 'Jest: {name}' },
  undo_who: { en: 'Undo: {name} is not here', pl: 'Cofnij: {name} nie ma' },
  here: { en: 'Here', pl: 'Jest' },
  undo: { en: 'Undo', pl: 'Cofnij' },
  of_listed: { en: 'here · {n} on this phone’s list', pl: 'obecnych · {n} na liście w telefonie' },
  here_tag: { en: 'here', pl: 'jest' },
  find: { en: 'First name', pl: 'Imię' },
  people: { en: 'Who said yes', pl: 'Kto się zgłosił' },
  nobody: {
    en: 'Nobody of that name is on this phone. Fewer letters? Or add them below.',
    pl: 'W telefonie nie ma takiego imienia. Mniej liter? Albo dodaj poniżej.',
  },
  more: {
    en: 'There are more. Type the beginning of a first name.',
    pl: 'Jest więcej osób. Wpisz początek imienia.',
  },
  walk_in: { en: 'Somebody who walked in', pl: 'Ktoś spoza listy' },
  walk_in_why: {
    en: 'A first name will do. If they are a member, say so afterwards on the door list.',
    pl: 'Wystarczy imię. Jeśli to członek, zaznacz to potem na liście.',
  },
  walk_in_name: { en: 'Their first name', pl: 'Ich imię' },
  add: { en: 'Add', pl: 'Dodaj' },
  starting: { en: 'Getting this phone ready …', pl: 'Przygotowuję telefon …' },
  ready: {
    en: 'Ready: this list opens without a network too.',
    pl: 'Gotowe: lista otworzy się także bez sieci.',
  },
  not_ready: {
    en: 'This phone is not ready to work without a network.',
    pl: 'Ten telefon nie jest gotowy do pracy bez sieci.',
  },
  no_network: {
    en: 'No network. Go on: every tap is kept on this phone.',
    pl: 'Brak sieci. Pracuj dalej: telefon wszystko zapamięta.',
  },
  no_list: {
    en: 'The list is not on this phone. Open the door list once with a network.',
    pl: 'Listy nie ma w telefonie. Otwórz ją raz, gdy jest sieć.',
  },
  waiting: { en: '{n} waiting to be sent', pl: 'Do wysłania: {n}' },
  send: { en: 'Send now', pl: 'Wyślij teraz' },
  all_sent: { en: 'Everything is sent.', pl: 'Wszystko wysłane.' },
  clock: {
    en: 'The clock of this phone is {n} minutes off. The times are put right by the hall’s.',
    pl: 'Zegar telefonu różni się o {n} min. Godziny poprawiamy według zegara sali.',
  },
  refused: { en: 'These were not counted', pl: 'Tych nie policzono' },
  refused_office: {
    en: 'You do not keep this door any more, or are signed out. Sign in again, or give these names to somebody who keeps it; they stay on this phone until you take them off.',
    pl: 'Nie prowadzisz już tych drzwi albo jesteś wylogowany. Zaloguj się ponownie albo przekaż te imiona komuś, kto je prowadzi; zostają w telefonie, aż je usuniesz.',
  },
  refused_late: {
    en: 'More than seven days have passed. Ask whoever keeps the records to key them in from paper.',
    pl: 'Minęło ponad siedem dni. Poproś o wpisanie ich z papieru.',
  },
  refused_shut: {
    en: 'This door is shut: it was called off, or is long past.',
    pl: 'Te drzwi są zamknięte: wydarzenie odwołano albo dawno minęło.',
  },
  refused_unknown: {
    en: 'Not known here: a pass of another hall or an old one, or somebody taken off the list.',
    pl: 'Tu nieznane: przepustka z innej sali lub stara albo osoba zdjęta z listy.',
  },
  take_off: { en: 'Take these names off this phone', pl: 'Usuń te imiona z telefonu' },
  sign_in: { en: 'Sign in again', pl: 'Zaloguj się ponownie' },
  forget: { en: 'Take this list off this phone', pl: 'Usuń listę z tego telefonu' },
  forget_why: {
    en: 'It holds first names, and of passes only their fingerprints. It goes by itself twelve hours after the end, or when you sign out.',
    pl: 'Zawiera imiona i odciski przepustek; zniknie sama dwanaście godzin po zakończeniu albo gdy się wylogujesz.',
  },
  forgotten: { en: 'The list is off this phone.', pl: 'Listy nie ma już w telefonie.' },
  unsent_lost: {
    en: 'Some taps have not been sent and would be lost. Sign out all the same?',
    pl: 'Nie wszystko wysłano i przepadnie. Wylogować mimo to?',
  },
  not_json: { en: 'This address takes JSON only.', pl: 'Ten adres przyjmuje tylko JSON.' },
  too_much: {
    en: 'That was too much at once, so nothing was counted.',
    pl: 'To było za dużo naraz, więc nic nie policzono.',
  },
  unreadable: {
    en: 'This could not be read, so nothing was counted.',
    pl: 'Nie udało się odczytać, więc nic nie policzono.',
  },
})

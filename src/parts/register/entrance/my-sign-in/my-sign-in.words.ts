import { defineWords } from '../../../../platform/words/index.ts'

/** "My sign-in", and showing again that it is you. */
export const words = defineWords({
  title: { en: 'My sign-in', pl: 'Moje logowanie' },
  lead: {
    en: 'How you come in, and where you are signed in now.',
    pl: 'Jak się logujesz i gdzie masz teraz otwarte sesje.',
  },
  passkeys: { en: 'Passkeys', pl: 'Klucze dostępu' },
  passkeys_none: { en: 'You have no passkey yet', pl: 'Nie masz jeszcze klucza dostępu' },
  passkeys_why: {
    en: 'A passkey lets you in with your finger, face or PIN, and cannot be tricked out of you. Offices that keep the list need one.',
    pl: 'Klucz dostępu wpuszcza cię palcem, twarzą lub PIN-em i nie da się go wyłudzić. Funkcje prowadzące listę go wymagają.',
  },
  passkey_made: { en: 'Made {when}', pl: 'Utworzono {when}' },
  passkey_unnamed: { en: 'A passkey', pl: 'Klucz dostępu' },
  add_passkey: { en: 'Make a passkey', pl: 'Utwórz klucz dostępu' },
  add_passkey_lead: {
    en: 'Your phone or computer asks for your finger, face or PIN. Nothing of it leaves the device.',
    pl: 'Telefon lub komputer poprosi o palec, twarz lub PIN. Nic z tego nie opuszcza urządzenia.',
  },
  passkey_name: { en: 'What is this device called?', pl: 'Jak nazwać to urządzenie?' },
  passkey_name_hint: { en: 'Such as “my phone”.', pl: 'Na przykład „mój telefon”.' },
  passkey_failed: {
    en: 'No passkey was made. Try again, or set up a code app instead.',
    pl: 'Nie utworzono klucza. Spróbuj ponownie albo użyj aplikacji z kodami.',
  },
  passkey_not_here: {
    en: 'This browser cannot make passkeys. A code app does as well.',
    pl: 'Ta przeglądarka nie obsługuje kluczy dostępu. Aplikacja z kodami też wystarczy.',
  },
  passkey_kept: { en: 'Your passkey is made.', pl: 'Klucz dostępu gotowy.' },
  remove: { en: 'Take off', pl: 'Usuń' },
  remove_named: { en: 'Take off {name}', pl: 'Usuń: {name}' },
  removed: { en: 'Taken off.', pl: 'Usunięto.' },
  code: { en: 'Code app', pl: 'Aplikacja z kodami' },
  code_on: {
    en: 'You have a code app. It shows a new six-figure code every half minute.',
    pl: 'Masz aplikację z kodami. Co pół minuty pokazuje nowy sześciocyfrowy kod.',
  },
  code_off: {
    en: 'An app on your phone shows a six-figure code that you type here: for browsers without passkeys.',
    pl: 'Aplikacja w telefonie pokazuje sześciocyfrowy kod, który tu wpisujesz: dla przeglądarek bez kluczy.',
  },
  add_code: { en: 'Set up a code app', pl: 'Ustaw aplikację z kodami' },
  code_step_app: {
    en: 'Open a code app on your phone (Aegis, Google Authenticator, 2FAS or another).',
    pl: 'Otwórz w telefonie aplikację z kodami (Aegis, Google Authenticator, 2FAS lub inną).',
  },
  code_step_scan: { en: 'Scan this picture with it.', pl: 'Zeskanuj nią ten obrazek.' },
  code_picture: { en: 'The picture for your code app', pl: 'Obrazek dla aplikacji z kodami' },
  code_by_hand: {
    en: 'Or type this key into the app:',
    pl: 'Albo wpisz ten klucz do aplikacji:',
  },
  code_start: { en: 'Begin', pl: 'Zacznij' },
  code_field: { en: 'The code it shows now', pl: 'Kod, który teraz pokazuje' },
  code_confirm: { en: 'Finish', pl: 'Zakończ' },
  code_wrong: {
    en: 'That is not the code. Wait for the next one and type its six figures.',
    pl: 'To nie ten kod. Poczekaj na następny i wpisz sześć cyfr.',
  },
  code_wait: {
    en: 'Too many wrong codes. Wait a quarter of an hour, then try again.',
    pl: 'Za dużo błędnych kodów. Poczekaj kwadrans i spróbuj ponownie.',
  },
  spare_title: { en: 'Your spare codes', pl: 'Twoje kody zapasowe' },
  spare_lead: {
    en: 'If you lose the phone, each of these lets you in once. Write them down and keep them at home; they are shown only now.',
    pl: 'Gdy zgubisz telefon, każdy z nich wpuści cię raz. Zapisz je i trzymaj w domu; pokazujemy je tylko teraz.',
  },
  spare_done: { en: 'I have written them down', pl: 'Zapisane' },
  spare_field: {
    en: 'A spare code, if you have lost the phone',
    pl: 'Kod zapasowy, jeśli nie masz telefonu',
  },
  sessions: { en: 'Where you are signed in', pl: 'Twoje otwarte sesje' },
  session_here: { en: 'this device', pl: 'to urządzenie' },
  session_unknown: { en: 'A device we cannot name', pl: 'Nierozpoznane urządzenie' },
  session_since: { en: 'since {when}, {how}', pl: 'od {when}, {how}' },
  how_link: { en: 'by a mailed link', pl: 'linkiem z poczty' },
  how_passkey: { en: 'with a passkey', pl: 'kluczem dostępu' },
  how_code: { en: 'with a code', pl: 'kodem' },
  how_demo: { en: 'walked in', pl: 'wejście na pokaz' },
  end: { en: 'Sign out', pl: 'Wyloguj' },
  end_named: { en: 'Sign out {name}', pl: 'Wyloguj: {name}' },
  ended: { en: 'Signed out there.', pl: 'Wylogowano.' },
  somebody_else: {
    en: 'Be somebody else at this address',
    pl: 'Wejdź jako inna osoba z tego adresu',
  },
  prove_title: { en: 'Show that it is you', pl: 'Potwierdź, że to ty' },
  prove_strong: {
    en: 'What you are about to do opens the list of people, so a mailed link is not enough.',
    pl: 'To, co chcesz zrobić, otwiera listę osób, więc link z poczty nie wystarczy.',
  },
  prove_fresh: {
    en: 'This cannot easily be undone, so we ask again who you are.',
    pl: 'Trudno to cofnąć, więc pytamy ponownie, kim jesteś.',
  },
  prove_passkey: { en: 'Use my passkey', pl: 'Użyj klucza dostępu' },
  prove_passkey_failed: {
    en: 'That did not work. Try again.',
    pl: 'Nie udało się. Spróbuj ponownie.',
  },
  prove_code: { en: 'The code from your code app', pl: 'Kod z aplikacji' },
  go_on: { en: 'Go on', pl: 'Dalej' },
  prove_link: { en: 'Send me a new link', pl: 'Wyślij mi nowy link' },
  prove_link_why: {
    en: 'Sign in once more by a mailed link, then come back here.',
    pl: 'Zaloguj się jeszcze raz linkiem z poczty i wróć tutaj.',
  },
  first_title: {
    en: 'Your office needs one more thing',
    pl: 'Twoja funkcja wymaga jeszcze jednego',
  },
  first_lead: {
    en: 'With your office much can be seen or changed, so a mailed link alone does not open it. This takes a minute, once for each device.',
    pl: 'Twoja funkcja pozwala wiele zobaczyć i zmienić, więc sam link z poczty nie wystarczy. Zajmie to minutę, raz na urządzenie.',
  },
  best: { en: 'best', pl: 'najlepiej' },
  notice_subject: {
    en: 'You were signed in on a new device',
    pl: 'Zalogowano cię na nowym urządzeniu',
  },
  notice: {
    en: 'Hello {name},\n\nyou were signed in on a device we have not seen before: {device}, {when}.\n\nIf that was you, all is well. If not, open {link} and sign it out, and tell your branch secretary today.',
    pl: 'Cześć {name},\n\nzalogowano cię na urządzeniu, którego nie znamy: {device}, {when}.\n\nJeśli to ty, wszystko w porządku. Jeśli nie, otwórz {link}, wyloguj je i powiedz dziś sekretarzowi koła.',
  },
  some_device: { en: 'a device we cannot name', pl: 'nierozpoznane urządzenie' },
  key_subject: { en: 'Your way of signing in was changed', pl: 'Zmieniono twój sposób logowania' },
  key_notice: {
    en: 'Hello {name},\n\na passkey or code app was added to your entry or taken off, {when}.\n\nIf that was not you, tell your branch secretary today.',
    pl: 'Cześć {name},\n\ndodano lub usunięto twój klucz dostępu albo aplikację z kodami, {when}.\n\nJeśli to nie ty, powiedz dziś sekretarzowi koła.',
  },
})

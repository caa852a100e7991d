import { defineWords } from '../../../platform/words/index.ts'

/** Coming along without an account: the form, the page behind the link, the letter that holds it. */
export const words = defineWords({
  come_title: { en: 'Come along', pl: 'Przyjdź', ur: 'ساتھ آئیں' },
  im_coming: { en: 'I’m coming', pl: 'Przyjdę', ur: 'میں آ رہا/رہی ہوں' },
  join_line: { en: 'Wait in line', pl: 'Stań w kolejce', ur: 'قطار میں لگیں' },
  no_account: {
    en: 'You need no account: a first name and one way to reach you are enough.',
    pl: 'Nie potrzebujesz konta: wystarczy imię i jeden sposób kontaktu.',
    ur: 'اکاؤنٹ کی ضرورت نہیں: نام اور رابطے کا ایک ذریعہ کافی ہے۔',
  },
  places_free: {
    en: '{n, plural, one {1 place is free.} other {# places are free.}}',
    pl: '{n, plural, one {Jest 1 wolne miejsce.} few {Są # wolne miejsca.} many {Jest # wolnych miejsc.} other {Jest # wolnego miejsca.}}',
    ur: '{n, plural, one {1 جگہ خالی ہے۔} other {# جگہیں خالی ہیں۔}}',
  },
  places_none: {
    en: 'Every place is taken{n, plural, =0 {} one {, and 1 person waits} other {, and # people wait}}. When one comes free, the next in line is asked.',
    pl: 'Wszystkie miejsca są zajęte{n, plural, =0 {} one {, czeka 1 osoba} few {, czekają # osoby} many {, czeka # osób} other {, czeka # osoby}}. Gdy miejsce się zwolni, pytamy następną osobę z kolejki.',
    ur: 'سب جگہیں بھر گئی ہیں{n, plural, =0 {} one {، اور 1 شخص انتظار میں ہے} other {، اور # لوگ انتظار میں ہیں}}۔ جگہ خالی ہونے پر قطار میں اگلے سے پوچھا جاتا ہے۔',
  },
  over: { en: 'This is over.', pl: 'To już się odbyło.', ur: 'یہ ختم ہو چکا ہے۔' },
  off: { en: 'Called off', pl: 'Odwołane', ur: 'منسوخ' },
  name: { en: 'Your name', pl: 'Imię', ur: 'آپ کا نام' },
  name_hint: {
    en: 'What we may call you at the door.',
    pl: 'Jak mamy się do ciebie zwracać.',
    ur: 'دروازے پر آپ کو کس نام سے پکاریں۔',
  },
  contact: { en: 'Your e-mail or phone', pl: 'E-mail albo telefon', ur: 'آپ کا ای میل یا فون' },
  contact_hint: {
    en: 'Only to reach you about this. By e-mail you get a link to change your mind, and hear when something changes. With a phone number no letter reaches you: keep the page that comes next, and look there.',
    pl: 'Tylko w tej sprawie. E-mailem dostaniesz link, pod którym możesz zmienić zdanie, i wiadomość, gdy coś się zmieni. Podając tylko telefon, nie dostaniesz listów: zachowaj następną stronę i zaglądaj na nią.',
    ur: 'صرف اسی بات کے لیے۔ ای میل سے آپ کو ایک لنک ملے گا جہاں آپ ارادہ بدل سکتے ہیں، اور تبدیلی کی خبر۔ فون نمبر دیں تو کوئی خط نہیں آئے گا: اگلا صفحہ سنبھال کر رکھیں اور وہیں دیکھیں۔',
  },
  tell_next: {
    en: 'You may tell me when the next one is.',
    pl: 'Możecie dać mi znać o następnym spotkaniu.',
    ur: 'اگلا پروگرام کب ہے، مجھے بتا سکتے ہیں۔',
  },
  leave_empty: { en: 'Leave this empty', pl: 'Zostaw to pole puste', ur: 'اسے خالی چھوڑ دیں' },
  what_becomes: {
    en: 'Those who keep the door see your name and how to reach you. After three months your contact is deleted, and nobody else gets it.',
    pl: 'Twoje imię i kontakt widzą osoby przy drzwiach. Kontakt kasujemy po trzech miesiącach i nikomu go nie przekazujemy.',
    ur: 'آپ کا نام اور رابطہ دروازے پر موجود لوگ دیکھتے ہیں۔ تین مہینے بعد رابطہ مٹا دیا جاتا ہے، اور کسی اور کو نہیں دیا جاتا۔',
  },
  'name-missing': {
    en: 'Say what we may call you',
    pl: 'Podaj imię',
    ur: 'بتائیں کہ آپ کو کیا کہیں',
  },
  'contact-missing': {
    en: 'Give an e-mail address or a phone number',
    pl: 'Podaj e-mail albo telefon',
    ur: 'ای میل پتا یا فون نمبر دیں',
  },
  'contact-unclear': {
    en: 'This is neither an e-mail address nor a phone number',
    pl: 'To nie jest ani adres e-mail, ani numer telefonu',
    ur: 'یہ نہ ای میل پتا ہے نہ فون نمبر',
  },
  'once-more': {
    en: 'Something filled in a field that people do not see. Please send it once more.',
    pl: 'Coś wypełniło pole, którego ludzie nie widzą. Wyślij jeszcze raz.',
    ur: 'کسی نے وہ خانہ بھرا ہے جو لوگوں کو نظر نہیں آتا۔ براہ کرم ایک بار پھر بھیجیں۔',
  },
  letter_promised_subject: {
    en: 'You’re coming: {title}, {when}',
    pl: 'Przychodzisz: {title}, {when}',
    ur: 'آپ آ رہے ہیں: {title}، {when}',
  },
  letter_promised: {
    en: 'Hello {name},\n\nyou said that you come to {title}: {when}, {place}.\n\nThis link is yours alone. There you can change your mind, bring friends, say what you need (a ramp, somebody to mind a child), and put it in your calendar:\n\n{link}\n\nIf it was not you who said so, do nothing, or open the link and say that you are not coming.\n\n{body}',
    pl: 'Cześć {name},\n\nmasz miejsce: {title}, {when}, {place}.\n\nTen link jest tylko dla ciebie. Możesz tam zmienić zdanie, przyprowadzić znajomych, powiedzieć, czego potrzebujesz (podjazd, opieka nad dzieckiem), i dodać termin do kalendarza:\n\n{link}\n\nJeśli to nie było twoje zgłoszenie, nic nie rób albo otwórz link i powiedz, że nie przyjdziesz.\n\n{body}',
    ur: 'سلام {name}،\n\nآپ نے کہا کہ آپ آئیں گے: {title}، {when}، {place}۔\n\nیہ لنک صرف آپ کا ہے۔ یہاں آپ ارادہ بدل سکتے ہیں، دوست لا سکتے ہیں، اپنی ضرورت بتا سکتے ہیں، اور اسے اپنے کیلنڈر میں ڈال سکتے ہیں:\n\n{link}\n\nاگر یہ آپ نے نہیں کہا تھا تو کچھ نہ کریں، یا لنک کھول کر بتائیں کہ آپ نہیں آ رہے۔\n\n{body}',
  },
  letter_waiting_subject: {
    en: 'You’re in line: {title}, {when}',
    pl: 'Jesteś w kolejce: {title}, {when}',
    ur: 'آپ قطار میں ہیں: {title}، {when}',
  },
  letter_waiting: {
    en: 'Hello {name},\n\n{title} ({when}, {place}) is full, and you are in line. When a place comes free for you, we write to this address; it is then kept for you for a time.\n\nThis link is yours alone. There you see where you stand, and can leave the line:\n\n{link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title} ({when}, {place}): wszystkie miejsca są zajęte, czekasz w kolejce. Gdy zwolni się miejsce dla ciebie, napiszemy na ten adres i przez pewien czas będziemy je trzymać.\n\nTen link jest tylko dla ciebie. Zobaczysz tam swoje miejsce w kolejce i możesz z niej wyjść:\n\n{link}\n\n{body}',
    ur: 'سلام {name}،\n\n{title} ({when}، {place}) میں سب جگہیں بھر گئی ہیں، اور آپ قطار میں ہیں۔ آپ کے لیے جگہ خالی ہوئی تو ہم اسی پتے پر لکھیں گے، اور وہ کچھ دیر آپ کے لیے رکھی رہے گی۔\n\nیہ لنک صرف آپ کا ہے۔ یہاں آپ قطار میں اپنی جگہ دیکھ سکتے ہیں اور اس سے نکل بھی سکتے ہیں:\n\n{link}\n\n{body}',
  },
})

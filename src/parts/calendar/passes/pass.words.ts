import { defineWords } from '../../../platform/words/index.ts'

/** A member's own pass. */
export const words = defineWords({
  title: { en: 'Your pass', pl: 'Twoja przepustka', ur: 'آپ کا پاس' },
  lead: {
    en: 'Show it at the door of any hall whose list you are on. Nobody needs to look up your name.',
    pl: 'Pokaż ją przy drzwiach każdej sali, na której liście jesteś. Nikt nie musi szukać twojego nazwiska.',
    ur: 'جس ہال کی فہرست میں آپ ہیں اس کے دروازے پر دکھائیں۔ کسی کو آپ کا نام ڈھونڈنا نہیں پڑے گا۔',
  },
  show_at_door: {
    en: 'Your pass, to show at the door',
    pl: 'Twoja przepustka, do pokazania przy drzwiach',
    ur: 'آپ کا پاس، دروازے پر دکھانے کے لیے',
  },
  my_entry: { en: 'My entry', pl: 'Mój wpis', ur: 'میرا اندراج' },
  qr: {
    en: 'Your pass, as a code to scan',
    pl: 'Twoja przepustka jako kod do zeskanowania',
    ur: 'آپ کا پاس، اسکین کرنے کے کوڈ کی شکل میں',
  },
  code: {
    en: 'Cannot be scanned? Say these six letters.',
    pl: 'Nie da się zeskanować? Podaj te sześć liter.',
    ur: 'اسکین نہیں ہوتا؟ یہ چھ حروف بتائیں۔',
  },
  says_nothing: {
    en: 'The code is a random word. It holds no name and no number, and whoever finds it learns nothing about you. We keep only its fingerprint.',
    pl: 'Kod to przypadkowe słowo. Nie zawiera nazwiska ani numeru, a kto go znajdzie, nic się o tobie nie dowie. Przechowujemy tylko jego odcisk.',
    ur: 'یہ کوڈ ایک اتفاقی لفظ ہے۔ اس میں نہ نام ہے نہ نمبر، اور جسے ملے اسے آپ کے بارے میں کچھ معلوم نہیں ہوتا۔ ہم صرف اس کا نشان رکھتے ہیں۔',
  },
  none: {
    en: 'You have no pass yet',
    pl: 'Nie masz jeszcze przepustki',
    ur: 'آپ کے پاس ابھی پاس نہیں',
  },
  none_why: {
    en: 'You can always come without one: just say your name.',
    pl: 'Zawsze możesz przyjść bez niej: wystarczy podać imię.',
    ur: 'آپ اس کے بغیر بھی ہمیشہ آ سکتے ہیں: بس اپنا نام بتائیں۔',
  },
  elsewhere: {
    en: 'Your pass is on another phone or on paper',
    pl: 'Twoja przepustka jest na innym telefonie lub na papierze',
    ur: 'آپ کا پاس کسی اور فون پر یا کاغذ پر ہے',
  },
  elsewhere_why: {
    en: 'We keep only its fingerprint, so we cannot show it here. Make one for this phone; the other stays good.',
    pl: 'Przechowujemy tylko jej odcisk, więc nie możemy jej tu pokazać. Zrób drugą na ten telefon; tamta pozostaje ważna.',
    ur: 'ہم صرف اس کا نشان رکھتے ہیں، اس لیے یہاں نہیں دکھا سکتے۔ اس فون کے لیے ایک اور بنائیں؛ دوسرا بھی چلتا رہے گا۔',
  },
  make: {
    en: 'Make a pass on this phone',
    pl: 'Zrób przepustkę na tym telefonie',
    ur: 'اس فون پر پاس بنائیں',
  },
  made: { en: 'This is your pass.', pl: 'Oto twoja przepustka.', ur: 'یہ آپ کا پاس ہے۔' },
  card: { en: 'Print it on a card', pl: 'Wydrukuj na kartce', ur: 'کارڈ پر چھاپیں' },
  letter: {
    en: 'Send it to my mailbox',
    pl: 'Wyślij na moją skrzynkę',
    ur: 'میری ای میل پر بھیجیں',
  },
  letter_to: {
    en: 'The letter goes to {to}.',
    pl: 'List pójdzie na adres {to}.',
    ur: 'خط {to} پر جائے گا۔',
  },
  no_mailbox: {
    en: 'There is no e-mail address in your entry to send it to.',
    pl: 'W twoim wpisie nie ma adresu e-mail, na który można ją wysłać.',
    ur: 'آپ کے اندراج میں کوئی ای میل نہیں جس پر بھیجا جائے۔',
  },
  letter_sent: {
    en: 'It is on its way to you.',
    pl: 'Już do ciebie idzie.',
    ur: 'یہ آپ کی طرف روانہ ہے۔',
  },
  good_now: { en: 'Passes that are good now', pl: 'Ważne przepustki', ur: 'جو پاس اب چلتے ہیں' },
  good_most: {
    en: 'At most {n} at once: another one takes the place of the oldest.',
    pl: 'Najwyżej {n} naraz: następna zastępuje najstarszą.',
    ur: 'ایک وقت میں زیادہ سے زیادہ {n}: نیا سب سے پرانے کی جگہ لے لیتا ہے۔',
  },
  of_day: { en: 'Made {when}', pl: 'Zrobiona {when}', ur: '{when} کو بنا' },
  badge_until: {
    en: 'On a name badge, good until {when}',
    pl: 'Na plakietce, ważna do {when}',
    ur: 'نام کے بیج پر، {when} تک',
  },
  this_one: { en: 'on this phone', pl: 'na tym telefonie', ur: 'اس فون پر' },
  take_back: { en: 'Take it back', pl: 'Unieważnij', ur: 'واپس لیں' },
  take_back_who: {
    en: 'Take it back: the pass made {when}',
    pl: 'Unieważnij przepustkę z {when}',
    ur: 'واپس لیں: {when} کو بنا پاس',
  },
  taken_back: {
    en: 'It opens no door any more.',
    pl: 'Nie otwiera już żadnych drzwi.',
    ur: 'اب یہ کوئی دروازہ نہیں کھولتا۔',
  },
  fresh: {
    en: 'Take all back and make a new one',
    pl: 'Unieważnij wszystkie i zrób nową',
    ur: 'سب واپس لیں اور نیا بنائیں',
  },
  fresh_why: {
    en: 'When a phone or a card is lost. It is good at once, everywhere.',
    pl: 'Gdy zgubisz telefon lub kartkę. Działa od razu i wszędzie.',
    ur: 'جب فون یا کارڈ کھو جائے۔ نیا فوراً ہر جگہ چلتا ہے۔',
  },
  fresh_made: {
    en: 'This is your new pass. All earlier ones are taken back.',
    pl: 'Oto twoja nowa przepustka. Wszystkie poprzednie są unieważnione.',
    ur: 'یہ آپ کا نیا پاس ہے۔ پہلے والے سب واپس لے لیے گئے۔',
  },
  on_no_list: {
    en: 'You are on no list',
    pl: 'Nie ma cię na żadnej liście',
    ur: 'آپ کسی فہرست میں نہیں',
  },
  on_no_list_why: {
    en: 'A pass is for members. Ask the secretary of your branch.',
    pl: 'Przepustka jest dla członków. Zapytaj sekretarza swojego koła.',
    ur: 'پاس ارکان کے لیے ہے۔ اپنی شاخ کے سیکرٹری سے پوچھیں۔',
  },
  card_note: {
    en: 'Cut it out and fold it. Show it at the door, or say the six letters.',
    pl: 'Wytnij i złóż. Pokaż przy drzwiach albo podaj sześć liter.',
    ur: 'کاٹ کر تہہ کریں۔ دروازے پر دکھائیں، یا چھ حروف بتائیں۔',
  },
  card_title: { en: 'A pass', pl: 'Przepustka', ur: 'پاس' },
  letter_subject: { en: 'Your pass', pl: 'Twoja przepustka', ur: 'آپ کا پاس' },
  letter_text: {
    en: 'Hello {name},\n\nthis is your pass for the door:\n{link}\n\nOpen it there and show the code, or print it. Where it cannot be scanned, say these six letters: {code}\n\nThe code holds no name and no number. If you lose it, take it back here and make another: {page}',
    pl: 'Cześć {name},\n\noto twoja przepustka:\n{link}\n\nOtwórz ją przy drzwiach i pokaż kod albo wydrukuj. Gdzie nie da się zeskanować, podaj sześć liter: {code}\n\nKod nie zawiera nazwiska ani numeru. Jeśli go zgubisz, unieważnij go tutaj i zrób nowy: {page}',
  },
})

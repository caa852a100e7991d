import { defineWords } from '../../../../platform/words/index.ts'

/** Coming in: the page everybody meets first, so in every language the hall speaks. */
export const words = defineWords({
  not_a_member: {
    en: 'Not a member? See what is on that is open to everyone',
    pl: 'Nie należysz? Zobacz, co jest otwarte dla wszystkich',
    ur: 'رکن نہیں؟ دیکھیں سب کے لیے کیا کھلا ہے',
  },
  title: { en: 'Sign in', pl: 'Zaloguj się', ur: 'سائن ان' },
  lead: {
    en: 'No password. Type your e-mail and we send you a link.',
    pl: 'Bez hasła. Wpisz swój e-mail, a wyślemy ci link.',
    ur: 'پاس ورڈ کی ضرورت نہیں۔ اپنا ای میل لکھیں، ہم آپ کو ایک لنک بھیجیں گے۔',
  },
  address: { en: 'Your e-mail', pl: 'Twój e-mail', ur: 'آپ کا ای میل' },
  address_hint: {
    en: 'The one your branch or union has for you.',
    pl: 'Ten, który zna twoje koło lub związek.',
    ur: 'وہی جو آپ کی شاخ یا یونین کے پاس ہے۔',
  },
  send_link: { en: 'Send me a link', pl: 'Wyślij mi link', ur: 'مجھے لنک بھیجیں' },
  address_wrong: {
    en: 'Type an e-mail address, like ann@example.org',
    pl: 'Wpisz adres e-mail, na przykład anna@example.org',
    ur: 'ای میل پتہ لکھیں، جیسے ann@example.org',
  },
  or_passkey: {
    en: 'Or use a passkey',
    pl: 'Albo użyj klucza dostępu',
    ur: 'یا پاس کی استعمال کریں',
  },
  passkey_why: {
    en: 'If you have made one on this device, your finger, face or PIN lets you in.',
    pl: 'Jeśli masz go na tym urządzeniu, wystarczy palec, twarz lub PIN.',
    ur: 'اگر آپ نے اس فون یا کمپیوٹر پر بنائی ہے تو انگلی، چہرے یا پن سے اندر آ سکتے ہیں۔',
  },
  use_passkey: {
    en: 'Sign in with a passkey',
    pl: 'Zaloguj się kluczem dostępu',
    ur: 'پاس کی سے سائن ان کریں',
  },
  passkey_failed: {
    en: 'That did not work. Try again, or ask for a link instead.',
    pl: 'Nie udało się. Spróbuj ponownie albo poproś o link.',
    ur: 'یہ نہیں ہو سکا۔ پھر کوشش کریں، یا لنک منگوا لیں۔',
  },
  sent_title: {
    en: 'Look in your mail',
    pl: 'Sprawdź pocztę',
    ur: 'اپنی ای میل دیکھیں',
  },
  sent: {
    en: 'If that address is on a list here, a link is on its way to it. It works once, for half an hour.',
    pl: 'Jeśli ten adres jest na naszej liście, link jest już w drodze. Działa raz, przez pół godziny.',
    ur: 'اگر یہ پتہ ہماری فہرست میں ہے تو لنک بھیجا جا رہا ہے۔ یہ ایک بار اور آدھے گھنٹے تک چلے گا۔',
  },
  sent_not_there: {
    en: 'Nothing after five minutes?',
    pl: 'Po pięciu minutach nic?',
    ur: 'پانچ منٹ بعد بھی کچھ نہیں آیا؟',
  },
  sent_spam: {
    en: 'Look among the unwanted mail.',
    pl: 'Zajrzyj do niechcianej poczty.',
    ur: 'سپیم والے خانے میں دیکھیں۔',
  },
  sent_other: {
    en: 'Try another address of yours.',
    pl: 'Spróbuj z innym swoim adresem.',
    ur: 'اپنا کوئی دوسرا پتہ آزمائیں۔',
  },
  sent_ask: {
    en: 'Ask your branch secretary which address they have for you. We cannot say it here, to anybody.',
    pl: 'Zapytaj sekretarza, jaki adres ma na liście. Tutaj nie możemy tego powiedzieć nikomu.',
    ur: 'اپنی شاخ کے سیکرٹری سے پوچھیں کہ ان کے پاس آپ کا کون سا پتہ ہے۔ ہم یہاں کسی کو نہیں بتا سکتے۔',
  },
  try_again: { en: 'Ask for another link', pl: 'Poproś o nowy link', ur: 'نیا لنک منگوائیں' },
  link_title: { en: 'Come in', pl: 'Wejdź', ur: 'اندر آئیں' },
  link_lead: {
    en: 'This link is for {name}. Press the button on the device you want to use.',
    pl: 'Ten link jest dla: {name}. Naciśnij przycisk na urządzeniu, którego chcesz używać.',
    ur: 'یہ لنک {name} کے لیے ہے۔ جس فون یا کمپیوٹر پر آنا ہے اسی پر بٹن دبائیں۔',
  },
  link_many: {
    en: 'This address is used by more than one. Who are you?',
    pl: 'Z tego adresu korzysta więcej niż jedna osoba. Kim jesteś?',
    ur: 'یہ پتہ ایک سے زیادہ لوگ استعمال کرتے ہیں۔ آپ کون ہیں؟',
  },
  come_in: { en: 'Sign in', pl: 'Zaloguj się', ur: 'سائن ان' },
  come_in_as: {
    en: '{name}, {register}',
    pl: '{name}, {register}',
    ur: '{name}، {register}',
  },
  dead_title: {
    en: 'This link is used up',
    pl: 'Ten link już nie działa',
    ur: 'یہ لنک اب کام نہیں کرتا',
  },
  dead: {
    en: 'A link works once, and for half an hour. Ask for a new one; it takes a moment.',
    pl: 'Link działa raz i przez pół godziny. Poproś o nowy, to chwila.',
    ur: 'ہر لنک ایک بار اور آدھے گھنٹے تک چلتا ہے۔ نیا منگوا لیں، زیادہ دیر نہیں لگتی۔',
  },
  letter_subject: {
    en: 'Your link to sign in',
    pl: 'Twój link do logowania',
    ur: 'سائن ان کا لنک',
  },
  letter: {
    en: 'Hello,\n\nopen this link to sign in. It works once, for half an hour:\n\n{link}\n\nIf you did not ask for it, do nothing: nobody gets in without it. Do not pass it on.',
    pl: 'Cześć,\n\notwórz ten link, aby się zalogować. Działa raz, przez pół godziny:\n\n{link}\n\nJeśli to nie twoja prośba, nic nie rób: bez linku nikt nie wejdzie. Nie przekazuj go nikomu.',
    ur: 'السلام علیکم،\n\nسائن ان کے لیے یہ لنک کھولیں۔ یہ ایک بار اور آدھے گھنٹے تک چلے گا:\n\n{link}\n\nاگر آپ نے نہیں منگوایا تو کچھ نہ کریں: اس کے بغیر کوئی اندر نہیں آ سکتا۔ اسے کسی کو نہ بھیجیں۔',
  },
  who_title: { en: 'Who are you here?', pl: 'Kim tu jesteś?', ur: 'آپ یہاں کون ہیں؟' },
  who_lead: {
    en: 'Your link showed that this mail is yours. It stands for:',
    pl: 'Link pokazał, że to twoja poczta. Należy do:',
    ur: 'لنک سے معلوم ہوا کہ یہ ای میل آپ کا ہے۔ یہ ان کا ہے:',
  },
  who_now: { en: 'You are this one now', pl: 'Teraz jesteś tą osobą', ur: 'ابھی آپ یہ ہیں' },
})

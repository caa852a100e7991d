import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'My entry', pl: 'Moje dane', ur: 'میرا اندراج' },
  lead: {
    en: 'Everything the hall keeps about you, and who looked at it.',
    pl: 'Wszystko, co o tobie przechowujemy, i kto do tego zaglądał.',
    ur: 'ہال آپ کے بارے میں جو کچھ رکھتا ہے، اور کس نے اسے دیکھا۔',
  },
  standing: { en: 'My part in it', pl: 'Mój udział', ur: 'میرا حصہ' },
  kept: { en: 'What is kept about me', pl: 'Co o mnie zapisano', ur: 'میرے بارے میں کیا رکھا ہے' },
  correct: { en: 'Correct it', pl: 'Popraw', ur: 'درست کریں' },
  correct_title: { en: 'Correct my entry', pl: 'Popraw moje dane', ur: 'میرا اندراج درست کریں' },
  correct_lead: {
    en: 'You correct it yourself; nobody has to allow it. Whoever keeps the list sees what was changed.',
    pl: 'Poprawiasz to samodzielnie, bez niczyjej zgody. Kto prowadzi listę, zobaczy, co się zmieniło.',
    ur: 'آپ خود درست کرتے ہیں؛ کسی کی اجازت نہیں چاہیے۔ آپ کی شاخ دیکھتی ہے کہ کیا بدلا۔',
  },
  tags_lead: {
    en: 'Words by which whoever keeps the list sorts people. If one is wrong, ask the secretary to take it off.',
    pl: 'Słowa, którymi oznacza osoby ten, kto prowadzi listę. Jeśli któreś jest błędne, poproś sekretarza o usunięcie.',
    ur: 'وہ لفظ جن سے آپ کی شاخ اپنے لوگوں کو ترتیب دیتی ہے۔ کوئی غلط ہو تو سیکرٹری سے ہٹانے کو کہیں۔',
  },
  no_tags: { en: 'None.', pl: 'Brak.', ur: 'کوئی نہیں۔' },
  tag_at: { en: '{tag} ({body})', pl: '{tag} ({body})', ur: '{tag} ({body})' },
  own: { en: 'Kept by {body}', pl: 'Zapisane przez: {body}', ur: '{body} کے پاس' },
  looked_lead: {
    en: 'Officers see your entry only for the work of your branch. Each time one is opened, it stands here.',
    pl: 'Działacze zaglądają do wpisu tylko w sprawach koła. Każde otwarcie jest tu zapisane.',
    ur: 'عہدیدار آپ کا اندراج صرف شاخ کے کام کے لیے دیکھتے ہیں۔ جب بھی کوئی اسے کھولے، یہاں لکھا جاتا ہے۔',
  },
  language: {
    en: 'The language we write to you in',
    pl: 'Język, w którym do ciebie piszemy',
    ur: 'ہم آپ کو کس زبان میں لکھیں',
  },
  language_saved: {
    en: 'We write to you in English from now on.',
    pl: 'Odtąd piszemy do ciebie po polsku.',
    ur: 'اب سے ہم آپ کو اردو میں لکھیں گے۔',
  },
  calendar: { en: 'Your calendar', pl: 'Twój kalendarz', ur: 'آپ کا کیلنڈر' },
  pass: {
    en: 'Your pass for the door',
    pl: 'Twoja przepustka',
    ur: 'آپ کا پاس، دروازے پر دکھانے کے لیے',
  },
  sign_in: { en: 'How I sign in', pl: 'Jak się loguję', ur: 'میں کیسے داخل ہوں' },
  data: {
    en: 'Take it with you, or have it erased',
    pl: 'Zabierz je ze sobą albo usuń',
    ur: 'اپنے ساتھ لے جائیں، یا مٹوا دیں',
  },
  data_lead: {
    en: 'Every row kept about you, in one file; and the way out.',
    pl: 'Każdy zapisany o tobie wiersz w jednym pliku; tu też można odejść.',
    ur: 'آپ کے بارے میں رکھی ہر سطر ایک فائل میں؛ اور جانے کا راستہ۔',
  },
  data_all: { en: 'All my data', pl: 'Wszystkie moje dane', ur: 'میرا تمام ڈیٹا' },
  no_entry: {
    en: 'Nothing is kept about you here',
    pl: 'Nic tu o tobie nie zapisano',
    ur: 'یہاں آپ کے بارے میں کچھ نہیں رکھا',
  },
  no_entry_why: {
    en: 'You are signed in, but stand on no list.',
    pl: 'Jesteś zalogowana lub zalogowany, ale nie ma cię na żadnej liście.',
    ur: 'آپ داخل ہیں، مگر کسی فہرست میں نہیں۔',
  },
})

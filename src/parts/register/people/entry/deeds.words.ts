import { defineWords } from '../../../../platform/words/index.ts'

/** Deeds in plain words; those with a name of their own say it. A kind without words here is told as “did something here”. */
export const words = defineWords({
  attended: { en: 'Came along', pl: 'Obecność', ur: 'ساتھ آئے' },
  attended_what: { en: 'Came to “{what}”', pl: 'Obecność: „{what}”', ur: '”{what}“ میں آئے' },
  studied: { en: 'Studied with others', pl: 'Wspólna nauka', ur: 'دوسروں کے ساتھ پڑھا' },
  studied_what: {
    en: 'Studied with others: “{what}”',
    pl: 'Wspólna nauka: „{what}”',
    ur: 'دوسروں کے ساتھ پڑھا: ”{what}“',
  },
  ordered: {
    en: 'Ordered together with others',
    pl: 'Wspólne zamówienie',
    ur: 'دوسروں کے ساتھ مل کر آرڈر دیا',
  },
  lent: { en: 'Lent something', pl: 'Użyczenie rzeczy', ur: 'کوئی چیز ادھار دی' },
  borrowed: { en: 'Borrowed something', pl: 'Wypożyczenie rzeczy', ur: 'کوئی چیز ادھار لی' },
  'gave-help': { en: 'Gave help', pl: 'Udzielona pomoc', ur: 'مدد کی' },
  'got-help': { en: 'Got help', pl: 'Otrzymana pomoc', ur: 'مدد ملی' },
  voted: { en: 'Voted', pl: 'Udział w głosowaniu', ur: 'ووٹ دیا' },
  'did-shift': { en: 'Did a shift', pl: 'Dyżur', ur: 'ڈیوٹی کی' },
  'did-shift_what': {
    en: 'Did a shift at “{what}”',
    pl: 'Dyżur: „{what}”',
    ur: '”{what}“ میں ڈیوٹی کی',
  },
  hosted: { en: 'Hosted', pl: 'Prowadzenie spotkania', ur: 'میزبانی کی' },
  hosted_what: {
    en: 'Hosted “{what}”',
    pl: 'Prowadzenie spotkania: „{what}”',
    ur: '”{what}“ کی میزبانی کی',
  },
  taught: { en: 'Taught', pl: 'Prowadzenie zajęć', ur: 'پڑھایا' },
  taught_what: { en: 'Taught “{what}”', pl: 'Prowadzenie zajęć: „{what}”', ur: '”{what}“ پڑھایا' },
  called: { en: 'Called members', pl: 'Rozmowy z członkami', ur: 'ارکان کو فون کیا' },
  'spoken-with': {
    en: 'Had a real conversation with one of us',
    pl: 'Prawdziwa rozmowa z kimś z nas',
    ur: 'ہم میں سے کسی سے حقیقی گفتگو ہوئی',
  },
  promised: { en: 'Said “I’m coming”', pl: 'Zapowiedź przyjścia', ur: 'کہا: ”میں آؤں گا/گی“' },
  promised_what: {
    en: 'Said “I’m coming” to “{what}”',
    pl: 'Zapowiedź przyjścia: „{what}”',
    ur: '”{what}“ میں آنے کا کہا',
  },
  'handed-on': {
    en: 'Handed a shift on to somebody who took it',
    pl: 'Przekazanie dyżuru',
    ur: 'ڈیوٹی کسی اور کو دی جس نے لے لی',
  },
  'handed-on_what': {
    en: 'Handed on a shift at “{what}”',
    pl: 'Przekazanie dyżuru: „{what}”',
    ur: '”{what}“ کی ڈیوٹی آگے دی',
  },
  'gave-shift': {
    en: 'Gave a shift to the common pool',
    pl: 'Oddanie dyżuru do wspólnej puli',
    ur: 'ایک ڈیوٹی مشترکہ ذخیرے میں دی',
  },
  'changed-mind': {
    en: 'Took back a promise to come',
    pl: 'Odwołanie przyjścia',
    ur: 'آنے کا وعدہ واپس لیا',
  },
  'changed-mind_what': {
    en: 'Took back a promise to come to “{what}”',
    pl: 'Odwołanie przyjścia: „{what}”',
    ur: '”{what}“ میں آنے کا وعدہ واپس لیا',
  },
  'looked-back': { en: 'Said how it went', pl: 'Podsumowanie spotkania', ur: 'بتایا کہ کیسا رہا' },
  'looked-back_what': {
    en: 'Said how “{what}” went',
    pl: 'Podsumowanie: „{what}”',
    ur: 'بتایا کہ ”{what}“ کیسا رہا',
  },
  invited: {
    en: 'Invited somebody to come again',
    pl: 'Zaproszenie kogoś na kolejne spotkanie',
    ur: 'کسی کو دوبارہ آنے کی دعوت دی',
  },
  invited_what: {
    en: 'Invited somebody to “{what}”',
    pl: 'Zaproszenie kogoś na „{what}”',
    ur: 'کسی کو ”{what}“ کی دعوت دی',
  },
  'list-imported': { en: 'Brought in the list', pl: 'Wczytanie listy', ur: 'فہرست لائی گئی' },
  'list-import-undone': { en: 'Took a list back', pl: 'Cofnięcie listy', ur: 'فہرست واپس لی گئی' },
  'people-merged': {
    en: 'Merged two entries of one person',
    pl: 'Połączenie dwóch wpisów jednej osoby',
    ur: 'ایک فرد کے دو اندراج ملائے',
  },
  'people-parted': {
    en: 'Parted two merged entries',
    pl: 'Rozdzielenie połączonych wpisów',
    ur: 'ملائے گئے دو اندراج الگ کیے',
  },
  something: { en: 'Did something here', pl: 'Udział w życiu koła', ur: 'یہاں کچھ کیا' },
})

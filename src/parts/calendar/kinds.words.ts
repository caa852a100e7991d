import { defineWords } from '../../platform/words/index.ts'

/** What each kind of occasion is called, and what a slot counts for. */
export const words = defineWords('member', {
  'branch-meeting': { en: 'Meeting', pl: 'Zebranie', ur: 'اجلاس' },
  'breakfast-club': { en: 'Breakfast club', pl: 'Klub śniadaniowy', ur: 'ناشتہ کلب' },
  choir: { en: 'Choir', pl: 'Chór', ur: 'کوائر' },
  'repair-cafe': { en: 'Repair café', pl: 'Kawiarenka naprawcza', ur: 'مرمت کیفے' },
  'packing-day': { en: 'Packing day', pl: 'Dzień pakowania', ur: 'پیکنگ کا دن' },
  class: { en: 'Class', pl: 'Kurs', ur: 'کلاس' },
  'study-circle': { en: 'Study circle', pl: 'Kółko czytelnicze', ur: 'مطالعہ حلقہ' },
  'film-night': { en: 'Film night', pl: 'Wieczór filmowy', ur: 'فلم کی شام' },
  canvass: { en: 'Canvass', pl: 'Rozmowy od drzwi do drzwi', ur: 'گھر گھر رابطہ' },
  picket: { en: 'Picket', pl: 'Pikieta', ur: 'دھرنا' },
  social: { en: 'Social', pl: 'Spotkanie towarzyskie', ur: 'میل ملاپ' },
  'open-day': { en: 'Open day', pl: 'Dzień otwarty', ur: 'کھلا دن' },
  other: { en: 'Something else', pl: 'Coś innego', ur: 'کچھ اور' },
  does_attended: { en: 'Coming along', pl: 'Udział', ur: 'شرکت' },
  'does_did-shift': {
    en: 'A shift others rely on',
    pl: 'Dyżur, na który liczą inni',
    ur: 'ایسی ڈیوٹی جس پر دوسرے بھروسا کرتے ہیں',
  },
  does_hosted: { en: 'Hosting', pl: 'Prowadzenie', ur: 'میزبانی' },
  does_taught: { en: 'Teaching', pl: 'Uczenie', ur: 'پڑھانا' },
})

import { defineWords } from '../../../platform/words/index.ts'

/** What stands on posters and leaflets. */
export const words = defineWords({
  welcome: {
    en: 'Open to everyone. Come along.',
    pl: 'Otwarte dla wszystkich. Przyjdź.',
    ur: 'سب کے لیے کھلا۔ تشریف لائیں۔',
  },
  hours: { en: '{from} to {to}', pl: 'od {from} do {to}', ur: '{from} سے {to}' },
  off: { en: 'Called off: {why}', pl: 'Odwołane: {why}', ur: 'منسوخ: {why}' },
  this_week: { en: 'This week', pl: 'W tym tygodniu', ur: 'اس ہفتے' },
  from_until: { en: '{from} to {until}', pl: 'od {from} do {until}', ur: '{from} سے {until}' },
  none: {
    en: 'Nothing open to everyone is planned this week. The code below leads to what comes later.',
    pl: 'W tym tygodniu nie ma nic otwartego dla wszystkich. Kod poniżej prowadzi do tego, co później.',
    ur: 'اس ہفتے سب کے لیے کچھ طے نہیں۔ نیچے کا کوڈ بعد کی چیزوں تک لے جاتا ہے۔',
  },
})

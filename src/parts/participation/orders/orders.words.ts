import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Standing orders', pl: 'Regulamin' },
  lead: {
    en: 'Who may do what here. The doors of this hall ask these very sentences, and nothing else.',
    pl: 'Kto co może tutaj robić. Drzwi tego domu pytają właśnie o te zdania, i o nic więcej.',
  },
  everybody: { en: 'Every member', pl: 'Każdy członek' },
  offices: { en: 'Offices', pl: 'Funkcje' },
  list: { en: 'opens the list of people', pl: 'otwiera listę osób' },
  strong: { en: 'asks for a passkey or a code', pl: 'wymaga klucza lub kodu' },
  back: { en: 'Today', pl: 'Dziś' },
})

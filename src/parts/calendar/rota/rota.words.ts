import { defineWords } from '../../../platform/words/index.ts'

/** The rota board and what one does from it. */
export const words = defineWords('member', {
  slot_asks: { en: 'Asks for', pl: 'Wymaga' },
  slot_covers: { en: 'When', pl: 'Kiedy' },
})

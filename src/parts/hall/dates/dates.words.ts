import { defineWords } from '../../../platform/words/index.ts'

/** Letters to those who keep a place, about what ends or is due. */
export const words = defineWords({
  subject: { en: '{what} {when}', pl: '{what} {when}' },
  text: {
    en: 'Hello {name},\n\n{what} {when}.\n\n{note}When it is seen to, say so here, and no more letters come: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{what} {when}.\n\n{note}Gdy sprawa będzie załatwiona, zaznacz to tutaj, a listów już nie będzie: {link}\n\n{body}',
  },
})

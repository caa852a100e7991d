import { defineWords } from '../../../platform/words/index.ts'

/** Letters to people who said yes. Service notices: no campaign content. */
export const words = defineWords('member', {
  off_subject: { en: 'Called off: {title}, {when}', pl: 'Odwołane: {title}, {when}' },
  off_text: {
    en: 'Hello {name},\n\n{title} on {when} is called off: {reason}\n\nWhat else is on: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title}, {when}: odwołane. Powód: {reason}\n\nCo jeszcze się dzieje: {link}\n\n{body}',
  },
  on_subject: { en: 'On again: {title}, {when}', pl: 'Jednak się odbędzie: {title}, {when}' },
  on_text: {
    en: 'Hello {name},\n\n{title} on {when} is on after all. You had said yes; if you can’t come now, say so here: {link}\n\n{body}',
    pl: 'Cześć {name},\n\n{title}, {when}, jednak się odbędzie. Twoje zgłoszenie jest ważne; jeśli nie możesz przyjść, powiedz to tutaj: {link}\n\n{body}',
  },
  in_subject: { en: 'A place for you: {title}, {when}', pl: 'Masz miejsce: {title}, {when}' },
  in_text: {
    en: 'Hello {name},\n\nA place came free, and you were first in line: {title}, {when}.\n\nIf you can’t come, say so here, so that the next in line is let in: {link}\n\n{body}',
    pl: 'Cześć {name},\n\nZwolniło się miejsce, a ty byłeś pierwszy w kolejce: {title}, {when}.\n\nJeśli nie możesz przyjść, powiedz to tutaj, a wejdzie następna osoba: {link}\n\n{body}',
  },
})

import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords('officer', {
  title: { en: 'Changes that wait for a second officer' },
  lead: {
    en: 'More than {people} people, and more than {share} in a hundred of the list, would be reached in another way within {hours} hours. Before that happens, somebody other than the one who asked looks and agrees.',
  },
  back: { en: 'The list' },
  waiting: { en: 'Waiting' },
  answered: { en: 'Answered' },
  none: { en: 'Nothing waits' },
  none_why: {
    en: 'When unusually many e-mails or telephones would change in a short time, you find it here.',
  },
  a_list: { en: 'The list {file}' },
  an_undo: { en: 'Taking back the list {file}' },
  by_hand: { en: 'One person’s entry' },
  n_people: { en: '{n, plural, one {{shown} person} other {{shown} people}}' },
  asked: { en: 'asked by {name}, {when}' },
  agreed: { en: 'agreed' },
  refused: { en: 'refused' },
  answered_by: { en: '{answer} by {name}, {when}' },
  who_is_reached: { en: 'Who would be reached how' },
  person: { en: 'Person' },
  was: { en: 'Now' },
  became: { en: 'Would be' },
  blank: { en: 'no {what}' },
  more: { en: 'More' },
  ask_them: {
    en: 'Ring two or three of them at the number you know. If they did not ask for it, refuse, and tell the auditors.',
  },
  agree: { en: 'I agree: change them' },
  refuse: { en: 'Refuse' },
  withdraw: { en: 'Withdraw it' },
  yours: { en: 'You asked for this yourself. Another officer has to agree.' },
  done_agreed: { en: 'Agreed. Everybody concerned gets a letter at the old and the new address.' },
  done_refused: { en: 'Refused. Nothing was changed by it.' },
  waits: {
    en: 'Unusually many people’s e-mail or telephone was changed in a short time, so this one waits for a second officer. The rest is saved.',
  },

  look: { en: 'Look at what waits' },
  first_page: {
    en: '{n, plural, one {A change of how people are reached waits} other {{shown} changes of how people are reached wait}} for a second officer',
  },
})

import { defineWords } from '../../../platform/words/index.ts'

/** Letters about rooms that were asked for. Service notices: no campaign content. */
export const words = defineWords({
  approved_subject: { en: 'Yes: {place}, {when}', pl: 'Zgoda: {place}, {when}' },
  approved_text: {
    en: 'Hello {name},\n\n{place} is held for {group}, {when}.\n\n{pay}{word}{find}If you do not need it after all, answer this letter, so that somebody else can have it.\n\n{body}',
    pl: 'Cześć {name},\n\n{place}: zarezerwowane dla {group}, {when}.\n\n{pay}{word}{find}Jeśli jednak nie będzie potrzebna, odpowiedz na ten list, a skorzysta ktoś inny.\n\n{body}',
  },
  costs: { en: 'It costs {cost}.', pl: 'Koszt: {cost}.' },
  declined_subject: { en: 'Not this time: {place}, {when}', pl: 'Tym razem nie: {place}, {when}' },
  declined_text: {
    en: 'Hello {name},\n\n{group} cannot have {place}, {when}.\n\n{word}{body}',
    pl: 'Cześć {name},\n\n{group} nie może skorzystać: {place}, {when}.\n\n{word}{body}',
  },
  waiting_subject: {
    en: 'We look at it again: {place}, {when}',
    pl: 'Sprawdzamy ponownie: {place}, {when}',
  },
  waiting_text: {
    en: 'Hello {name},\n\nwe have to look again at what {group} asked for: {place}, {when}. Nothing is held for you until we write again.\n\n{body}',
    pl: 'Cześć {name},\n\nmusimy jeszcze raz sprawdzić prośbę {group}: {place}, {when}. Do następnego listu nic nie jest zarezerwowane.\n\n{body}',
  },
  withdrawn_subject: { en: 'Taken back: {place}, {when}', pl: 'Wycofane: {place}, {when}' },
  withdrawn_text: {
    en: 'Hello {name},\n\nyou took back what {group} asked for: {place}, {when}. Nothing is held.\n\n{body}',
    pl: 'Cześć {name},\n\nprośba {group} została wycofana: {place}, {when}. Nic nie jest zarezerwowane.\n\n{body}',
  },
  asks_subject: { en: 'A group asks for {place}, {when}', pl: 'Grupa prosi o: {place}, {when}' },
  asks_text: {
    en: 'Hello {name},\n\na group asks for {place}, {when}. Nothing is held for them until somebody says yes. Who they are and what for: {link}\n\n{body}',
    pl: 'Cześć {name},\n\ngrupa prosi o: {place}, {when}. Nic nie jest zarezerwowane, dopóki ktoś się nie zgodzi. Kto i na co: {link}\n\n{body}',
  },
})

import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords({
  subject: { en: 'How we reach you was changed', pl: 'Zmieniono twoje dane kontaktowe' },
  letter: {
    en: 'Hello {name},\n\nthe list of members that was brought in at {body} says something else than before of how you are reached:\n\n{what}\n\nIf that is right, there is nothing to do. If you did not ask for it, take it back within 72 hours here:\n\n{link}\n\nThe change and this letter are on the record, which you and the auditors can read.',
    pl: 'Cześć {name},\n\nlista członków wczytana w {body} podaje inne niż dotąd dane kontaktowe:\n\n{what}\n\nJeśli się zgadza, nic nie rób. Jeśli nie była to twoja prośba, cofnij zmianę w ciągu 72 godzin tutaj:\n\n{link}\n\nZmiana i ten list są zapisane; możesz je przeczytać ty i rewidenci.',
  },
})

import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords({
  subject: { en: 'How we reach you was changed', pl: 'Zmieniono twoje dane kontaktowe' },
  letter: {
    en: 'Hello {name},\n\nsomebody in office at {body} changed how you are reached:\n\n{what}\n\nIf that is right, there is nothing to do. If you did not ask for it, take it back within 72 hours here:\n\n{link}\n\nThe change and this letter are on the record, which you and the auditors can read.',
    pl: 'Cześć {name},\n\nosoba pełniąca funkcję w {body} zmieniła twoje dane kontaktowe:\n\n{what}\n\nJeśli się zgadza, nic nie rób. Jeśli nie była to twoja prośba, cofnij zmianę w ciągu 72 godzin tutaj:\n\n{link}\n\nZmiana i ten list są zapisane; możesz je przeczytać ty i rewidenci.',
  },
  title: { en: 'Take the change back', pl: 'Cofnij zmianę' },
  lead: {
    en: 'Somebody changed how you are reached. You can put it back as it was.',
    pl: 'Ktoś zmienił twoje dane kontaktowe. Możesz przywrócić poprzednie.',
  },
  put_back: { en: 'Put it back', pl: 'Przywróć' },
  done_title: { en: 'It is as it was', pl: 'Przywrócono' },
  done: {
    en: 'How you are reached is as it was before. The auditors can see what happened; tell them if it was not you.',
    pl: 'Twoje dane kontaktowe są takie jak wcześniej. Rewidenci widzą, co się stało; daj im znać, jeśli to nie była twoja prośba.',
  },
  gone_title: { en: 'This link has done its work', pl: 'Ten link już nie działa' },
  gone: {
    en: 'It was used already, or is older than 72 hours. Ask your branch secretary to correct your entry, or do it yourself in My entry.',
    pl: 'Został już użyty albo ma więcej niż 72 godziny. Poproś sekretarza koła o poprawienie wpisu albo popraw go samodzielnie w „Moich danych”.',
  },
})

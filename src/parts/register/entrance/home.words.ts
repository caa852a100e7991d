import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'Your halls', pl: 'Twoje sale' },
  lead: { en: 'Where would you like to go?', pl: 'Dokąd chcesz wejść?' },
  member: { en: 'You are a member here.', pl: 'Jesteś tu członkiem.' },
  office: { en: 'You hold an office here.', pl: 'Pełnisz tu funkcję.' },
  none: {
    en: 'You are signed in, but you are not on the list of any branch here at the moment.',
    pl: 'Jesteś zalogowany, ale nie ma cię teraz na liście żadnego koła.',
  },
  none_next: {
    en: 'If that surprises you, speak to your branch secretary. Your own entry is still yours to see.',
    pl: 'Jeśli to cię dziwi, porozmawiaj z sekretarzem koła. Swój wpis nadal możesz zobaczyć.',
  },
  my_entry: { en: 'My entry', pl: 'Mój wpis' },
})

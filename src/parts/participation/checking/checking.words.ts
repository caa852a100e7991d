import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'How the figures are checked', pl: 'Jak sprawdzamy dane' },
  lead: {
    en: 'Each night the standing of everybody, and the number of members, is counted again from what people did and from the list. What differs is put right and written down here.',
    pl: 'Każdej nocy liczymy od nowa, kto na czym stoi i ilu jest członków: z tego, co ludzie zrobili, i z listy. Różnice poprawiamy i zapisujemy tutaj.',
  },
  night: { en: 'Night', pl: 'Noc' },
  people: { en: 'People looked at', pl: 'Sprawdzone osoby' },
  wrong: { en: 'Stood wrong, put right', pl: 'Błędne, poprawione' },
  tally: { en: 'Number of members', pl: 'Liczba członków' },
  took: { en: 'Took', pl: 'Czas' },
  seconds: { en: '{n} s', pl: '{n} s' },
  right: { en: '{is}, as it was', pl: '{is}, bez zmian' },
  mended: { en: '{is}, was {was}', pl: '{is}, było {was}' },
  all_right: {
    en: 'The last recount found nothing wrong.',
    pl: 'Ostatnie liczenie nie znalazło błędów.',
  },
  put_right: {
    en: 'The last recount put figures right. If it happens again, tell whoever keeps this hall running.',
    pl: 'Ostatnie liczenie poprawiło dane. Jeśli się powtórzy, powiedz osobie, która opiekuje się tym domem.',
  },
  none: { en: 'The figures have not been recounted yet', pl: 'Danych jeszcze nie przeliczono' },
  none_why: { en: 'The first recount is tonight.', pl: 'Pierwsze liczenie odbędzie się tej nocy.' },
  back: { en: 'Month by month', pl: 'Miesiąc po miesiącu' },
})

import { defineWords } from '../../platform/words/index.ts'

/** The verifier: a page that anybody keeps on their own computer and recounts with. */
export const words = defineWords({
  title: { en: 'Count it yourself', pl: 'Policz to sam' },
  lead: {
    en: 'This page counts a published ballot file again, here on your own computer. It needs no network, and sends nothing anywhere.',
    pl: 'Ta strona liczy jeszcze raz opublikowany plik z głosami, tutaj, na twoim komputerze. Nie potrzebuje sieci i nic nigdzie nie wysyła.',
  },
  file: {
    en: 'A ballot file (.blt, .csv or .pb); you can also drop it anywhere on this page',
    pl: 'Plik z głosami (.blt, .csv lub .pb); można go też upuścić gdziekolwiek na tej stronie',
  },
  paste: { en: 'Or paste its text here', pl: 'Albo wklej tutaj jego treść' },
  rule: { en: 'Rule', pl: 'Zasada' },
  usual: {
    en: 'The usual one (Scottish for seats, Equal Shares for budgets)',
    pl: 'Zwykła (szkocka dla mandatów, Równe Udziały dla budżetów)',
  },
  completion: { en: 'Completion (Equal Shares)', pl: 'Dopełnienie (Równe Udziały)' },
  seed: {
    en: 'Seed of the lot, if one was published',
    pl: 'Ziarno losowania, jeśli je opublikowano',
  },
  seats: {
    en: 'Seats, if other than the file says',
    pl: 'Liczba mandatów, jeśli inna niż w pliku',
  },
  go: { en: 'Count', pl: 'Policz' },
  counting: { en: 'Counting …', pl: 'Liczenie …' },
  nothing: {
    en: 'Choose a file or paste its text first.',
    pl: 'Najpierw wybierz plik albo wklej jego treść.',
  },
  pasted: { en: 'pasted text', pl: 'wklejony tekst' },
  remark: { en: 'Remark: {says}', pl: 'Uwaga: {says}' },
  refused: {
    en: 'This file cannot be counted. {says}',
    pl: 'Tego pliku nie da się policzyć. {says}',
  },
  language: { en: 'Language', pl: 'Język' },
})

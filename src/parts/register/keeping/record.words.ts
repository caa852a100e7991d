import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title: { en: 'What is kept, for what, and how long', pl: 'Co przechowujemy, po co i jak długo' },
  lead: {
    en: 'The record of processing (UK GDPR, article 30). It is written by the database itself: each table says what it is for and when it forgets, and the hall keeps to that every night.',
    pl: 'Rejestr czynności przetwarzania (RODO, art. 30). Pisze go sama baza danych: każda tabela mówi, do czego służy i kiedy zapomina, a system co noc tego dotrzymuje.',
  },
  back: { en: 'Offices', pl: 'Funkcje' },
  of_people: { en: 'About people', pl: 'O osobach' },
  of_bodies: { en: 'About the organisation', pl: 'O organizacji' },
  whose: { en: 'Whose', pl: 'Czyje' },
  purpose: { en: 'For', pl: 'Po co' },
  kept: { en: 'Kept', pl: 'Jak długo' },
  erased: { en: 'When somebody is erased', pl: 'Po usunięciu osoby' },
  erasures: {
    en: 'Erased in the last twelve months',
    pl: 'Usunięte w ostatnich dwunastu miesiącach',
  },
  asked: {
    en: '{n, plural, one {# entry} other {# entries}} because the person asked',
    pl: '{n, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}} na prośbę osoby',
  },
  time_up: {
    en: '{n, plural, one {# entry} other {# entries}} twelve months after they were last a member',
    pl: '{n, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}} dwanaście miesięcy po ustaniu członkostwa',
  },
  none: { en: 'None.', pl: 'Żadne.' },
  print: {
    en: 'This page prints well, for whoever asks for it.',
    pl: 'Tę stronę można wydrukować dla każdego, kto o nią poprosi.',
  },
})

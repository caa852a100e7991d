import { defineWords } from '../../../platform/words/index.ts'

/** The page where officers write it. */
export const words = defineWords({
  title: { en: 'Public face', pl: 'Strona publiczna' },
  lead: {
    en: 'What whoever passes by reads of {body}. No names of members here.',
    pl: 'Co o {body} czyta każdy przechodzień. Żadnych nazwisk członków.',
  },
  see_it: { en: 'See the public page', pl: 'Zobacz stronę publiczną' },
  about: { en: 'Who you are', pl: 'Kim jesteście' },
  about_hint: {
    en: 'A few sentences for somebody who has never heard of you: what you do, and for whom.',
    pl: 'Kilka zdań dla kogoś, kto o Was nie słyszał: co robicie i dla kogo.',
  },
  find_us: { en: 'Where you are found', pl: 'Gdzie Was znaleźć' },
  find_us_hint: {
    en: 'Address, bus stop, which door, whether there are steps.',
    pl: 'Adres, przystanek, które drzwi, czy są schody.',
  },
  contact: { en: 'How to reach you', pl: 'Jak się z Wami skontaktować' },
  contact_hint: {
    en: 'An address or number of the branch, not of a person.',
    pl: 'Adres lub numer koła, nie osoby.',
  },
  'too-long': {
    en: 'This is too long. A few sentences are read; more are not.',
    pl: 'To jest za długie. Kilka zdań ktoś przeczyta, więcej nie.',
  },
  save: { en: 'Save', pl: 'Zapisz' },
  saved: { en: 'The public page says this now.', pl: 'Strona publiczna mówi teraz to.' },
  below: {
    en: 'The {below, select, section {sections} circle {circles} other {branches}}’ pages',
    pl: 'Strony {below, select, section {sekcji} circle {kręgów} other {kół}}',
  },
  spread: { en: 'Spread the word', pl: 'Podaj dalej' },
  this_week: { en: 'This week’s leaflet', pl: 'Ulotka na ten tydzień' },
  this_week_why: {
    en: 'Everything open to everyone in seven days from today, as a PDF to print.',
    pl: 'Wszystko otwarte dla wszystkich w ciągu siedmiu dni od dziś, jako PDF do druku.',
  },
  posters: { en: 'Posters', pl: 'Plakaty' },
  posters_why: {
    en: 'On the public page of each occasion: A4 for the wall, A5 for the hand, with a code to scan.',
    pl: 'Na publicznej stronie każdego wydarzenia: A4 na ścianę, A5 do ręki, z kodem do zeskanowania.',
  },
  calendar_feed: {
    en: 'For calendar programs (iCalendar)',
    pl: 'Dla programów kalendarza (iCalendar)',
  },
  news_feed: { en: 'For news readers (RSS)', pl: 'Dla czytników wiadomości (RSS)' },
  embed_title: { en: 'What’s on at {body}', pl: 'Co się dzieje: {body}' },
  embed: { en: 'On another website', pl: 'Na innej stronie' },
  embed_why: {
    en: 'Copy this into a page of any website. It shows what is on, always as it is now, and runs no script.',
    pl: 'Wklej to na dowolną stronę. Pokazuje aktualny kalendarz i nie uruchamia skryptów.',
  },
})

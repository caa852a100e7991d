import { defineWords } from '../../../platform/words/index.ts'

export const words = defineWords({
  title_newly_active: { en: 'Newly active in {month}', pl: 'Nowo aktywni: {month}' },
  title_kept: { en: 'Stayed active in {month}', pl: 'Pozostali aktywni: {month}' },
  title_lapsed: { en: 'Fell away in {month}', pl: 'Odeszli: {month}' },
  title_returned: { en: 'Came back in {month}', pl: 'Wrócili: {month}' },
  lead: {
    en: 'Worked out now from what is recorded. The figure on the first page was fixed when the month closed; what was recorded or corrected since can make the two differ.',
    pl: 'Wyliczone teraz z zapisów. Liczba na pierwszej stronie powstała przy zamknięciu miesiąca; późniejsze zapisy i poprawki mogą je różnić.',
  },
  lead_lapsed: {
    en: 'They took part, and then not for 90 days. A personal word brings people back; another reminder does not.',
    pl: 'Brali udział, a potem nie przez 90 dni. Osobista rozmowa przyciąga z powrotem; kolejne przypomnienie nie.',
  },
  why_new: {
    en: '{n, plural, one {First took part; last on {day}.} other {Took part # times; last on {day}.}}',
    pl: '{n, plural, one {Pierwszy raz; ostatnio {day}.} few {Brał(a) udział # razy; ostatnio {day}.} many {Brał(a) udział # razy; ostatnio {day}.} other {Brał(a) udział # raza; ostatnio {day}.}}',
  },
  why_kept: {
    en: '{n, plural, one {Took part once in 90 days, on {day}.} other {Took part # times in 90 days, last on {day}.}}',
    pl: '{n, plural, one {Raz w ciągu 90 dni, {day}.} few {# razy w ciągu 90 dni, ostatnio {day}.} many {# razy w ciągu 90 dni, ostatnio {day}.} other {# raza w ciągu 90 dni, ostatnio {day}.}}',
  },
  why_lapsed_regular: {
    en: 'Regular until {month}, not seen for {n, plural, one {# day} other {# days}}.',
    pl: 'Stale do: {month}, nieobecność od {n, plural, one {# dnia} other {# dni}}.',
  },
  why_lapsed: {
    en: 'Came {times, plural, one {once} other {# times}}, last in {month}; not seen for {n, plural, one {# day} other {# days}}.',
    pl: 'Udział: {times, plural, one {raz} few {# razy} many {# razy} other {# raza}}, ostatnio {month}; nieobecność od {n, plural, one {# dnia} other {# dni}}.',
  },
  why_since: { en: 'Has been back since, on {day}.', pl: 'Od tego czasu był(a): {day}.' },
  why_returned: {
    en: 'Back after {n, plural, one {# day} other {# days}} away; last on {day}.',
    pl: 'Powrót po {n, plural, one {# dniu} other {# dniach}}; ostatnio {day}.',
  },
  back_since: { en: 'back', pl: 'z powrotem' },
  none: { en: 'Nobody, by what is recorded now.', pl: 'Nikt, według obecnych zapisów.' },
  none_next: {
    en: 'Look at another month, or at everybody.',
    pl: 'Zobacz inny miesiąc albo wszystkich.',
  },
  everybody: { en: 'Everybody on the list', pl: 'Wszyscy na liście' },
  tabs: { en: 'Comings and goings', pl: 'Przyjścia i odejścia' },
  earlier: { en: 'The month before', pl: 'Poprzedni miesiąc' },
  later: { en: 'The month after', pl: 'Następny miesiąc' },
})

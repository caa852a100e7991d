/** What is wrong with a day or an hour that somebody typed: said in the same words wherever one is asked for, as part of their `words`. */
export const whenProblems = {
  'day-missing': {
    en: 'Give the day, for example 29/11/2026',
    pl: 'Podaj dzień, na przykład 29/11/2026',
  },
  'time-missing': {
    en: 'Give the time it starts, for example 18:30',
    pl: 'Podaj godzinę początku, na przykład 18:30',
  },
  'end-missing': {
    en: 'Give the time it ends, for example 20:30',
    pl: 'Podaj godzinę końca, na przykład 20:30',
  },
  'no-such-hour': {
    en: 'There is no such hour on that day: the clocks go forward over it. Choose an hour later.',
    pl: 'Tego dnia nie ma takiej godziny: zegary przeskakują do przodu. Wybierz późniejszą.',
  },
  'ends-before': {
    en: 'It ends before it starts. If it goes past midnight, give the day it ends.',
    pl: 'Kończy się przed początkiem. Jeśli trwa po północy, podaj dzień zakończenia.',
  },
} as const

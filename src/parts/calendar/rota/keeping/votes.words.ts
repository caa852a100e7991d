import { defineWords } from '../../../../platform/words/index.ts'

/** The numbers the members vote on, as everybody reads them. */
export const words = defineWords({
  votes_lead: {
    en: 'These numbers are the members’ own. Each was voted at a meeting; where none was, the hall’s mild ones hold.',
    pl: 'Te liczby należą do członków. Każdą uchwalono na zebraniu; gdzie nie uchwalono, obowiązują łagodne domyślne.',
  },
  voted_on: { en: 'Voted on {day}, minute {minute}', pl: 'Uchwalono {day}, punkt {minute}' },
  not_voted: {
    en: 'Not voted: this holds until you do',
    pl: 'Nie uchwalono: obowiązuje, dopóki nie uchwalicie',
  },
  write_vote: { en: 'Write in a vote', pl: 'Wpisz uchwałę' },
  'vote_duty-shifts': {
    en: 'Shifts everybody on the rota does in a period',
    pl: 'Ile dyżurów w okresie robi każdy w grafiku',
  },
  'vote_duty-weeks': { en: 'Weeks in a period', pl: 'Ile tygodni trwa okres' },
  'vote_misses-max': {
    en: 'Missed shifts after which a duty rests (0: never)',
    pl: 'Po ilu nieobecnościach obowiązek jest wstrzymany (0: nigdy)',
  },
  'vote_misses-weeks': {
    en: 'Weeks for which a missed shift counts',
    pl: 'Przez ile tygodni liczy się nieobecność',
  },
  'vote_excuse-hours': {
    en: 'Hours before a shift until which an excuse is in time',
    pl: 'Ile godzin wcześniej usprawiedliwienie jest na czas',
  },
  'vote_rest-hours': {
    en: 'Hours of rest between two shifts, in suggestions',
    pl: 'Godziny odpoczynku między dyżurami w propozycjach',
  },
  'vote_week-shifts-max': {
    en: 'Shifts a week at most, in suggestions',
    pl: 'Najwięcej dyżurów w tygodniu w propozycjach',
  },
  'vote_lately-weeks': {
    en: 'Weeks for which somebody who took part gets the weekly letter',
    pl: 'Przez ile tygodni po udziale przychodzi cotygodniowy list',
  },
  'vote_offer-hours': {
    en: 'Hours a place that comes free is kept for the next in line',
    pl: 'Ile godzin zwolnione miejsce czeka na następną osobę w kolejce',
  },
  'vote_weeks-ahead': {
    en: 'Weeks ahead that what repeats stands in the calendar',
    pl: 'Na ile tygodni naprzód to, co się powtarza, stoi w kalendarzu',
  },
  votes_before: { en: 'Votes so far', pl: 'Dotychczasowe uchwały' },
  vote_line: { en: '{what}: {value}', pl: '{what}: {value}' },
  afresh: {
    en: 'When the duty is voted anew, everybody starts afresh from that day.',
    pl: 'Gdy obowiązek zostanie uchwalony na nowo, wszyscy zaczynają od zera od tego dnia.',
  },
})

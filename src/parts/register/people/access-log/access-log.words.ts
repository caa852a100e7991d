import { defineWords } from '../../../../platform/words/index.ts'

export const words = defineWords('officer', {
  title: { en: 'Who looked' },
  lead: {
    en: 'Every opened entry, search, page of the list and export, newest first. Nothing here can be changed; each line is sealed to the one before it.',
  },
  whole: {
    en: '{n, plural, =0 {The log is empty.} one {The one line of the log was checked: it is whole.} other {The newest # lines were checked: none is missing or changed.}}',
  },
  broken: {
    en: 'Line {place} does not fit the one before it. Somebody has changed the log outside the hall: keep a copy of the database and ask for help.',
  },
  days: { en: 'How much was read in a day' },
  days_lead: {
    en: 'The last 30 days, most first. A day ends at {listed, number} names or {opened, number} entries.',
  },
  day: { en: 'Day' },
  reader: { en: 'Officer' },
  listed: { en: 'Names shown' },
  opened: { en: 'Entries opened' },
  unusual: { en: 'unusual' },
  log: { en: 'The log' },
  entry: { en: 'opened the entry of {person}' },
  search: {
    en: 'searched for “{words}”, {n, plural, =0 {found nobody} one {was shown # name} other {was shown # names}}',
  },
  list: { en: 'read a page of the list, {n, plural, one {# name} other {# names}}' },
  export: { en: 'exported {n, plural, one {# person} other {# people}}: {words}' },
  nobody_named: { en: 'somebody no longer on the list' },
  empty: { en: 'Nobody has looked yet' },
  empty_why: { en: 'When an officer opens the list of people, it is noted here.' },
})

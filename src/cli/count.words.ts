import { defineWords } from '../platform/words/index.ts'

/** What `hall count` says on the terminal besides the count itself. */
export const words = defineWords({
  usage: {
    en: `hall count FILE... [--rule RULE] [--json | --format KIND]

  FILE           a BLT file, a ballot CSV of a Scottish council, or a Pabulib .pb file
  --rule RULE    for seats: {elections} (without it: scottish)
                 for budgets: {budgets} (without it: equal-shares)
  --json         one line of JSON for each file
  --format       text (without it), csv, html, ballots (BLT or .pb again)
  --out FOLDER   write the reports there instead of on the terminal

  --seed TEXT    the published seed from which the lot is drawn
  --chair 3,5    the chair’s decisions on ties, in order
  --constraints FILE   who must or may be elected, one line a group: "Gender" "Women" 2 4 1 3 5
  --seats N      another number of seats than the file says
  --numbers KIND meek and wigm: decimals (without it), exact, guarded
  --equal HOW    meek, equal preferences: orders (without it) or shared
  --together     wigm and meek: sure losers go out together

  --completion   equal-shares: add1 (without it), add1-then-greedy, greedy, none
  --utility      equal-shares: cost (without it for approval votes), points
  --ties ORDER   budgets, in order of weight: votes,cost (without it), cost-high, file
  --language L   en (without it), pl`,
  },
  says: { en: 'Counts ballots, or shares a budget, from a file anybody can recount.' },
  some_failed: { en: 'Not every file could be counted.' },
  see_help: { en: 'hall count --help says how it is called.' },
  no_file: { en: 'Name at least one file. `hall count --help` says what else there is.' },
  no_such_option: { en: 'There is no option like this: {found}' },
  not_readable: { en: 'the file cannot be read ({why})' },
  refused: { en: '{file}: {says}' },
  bad_number: { en: '--{option} wants whole numbers, and got {found}' },
  bad_choice: { en: '--{option} can be {choices}, and not {found}' },
  reading: { en: '{file}: reading' },
  counting: { en: '{file}: stage {n}' },
})

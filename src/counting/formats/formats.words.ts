import { defineWords } from '../../platform/words/index.ts'

/** What is wrong with a file, said to whoever brought it. Every sentence follows "Line 7: ". */
export const words = defineWords('officer', {
  'at-line': { en: 'Line {line}: {says}' },
  'bad-too-large': { en: 'the file is larger than {most} MB' },
  'bad-not-utf8': { en: 'this is not text in UTF-8; save the file as UTF-8 and try again' },
  'bad-unknown': { en: 'this is neither BLT, nor a ballot CSV, nor a .pb file' },
  'bad-empty': { en: 'the file is empty' },
  'bad-no-ballots': { en: 'there is not one ballot paper in this file' },
  'bad-more-seats': { en: '{number} seats, but only {many} candidates are standing' },
  'bad-papers': { en: '“{found}” is not a number of papers (a whole number below 2^64)' },
  'bad-candidate': { en: 'there is no candidate {found}' },
  'bad-repeated': { en: 'candidate {found} is ranked twice on the same ballot' },
  'bad-blt-candidates': {
    en: 'expected the number of candidates, from 1 to {most}, and found “{found}”',
  },
  'bad-blt-seats': { en: 'expected the number of seats, from 1 to {most}, and found “{found}”' },
  'bad-blt-option': { en: '[{found} …] is not something this format knows' },
  'bad-blt-once': { en: '[{found} …] must name every candidate exactly once' },
  'bad-blt-ends': { en: 'the file ends in the middle of a ballot or an option' },
  'bad-blt-unended': { en: 'this ballot does not end with a 0 on its line' },
  'bad-blt-no-end': { en: 'the ballots do not end with a 0 on its own' },
  'bad-blt-remark': { en: 'a remark begins with /* and never ends' },
  'bad-blt-name': { en: 'expected a name in quotation marks, and found “{found}”' },
  'bad-blt-quote': { en: 'the name has no closing quotation mark on this line' },
  'bad-constraint': {
    en: 'expected “"Gender" "Women" 2 4 1 3 5” (group, least, most, candidates), found “{found}”',
  },
  'bad-csv-quote': { en: 'a quotation mark opens here and does not close before the next cell' },
  'bad-csv-first': {
    en: 'the first row must give the number of candidates (1 to {most}) and of seats',
  },
  'bad-csv-candidate': { en: 'expected “Candidate {number}”, and found “{found}”' },
  'bad-csv-names': { en: '{many} candidates were announced, but only {found} are named' },
  'bad-csv-more': { en: 'nothing is expected after the name of the ward' },
  'bad-rule': { en: 'the rule {found} is not made for this kind of file' },
  'bad-numbers': { en: 'this rule is not counted in numbers of that kind' },
  'bad-nobody-can': { en: 'no choice of candidates meets all the constraints' },
  'bad-too-many-ways': {
    en: 'the constraints leave too many ways of filling the seats to look at',
  },
  'bad-too-slow': { en: 'this count takes too long or too much memory here' },
  'bad-too-long': {
    en: 'exact fractions grow too long in this count; use exact, guarded or decimals',
  },
  'bad-too-many-raises': {
    en: 'the shares would have to be raised too often here; choose another completion',
  },
  'bad-chair-exclude': { en: 'the chair must decide who of {found} is to go out' },
  'bad-chair-transfer': { en: 'the chair must decide whose papers move first: {found}' },
  'bad-chair-elect': { en: 'the chair must decide who of {found} is to be elected' },
  'bad-pb-section': {
    en: 'expected META, PROJECTS or VOTES on a line of its own, found “{found}”',
  },
  'bad-pb-missing': { en: 'the file has no {found} section' },
  'bad-pb-column': { en: 'this section needs a column named {found}' },
  'bad-pb-budget': { en: 'the budget must be a number above 0, and is “{found}”' },
  'bad-pb-cost': { en: 'the cost must be a number of 0 or more, and is “{found}”' },
  'bad-pb-twice': { en: '{found} stands here a second time' },
  'bad-pb-project': { en: 'there is no project “{found}”' },
  'bad-pb-type': { en: 'votes of the kind “{found}” are not known here' },
  'bad-pb-points': { en: 'the points do not match the projects: “{found}”' },
  'bad-pb-cells': { en: 'this row has {found} cells, and the section has {many} columns' },
  'bad-pb-many': { en: 'more than {most} of these' },
  'note-dear': { en: 'project {found} costs more than the whole budget, so it cannot be funded' },
  'note-votes': { en: 'the file announces {found} votes and has {many}' },
  'note-projects': { en: 'the file announces {found} projects and has {many}' },
  'note-nothing': { en: 'this vote chooses nothing; it still has its equal share' },
})

export type SayFormats = ReturnType<typeof words.in>
export type RefusalKey = Exclude<keyof typeof words.messages, 'at-line'>
export type Gap = 'found' | 'most' | 'many' | 'number'

import { defineWords } from '../../platform/words/index.ts'

/** What is wrong with a file, said to whoever brought it. Every sentence follows "Line 7: ". */
export const words = defineWords({
  'at-line': { en: 'Line {line}: {says}', pl: 'Wiersz {line}: {says}' },
  'bad-too-large': { en: 'the file is larger than {most} MB', pl: 'plik ma ponad {most} MB' },
  'bad-not-utf8': {
    en: 'this is not text in UTF-8; save the file as UTF-8 and try again',
    pl: 'to nie jest tekst w UTF-8; zapisz plik jako UTF-8 i spróbuj ponownie',
  },
  'bad-unknown': {
    en: 'this is neither BLT, nor a ballot CSV, nor a .pb file',
    pl: 'to ani BLT, ani CSV z kartami, ani plik .pb',
  },
  'bad-empty': { en: 'the file is empty', pl: 'plik jest pusty' },
  'bad-no-ballots': {
    en: 'there is not one ballot paper in this file',
    pl: 'w pliku nie ma ani jednej karty do głosowania',
  },
  'bad-more-seats': {
    en: '{number} seats, but only {many} candidates are standing',
    pl: 'mandatów: {number}, a kandydatów tylko: {many}',
  },
  'bad-papers': {
    en: '“{found}” is not a number of papers (a whole number below 2^64)',
    pl: '„{found}” nie jest liczbą kart (liczba całkowita mniejsza niż 2^64)',
  },
  'bad-candidate': { en: 'there is no candidate {found}', pl: 'nie ma kandydata {found}' },
  'bad-repeated': {
    en: 'candidate {found} is ranked twice on the same ballot',
    pl: 'kandydat {found} stoi dwa razy na tej samej karcie',
  },
  'bad-blt-candidates': {
    en: 'expected the number of candidates, from 1 to {most}, and found “{found}”',
    pl: 'oczekiwano liczby kandydatów, od 1 do {most}, a jest „{found}”',
  },
  'bad-blt-seats': {
    en: 'expected the number of seats, from 1 to {most}, and found “{found}”',
    pl: 'oczekiwano liczby mandatów, od 1 do {most}, a jest „{found}”',
  },
  'bad-blt-option': {
    en: '[{found} …] is not something this format knows',
    pl: '[{found} …] nie jest znane w tym formacie',
  },
  'bad-blt-once': {
    en: '[{found} …] must name every candidate exactly once',
    pl: '[{found} …] musi wymienić każdego kandydata dokładnie raz',
  },
  'bad-blt-ends': {
    en: 'the file ends in the middle of a ballot or an option',
    pl: 'plik kończy się w środku karty lub opcji',
  },
  'bad-blt-unended': {
    en: 'this ballot does not end with a 0 on its line',
    pl: 'karta nie kończy się zerem w swoim wierszu',
  },
  'bad-blt-no-end': {
    en: 'the ballots do not end with a 0 on its own',
    pl: 'po kartach brakuje osobnego zera',
  },
  'bad-blt-remark': {
    en: 'a remark begins with /* and never ends',
    pl: 'uwaga zaczyna się od /* i nigdzie się nie kończy',
  },
  'bad-blt-name': {
    en: 'expected a name in quotation marks, and found “{found}”',
    pl: 'oczekiwano nazwy w cudzysłowie, a jest „{found}”',
  },
  'bad-blt-quote': {
    en: 'the name has no closing quotation mark on this line',
    pl: 'nazwie brakuje cudzysłowu zamykającego w tym wierszu',
  },
  'bad-constraint': {
    en: 'expected “"Gender" "Women" 2 4 1 3 5” (group, least, most, candidates), found “{found}”',
    pl: 'oczekiwano „"Gender" "Women" 2 4 1 3 5” (grupa, najmniej, najwięcej, kandydaci), a jest „{found}”',
  },
  'bad-csv-quote': {
    en: 'a quotation mark opens here and does not close before the next cell',
    pl: 'cudzysłów otwiera się tu i nie zamyka przed następną komórką',
  },
  'bad-csv-first': {
    en: 'the first row must give the number of candidates (1 to {most}) and of seats',
    pl: 'pierwszy wiersz musi podać liczbę kandydatów (od 1 do {most}) i mandatów',
  },
  'bad-csv-candidate': {
    en: 'expected “Candidate {number}”, and found “{found}”',
    pl: 'oczekiwano „Candidate {number}”, a jest „{found}”',
  },
  'bad-csv-names': {
    en: '{many} candidates were announced, but only {found} are named',
    pl: 'zapowiedziano kandydatów: {many}, a wymieniono tylko: {found}',
  },
  'bad-csv-more': {
    en: 'nothing is expected after the name of the ward',
    pl: 'po nazwie okręgu nic już nie powinno stać',
  },
  'bad-rule': {
    en: 'the rule {found} is not made for this kind of file',
    pl: 'reguły {found} nie zrobiono dla takiego pliku',
  },
  'bad-numbers': {
    en: 'this rule is not counted in numbers of that kind',
    pl: 'tej reguły nie liczy się w takich liczbach',
  },
  'bad-nobody-can': {
    en: 'no choice of candidates meets all the constraints',
    pl: 'żaden wybór kandydatów nie spełnia wszystkich ograniczeń',
  },
  'bad-too-many-ways': {
    en: 'the constraints leave too many ways of filling the seats to look at',
    pl: 'przy tych ograniczeniach jest za dużo sposobów obsadzenia mandatów, by je przejrzeć',
  },
  'bad-too-slow': {
    en: 'this count takes too long or too much memory here',
    pl: 'to liczenie trwa tu za długo lub zajmuje za dużo pamięci',
  },
  'bad-too-long': {
    en: 'exact fractions grow too long in this count; use exact, guarded or decimals',
    pl: 'dokładne ułamki robią się w tym liczeniu za długie; użyj exact, guarded lub decimals',
  },
  'bad-too-many-raises': {
    en: 'the shares would have to be raised too often here; choose another completion',
    pl: 'udziały trzeba by tu podnosić zbyt wiele razy; wybierz inne dopełnienie',
  },
  'bad-chair-exclude': {
    en: 'the chair must decide who of {found} is to go out',
    pl: 'przewodniczący musi zdecydować, kto z {found} odpada',
  },
  'bad-chair-transfer': {
    en: 'the chair must decide whose papers move first: {found}',
    pl: 'przewodniczący musi zdecydować, czyje karty przechodzą najpierw: {found}',
  },
  'bad-chair-elect': {
    en: 'the chair must decide who of {found} is to be elected',
    pl: 'przewodniczący musi zdecydować, kto z {found} zostaje wybrany',
  },
  'bad-pb-section': {
    en: 'expected META, PROJECTS or VOTES on a line of its own, found “{found}”',
    pl: 'oczekiwano META, PROJECTS lub VOTES w osobnym wierszu, a jest „{found}”',
  },
  'bad-pb-missing': { en: 'the file has no {found} section', pl: 'plik nie ma sekcji {found}' },
  'bad-pb-column': {
    en: 'this section needs a column named {found}',
    pl: 'ta sekcja potrzebuje kolumny o nazwie {found}',
  },
  'bad-pb-budget': {
    en: 'the budget must be a number above 0, and is “{found}”',
    pl: 'budżet musi być liczbą większą od 0, a jest „{found}”',
  },
  'bad-pb-cost': {
    en: 'the cost must be a number of 0 or more, and is “{found}”',
    pl: 'koszt musi być liczbą nie mniejszą od 0, a jest „{found}”',
  },
  'bad-pb-twice': { en: '{found} stands here a second time', pl: '{found} stoi tu drugi raz' },
  'bad-pb-project': { en: 'there is no project “{found}”', pl: 'nie ma projektu „{found}”' },
  'bad-pb-type': {
    en: 'votes of the kind “{found}” are not known here',
    pl: 'głosy rodzaju „{found}” nie są tu znane',
  },
  'bad-pb-points': {
    en: 'the points do not match the projects: “{found}”',
    pl: 'punkty nie pasują do projektów: „{found}”',
  },
  'bad-pb-cells': {
    en: 'this row has {found} cells, and the section has {many} columns',
    pl: 'komórek w tym wierszu: {found}, a kolumn w sekcji: {many}',
  },
  'bad-pb-many': { en: 'more than {most} of these', pl: 'jest ich więcej niż {most}' },
  'note-dear': {
    en: 'project {found} costs more than the whole budget, so it cannot be funded',
    pl: 'projekt {found} kosztuje więcej niż cały budżet, więc nie można go sfinansować',
  },
  'note-votes': {
    en: 'the file announces {found} votes and has {many}',
    pl: 'plik zapowiada głosów: {found}, a ma: {many}',
  },
  'note-projects': {
    en: 'the file announces {found} projects and has {many}',
    pl: 'plik zapowiada projektów: {found}, a ma: {many}',
  },
  'note-nothing': {
    en: 'this vote chooses nothing; it still has its equal share',
    pl: 'ten głos niczego nie wybiera; i tak ma swój równy udział',
  },
})

export type SayFormats = ReturnType<typeof words.in>
export type RefusalKey = Exclude<keyof typeof words.messages, 'at-line'>
export type Gap = 'found' | 'most' | 'many' | 'number'

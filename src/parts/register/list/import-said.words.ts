import { defineWords } from '../../../platform/words/index.ts'

/** What is said of a file, its rows, its fields and its figures: on pages, in letters, on the command line. */
export const words = defineWords({
  // Why a file cannot be read at all.
  'file-empty': { en: 'The file is empty.', pl: 'Plik jest pusty.' },
  'file-too-large': {
    en: 'The file is larger than 100 MB. Split it in two, or bring it in on the server with bin/hall import.',
    pl: 'Plik ma ponad 100 MB. Podziel go na dwa albo wczytaj go na serwerze poleceniem bin/hall import.',
  },
  'file-old-excel': {
    en: 'This is an old Excel file (.xls). Open it and save it as .xlsx or as CSV.',
    pl: 'To stary plik Excela (.xls). Otwórz go i zapisz jako .xlsx lub CSV.',
  },
  'file-a-pdf': {
    en: 'This is a PDF: a printed page, not a list. Ask for the list as CSV or Excel.',
    pl: 'To PDF: wydrukowana strona, nie lista. Poproś o listę w CSV lub w Excelu.',
  },
  'file-a-picture': { en: 'This is a picture, not a list.', pl: 'To obraz, nie lista.' },
  'file-a-web-page': {
    en: 'This is a web page, perhaps a sign-in page saved by mistake, or one that calls itself Excel. Download the list again, or open it in Excel and save it as .xlsx.',
    pl: 'To strona internetowa: może zapisana przez pomyłkę strona logowania albo taka, która podaje się za Excel. Pobierz listę jeszcze raz albo otwórz ją w Excelu i zapisz jako .xlsx.',
  },
  'file-an-xml-sheet': {
    en: 'This is XML, not a table. Open it in Excel and save it as .xlsx or as CSV.',
    pl: 'To XML, nie tabela. Otwórz go w Excelu i zapisz jako .xlsx lub CSV.',
  },
  'file-for-programs': {
    en: 'This was written for programs (JSON). Ask for the list as CSV or Excel.',
    pl: 'Ten plik zapisano dla programów (JSON). Poproś o listę w CSV lub w Excelu.',
  },
  'file-an-open-document': {
    en: 'This is an OpenDocument text or drawing, not a sheet. Ask for the list as Excel, .ods or CSV.',
    pl: 'To tekst lub rysunek OpenDocument, nie arkusz. Poproś o listę w Excelu, .ods lub CSV.',
  },
  'file-apple-numbers': {
    en: 'This is an Apple Numbers file. Open it and export it as Excel or CSV.',
    pl: 'To plik Apple Numbers. Otwórz go i wyeksportuj do Excela lub CSV.',
  },
  'file-packed-list': {
    en: 'This is a packed file (.zip) with a list inside. Unpack it first and bring in the list.',
    pl: 'To spakowany plik (.zip) z listą w środku. Najpierw go rozpakuj i wczytaj listę.',
  },
  'file-compressed': {
    en: 'This file is packed. Unpack it first and bring in the list inside.',
    pl: 'Ten plik jest spakowany. Najpierw go rozpakuj i wczytaj listę ze środka.',
  },
  'file-empty-workbook': {
    en: 'There is no sheet in this file.',
    pl: 'W tym pliku nie ma arkusza.',
  },
  'file-not-a-workbook': {
    en: 'This is not an Excel workbook.',
    pl: 'To nie jest skoroszyt Excela.',
  },
  'file-broken-workbook': {
    en: 'This workbook is damaged{row, select, 0 {} other { near row {row}}}. Open it in Excel, save it again, and try once more.',
    pl: 'Ten skoroszyt jest uszkodzony{row, select, 0 {} other { w okolicy wiersza {row}}}. Otwórz go w Excelu, zapisz ponownie i spróbuj jeszcze raz.',
  },
  'file-protected-workbook': {
    en: 'This workbook has a password. Save it without one.',
    pl: 'Ten skoroszyt ma hasło. Zapisz go bez hasła.',
  },
  'file-swells-too-much': {
    en: 'Unpacked, this file would be far too large for a list of members. Nothing of it was read.',
    pl: 'Po rozpakowaniu ten plik byłby o wiele za duży jak na listę członków. Nic z niego nie przeczytano.',
  },
  'file-not-a-list': {
    en: 'These are not rows of words and figures.',
    pl: 'To nie są wiersze słów i liczb.',
  },
  'file-open-quotation': {
    en: 'Row {row} never ends: a quotation mark is opened in it and not closed, or a whole document stands in one cell.',
    pl: 'Wiersz {row} się nie kończy: otwarto w nim cudzysłów i nie zamknięto go albo w jednej komórce stoi cały dokument.',
  },
  'file-too-many-columns': {
    en: 'Row {row} has more than 500 columns. Is the right sheet first, and the right sign between the columns?',
    pl: 'Wiersz {row} ma ponad 500 kolumn. Czy właściwy arkusz jest pierwszy i czy kolumny oddziela właściwy znak?',
  },
  'file-no-rows': {
    en: 'There are headers, but no rows of people below them.',
    pl: 'Są nagłówki, ale pod nimi nie ma wierszy z osobami.',
  },
  // What was not understood in one row.
  'row-no-name': { en: 'There is no name.', pl: 'Brak imienia i nazwiska.' },
  'row-no-name-no-number': {
    en: 'There is neither a name nor a membership number.',
    pl: 'Brak zarówno nazwiska, jak i numeru członkowskiego.',
  },
  'row-two-people': {
    en: 'Two people share this row (“{was}”). Each needs a row of their own.',
    pl: 'W tym wierszu są dwie osoby („{was}”). Każda potrzebuje własnego wiersza.',
  },
  'row-too-many-cells': {
    en: 'There are more cells than columns (“{was}” stands beyond the last), so the cells may have slipped.',
    pl: 'Komórek jest więcej niż kolumn („{was}” stoi za ostatnią), więc komórki mogły się przesunąć.',
  },
  'row-nobody': {
    en: '“{was}”: this row is of an organisation or a household, not of a person.',
    pl: '„{was}”: to wiersz organizacji lub gospodarstwa domowego, nie osoby.',
  },
  'row-unknown-state': {
    en: '“{was}” is not a status we know, so the row is left out. Is this a member?',
    pl: '„{was}” to nieznany stan członkostwa, więc wiersz pominięto. Czy ta osoba jest członkiem?',
  },
  'row-bad-email': {
    en: '“{was}” is not an e-mail address and is left out.',
    pl: '„{was}” nie jest adresem e-mail; pominięto.',
  },
  'row-bad-phone': {
    en: '“{was}” is not a telephone number and is left out.',
    pl: '„{was}” nie jest numerem telefonu; pominięto.',
  },
  'row-bad-day': {
    en: '“{was}” is not a date and is left out.',
    pl: '„{was}” nie jest datą; pominięto.',
  },
  'row-lost-number': {
    en: '“{was}” is a number whose end a spreadsheet dropped; it is left out. Ask for the list with numbers as text.',
    pl: '„{was}” to numer, którego koniec zgubił arkusz; pominięto. Poproś o listę z numerami zapisanymi jako tekst.',
  },
  'row-formula-error': {
    en: 'A formula came out as an error; the cell is left out.',
    pl: 'Formuła dała błąd; komórkę pominięto.',
  },
  'row-formula-without-value': {
    en: 'A formula was saved without its result; the cell is left out. Open the file in Excel and save it again.',
    pl: 'Formułę zapisano bez wyniku; komórkę pominięto. Otwórz plik w Excelu i zapisz go ponownie.',
  },
  'row-unreadable-letters': {
    en: 'Some letters cannot be read; the file may have been saved in the wrong encoding.',
    pl: 'Niektórych liter nie da się odczytać; plik mógł zostać zapisany w złym kodowaniu.',
  },
  'row-too-long': {
    en: 'The text is too long for one cell and was cut.',
    pl: 'Tekst jest za długi jak na jedną komórkę i został skrócony.',
  },
  'row-number-twice': {
    en: 'Membership number {was} stands in more than one row, with different entries. Which is right?',
    pl: 'Numer członkowski {was} stoi w kilku wierszach, z różnymi danymi. Który jest właściwy?',
  },
  'row-number-of-another': {
    en: 'Number {was} belongs to somebody with quite another name and postcode. Has it been given to somebody new?',
    pl: 'Numer {was} ma osoba o zupełnie innym nazwisku i kodzie pocztowym. Czy nadano go komuś nowemu?',
  },
  'row-unknown-ward': {
    en: '“{was}” is none of your {below, select, section {sections} circle {circles} other {branches}}. The people are added, but to no {below, select, section {section} circle {circle} other {branch}}.',
    pl: '{below, select, section {„{was}” nie jest żadną z waszych sekcji. Osoby zostaną dodane, ale do żadnej sekcji.} circle {„{was}” nie jest żadnym z waszych kręgów. Osoby zostaną dodane, ale do żadnego kręgu.} other {„{was}” nie jest żadnym z waszych kół. Osoby zostaną dodane, ale do żadnego koła.}}',
  },
  'row-same-row-twice': {
    en: 'The same as row {was}; read once.',
    pl: 'To samo co w wierszu {was}; przeczytano raz.',
  },
  'row-more-of-row': {
    en: 'Says more of the person in row {was}; read together with it.',
    pl: 'Mówi więcej o osobie z wiersza {was}; przeczytano razem z nim.',
  },
  'row-several-match': {
    en: 'Several people of this name are on the roll or in the list, and nothing tells which is meant. A membership number would, or the year of birth or day of joining of each.',
    pl: 'Na liście członków lub w tym pliku jest kilka osób o tym nazwisku i nic nie mówi, o którą chodzi. Pomógłby numer członkowski albo rok urodzenia lub data przystąpienia każdej z nich.',
  },
  'row-generation-apart': {
    en: 'Somebody of this name and address is on the roll, born in {was}, a generation away. A parent or a child? Give this row a membership number, or add them by hand.',
    pl: 'Na liście członków jest ktoś o tym nazwisku i adresie, urodzony w {was}, o pokolenie dalej. Rodzic czy dziecko? Dopisz w tym wierszu numer członkowski albo dodaj tę osobę ręcznie.',
  },
  'row-not-added': {
    en: 'Not on the roll and no longer a member (“{was}”), so not added.',
    pl: 'Nie ma tej osoby na liście członków i nie jest już członkiem („{was}”), więc jej nie dodano.',
  },
  'row-listed-though-gone': {
    en: 'The roll says that this person has died or was removed, but the list counts them.',
    pl: 'Według listy członków ta osoba nie żyje lub została skreślona, a ten plik ją liczy.',
  },
  // Why two rows may be one person.
  'why-same': { en: 'Same {what}', pl: 'to samo: {what}' },
  'why-close': { en: '{what} nearly the same', pl: 'prawie to samo: {what}' },
  'why-differ': {
    en: '{what, select, other {other {what}}}',
    pl: '{what, select, other {inne: {what}}}',
  },
  'why-crossed': {
    en: 'the names in the wrong columns',
    pl: 'imię i nazwisko w zamienionych kolumnach',
  },
  'why-familiar': { en: 'a short form of the first name', pl: 'zdrobnienie imienia' },
  'why-initial': { en: 'the same first letter', pl: 'ta sama pierwsza litera' },
  'why-year': { en: 'the same year of birth', pl: 'ten sam rok urodzenia' },
  'what-given': { en: 'first name', pl: 'imię' },
  'what-family': { en: 'surname', pl: 'nazwisko' },
  'what-born': { en: 'date of birth', pl: 'data urodzenia' },
  'what-address': { en: 'address', pl: 'adres' },
  'what-town': { en: 'town', pl: 'miejscowość' },
  'what-postcode': { en: 'postcode', pl: 'kod pocztowy' },
  'what-email': { en: 'e-mail', pl: 'e-mail' },
  'what-phone': { en: 'telephone', pl: 'telefon' },
  // Fields of an entry.
  'field-number': { en: 'membership number', pl: 'numer członkowski' },
  'field-title': { en: 'title', pl: 'tytuł' },
  'field-given_name': { en: 'first name', pl: 'imię' },
  'field-middle_names': { en: 'middle names', pl: 'drugie imiona' },
  'field-family_particle': { en: 'before the surname (van, de)', pl: 'przed nazwiskiem (van, de)' },
  'field-family_name': { en: 'surname', pl: 'nazwisko' },
  'field-second_family_name': { en: 'second surname', pl: 'drugie nazwisko' },
  'field-family_suffix': { en: 'behind the surname (Jr, III)', pl: 'po nazwisku (Jr, III)' },
  'field-known_as': { en: 'known as', pl: 'jak się zwracać' },
  'field-former_name': { en: 'former name', pl: 'poprzednie nazwisko' },
  'field-name': { en: 'whole name', pl: 'imię i nazwisko razem' },
  'field-house': { en: 'house number', pl: 'numer domu' },
  'field-address': { en: 'address', pl: 'adres' },
  'field-address_1': { en: 'address, line 1', pl: 'adres, wiersz 1' },
  'field-address_2': { en: 'address, line 2', pl: 'adres, wiersz 2' },
  'field-address_3': { en: 'address, line 3', pl: 'adres, wiersz 3' },
  'field-address_4': { en: 'address, line 4', pl: 'adres, wiersz 4' },
  'field-address_5': { en: 'address, line 5', pl: 'adres, wiersz 5' },
  'field-town': { en: 'town', pl: 'miejscowość' },
  'field-county': { en: 'county', pl: 'hrabstwo lub województwo' },
  'field-postcode': { en: 'postcode', pl: 'kod pocztowy' },
  'field-country': {
    en: 'country (of telephones and postcodes; not kept)',
    pl: 'kraj (dla telefonów i kodów; nie zapisujemy go)',
  },
  'field-email': { en: 'e-mail', pl: 'e-mail' },
  'field-mobile': { en: 'mobile', pl: 'telefon komórkowy' },
  'field-landline': { en: 'landline', pl: 'telefon stacjonarny' },
  'field-phone': { en: 'telephone', pl: 'telefon' },
  'field-state': { en: 'status', pl: 'stan członkostwa' },
  'field-left_on': { en: 'left on', pl: 'data odejścia' },
  'field-died': { en: 'has died (yes, or when)', pl: 'nie żyje (tak lub kiedy)' },
  'field-rate': { en: 'rate', pl: 'składka' },
  'field-joined_on': { en: 'joined on', pl: 'data przystąpienia' },
  'field-paid_to': { en: 'paid to', pl: 'opłacone do' },
  'field-method': { en: 'how they pay', pl: 'sposób płatności' },
  'field-ward': { en: 'ward', pl: 'okręg' },
  'field-branch': {
    en: '{below, select, section {section} circle {circle} other {branch}}',
    pl: '{below, select, section {sekcja} circle {krąg} other {koło}}',
  },
  'field-gender': { en: 'gender', pl: 'płeć' },
  'field-born_on': {
    en: 'date of birth (only the year is kept)',
    pl: 'data urodzenia (zapisujemy tylko rok)',
  },
  'field-born_year': { en: 'year of birth', pl: 'rok urodzenia' },
  'field-union_name': { en: 'union', pl: 'związek zawodowy' },
  // Unusual shares.
  'warn-lapses': {
    en: '{n} of {of} members would lapse. Is this the whole list, and the right one?',
    pl: 'Wygasłoby członkostwo {n} z {of} osób. Czy to cała lista i czy właściwa?',
  },
  'warn-changes': {
    en: '{n} of {of} members’ entries would change. Have the columns slipped?',
    pl: 'Zmieniłyby się wpisy {n} z {of} osób. Czy kolumny się nie przesunęły?',
  },
  'warn-joins': {
    en: '{n} people would join a roll of {of}. Is this the right body?',
    pl: 'Do listy liczącej {of} osób doszłoby nowych: {n}. Czy to właściwa organizacja?',
  },
  'warn-moves': {
    en: '{n} of {of} members would move {below, select, section {section. Is this the right list?} circle {circle. Is this the right list?} other {ward. Have the boundaries changed?}}',
    pl: '{below, select, section {Sekcję zmieniłoby {n} z {of} osób. Czy to właściwa lista?} circle {Krąg zmieniłoby {n} z {of} osób. Czy to właściwa lista?} other {Koło zmieniłoby {n} z {of} osób. Czy zmieniły się granice?}}',
  },
  'warn-reach': {
    en: '{n} of {of} members would get another e-mail or telephone. Before a ballot, ask head office why.',
    pl: 'Inny e-mail lub telefon dostałoby {n} z {of} osób. Przed głosowaniem zapytaj centralę, dlaczego.',
  },
  // The preview in words.
  n_joined: { en: '{shown} joined', pl: 'nowych: {shown}' },
  n_returned: { en: '{shown} returned', pl: 'powracających: {shown}' },
  n_lapsed: { en: '{shown} lapsed', pl: 'wygasłych: {shown}' },
  n_moved: {
    en: '{shown} moved {below, select, section {section} circle {circle} other {ward}}',
    pl: 'w {below, select, section {innej sekcji} circle {innym kręgu} other {innym kole}}: {shown}',
  },
  n_changed: { en: '{shown} changed', pl: 'zmienionych: {shown}' },
  n_former: {
    en: '{n, plural, one {{shown} former member added} other {{shown} former members added}}',
    pl: '{n, plural, one {dodany {shown} były członek} few {dodani {shown} byli członkowie} many {dodanych {shown} byłych członków} other {dodanych {shown} byłych członków}}',
  },
  n_doubles: {
    en: '{n, plural, one {{shown} possible double} other {{shown} possible doubles}}',
    pl: '{n, plural, one {{shown} możliwe powtórzenie} few {{shown} możliwe powtórzenia} many {{shown} możliwych powtórzeń} other {{shown} możliwego powtórzenia}}',
  },
  n_needs_you: {
    en: '{n, plural, one {{shown} row needs you} other {{shown} rows need you}}',
    pl: '{n, plural, one {{shown} wiersz czeka na ciebie} few {{shown} wiersze czekają na ciebie} many {{shown} wierszy czeka na ciebie} other {{shown} wiersza czeka na ciebie}}',
  },
  sheet_read: {
    en: 'Read from the sheet “{sheet}”. Other sheets look like lists and were not read: {names}. Put them together in one sheet, or bring each in by itself, as a part.',
    pl: 'Przeczytano arkusz „{sheet}”. Inne arkusze też wyglądają na listy i nie zostały przeczytane: {names}. Połącz je w jednym arkuszu albo wczytaj każdy osobno, jako część.',
  },
  'in-member': { en: 'member', pl: 'członek' },
  'in-arrears': { en: 'in arrears', pl: 'zalega ze składką' },
  'in-lapsed': { en: 'lapsed', pl: 'członkostwo wygasło' },
  'in-left': { en: 'left', pl: 'odszedł lub odeszła' },
  'in-moved': { en: 'moved', pl: 'przeniesienie' },
  'in-died': { en: 'died', pl: 'nie żyje' },
  'in-removed': { en: 'removed', pl: 'skreślenie' },
  'in-merged': { en: 'merged', pl: 'połączono z innym wpisem' },
})

import { defineWords } from '../../../platform/words/index.ts'

/** What officers read while they bring in the list from head office. */
export const words = defineWords('officer', {
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
    en: '“{was}” is none of your branches. The people are added, but to no branch.',
    pl: '„{was}” nie jest żadnym z waszych kół. Osoby zostaną dodane, ale do żadnego koła.',
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
  'field-branch': { en: 'branch', pl: 'koło' },
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
    en: '{n} of {of} members would move ward. Have the boundaries changed?',
    pl: 'Koło zmieniłoby {n} z {of} osób. Czy zmieniły się granice?',
  },
  'warn-reach': {
    en: '{n} of {of} members would get another e-mail or telephone. Before a ballot, ask head office why.',
    pl: 'Inny e-mail lub telefon dostałoby {n} z {of} osób. Przed głosowaniem zapytaj centralę, dlaczego.',
  },
  // The preview in words.
  n_joined: { en: '{shown} joined', pl: 'nowych: {shown}' },
  n_returned: { en: '{shown} returned', pl: 'powracających: {shown}' },
  n_lapsed: { en: '{shown} lapsed', pl: 'wygasłych: {shown}' },
  n_moved: { en: '{shown} moved ward', pl: 'w innym kole: {shown}' },
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
  no_columns: { en: 'None of its columns is understood', pl: 'Żadna kolumna nie jest zrozumiała' },
  no_columns_why: {
    en: 'So it says nothing about anybody yet. It may not be the list: put it aside and choose the right file. If it is, say below what its columns mean.',
    pl: 'Dlatego plik nic jeszcze o nikim nie mówi. Może to nie ta lista: odłóż ją i wybierz właściwy plik. Jeśli ta, powiedz niżej, co znaczą jej kolumny.',
  },
  then_today: {
    en: 'Go to the first page: who is active, and what is on',
    pl: 'Przejdź na pierwszą stronę: kto jest aktywny i co się dzieje',
  },
  then_people: { en: 'See who is on the list now', pl: 'Zobacz, kto jest teraz na liście' },
  nothing_new: {
    en: 'Nothing new: the roll already says what this list says.',
    pl: 'Nic nowego: lista członków już mówi to, co ten plik.',
  },
  taken_whole: {
    en: 'Taken as the whole list: members who are not in it lapse.',
    pl: 'Przyjęto jako całą listę: członkostwo osób, których na niej nie ma, wygasa.',
  },
  taken_part: {
    en: 'Taken as a part of the list: members who are not in it stay as they are.',
    pl: 'Przyjęto jako część listy: osoby, których na niej nie ma, zostają bez zmian.',
  },
  in_row: { en: 'Row {row}', pl: 'Wiersz {row}' },
  // The pages.
  title: { en: 'The list', pl: 'Lista' },
  lead: {
    en: 'Bring in your list, from head office or as you keep it yourselves. You see everything it would change before anything is changed, and can take it back afterwards.',
    pl: 'Wczytaj listę, z centrali albo prowadzoną przez was. Zobaczysz wszystko, co zmieni, zanim cokolwiek się zmieni, i możesz to potem cofnąć.',
  },
  not_here: {
    en: 'The list of members is held by the body above this one; bring it in there.',
    pl: 'Listę członków prowadzi organ nadrzędny; wczytaj ją tam.',
  },
  bring: { en: 'Bring in a list', pl: 'Wczytaj listę' },
  file: { en: 'The file', pl: 'Plik' },
  file_hint: {
    en: 'Excel (.xlsx), LibreOffice (.ods) or CSV, as it came, up to 100 MB. Titles above the header, odd dates and semicolons do not matter.',
    pl: 'Excel (.xlsx), LibreOffice (.ods) lub CSV, tak jak przyszedł, do 100 MB. Tytuły nad nagłówkami, dziwne daty i średniki nie przeszkadzają.',
  },
  read: { en: 'Read it', pl: 'Przeczytaj' },
  nothing_yet: {
    en: 'Reading a list changes nothing.',
    pl: 'Samo przeczytanie listy niczego nie zmienia.',
  },
  no_file: { en: 'Choose the file of the list first.', pl: 'Najpierw wybierz plik z listą.' },
  before: { en: 'Lists brought in before', pl: 'Wczytane wcześniej' },
  none_yet: { en: 'No list has been brought in yet', pl: 'Nie wczytano jeszcze żadnej listy' },
  none_yet_why: {
    en: 'The first one makes the roll: everybody in it is added.',
    pl: 'Pierwsza tworzy listę członków: wszyscy z niej zostaną dodani.',
  },
  busy: {
    en: 'A list is being brought in at this moment; here it is.',
    pl: 'Właśnie trwa wczytywanie listy; oto ona.',
  },
  doubles_waiting: {
    en: '{n, plural, one {One pair of entries may be one person} other {{shown} pairs of entries may be one person each}}',
    pl: '{n, plural, one {Jedna para wpisów może być jedną osobą} few {{shown} pary wpisów mogą być po jednej osobie} many {{shown} par wpisów może być po jednej osobie} other {{shown} pary wpisów może być po jednej osobie}}',
  },
  doubles_look: { en: 'Look at them side by side', pl: 'Obejrzyj je obok siebie' },
  'state-reading': { en: 'being read', pl: 'w trakcie czytania' },
  'state-preview': { en: 'waiting for you', pl: 'czeka na ciebie' },
  'state-held': { en: 'waiting for a second officer', pl: 'czeka na drugą osobę' },
  'state-applying': { en: 'being applied', pl: 'w trakcie wprowadzania' },
  'state-applied': { en: 'applied', pl: 'wprowadzona' },
  'state-undoing': { en: 'being taken back', pl: 'w trakcie cofania' },
  'state-undone': { en: 'taken back', pl: 'cofnięta' },
  'state-failed': { en: 'not read', pl: 'nieprzeczytana' },
  'state-dropped': { en: 'put aside', pl: 'odłożona' },
  'busy-reading': {
    en: 'Reading the list and comparing it with the roll',
    pl: 'Czytanie listy i porównywanie z listą członków',
  },
  'busy-applying': { en: 'Applying the list', pl: 'Wprowadzanie listy' },
  'busy-undoing': { en: 'Taking the list back', pl: 'Cofanie listy' },
  look_again: { en: 'Look again', pl: 'Sprawdź ponownie' },
  not_read: { en: 'This file could not be read', pl: 'Tego pliku nie udało się przeczytać' },
  broken: { en: 'Something broke on our side.', pl: 'Coś się zepsuło po naszej stronie.' },
  nothing_changed: { en: 'Nothing was changed.', pl: 'Nic się nie zmieniło.' },
  compared_again: {
    en: 'The roll changed after you looked, so the list was compared with it again. Please look once more.',
    pl: 'Lista członków zmieniła się po twoim sprawdzeniu, więc plik porównano z nią jeszcze raz. Spójrz, proszę, ponownie.',
  },
  would: { en: 'What this list would change', pl: 'Co ta lista by zmieniła' },
  whole_or_part: { en: 'The whole list, or a part?', pl: 'Cała lista czy część?' },
  speaks_of: { en: 'It speaks of {n} of the {of} members.', pl: 'Mówi o {n} z {of} osób.' },
  say_part: {
    en: 'It is only a part: nobody lapses',
    pl: 'To tylko część: nikomu nie wygasa członkostwo',
  },
  say_whole: {
    en: 'It is the whole list: whoever is not in it lapses',
    pl: 'To cała lista: członkostwo osób, których na niej nie ma, wygasa',
  },
  columns: { en: 'What the columns mean', pl: 'Co znaczą kolumny' },
  columns_known: {
    en: '{n, plural, one {One column is} other {# columns are}} understood.',
    pl: '{n, plural, one {Zrozumiano jedną kolumnę} few {Zrozumiano # kolumny} many {Zrozumiano # kolumn} other {Zrozumiano # kolumny}}.',
  },
  sheet_read: {
    en: 'Read from the sheet “{sheet}”. Other sheets look like lists and were not read: {names}. Put them together in one sheet, or bring each in by itself, as a part.',
    pl: 'Przeczytano arkusz „{sheet}”. Inne arkusze też wyglądają na listy i nie zostały przeczytane: {names}. Połącz je w jednym arkuszu albo wczytaj każdy osobno, jako część.',
  },
  columns_left: { en: 'Left out: {names}.', pl: 'Pominięte: {names}.' },
  columns_change: {
    en: 'Change what a column means, or keep one of those left out',
    pl: 'Zmień znaczenie kolumny albo zachowaj którąś z pominiętych',
  },
  columns_lead: {
    en: 'Choose once; the same headers are read the same way next time. A column kept as your own shows on each person’s page.',
    pl: 'Wybierasz raz; następnym razem te same nagłówki będą czytane tak samo. Kolumna zachowana jako własna stoi na stronie każdej osoby.',
  },
  columns_save: { en: 'Read the list again', pl: 'Przeczytaj listę ponownie' },
  columns_twice: {
    en: 'Two columns cannot mean the same thing. Choose one of them.',
    pl: 'Dwie kolumny nie mogą znaczyć tego samego. Wybierz jedną z nich.',
  },
  columns_no_name: {
    en: 'One column at least must hold the name.',
    pl: 'Przynajmniej jedna kolumna musi zawierać nazwisko.',
  },
  no_header: { en: 'no header', pl: 'bez nagłówka' },
  leave_out: { en: 'Leave out', pl: 'Pomiń' },
  keep_own: { en: 'Keep as a column of our own', pl: 'Zachowaj jako własną kolumnę' },
  confirm_title: { en: 'Apply it', pl: 'Wprowadź' },
  confirm_left: {
    en: '{n, plural, one {The row that needs you is left out.} other {The # rows that need you are left out.}}',
    pl: '{n, plural, one {Wiersz, który czeka na ciebie, jest pomijany.} few {# wiersze, które czekają na ciebie, są pomijane.} many {# wierszy, które czekają na ciebie, jest pomijanych.} other {# wiersza, które czekają na ciebie, jest pomijane.}}',
  },
  confirm_lapse: {
    en: 'Nobody is ever deleted: whoever lapses does so with today’s date.',
    pl: 'Nikogo nigdy się nie usuwa: członkostwo wygasa z dzisiejszą datą.',
  },
  confirm_back: {
    en: 'All of it can be taken back afterwards.',
    pl: 'Wszystko można potem cofnąć.',
  },
  confirm: { en: 'Apply these changes', pl: 'Wprowadź te zmiany' },
  major: {
    en: 'This is unusual. Tick each one if it is right.',
    pl: 'To niezwykłe. Zaznacz każdą pozycję, jeśli się zgadza.',
  },
  tick_first: {
    en: 'Tick this first, if it is right.',
    pl: 'Najpierw zaznacz to, jeśli się zgadza.',
  },
  drop: { en: 'Put this list aside', pl: 'Odłóż tę listę' },
  held: { en: 'Another officer has to agree first', pl: 'Najpierw musi się zgodzić inny działacz' },
  held_why: {
    en: 'This list would give unusually many people another e-mail or telephone. Before anything is changed, somebody other than the one who brought it in looks and agrees.',
    pl: 'Ta lista zmieniłaby e-mail lub telefon niezwykle wielu osób. Zanim cokolwiek się zmieni, sprawdza to i wyraża zgodę ktoś inny niż osoba, która ją wczytała.',
  },
  held_look: {
    en: 'See whom it would reach in another way',
    pl: 'Zobacz, komu zmieniłaby dane kontaktowe',
  },
  was_applied: { en: 'Applied {when}', pl: 'Wprowadzono: {when}' },
  was_undone: { en: 'Taken back {when}', pl: 'Cofnięto: {when}' },
  undo_title: { en: 'Take it back', pl: 'Cofnij' },
  undo_hint: {
    en: 'Everybody stands again as before this list. Those it added go; who has done something since leaves the list but keeps their record. Whoever was corrected by hand or merged since stays as they are.',
    pl: 'Wszystko wraca do stanu sprzed tej listy. Osoby, które dodała, znikają; kto od tego czasu coś zrobił, schodzi z listy, ale jego zapis zostaje. Wpisy poprawione ręcznie lub połączone od tego czasu zostają bez zmian.',
  },
  undo_later_first: {
    en: 'A later list was applied after this one. Take that one back first.',
    pl: 'Po tej liście wprowadzono późniejszą. Najpierw cofnij tamtą.',
  },
  undo_held_why: {
    en: 'Taking it back would give unusually many people another e-mail or telephone. Somebody other than the one who asked looks at it and agrees, or refuses and all stays as it is.',
    pl: 'Cofnięcie zmieniłoby e-mail lub telefon niezwykle wielu osób. Ktoś inny niż osoba, która o to wystąpiła, sprawdza to i się zgadza albo odmawia, i wtedy wszystko zostaje, jak jest.',
  },
  undo: { en: 'Take this list back', pl: 'Cofnij tę listę' },
  'kind-joined': { en: 'Joined', pl: 'Nowe osoby' },
  'kind-returned': { en: 'Returned', pl: 'Powracający' },
  'kind-lapsed': { en: 'Lapsed', pl: 'Wygasłe członkostwo' },
  'kind-moved': { en: 'Moved ward', pl: 'W innym kole' },
  'kind-changed': { en: 'Changed', pl: 'Zmienione wpisy' },
  'kind-former': { en: 'Former members added', pl: 'Dodani byli członkowie' },
  'kind-doubles': { en: 'Possible doubles', pl: 'Możliwe powtórzenia' },
  'kind-needs-you': { en: 'Rows that need you', pl: 'Wiersze, które czekają na ciebie' },
  'kind-notes': { en: 'Cells left out', pl: 'Pominięte komórki' },
  'kind-same': { en: 'The same as before', pl: 'Bez zmian' },
  'lead-joined': {
    en: 'People who are not on the roll yet.',
    pl: 'Osoby, których nie ma jeszcze na liście członków.',
  },
  'lead-returned': {
    en: 'People on the roll who had lapsed and count again.',
    pl: 'Osoby z listy członków, których członkostwo wygasło, a teraz znów się liczy.',
  },
  'lead-lapsed': {
    en: 'Members who are not in the list, or whom it no longer counts.',
    pl: 'Członkowie, których nie ma w pliku albo których on już nie liczy.',
  },
  'lead-moved': {
    en: 'Members who are in another ward now.',
    pl: 'Członkowie, którzy są teraz w innym kole.',
  },
  'lead-changed': {
    en: 'Members whose entry says something else now: what, from, to.',
    pl: 'Członkowie, których wpis mówi teraz co innego: co, z czego, na co.',
  },
  'lead-former': {
    en: 'People whom the list calls lapsed and who are not on the roll.',
    pl: 'Osoby, których członkostwo według pliku wygasło i których nie ma na liście członków.',
  },
  'lead-doubles': {
    en: 'Pairs that may be one person. They are added as they are; afterwards you look at each pair and decide.',
    pl: 'Pary, które mogą być jedną osobą. Zostaną dodane tak, jak są; potem obejrzysz każdą parę i zdecydujesz.',
  },
  'lead-needs-you': {
    en: 'These rows are not applied. Put them right in the file, or ask head office, and bring it in again.',
    pl: 'Te wiersze nie zostaną wprowadzone. Popraw je w pliku albo zapytaj centralę i wczytaj go ponownie.',
  },
  'lead-notes': {
    en: 'The rest of these rows is read; only the cell named is left out.',
    pl: 'Reszta tych wierszy jest przeczytana; pominięto tylko wskazaną komórkę.',
  },
  nobody: { en: 'Nobody', pl: 'Nikogo' },
  what_changes: { en: 'What changes', pl: 'Co się zmienia' },
  row: { en: 'Row', pl: 'Wiersz' },
  column: { en: 'Column', pl: 'Kolumna' },
  why: { en: 'Why', pl: 'Dlaczego' },
  one: { en: 'One', pl: 'Jedna osoba' },
  other: { en: 'The other', pl: 'Druga osoba' },
  on_roll: { en: 'on the roll', pl: 'na liście członków' },
  not_in_list: { en: 'not in it', pl: 'nie ma w pliku' },
  blank: { en: 'blank', pl: 'puste' },
  'in-member': { en: 'member', pl: 'członek' },
  'in-arrears': { en: 'in arrears', pl: 'zalega ze składką' },
  'in-lapsed': { en: 'lapsed', pl: 'członkostwo wygasło' },
  'in-left': { en: 'left', pl: 'odszedł lub odeszła' },
  'in-moved': { en: 'moved', pl: 'przeniesienie' },
  'in-died': { en: 'died', pl: 'nie żyje' },
  'in-removed': { en: 'removed', pl: 'skreślenie' },
  'in-merged': { en: 'merged', pl: 'połączono z innym wpisem' },
  put_aside: {
    en: 'This list was put aside, by somebody or for a later one. Nothing was changed by it.',
    pl: 'Tę listę odłożono: zrobił to ktoś albo nowsza lista. Nic się przez nią nie zmieniło.',
  },
})

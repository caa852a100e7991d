import { defineWords } from '../../../platform/words/index.ts'

/** What officers read while they bring in the list from head office. */
export const words = defineWords({
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
  doubles_look: {
    en: 'Look at the possible doubles side by side',
    pl: 'Obejrzyj możliwe powtórzenia obok siebie',
  },
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
  'kind-moved': {
    en: 'Moved {below, select, section {section} circle {circle} other {ward}}',
    pl: 'W {below, select, section {innej sekcji} circle {innym kręgu} other {innym kole}}',
  },
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
    en: 'Members who are in another {below, select, section {section} circle {circle} other {ward}} now.',
    pl: 'Członkowie, którzy są teraz w {below, select, section {innej sekcji} circle {innym kręgu} other {innym kole}}.',
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
  put_aside: {
    en: 'This list was put aside, by somebody or for a later one. Nothing was changed by it.',
    pl: 'Tę listę odłożono: zrobił to ktoś albo nowsza lista. Nic się przez nią nie zmieniło.',
  },
})

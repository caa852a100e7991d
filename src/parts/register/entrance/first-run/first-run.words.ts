import { defineWords } from '../../../../platform/words/index.ts'

/** The first run of a hall: read once, by whoever started it, in whichever language they read. */
export const words = defineWords({
  title: { en: 'Open a new hall', pl: 'Otwórz nowy dom' },
  code_lead: {
    en: 'This hall has no name and no people yet. The window it was started in shows a one-time code; type it here.',
    pl: 'Ten dom nie ma jeszcze nazwy ani ludzi. W oknie, w którym go uruchomiono, widać jednorazowy kod; wpisz go tutaj.',
  },
  code: { en: 'One-time code', pl: 'Jednorazowy kod' },
  code_hint: {
    en: 'Twelve letters and figures, like 7K3M-9QXD-2FHT.',
    pl: 'Dwanaście liter i cyfr, na przykład 7K3M-9QXD-2FHT.',
  },
  code_wrong: {
    en: 'That code does not open this hall. Look at the window again; a code works once, and each start prints a new one.',
    pl: 'Ten kod nie otwiera tego domu. Spójrz jeszcze raz do okna; kod działa raz, a każde uruchomienie podaje nowy.',
  },
  code_after: {
    en: 'Then five short steps: what kind of hall it is, its name, two officers, a last look. Your list of members comes after.',
    pl: 'Potem pięć krótkich kroków: jaki to dom, jego nazwa, dwie osoby funkcyjne, ostatnie spojrzenie. Lista członków przyjdzie po tym.',
  },
  code_wait: {
    en: 'Too many tries. Wait an hour, then type it again.',
    pl: 'Zbyt wiele prób. Odczekaj godzinę i wpisz go ponownie.',
  },
  go_on: { en: 'Go on', pl: 'Dalej' },
  kind_title: { en: 'What kind of hall is it?', pl: 'Jaki to dom?' },
  kind_constituency: { en: 'A constituency party', pl: 'Okręgowa organizacja partii' },
  kind_constituency_hint: {
    en: 'One list of members; ward branches below it if you like.',
    pl: 'Jedna lista członków; niżej, jeśli chcesz, koła.',
  },
  'kind_union-branch': { en: 'A union branch', pl: 'Koło związkowe' },
  'kind_union-branch_hint': {
    en: 'One list of members; sections below it if you like.',
    pl: 'Jedna lista członków; niżej, jeśli chcesz, sekcje.',
  },
  'kind_tenants-union': { en: 'A tenants’ union', pl: 'Związek lokatorów' },
  'kind_tenants-union_hint': {
    en: 'One list of members; branches for blocks, estates or streets below it if you like.',
    pl: 'Jedna lista członków; niżej, jeśli chcesz, koła bloków, osiedli lub ulic.',
  },
  'kind_co-op': { en: 'A co-operative', pl: 'Spółdzielnia' },
  'kind_co-op_hint': {
    en: 'One list of members; circles below it if you like.',
    pl: 'Jedna lista członków; niżej, jeśli chcesz, kręgi.',
  },
  kind_file: { en: 'Many bodies, from a file', pl: 'Wiele organizacji, z pliku' },
  kind_file_hint: {
    en: 'A region, a union or a whole organisation: a table of its bodies.',
    pl: 'Region, związek albo cała organizacja: tabela jej części.',
  },
  kind_missing: { en: 'Choose what kind of hall it is', pl: 'Wybierz, jaki to dom' },
  zone: { en: 'The clock on its wall', pl: 'Zegar na ścianie' },
  zone_hint: {
    en: 'Evenings begin, and offices end, by the time of this place.',
    pl: 'Według czasu tego miejsca zaczynają się wieczory i kończą kadencje.',
  },
  zone_unknown: { en: 'Choose a place from the list', pl: 'Wybierz miejsce z listy' },
  name_title: { en: 'What is it called?', pl: 'Jak się nazywa?' },
  name: { en: 'Name', pl: 'Nazwa' },
  name_constituency: {
    en: 'As on your banner: Riverside Constituency.',
    pl: 'Jak na waszym sztandarze: Okręg Nadrzecze.',
  },
  'name_union-branch': {
    en: 'As on your banner: Carers Branch 12.',
    pl: 'Jak na waszym sztandarze: Koło Opiekunek nr 12.',
  },
  'name_tenants-union': {
    en: 'As on your banner: Elm Road Tenants.',
    pl: 'Jak na waszym sztandarze: Lokatorzy ulicy Wiązowej.',
  },
  'name_co-op': {
    en: 'As over your door: Harbour Food Co-operative.',
    pl: 'Jak nad waszymi drzwiami: Spółdzielnia Przystań.',
  },
  name_missing: { en: 'Give it a name', pl: 'Podaj nazwę' },
  parts_constituency: { en: 'Ward branches', pl: 'Koła' },
  'parts_union-branch': { en: 'Sections', pl: 'Sekcje' },
  'parts_tenants-union': { en: 'Branches', pl: 'Koła' },
  'parts_co-op': { en: 'Circles', pl: 'Kręgi' },
  parts_constituency_hint: {
    en: 'One a line, as in the ward column of your list. You can add more later.',
    pl: 'Po jednym w wierszu, tak jak w kolumnie koła na waszej liście. Później można dodać więcej.',
  },
  'parts_union-branch_hint': {
    en: 'Of a workplace, a trade or a shift, one a line. You can add more later.',
    pl: 'Zakładu pracy, zawodu albo zmiany, po jednej w wierszu. Później można dodać więcej.',
  },
  'parts_tenants-union_hint': {
    en: 'Of a block, an estate or a street, one a line. You can add more later.',
    pl: 'Bloku, osiedla albo ulicy, po jednym w wierszu. Później można dodać więcej.',
  },
  'parts_co-op_hint': {
    en: 'Each around one thing done together, one a line. Most have none at first.',
    pl: 'Każdy wokół jednej wspólnej sprawy, po jednym w wierszu. Na początku zwykle nie ma żadnych.',
  },
  parts_many: {
    en: 'At most {max} here. For more, go back and choose the file.',
    pl: 'Tutaj najwyżej {max}. Jeśli jest ich więcej, wróć i wybierz plik.',
  },
  part_long: {
    en: 'At most {max} letters fit in a name: “{part}” has more.',
    pl: 'Nazwa mieści najwyżej {max} znaków: „{part}” ma więcej.',
  },
  file_title: { en: 'The table of bodies', pl: 'Tabela organizacji' },
  file_lead: {
    en: 'A CSV or Excel file with three columns: name, kind, parent. Parent is the name of the body above; the one on top has none.',
    pl: 'Plik CSV albo Excel z trzema kolumnami: nazwa, rodzaj, nad. W kolumnie „nad” stoi nazwa organizacji wyżej; u tej na szczycie jest pusta.',
  },
  file_kinds: {
    en: 'Kinds: {kinds}.',
    pl: 'Rodzaje: kraj, region, okręg, koło, związek, region związku, koło związkowe, sekcja, krąg, spółdzielnia, związek lokatorów. Po angielsku także: {kinds}.',
  },
  file_table: {
    en: 'name,kind,parent\nThe Common Party,national,\nThe North,region,The Common Party\nRiverside,constituency,The North\nOld Town,branch,Riverside',
    pl: 'nazwa,rodzaj,nad\nPartia Wspólna,kraj,\nPółnoc,region,Partia Wspólna\nNadrzecze,okręg,Północ\nStare Miasto,koło,Nadrzecze',
  },
  file_example: { en: 'Like this', pl: 'Na przykład tak' },
  file: { en: 'File', pl: 'Plik' },
  file_missing: { en: 'Choose a file', pl: 'Wybierz plik' },
  file_unreadable: {
    en: 'This file cannot be read as a table. Save it as CSV (UTF-8) or XLSX and try again.',
    pl: 'Tego pliku nie da się odczytać jako tabeli. Zapisz go jako CSV (UTF-8) albo XLSX i spróbuj ponownie.',
  },
  'row_no-columns': {
    en: 'Row {row} should name the columns: name, kind, parent.',
    pl: 'Wiersz {row} powinien podawać nazwy kolumn: nazwa, rodzaj, nad.',
  },
  'row_no-rows': {
    en: 'There is nothing below row {row}, which names the columns.',
    pl: 'Pod wierszem {row}, który podaje nazwy kolumn, nic nie ma.',
  },
  'row_too-many': {
    en: 'From row {row} on there are too many bodies; at most 5,000 are opened at once.',
    pl: 'Od wiersza {row} organizacji jest za dużo; naraz otwiera się najwyżej 5000.',
  },
  'row_no-name': {
    en: 'Row {row}, column “name”: it is empty.',
    pl: 'Wiersz {row}, kolumna „nazwa”: jest pusta.',
  },
  'row_long-name': {
    en: 'Row {row}, column “name”: it is longer than 120 letters.',
    pl: 'Wiersz {row}, kolumna „nazwa”: ma więcej niż 120 znaków.',
  },
  row_twice: {
    en: 'Row {row}, column “name”: “{said}” is already in row {first}. Give one of them another name.',
    pl: 'Wiersz {row}, kolumna „nazwa”: „{said}” jest już w wierszu {first}. Jednej z nich daj inną nazwę.',
  },
  row_kind: {
    en: 'Row {row}, column “kind”: “{said}” is not a kind we know.',
    pl: 'Wiersz {row}, kolumna „rodzaj”: rodzaju „{said}” nie znamy.',
  },
  row_parent: {
    en: 'Row {row}, column “parent”: there is no body called “{said}” in this file.',
    pl: 'Wiersz {row}, kolumna „nad”: w tym pliku nie ma organizacji „{said}”.',
  },
  'row_own-parent': {
    en: 'Row {row}, column “parent”: “{said}” cannot be above itself.',
    pl: 'Wiersz {row}, kolumna „nad”: „{said}” nie może stać nad sobą.',
  },
  'row_two-tops': {
    en: 'Row {row}, column “parent”: “{said}” has none, and only one body can be on top.',
    pl: 'Wiersz {row}, kolumna „nad”: „{said}” jej nie ma, a na szczycie może być tylko jedna organizacja.',
  },
  'row_no-top': {
    en: 'Every body has a parent. Leave that column empty for the one on top.',
    pl: 'Każda organizacja ma nadrzędną. U tej na szczycie zostaw tę kolumnę pustą.',
  },
  row_circle: {
    en: 'Row {row}: the bodies above “{said}” go round in a circle.',
    pl: 'Wiersz {row}: organizacje nad „{said}” tworzą krąg.',
  },
  officer_title: {
    en: '{n, plural, one {The first officer} other {The second officer}}',
    pl: '{n, plural, one {Pierwsza osoba funkcyjna} few {Druga osoba funkcyjna} many {Druga osoba funkcyjna} other {Druga osoba funkcyjna}}',
  },
  officer_lead: {
    en: '{n, plural, one {Most likely you. This person gets a link to sign in.} other {Somebody else, so that one holiday or one lost phone never stops everything.}}',
    pl: '{n, plural, one {Najpewniej ty. Ta osoba dostaje link do logowania.} few {Ktoś inny, żeby jeden urlop albo zgubiony telefon nigdy nie zatrzymał wszystkiego.} many {Ktoś inny, żeby jeden urlop albo zgubiony telefon nigdy nie zatrzymał wszystkiego.} other {Ktoś inny, żeby jeden urlop albo zgubiony telefon nigdy nie zatrzymał wszystkiego.}}',
  },
  officer_name: { en: 'Full name', pl: 'Imię i nazwisko' },
  officer_name_missing: { en: 'Type their name', pl: 'Wpisz imię i nazwisko' },
  officer_address: { en: 'E-mail', pl: 'E-mail' },
  officer_address_wrong: {
    en: 'Type an e-mail address, like ann@example.org',
    pl: 'Wpisz adres e-mail, na przykład ann@example.org',
  },
  officer_role: { en: 'Office', pl: 'Funkcja' },
  officer_role_missing: { en: 'Choose an office', pl: 'Wybierz funkcję' },
  officer_place: { en: 'Of which body?', pl: 'W której organizacji?' },
  'officer_same-address': {
    en: 'The second officer needs a mailbox of their own, not the first one’s',
    pl: 'Druga osoba potrzebuje własnej skrzynki, nie tej samej co pierwsza',
  },
  'officer_same-name': {
    en: 'That is the first officer again. Name somebody else',
    pl: 'To znowu pierwsza osoba. Podaj kogoś innego',
  },
  role_secretary: { en: 'Secretary', pl: 'Sekretarz' },
  role_chair: { en: 'Chair', pl: 'Przewodniczący' },
  'role_membership-officer': { en: 'Membership officer', pl: 'Osoba od spraw członkowskich' },
  role_treasurer: { en: 'Treasurer', pl: 'Skarbnik' },
  'role_national-officer': { en: 'National officer', pl: 'Działacz krajowy' },
  'role_regional-organiser': { en: 'Regional organiser', pl: 'Organizator regionalny' },
  check_title: { en: 'Check before the doors open', pl: 'Sprawdź, zanim otworzą się drzwi' },
  check_hall: { en: 'Hall', pl: 'Dom' },
  check_kind: { en: 'Kind', pl: 'Rodzaj' },
  check_parts: { en: 'Bodies', pl: 'Organizacje' },
  check_parts_n: { en: '{n}: {names}', pl: '{n}: {names}' },
  check_more: { en: '{names} and {more} more', pl: '{names} i jeszcze {more}' },
  check_first: { en: 'First officer', pl: 'Pierwsza osoba' },
  check_second: { en: 'Second officer', pl: 'Druga osoba' },
  check_place: { en: 'Officers of', pl: 'Funkcje w' },
  check_until: { en: 'Until', pl: 'Do' },
  check_until_why: {
    en: '{day}: a year from now, unless they are elected sooner. You can change it.',
    pl: '{day}: za rok, chyba że wybory będą wcześniej. Można to zmienić.',
  },
  few_able: {
    en: 'Only one of these two may change offices (secretary or chair). If they are away, nobody can. Better choose secretary and chair.',
    pl: 'Tylko jedna z tych dwóch osób może zmieniać funkcje (sekretarz albo przewodniczący). Gdy jej nie ma, nie może nikt. Lepiej wybrać sekretarza i przewodniczącego.',
  },
  open: { en: 'Open the hall', pl: 'Otwórz dom' },
  none: { en: 'none yet', pl: 'na razie żadnych' },
  done_title: { en: '{name} is open', pl: '{name}: drzwi otwarte' },
  done_mailed: {
    en: 'Each of the two officers has been sent a link by mail. It works once, for half an hour; after that they ask for a new one on the sign-in page.',
    pl: 'Każda z dwóch osób dostała link pocztą. Działa raz, przez pół godziny; potem o nowy można poprosić na stronie logowania.',
  },
  done_shown: {
    en: 'This hall cannot send mail yet (SMTP_URL is not set), so here are the two links, once. Open your own on this device; the other is for that person’s own phone. Each works once, for half an hour.',
    pl: 'Ten dom nie może jeszcze wysyłać poczty (nie ustawiono SMTP_URL), więc oto dwa linki, jeden raz. Swój otwórz na tym urządzeniu; drugi jest dla telefonu tej osoby. Każdy działa raz, przez pół godziny.',
  },
  done_link: { en: '{name}, {role}', pl: '{name}, {role}' },
  done_open: { en: 'Open the link', pl: 'Otwórz link' },
  done_theirs: {
    en: 'Let them scan this with their own phone, or send them the address.',
    pl: 'Niech ta osoba zeskanuje to swoim telefonem, albo wyślij jej adres.',
  },
  done_near: {
    en: '{address} leads to this machine only, so no other phone can open it. Start the hall with PUBLIC_URL set to the address that phones reach it by; until then sign in here, one after the other.',
    pl: '{address} prowadzi tylko do tego komputera, więc żaden inny telefon tego nie otworzy. Uruchom dom z PUBLIC_URL ustawionym na adres, pod którym widzą go telefony; do tego czasu logujcie się tutaj, po kolei.',
  },
  done_code: { en: 'A code for the phone of {name}', pl: 'Kod dla telefonu: {name}' },
  done_late: {
    en: 'Too late for a link? Whoever started the hall makes a new one with: bin/hall link --email {address}',
    pl: 'Link wygasł? Osoba, która uruchomiła dom, zrobi nowy poleceniem: bin/hall link --email {address}',
  },
  done_next: { en: 'What comes next', pl: 'Co dalej' },
  done_next_key: {
    en: 'Sign in with your link and make a passkey: a minute on this device.',
    pl: 'Zaloguj się swoim linkiem i utwórz klucz dostępu: minuta na tym urządzeniu.',
  },
  done_next_list: {
    en: 'Bring in your list of members, as head office sends it or as you keep it yourselves.',
    pl: 'Wczytaj listę członków, taką, jaką przysyła centrala albo jaką prowadzicie sami.',
  },
  done_next_on: {
    en: 'Put the first thing on: a breakfast, a film, a meeting.',
    pl: 'Zaplanuj pierwszą rzecz: śniadanie, film, zebranie.',
  },
  done_next_in: {
    en: 'Sign in with your link.',
    pl: 'Zaloguj się swoim linkiem.',
  },
  done_next_below: {
    en: 'Name the first two officers of each body that keeps a list. They bring it in; nobody above sees it.',
    pl: 'Wskaż pierwsze dwie osoby funkcyjne każdej organizacji, która prowadzi listę. One ją wczytają; nikt wyżej jej nie zobaczy.',
  },
  done_next_figures: {
    en: 'Their figures appear here when the first month closes.',
    pl: 'Ich dane pojawią się tu, gdy zamknie się pierwszy miesiąc.',
  },
  done_sign_in: { en: 'Go to the sign-in page', pl: 'Przejdź do logowania' },
  letter_subject: { en: 'You are an officer of {hall}', pl: 'Masz funkcję w: {hall}' },
  letter: {
    en: 'Hello {name},\n\n{hall} has opened its hall on Commonhall, and you are its {role}.\n\nOpen this link to sign in. It works once, for half an hour:\n\n{link}\n\nAfter that, ask for a new one here: {page}\n\nIf you know nothing of this, do nothing.',
    pl: 'Dzień dobry, {name}!\n\n{hall} otwiera swój dom w Commonhall, a twoja funkcja to: {role}.\n\nOtwórz ten link, żeby się zalogować. Działa raz, przez pół godziny:\n\n{link}\n\nPotem poproś o nowy tutaj: {page}\n\nJeśli nic o tym nie wiesz, nie rób nic.',
  },
  above_title: { en: 'Name an officer for {body}', pl: 'Wskaż osobę funkcyjną: {body}' },
  above_lead: {
    en: '{n, plural, =0 {Nobody there is able to act.} one {Only one person there is able to act.} other {# people there are able to act.}} Name somebody elected, or asked to begin; they get a link by mail. You see nothing of the list.',
    pl: '{n, plural, =0 {Nikt tam nie może działać.} one {Tylko jedna osoba może tam działać.} few {# osoby mogą tam działać.} many {# osób może tam działać.} other {# osoby może tam działać.}} Wskaż kogoś, kogo wybrano albo poproszono na początek; ta osoba dostanie link pocztą. Listy nie widzisz.',
  },
  above_enough: {
    en: '{body} has people able to act. They change their offices themselves.',
    pl: '{body} ma osoby, które mogą działać. Swoje funkcje zmieniają same.',
  },
  above_done: {
    en: '{name} has been sent a link to sign in.',
    pl: '{name}: link do logowania wysłany.',
  },
})

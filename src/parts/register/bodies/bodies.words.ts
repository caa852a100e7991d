import { defineWords, isLanguage, LANGUAGES } from '../../../platform/words/index.ts'

/** A language by its own name. */
export const languageSaid = (language: string): string =>
  isLanguage(language) ? LANGUAGES[language].name : language

/** The room that keeps the bodies themselves. */
export const words = defineWords({
  title: {
    en: 'Name, clock and {below, select, section {sections} circle {circles} other {branches}}',
    pl: 'Nazwa, zegar i {below, select, section {sekcje} circle {kręgi} other {koła}}',
  },
  title_branch: { en: 'Name and clock', pl: 'Nazwa i zegar' },
  title_above: { en: 'Name, clock and bodies below', pl: 'Nazwa, zegar i organy poniżej' },
  lead: {
    en: 'What {body} is called, which clock hangs on its wall, and what stands below it. Every change is kept, and can be put back.',
    pl: 'Jak nazywa się {body}, jaki zegar wisi na ścianie i co jest poniżej. Każda zmiana jest zapisana i można ją cofnąć.',
  },
  offices: { en: 'Offices', pl: 'Funkcje' },
  name: { en: 'Name', pl: 'Nazwa' },
  address: { en: 'Address', pl: 'Adres' },
  address_stays: {
    en: '{address} (stays as it is for good, whatever the name becomes)',
    pl: '{address} (zostaje na zawsze, niezależnie od nazwy)',
  },
  clock: { en: 'The clock on its wall', pl: 'Zegar na ścianie' },
  language: { en: 'Language of its public pages', pl: 'Język stron publicznych' },
  // Naming a body.
  name_title: { en: 'What is {body} called?', pl: 'Jak nazywa się {body}?' },
  name_lead: {
    en: 'The new name stands on every page, poster and feed at once. The address {address} stays, so no link, printed code or calendar breaks.',
    pl: 'Nowa nazwa pojawi się od razu na stronach, plakatach i w kalendarzach. Adres {address} zostaje, więc żaden odnośnik, wydrukowany kod ani kalendarz nie przestanie działać.',
  },
  name_hint: {
    en: 'As people say it, up to 120 letters. A list that still has the old name in its ward column is read as before.',
    pl: 'Tak, jak się mówi, do 120 liter. Lista, która ma jeszcze starą nazwę w kolumnie koła, jest czytana jak dotąd.',
  },
  name_missing: { en: 'Type a name', pl: 'Wpisz nazwę' },
  name_taken: {
    en: 'Another body right beside it has this name. Choose one that tells them apart.',
    pl: 'Inny organ obok ma już tę nazwę. Wybierz taką, która je odróżni.',
  },
  name_meanwhile: {
    en: 'Meanwhile somebody else named it “{name}”. Look whether that is right; if not, save yours again.',
    pl: 'Tymczasem ktoś inny nadał nazwę „{name}”. Sprawdź, czy jest dobra; jeśli nie, zapisz swoją jeszcze raz.',
  },
  save_name: { en: 'Save the name', pl: 'Zapisz nazwę' },
  named: {
    en: 'It is called {name} now. The address stays.',
    pl: 'Nazywa się teraz: {name}. Adres zostaje.',
  },
  // Its language.
  language_title: { en: 'Which language by default?', pl: 'Jaki język domyślnie?' },
  language_lead: {
    en: 'Whoever comes by reads their own language, if the hall speaks it. All others, feeds and posters without a wish, and letters to strangers from such a page are in this one.',
    pl: 'Każdy czyta w swoim języku, jeśli dom w nim mówi. Pozostali, kalendarze i plakaty bez wskazanego języka oraz listy do gości z takiej strony są w tym języku.',
  },
  language_missing: { en: 'Choose a language', pl: 'Wybierz język' },
  save: { en: 'Save', pl: 'Zapisz' },
  language_saved: { en: 'Saved: {language}.', pl: 'Zapisano: {language}.' },
  // What stands below.
  below_unit: {
    en: '{below, select, section {Sections} circle {Circles} other {Branches}}',
    pl: '{below, select, section {Sekcje} circle {Kręgi} other {Koła}}',
  },
  below_above: { en: 'Right below', pl: 'Bezpośrednio poniżej' },
  below_none: { en: 'Nothing stands below yet', pl: 'Poniżej nic jeszcze nie ma' },
  below_none_next: {
    en: '{below, select, section {A section for a workplace, a trade or a shift gathers those who work there.} circle {A circle gathers those who do one thing together.} other {A branch for a ward, a workplace or a block gathers those who live or work there.}} It shares this list.',
    pl: '{below, select, section {Sekcja zakładu pracy, zawodu lub zmiany skupia tych, którzy tam pracują.} circle {Krąg skupia tych, którzy wspólnie robią jedną rzecz.} other {Koło osiedla, zakładu pracy lub bloku skupia tych, którzy tam mieszkają lub pracują.}} Lista jest wspólna.',
  },
  below_none_above: {
    en: 'Add the first region, constituency or branch.',
    pl: 'Dodaj pierwszy region, okręg lub koło.',
  },
  below_not_found: {
    en: 'Nothing below has that in its name',
    pl: 'Nic poniżej nie ma tego w nazwie',
  },
  find: { en: 'Find by name', pl: 'Znajdź po nazwie' },
  more: { en: 'More', pl: 'Więcej' },
  all: { en: 'All', pl: 'Wszystkie' },
  add: {
    en: 'Add a {below, select, section {section} circle {circle} other {branch}}',
    pl: 'Dodaj {below, select, section {sekcję} circle {krąg} other {koło}}',
  },
  add_above: { en: 'Add a body below', pl: 'Dodaj organ poniżej' },
  rename: { en: 'Rename', pl: 'Zmień nazwę' },
  rename_of: { en: 'Rename {name}', pl: 'Zmień nazwę: {name}' },
  close: { en: 'Close', pl: 'Zamknij' },
  close_of: { en: 'Close {name}', pl: 'Zamknij: {name}' },
  closed: { en: 'Closed', pl: 'Zamknięte' },
  closed_since: { en: '{kind}, closed since {day}', pl: '{kind}, zamknięte od {day}' },
  open_again: { en: 'Open again', pl: 'Otwórz ponownie' },
  open_again_of: { en: 'Open {name} again', pl: 'Otwórz ponownie: {name}' },
  opened_again: {
    en: '{name} is open again, at its old address and as it was.',
    pl: '{name} jest znowu otwarte, pod starym adresem i tak jak było.',
  },
  opened_taken: {
    en: 'Another body has the name {name} meanwhile. Rename that one first.',
    pl: 'Nazwę {name} ma tymczasem inny organ. Najpierw zmień tamtą.',
  },
  // Adding.
  add_title: {
    en: 'A new {below, select, section {section} circle {circle} other {branch}} of {body}',
    pl: '{below, select, section {Nowa sekcja} circle {Nowy krąg} other {Nowe koło}}: {body}',
  },
  add_title_above: { en: 'A new body below {body}', pl: 'Nowy organ pod: {body}' },
  add_lead: {
    en: 'It shares the list of {body}: nobody is moved. It has a calendar, rooms and a public page of its own, and its name is known to the ward column of the next list.',
    pl: 'Ma wspólną listę z {body}: nikt nie jest przenoszony. Ma własny kalendarz, sale i stronę publiczną, a kolumna koła w następnej liście zna jego nazwę.',
  },
  add_lead_above: {
    en: 'It is empty at first. You are asked next for its first two officers; they bring in its list, which nobody above sees.',
    pl: 'Na początku jest pusty. Potem pytamy o dwoje pierwszych działaczy; oni wczytują listę, której nikt wyżej nie widzi.',
  },
  add_name: { en: 'Name', pl: 'Nazwa' },
  add_name_hint: {
    en: 'Its address is made of it, and is never given to another.',
    pl: 'Z niej powstaje adres, którego nikt inny już nie dostanie.',
  },
  kind: { en: 'What is it?', pl: 'Co to jest?' },
  kind_missing: { en: 'Choose what it is', pl: 'Wybierz, co to jest' },
  kind_branch: { en: 'Branch', pl: 'Koło' },
  kind_branch_hint: {
    en: 'Of a ward, a workplace, a block',
    pl: 'Osiedla, zakładu pracy, bloku',
  },
  kind_section: { en: 'Section', pl: 'Sekcja' },
  kind_section_hint: {
    en: 'Of a trade, a shift; of women, of youth',
    pl: 'Zawodu, zmiany; kobiet, młodych',
  },
  kind_circle: { en: 'Circle', pl: 'Krąg' },
  kind_circle_hint: { en: 'Around one thing done together', pl: 'Wokół jednej wspólnej sprawy' },
  kind_constituency: { en: 'Constituency', pl: 'Okręg' },
  kind_constituency_hint: {
    en: 'Keeps a list of its own; branches stand below it',
    pl: 'Ma własną listę; pod nim są koła',
  },
  'kind_union-branch': { en: 'Union branch', pl: 'Koło związkowe' },
  'kind_union-branch_hint': { en: 'Keeps a list of its own', pl: 'Ma własną listę' },
  'kind_tenants-union': { en: 'Tenants’ union', pl: 'Związek lokatorów' },
  'kind_tenants-union_hint': { en: 'Keeps a list of its own', pl: 'Ma własną listę' },
  'kind_co-op': { en: 'Co-operative', pl: 'Spółdzielnia' },
  'kind_co-op_hint': { en: 'Keeps a list of its own', pl: 'Ma własną listę' },
  kind_region: { en: 'Region', pl: 'Region' },
  kind_region_hint: { en: 'Bodies with lists stand below it', pl: 'Pod nim są organy z listami' },
  'kind_union-region': { en: 'Union region', pl: 'Region związku' },
  'kind_union-region_hint': {
    en: 'Union branches stand below it',
    pl: 'Pod nim są koła związkowe',
  },
  kind_branch_alone_hint: {
    en: 'Keeps a list of its own, right below {body}',
    pl: 'Ma własną listę, bezpośrednio pod: {body}',
  },
  add_save: { en: 'Add it', pl: 'Dodaj' },
  added: {
    en: '{name} is there, at {address}.',
    pl: '{name} już jest, pod adresem {address}.',
  },
  // Closing.
  close_title: { en: 'Close {name}?', pl: 'Zamknąć: {name}?' },
  close_can: {
    en: 'Nothing in it is left to do. Its pages are no longer found, and its public page says that it closed and leads to the body above; what it did stays in the record and the figures. It can be opened again as it was, at any time, from the page before this one.',
    pl: 'Nie ma tam już nic do zrobienia. Jego stron nie będzie można znaleźć, a strona publiczna powie, że je zamknięto, i poprowadzi wyżej; to, co robiło, zostaje w zapisach i danych. Można je w każdej chwili otworzyć ponownie na poprzedniej stronie.',
  },
  close_rest: {
    en: 'Those in office there keep their offices, which rest while it is closed.',
    pl: 'Osoby pełniące tam funkcje zachowują je; funkcje są zawieszone, dopóki jest zamknięte.',
  },
  close_cannot: { en: 'It cannot be closed yet', pl: 'Nie można jeszcze zamknąć' },
  close_cannot_why: {
    en: 'Somebody would lose something. First see to these:',
    pl: 'Ktoś coś by stracił. Najpierw zajmij się tym:',
  },
  close_inside: {
    en: 'Its own officers see to that; nobody above goes inside.',
    pl: 'Zajmują się tym jego działacze; nikt z góry tam nie wchodzi.',
  },
  way_members: {
    en: '{n, plural, one {# member counts there: move them to another {below, select, section {section} circle {circle} other {branch}}, or end the membership} other {# members count there: move them to another {below, select, section {section} circle {circle} other {branch}}, or end their memberships}}',
    pl: '{n, plural, one {# członek} few {# członkowie} many {# członków} other {# członka}}: przenieś do {below, select, section {innej sekcji} circle {innego kręgu} other {innego koła}} albo zakończ członkostwo',
  },
  way_offices: {
    en: '{n, plural, one {# office is held: end it} other {# offices are held: end them}}',
    pl: '{n, plural, one {# obsadzona funkcja: zakończ ją} few {# obsadzone funkcje: zakończ je} many {# obsadzonych funkcji: zakończ je} other {# obsadzonej funkcji: zakończ je}}',
  },
  way_occasions: {
    en: '{n, plural, one {# occasion is still to come: call it off or end its series} other {# occasions are still to come: call them off or end their series}}',
    pl: '{n, plural, one {# nadchodzące wydarzenie: odwołaj je lub zakończ cykl} few {# nadchodzące wydarzenia: odwołaj je lub zakończ cykl} many {# nadchodzących wydarzeń: odwołaj je lub zakończ cykl} other {# nadchodzącego wydarzenia: odwołaj je lub zakończ cykl}}',
  },
  way_holds: {
    en: '{n, plural, one {# room or thing is held: free it} other {# rooms or things are held: free them}}',
    pl: '{n, plural, one {# rezerwacja sali lub sprzętu: zwolnij ją} few {# rezerwacje sal lub sprzętu: zwolnij je} many {# rezerwacji sal lub sprzętu: zwolnij je} other {# rezerwacji sali lub sprzętu: zwolnij je}}',
  },
  way_requests: {
    en: '{n, plural, one {# group waits for an answer about a room} other {# groups wait for an answer about a room}}',
    pl: '{n, plural, one {# grupa czeka na odpowiedź w sprawie sali} few {# grupy czekają na odpowiedź w sprawie sali} many {# grup czeka na odpowiedź w sprawie sali} other {# grupy czeka na odpowiedź w sprawie sali}}',
  },
  way_rolls: {
    en: '{n, plural, one {# roll is frozen, or is about to be} other {# rolls are frozen, or are about to be}}',
    pl: '{n, plural, one {# zamrożona lista uprawnionych} few {# zamrożone listy uprawnionych} many {# zamrożonych list uprawnionych} other {# zamrożonej listy uprawnionych}}',
  },
  way_bodies: {
    en: '{n, plural, one {# body below it is open: close it first} other {# bodies below it are open: close them first}}',
    pl: '{n, plural, one {# organ poniżej jest otwarty: najpierw go zamknij} few {# organy poniżej są otwarte: najpierw je zamknij} many {# organów poniżej jest otwartych: najpierw je zamknij} other {# organu poniżej jest otwarte: najpierw je zamknij}}',
  },
  close_do: { en: 'Close {name}', pl: 'Zamknij: {name}' },
  close_not: { en: 'Leave it open', pl: 'Zostaw otwarte' },
  closed_done: {
    en: '{name} is closed. It can be opened again below.',
    pl: '{name} jest zamknięte. Można je otworzyć ponownie poniżej.',
  },
  // What was changed.
  history: { en: 'What was changed', pl: 'Co zmieniono' },
  history_none: {
    en: 'Nothing yet: all is as it was when the hall was opened.',
    pl: 'Jeszcze nic: wszystko jest tak, jak przy otwarciu domu.',
  },
  did_added: { en: '{name} was added', pl: 'Dodano: {name}' },
  did_name: { en: '“{was}” is now called “{became}”', pl: '„{was}” nazywa się teraz „{became}”' },
  did_time_zone: {
    en: '{name}: the clock of {was} became that of {became}',
    pl: '{name}: zegar {was} zmieniono na {became}',
  },
  did_language: {
    en: '{name}: the language {was} became {became}',
    pl: '{name}: język {was} zmieniono na {became}',
  },
  did_closed: { en: '{name} was closed', pl: 'Zamknięto: {name}' },
  did_opened: { en: '{name} was opened again', pl: 'Otwarto ponownie: {name}' },
  by: { en: 'by {name}', pl: 'przez: {name}' },
  put_back: { en: 'Put back', pl: 'Przywróć' },
  put_back_of: { en: 'Put back: {was}', pl: 'Przywróć: {was}' },
})

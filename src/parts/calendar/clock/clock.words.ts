import { defineWords } from '../../../platform/words/index.ts'

/** Hanging another clock on the wall. */
export const words = defineWords({
  title: { en: 'The clock on the wall', pl: 'Zegar na ścianie' },
  lead: {
    en: 'Whose time {body} keeps: its calendar, its rooms, its letters and its months go by it.',
    pl: 'Czyj czas ma {body}: według niego idą kalendarz, sale, listy i miesiące.',
  },
  back: { en: 'Name and clock', pl: 'Nazwa i zegar' },
  zone: {
    en: 'The nearest place whose clock shows the same',
    pl: 'Najbliższe miejsce o tym samym czasie',
  },
  zone_hint: {
    en: 'Nothing changes yet: first you see what would move.',
    pl: 'Jeszcze nic się nie zmieni: najpierw zobaczysz, co by się przesunęło.',
  },
  unknown: { en: 'Choose a place from the list', pl: 'Wybierz miejsce z listy' },
  same: { en: 'It keeps this time already', pl: 'Ten czas już obowiązuje' },
  look: { en: 'See what would move', pl: 'Zobacz, co się przesunie' },
  check_title: { en: 'Keep the time of {zone}?', pl: 'Przyjąć czas: {zone}?' },
  now: {
    en: 'Now it is {then} on that clock. The one that hangs there ({from}) shows {now}.',
    pl: 'Na tamtym zegarze jest teraz {then}. Obecny ({from}) pokazuje {now}.',
  },
  together: {
    en: '{n, plural, one {One {below, select, section {section} circle {circle} other {branch}} keeps the same time and changes with it: {names}.} other {# {below, select, section {sections} circle {circles} other {branches}} keep the same time and change with it: {names}.}}',
    pl: '{n, plural, one {{below, select, section {Jedna sekcja} circle {Jeden krąg} other {Jedno koło}} ma ten sam czas i zmieni go razem: {names}.} few {# {below, select, section {sekcje} circle {kręgi} other {koła}} mają ten sam czas i zmienią go razem: {names}.} many {# {below, select, section {sekcji} circle {kręgów} other {kół}} ma ten sam czas i zmieni go razem: {names}.} other {# {below, select, section {sekcji} circle {kręgu} other {koła}} ma ten sam czas i zmieni go razem: {names}.}}',
  },
  keep: {
    en: '{n, plural, one {# coming occasion keeps its hour on the wall} other {# coming occasions keep their hour on the wall}}',
    pl: '{n, plural, one {# nadchodzące wydarzenie zachowuje godzinę na ścianie} few {# nadchodzące wydarzenia zachowują godzinę na ścianie} many {# nadchodzących wydarzeń zachowuje godzinę na ścianie} other {# nadchodzącego wydarzenia zachowuje godzinę na ścianie}}',
  },
  keep_none: {
    en: 'Nothing is in the calendar yet, so nothing moves.',
    pl: 'W kalendarzu jeszcze nic nie ma, więc nic się nie przesunie.',
  },
  stays: {
    en: 'Both clocks show the same at each of them: none stands at another moment.',
    pl: 'Oba zegary pokazują wtedy to samo: żadne nie zmienia chwili.',
  },
  more: {
    en: '{n, plural, one {and # more} other {and # more}}',
    pl: '{n, plural, one {i # inne} few {i # inne} many {i # innych} other {i # innego}}',
  },
  earlier: {
    en: 'begins {by} sooner than it would by the old clock',
    pl: 'zacznie się o {by} wcześniej niż według starego zegara',
  },
  later: {
    en: 'begins {by} later than it would by the old clock',
    pl: 'zacznie się o {by} później niż według starego zegara',
  },
  no_change: { en: 'at the same moment', pl: 'w tej samej chwili' },
  skipped: {
    en: 'That clock skips this hour in spring: it begins at {time}.',
    pl: 'Tamten zegar pomija tę godzinę wiosną: zacznie się o {time}.',
  },
  length: {
    en: '{h, plural, =0 {} one {# hour} other {# hours}}{m, plural, =0 {} other { # minutes}}',
    pl: '{h, plural, =0 {} one {# godzinę} few {# godziny} many {# godzin} other {# godziny}}{m, plural, =0 {} one { # minutę} few { # minuty} many { # minut} other { # minuty}}',
  },
  begun: {
    en: '{n, plural, one {By that clock # of them has begun already.} other {By that clock # of them have begun already.}}',
    pl: '{n, plural, one {Według tamtego zegara # z nich już się zaczęło.} few {Według tamtego zegara # z nich już się zaczęły.} many {Według tamtego zegara # z nich już się zaczęło.} other {Według tamtego zegara # z nich już się zaczęło.}}',
  },
  holds: {
    en: '{n, plural, =0 {} one {# room or thing that is held moves with them.} other {# rooms and things that are held move with them.}}',
    pl: '{n, plural, =0 {} one {# rezerwacja sali lub sprzętu przesunie się razem.} few {# rezerwacje sal i sprzętu przesuną się razem.} many {# rezerwacji sal i sprzętu przesunie się razem.} other {# rezerwacji sal i sprzętu przesunie się razem.}}',
  },
  past: {
    en: 'What is over or under way keeps its moment; its page shows the hour of the new clock. The days of a frozen roll stay as they were set.',
    pl: 'To, co już było lub trwa, zachowuje chwilę; na stronie zobaczysz godzinę nowego zegara. Dni zamrożonej listy zostają takie, jakie były.',
  },
  nobody_told: {
    en: 'Nobody is written to, for the hour they were told stays. Calendars that follow are told the new moment. Whoever was reminded is not reminded again.',
    pl: 'Nikt nie dostanie listu, bo podana godzina zostaje. Kalendarze dostaną nową chwilę. Kto dostał przypomnienie, nie dostanie go drugi raz.',
  },
  country: {
    en: 'From now on telephone numbers and postcodes without a country are read as those of the new place.',
    pl: 'Odtąd numery telefonów i kody bez kraju są czytane jak z nowego miejsca.',
  },
  confirm: { en: 'Keep the time of {zone}', pl: 'Przyjmij czas: {zone}' },
  other: { en: 'Choose another place', pl: 'Wybierz inne miejsce' },
  clash_title: { en: 'The clock cannot be changed yet', pl: 'Nie można jeszcze zmienić zegara' },
  clash_why: {
    en: 'These would meet somebody else in the same room, who goes by another clock. Free or move one of the two first.',
    pl: 'W tej samej sali spotkałyby kogoś, kto ma inny zegar. Najpierw zwolnij lub przesuń jedną z rezerwacji.',
  },
  clash: {
    en: '{place}, {when}: held by {by}',
    pl: '{place}, {when}: zajmuje {by}',
  },
  somebody: { en: 'somebody else', pl: 'ktoś inny' },
  untitled: { en: 'In use', pl: 'Zajęte' },
  done: {
    en: 'The clock of {zone} hangs there now. What is to come keeps its hour.',
    pl: 'Wisi tam teraz zegar: {zone}. To, co nadchodzi, zachowuje godzinę.',
  },
})

import { defineWords } from '../../../platform/words/index.ts'

/** What repeats: its list, its page, its form, and the days on which a hall is closed. */
export const words = defineWords({
  view_series: { en: 'Repeating', pl: 'Cykliczne', ur: 'دہرائے جانے والے' },
  none: { en: 'Nothing repeats yet', pl: 'Nic się jeszcze nie powtarza' },
  none_member: {
    en: 'A choir on Wednesdays, a breakfast on Saturdays: what people can count on brings them back.',
    pl: 'Chór w środy, śniadanie w soboty: ludzie wracają do tego, na co mogą liczyć.',
  },
  none_host: {
    en: 'Put something on, and say under “Does it repeat?” how often.',
    pl: 'Zorganizuj coś i podaj w części „Czy to się powtarza?”, jak często.',
  },
  over: { en: 'What has ended', pl: 'Zakończone' },
  is_over: { en: 'ended', pl: 'zakończone' },
  next_is: { en: 'next on {when}', pl: 'najbliższe: {when}' },
  look: {
    en: '{n, plural, one {1 to look at} other {# to look at}}',
    pl: '{n, plural, one {1 do sprawdzenia} few {# do sprawdzenia} many {# do sprawdzenia} other {# do sprawdzenia}}',
  },
  closed_days: { en: 'School holidays and closures', pl: 'Wakacje, ferie i zamknięcia' },
  closed_days_why: {
    en: 'the days on which things that repeat may rest',
    pl: 'dni, w których to, co się powtarza, może mieć przerwę',
  },
  repeats_line: { en: 'Repeats', pl: 'Powtarza się', ur: 'دہرایا جاتا ہے' },
  was_to_be: {
    en: 'Moved: its series has it on {when}',
    pl: 'Przesunięte: w cyklu jest {when}',
  },
  left: {
    en: 'No longer in its series. It stands because people had said yes.',
    pl: 'Już poza cyklem. Zostaje, bo ktoś się zgłosił.',
  },

  // The page of one series.
  all_series: { en: 'All that repeats', pl: 'Wszystko, co się powtarza' },
  ended: {
    en: 'This has ended. Nothing new is put in the calendar.',
    pl: 'To się zakończyło. W kalendarzu nie pojawi się nic nowego.',
  },
  next_dates: { en: 'Next dates', pl: 'Najbliższe terminy' },
  no_dates: { en: 'No dates ahead', pl: 'Brak terminów' },
  further: {
    en: '{n, plural, one {and 1 more in the calendar} other {and # more in the calendar}}',
    pl: '{n, plural, one {i jeszcze 1 w kalendarzu} few {i jeszcze # w kalendarzu} many {i jeszcze # w kalendarzu} other {i jeszcze # w kalendarzu}}',
  },
  filled: {
    en: 'The calendar is filled {weeks, plural, one {1 week} other {# weeks}} ahead, a day more each night.',
    pl: 'Kalendarz jest wypełniony na {weeks, plural, one {1 tydzień} few {# tygodnie} many {# tygodni} other {# tygodnia}} naprzód, co noc o dzień dalej.',
  },
  voted_weeks: { en: 'What was voted', pl: 'Co uchwalono' },
  own_way: { en: 'changed alone', pl: 'zmienione osobno' },
  is_added: { en: 'added', pl: 'dodane' },
  skip: { en: 'Skip', pl: 'Pomiń' },
  skip_day: { en: 'Skip {day}', pl: 'Pomiń {day}' },
  call_off_day: { en: 'Call off {day}', pl: 'Odwołaj {day}' },
  call_off: { en: 'Call off', pl: 'Odwołaj' },
  skipped: { en: '{day} is skipped.', pl: 'Pominięto: {day}.' },
  skipped_in_use: {
    en: 'People have said yes to {day}: it stands, and is no longer in the series. Call it off, and they are told.',
    pl: 'Na {day} ktoś się zgłosił: termin zostaje, ale poza cyklem. Odwołaj go, a zgłoszeni dostaną wiadomość.',
  },
  put_back: { en: 'Put it back', pl: 'Przywróć' },
  put_back_day: { en: 'Put {day} back', pl: 'Przywróć {day}' },
  is_back: { en: 'It is back in the calendar.', pl: 'Termin wrócił do kalendarza.' },
  held_out: { en: 'Not on these days', pl: 'Nie w te dni' },
  held_skipped: { en: 'skipped', pl: 'pominięte' },
  hold_anyway: { en: 'Have it anyway', pl: 'Zrób mimo to' },
  hold_anyway_day: { en: 'Have it on {day} anyway', pl: 'Zrób mimo to: {day}' },
  added: { en: '{day} is added.', pl: 'Dodano: {day}.' },
  add_title: { en: 'Add a day', pl: 'Dodaj dzień' },
  add_day: { en: 'Day', pl: 'Dzień' },
  add_hint: { en: 'At the usual time, once.', pl: 'O zwykłej porze, jednorazowo.' },
  add_do: { en: 'Add it', pl: 'Dodaj' },
  add_wrong: { en: 'Give a day that is still to come', pl: 'Podaj dzień, który dopiero nadejdzie' },
  add_there: { en: 'It is on that day already', pl: 'Tego dnia już jest' },
  left_title: { en: 'No longer in the series', pl: 'Już poza cyklem' },
  left_lead: {
    en: 'People had said yes to these before the series changed, so they stand as they were. Speak to those who come: then move each to another day, or call it off.',
    pl: 'Ludzie zgłosili się, zanim cykl się zmienił, więc te terminy zostały. Porozmawiaj ze zgłoszonymi, a potem przesuń każdy z nich albo odwołaj.',
  },
  said_yes: {
    en: '{n, plural, =0 {nobody has said yes} one {1 said yes} other {# said yes}}',
    pl: '{n, plural, =0 {nikt się nie zgłosił} one {zgłosiła się 1 osoba} few {zgłosiły się # osoby} many {zgłosiło się # osób} other {zgłosiło się # osoby}}',
  },
  changes: { en: 'How it came to be', pl: 'Jak powstał ten cykl' },
  change_made: { en: 'Put on: {rule}', pl: 'Utworzono: {rule}' },
  change_changed: { en: 'From {day}: {rule}', pl: 'Od {day}: {rule}' },
  change_ended: { en: 'Ended from {day}', pl: 'Zakończono od {day}' },
  undo: { en: 'Undo this', pl: 'Cofnij to' },
  undone: { en: 'Undone: it is as it was before.', pl: 'Cofnięto: jest tak jak przedtem.' },
  undo_too_late: {
    en: 'Something else was changed after it. Undo that first.',
    pl: 'Później zmieniono coś jeszcze. Najpierw cofnij tamto.',
  },
  hosts: { en: 'For those who run it', pl: 'Dla prowadzących' },
  change_all: { en: 'Change it', pl: 'Zmień' },
  change_all_why: {
    en: 'days, time, place, slots: from a day that you choose',
    pl: 'dni, godzinę, miejsce, dyżury: od wybranego dnia',
  },
  end_it: { en: 'End it', pl: 'Zakończ' },
  end_it_why: {
    en: 'from a day that you choose; who said yes is told',
    pl: 'od wybranego dnia; zgłoszeni dostaną wiadomość',
  },

  // Its form.
  repeats: { en: 'Does it repeat?', pl: 'Czy to się powtarza?' },
  way_once: { en: 'No, it is once', pl: 'Nie, jest raz' },
  way_weeks: { en: 'Every week, or every few weeks', pl: 'Co tydzień albo co kilka tygodni' },
  'way_month-weekday': {
    en: 'On a weekday of the month: the first Tuesday, the last Friday',
    pl: 'W dzień tygodnia w miesiącu: pierwszy wtorek, ostatni piątek',
  },
  'way_month-day': {
    en: 'On a day of the month: the 15th, the 31st',
    pl: 'W dzień miesiąca: 15., 31.',
  },
  way_dates: { en: 'On days I choose', pl: 'W wybrane dni' },
  weeks_apart: { en: 'How often?', pl: 'Jak często?' },
  weeks_n: {
    en: '{n, plural, =1 {Every week} =2 {Every second week} other {Every # weeks}}',
    pl: '{n, plural, =1 {Co tydzień} =2 {Co drugi tydzień} few {Co # tygodnie} many {Co # tygodni} other {Co # tygodnia}}',
  },
  months_n: {
    en: '{n, plural, =1 {Every month} =2 {Every second month} other {Every # months}}',
    pl: '{n, plural, =1 {Co miesiąc} =2 {Co drugi miesiąc} few {Co # miesiące} many {Co # miesięcy} other {Co # miesiąca}}',
  },
  which_days: { en: 'On which days?', pl: 'W które dni?' },
  which_days_hint: {
    en: 'Tick none for the weekday of its first day.',
    pl: 'Bez zaznaczenia: ten sam dzień tygodnia co pierwszy termin.',
  },
  which_of_month: { en: 'Which ones of the month?', pl: 'Które w miesiącu?' },
  which_of_month_hint: {
    en: 'Tick none to take it from its first day. A fifth is not offered, since most months have none: tick the last.',
    pl: 'Bez zaznaczenia: jak pierwszy termin. Piątego nie ma na liście, bo większość miesięcy go nie ma: zaznacz ostatni.',
  },
  nth_1: { en: 'First', pl: 'Pierwszy' },
  nth_2: { en: 'Second', pl: 'Drugi' },
  nth_3: { en: 'Third', pl: 'Trzeci' },
  nth_4: { en: 'Fourth', pl: 'Czwarty' },
  nth_last: { en: 'Last', pl: 'Ostatni' },
  on_weekday: { en: 'Weekday', pl: 'Dzień tygodnia' },
  as_first: { en: 'As its first day', pl: 'Jak pierwszy termin' },
  month_day: { en: 'Day of the month', pl: 'Dzień miesiąca' },
  month_day_hint: {
    en: 'From 1 to 31. Leave it empty for that of its first day.',
    pl: 'Od 1 do 31. Puste: jak pierwszy termin.',
  },
  short_months: {
    en: 'And in months that do not have that day?',
    pl: 'A w miesiącach, które nie mają takiego dnia?',
  },
  short_months_hint: {
    en: 'The 31st is missing in five months, the 30th and most years the 29th in February.',
    pl: '31. dnia nie ma w pięciu miesiącach, 30. i zwykle 29. nie ma w lutym.',
  },
  short_skip: { en: 'It is not on in that month', pl: 'W tym miesiącu się nie odbywa' },
  'short_last-day': { en: 'It is on the last day', pl: 'Odbywa się ostatniego dnia' },
  dates: { en: 'The other days', pl: 'Pozostałe dni' },
  dates_hint: {
    en: 'Its first day stands above. Leave empty what you do not need; more can be added later.',
    pl: 'Pierwszy dzień jest podany wyżej. Niepotrzebne zostaw puste; kolejne można dodać później.',
  },
  date_n: { en: 'Day {n}', pl: 'Dzień {n}' },
  ends: { en: 'Until when?', pl: 'Do kiedy?' },
  ends_never: { en: 'Until somebody ends it', pl: 'Aż ktoś to zakończy' },
  ends_on: { en: 'Until a day', pl: 'Do dnia' },
  ends_after: { en: 'So many times', pl: 'Określoną liczbę razy' },
  ends_on_day: { en: 'Last day', pl: 'Ostatni dzień' },
  times: { en: 'How many times?', pl: 'Ile razy?' },
  times_hint: {
    en: 'Days on which it rests are not counted: ten evenings are ten evenings. A day you skip yourself is.',
    pl: 'Dni przerwy się nie liczą: dziesięć wieczorów to dziesięć wieczorów. Dzień pominięty ręcznie się liczy.',
  },
  rests_school: { en: 'Not in school holidays', pl: 'Nie w ferie i wakacje' },
  rests_closures: { en: 'Not when the hall is closed', pl: 'Nie, gdy sala jest zamknięta' },
  rests_hint: {
    en: 'The days stand under “School holidays and closures”.',
    pl: 'Dni są na stronie „Wakacje, ferie i zamknięcia”.',
  },
  clocks: {
    en: 'The time stays the same on the clock all year. Where the clocks go forward over it, it starts the moment they have.',
    pl: 'Godzina na zegarze jest ta sama przez cały rok. Gdy zegary przeskakują tę godzinę, początek jest zaraz po zmianie.',
  },
  'ends-on-missing': { en: 'Give the last day', pl: 'Podaj ostatni dzień' },
  'ends-on-early': { en: 'That is before its first day', pl: 'To przed pierwszym terminem' },
  'times-missing': { en: 'Give a number from 1 to 500', pl: 'Podaj liczbę od 1 do 500' },
  'month-day-wrong': { en: 'Give a day from 1 to 31', pl: 'Podaj dzień od 1 do 31' },
  'date-unreadable': {
    en: 'Give a day that comes after its first day',
    pl: 'Podaj dzień po pierwszym terminie',
  },
  'too-far': { en: 'That is more than ten years ahead', pl: 'To za ponad dziesięć lat' },
  'lasts-too-long': {
    en: 'What lasts longer than a week cannot repeat. Put each on by itself.',
    pl: 'Co trwa dłużej niż tydzień, nie może się powtarzać. Zapisz każde osobno.',
  },
  'no-days': {
    en: 'With these choices there is not one day. Look at the days and at the end.',
    pl: 'Przy tych ustawieniach nie ma ani jednego dnia. Sprawdź dni i koniec.',
  },
  'day-past': { en: 'That day is past', pl: 'Ten dzień już minął' },

  // Looking it over.
  check_title: { en: 'Look it over', pl: 'Sprawdź' },
  check_dates: { en: 'It is on these days', pl: 'Odbędzie się w te dni' },
  check_none: {
    en: 'Not one day in the next {weeks, plural, one {week} other {# weeks}}',
    pl: 'Ani jednego dnia w ciągu {weeks, plural, one {1 tygodnia} few {# tygodni} many {# tygodni} other {# tygodnia}}',
  },
  check_effect: { en: 'What changes', pl: 'Co się zmieni' },
  check_kept: {
    en: '{n, plural, =0 {No date that stands is changed} one {1 date that stands is changed} other {# dates that stand are changed}}',
    pl: '{n, plural, =0 {Żaden istniejący termin się nie zmieni} one {Zmieni się 1 istniejący termin} few {Zmienią się # istniejące terminy} many {Zmieni się # istniejących terminów} other {Zmieni się # istniejącego terminu}}',
  },
  check_made: {
    en: '{n, plural, =0 {none is new} one {1 is new} other {# are new}}',
    pl: '{n, plural, =0 {żaden nie jest nowy} one {1 jest nowy} few {# są nowe} many {# jest nowych} other {# jest nowych}}',
  },
  check_gone: {
    en: '{n, plural, =0 {none goes} one {1 goes, since nobody had said anything to it} other {# go, since nobody had said anything to them}}',
    pl: '{n, plural, =0 {żaden nie znika} one {1 znika, bo nikt się do niego nie odezwał} few {# znikają, bo nikt się do nich nie odezwał} many {# znika, bo nikt się do nich nie odezwał} other {# znika, bo nikt się do nich nie odezwał}}',
  },
  check_left: {
    en: 'These stay, with their people, and are no longer in the series',
    pl: 'Te zostają razem ze zgłoszonymi, ale już poza cyklem',
  },
  check_told: {
    en: '{n, plural, one {1 date with people in it changes its time or place, and they are told by e-mail.} other {# dates with people in them change their time or place, and they are told by e-mail.}}',
    pl: '{n, plural, one {1 termin ze zgłoszonymi zmienia czas lub miejsce; dostaną e-mail.} few {# terminy ze zgłoszonymi zmieniają czas lub miejsce; dostaną e-mail.} many {# terminów ze zgłoszonymi zmienia czas lub miejsce; dostaną e-mail.} other {# terminu ze zgłoszonymi zmienia czas lub miejsce; dostaną e-mail.}}',
  },
  check_back: { en: 'Go back and change it', pl: 'Wróć i popraw' },
  save_new: { en: 'Put it on', pl: 'Zapisz' },
  save_change: { en: 'Save the change', pl: 'Zapisz zmianę' },
  was_put_on: {
    en: '{title} is in the calendar, {n, plural, one {on 1 day} other {on # days}}.',
    pl: '{title} jest w kalendarzu: {n, plural, one {1 termin} few {# terminy} many {# terminów} other {# terminu}}.',
  },
  was_changed: {
    en: 'Saved. {changed, plural, =0 {} one {1 date changed. } other {# dates changed. }}{made, plural, =0 {} one {1 new date. } other {# new dates. }}{gone, plural, =0 {} one {1 date is gone. } other {# dates are gone. }}You can take it back at the foot of this page.',
    pl: 'Zapisano. {changed, plural, =0 {} one {Zmieniono 1 termin. } few {Zmieniono # terminy. } many {Zmieniono # terminów. } other {Zmieniono # terminu. }}{made, plural, =0 {} one {1 nowy termin. } few {# nowe terminy. } many {# nowych terminów. } other {# nowego terminu. }}{gone, plural, =0 {} one {Usunięto 1 termin. } few {Usunięto # terminy. } many {Usunięto # terminów. } other {Usunięto # terminu. }}Na dole tej strony można to cofnąć.',
  },
  was_changed_left: {
    en: 'Saved. {changed, plural, =0 {} one {1 date changed. } other {# dates changed. }}{made, plural, =0 {} one {1 new date. } other {# new dates. }}{gone, plural, =0 {} one {1 date is gone. } other {# dates are gone. }}{left, plural, one {1 had people in it and stands below, no longer in the series.} other {# had people in them and stand below, no longer in the series.}}',
    pl: 'Zapisano. {changed, plural, =0 {} one {Zmieniono 1 termin. } few {Zmieniono # terminy. } many {Zmieniono # terminów. } other {Zmieniono # terminu. }}{made, plural, =0 {} one {1 nowy termin. } few {# nowe terminy. } many {# nowych terminów. } other {# nowego terminu. }}{gone, plural, =0 {} one {Usunięto 1 termin. } few {Usunięto # terminy. } many {Usunięto # terminów. } other {Usunięto # terminu. }}{left, plural, one {W 1 ktoś już jest: stoi poniżej, poza cyklem.} few {W # ktoś już jest: są poniżej, poza cyklem.} many {W # ktoś już jest: są poniżej, poza cyklem.} other {W # ktoś już jest: są poniżej, poza cyklem.}}',
  },
  change_title: { en: 'Change {title} from a day on', pl: 'Zmień od pewnego dnia: {title}' },
  change_lead: {
    en: 'What comes before the day below stays as it is. What you changed on one date alone keeps that change.',
    pl: 'To, co przed podanym dniem, zostaje bez zmian. Co zmieniono tylko w jednym terminie, zostaje zmienione.',
  },
  scope: { en: 'Which ones change?', pl: 'Które się zmienią?' },
  scope_one: { en: 'Only this one', pl: 'Tylko ten' },
  scope_later: { en: 'This one and the later ones', pl: 'Ten i późniejsze' },
  scope_all: { en: 'All that are still to come', pl: 'Wszystkie, które dopiero nadejdą' },
  scope_hint: {
    en: 'For other days of the week, or how often, change the series itself.',
    pl: 'Inne dni tygodnia i częstotliwość zmienia się na stronie cyklu.',
  },
  change_the_series: { en: 'Change the series itself', pl: 'Zmień sam cykl' },
  'cannot-move': {
    en: 'These cannot all move to another day at once. Move this one only, or change the series itself.',
    pl: 'Nie da się przesunąć wszystkich na inny dzień naraz. Przesuń tylko ten albo zmień sam cykl.',
  },

  // Ending it.
  end_title: { en: 'End {title}?', pl: 'Zakończyć: {title}?' },
  end_lead: {
    en: '{n, plural, =0 {No date from then on has people in it.} one {1 date from then on has people in it: it is called off, and they are told by e-mail.} other {# dates from then on have people in them: they are called off, and those people are told by e-mail.}} Dates with nobody in them go. It can be undone.',
    pl: '{n, plural, =0 {Na żaden termin od tego dnia nikt się nie zgłosił.} one {Na 1 termin od tego dnia ktoś się zgłosił: zostanie odwołany, a zgłoszeni dostaną e-mail.} few {Na # terminy od tego dnia ktoś się zgłosił: zostaną odwołane, a zgłoszeni dostaną e-mail.} many {Na # terminów od tego dnia ktoś się zgłosił: zostaną odwołane, a zgłoszeni dostaną e-mail.} other {Na # terminu od tego dnia ktoś się zgłosił: zostaną odwołane, a zgłoszeni dostaną e-mail.}} Puste terminy znikną. Można to cofnąć.',
  },
  end_from: { en: 'From which day on?', pl: 'Od którego dnia?' },
  end_from_hint: {
    en: 'From that day on it is not on any more.',
    pl: 'Tego dnia już się nie odbędzie.',
  },
  end_reason: { en: 'Why?', pl: 'Dlaczego?' },
  end_reason_hint: {
    en: 'One sentence; everybody who was coming reads it.',
    pl: 'Jedno zdanie; przeczyta je każdy, kto miał przyjść.',
  },
  end_reason_missing: { en: 'Say why, in one sentence', pl: 'Podaj powód w jednym zdaniu' },
  end_day_missing: { en: 'Give a day from today on', pl: 'Podaj dzień, od dzisiaj wzwyż' },
  end_do: { en: 'End it', pl: 'Zakończ' },
  end_keep: { en: 'Keep it on', pl: 'Nie kończ' },
  was_ended: {
    en: '{title} ends. {off, plural, =0 {Nobody had said yes.} one {1 date was called off, and those coming are being told.} other {# dates were called off, and those coming are being told.}}',
    pl: '{title}: zakończono. {off, plural, =0 {Nikt się nie zgłosił.} one {Odwołano 1 termin, zgłoszeni dostaną wiadomość.} few {Odwołano # terminy, zgłoszeni dostaną wiadomość.} many {Odwołano # terminów, zgłoszeni dostaną wiadomość.} other {Odwołano # terminu, zgłoszeni dostaną wiadomość.}}',
  },
  off_later: {
    en: 'Call off this one and the later ones',
    pl: 'Odwołaj ten i późniejsze',
  },
  off_all: { en: 'End the series today', pl: 'Zakończ cykl od dzisiaj' },
  off_more: { en: 'It repeats', pl: 'To się powtarza' },

  // Closed periods.
  closed_lead: {
    en: 'Whatever repeats can rest on these days. What already has people in it stands, and is shown to its hosts.',
    pl: 'To, co się powtarza, może mieć w te dni przerwę. Terminy, na które ktoś się zgłosił, zostają i są pokazane gospodarzom.',
  },
  closed_none: { en: 'No days are closed yet', pl: 'Nie ma jeszcze dni zamkniętych' },
  closed_none_next: {
    en: 'Put in the school holidays of the year: the council’s page has them.',
    pl: 'Wpisz ferie i wakacje na ten rok: są na stronie gminy.',
  },
  closed_span: { en: '{from} to {until}', pl: 'od {from} do {until}' },
  closed_of: { en: 'of {body}', pl: '{body}' },
  'kind_school-holiday': { en: 'School holidays', pl: 'Ferie lub wakacje' },
  kind_closure: { en: 'The hall is closed', pl: 'Sala zamknięta' },
  closed_add: { en: 'Add days', pl: 'Dodaj dni' },
  closed_kind: { en: 'What are they?', pl: 'Co to za dni?' },
  closed_name: { en: 'Name', pl: 'Nazwa' },
  closed_name_hint: {
    en: '“Half-term”, “New floor in the main hall”',
    pl: '„Ferie zimowe”, „Nowa podłoga w sali”',
  },
  closed_from: { en: 'First day', pl: 'Pierwszy dzień' },
  closed_until: { en: 'Last day', pl: 'Ostatni dzień' },
  closed_until_hint: { en: 'Leave it empty for one day.', pl: 'Puste, jeśli to jeden dzień.' },
  closed_do: { en: 'Add them', pl: 'Dodaj' },
  closed_remove: { en: 'Take away', pl: 'Usuń' },
  closed_remove_name: { en: 'Take away {name}', pl: 'Usuń: {name}' },
  closed_return: { en: 'Put back', pl: 'Przywróć' },
  closed_added: {
    en: 'Added. Whatever rests then is taken out of the calendar in a moment.',
    pl: 'Dodano. To, co ma wtedy przerwę, zaraz zniknie z kalendarza.',
  },
  closed_removed: {
    en: '{name} is taken away. Whatever rested comes back in a moment.',
    pl: 'Usunięto: {name}. To, co miało przerwę, zaraz wróci.',
  },
  closed_is_back: { en: '{name} is back.', pl: '{name}: przywrócono.' },
  closed_gone: { en: 'Taken away', pl: 'Usunięte' },
  'closed-kind-missing': { en: 'Choose what they are', pl: 'Wybierz, co to za dni' },
  'closed-name-missing': { en: 'Give them a name', pl: 'Podaj nazwę' },
  'closed-from-missing': { en: 'Give the first day', pl: 'Podaj pierwszy dzień' },
  'closed-until-wrong': {
    en: 'The last day comes before the first, or more than a year after it',
    pl: 'Ostatni dzień jest przed pierwszym albo ponad rok po nim',
  },
})

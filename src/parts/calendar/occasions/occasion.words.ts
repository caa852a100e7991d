import { defineWords } from '../../../platform/words/index.ts'
import { whenProblems } from '../../../ui/forms/when-problems.ts'

/** Putting something on, changing it, calling it off. */
export const words = defineWords({
  new_title: { en: 'Put something on', pl: 'Zorganizuj coś' },
  change_title: { en: 'Change {title}', pl: 'Zmień: {title}' },
  copied: {
    en: 'Filled in from {title}, {when}. Look it over, then put it on.',
    pl: 'Wypełniono na podstawie: {title}, {when}. Sprawdź i zapisz.',
  },
  title: { en: 'What is it called?', pl: 'Jak to się nazywa?' },
  title_hint: {
    en: 'As you would say it: “Breakfast club”, “Who owns our town?”',
    pl: 'Tak, jak się mówi: „Klub śniadaniowy”, „Do kogo należy nasze miasto?”',
  },
  kind: { en: 'What kind of thing is it?', pl: 'Jaki to rodzaj?' },
  choose_kind: { en: 'Choose', pl: 'Wybierz' },
  when: { en: 'When', pl: 'Kiedy' },
  day: { en: 'Day', pl: 'Dzień' },
  from: { en: 'Starts', pl: 'Początek' },
  to: { en: 'Ends', pl: 'Koniec' },
  last_day: { en: 'Day it ends', pl: 'Dzień zakończenia' },
  last_day_hint: {
    en: 'Only if it goes past midnight or lasts several days.',
    pl: 'Tylko gdy trwa po północy albo kilka dni.',
  },
  place: { en: 'Where?', pl: 'Gdzie?' },
  place_hint: {
    en: 'The room, or where to meet. How does somebody new find it?',
    pl: 'Sala lub miejsce zbiórki. Jak trafi tam ktoś nowy?',
  },
  about: {
    en: 'What is it for, and what happens there?',
    pl: 'Po co to jest i co się tam dzieje?',
  },
  about_hint: {
    en: 'A sentence or two, for somebody who has never been.',
    pl: 'Zdanie lub dwa dla kogoś, kto nigdy nie był.',
  },
  open_to: { en: 'Who may know of it?', pl: 'Kto może o tym wiedzieć?' },
  open_everyone: {
    en: 'Everyone: it stands on the public page, and people who are not members may come',
    pl: 'Wszyscy: jest na stronie publicznej i mogą przyjść także osoby spoza organizacji',
  },
  open_members: { en: 'Members only', pl: 'Tylko członkowie' },
  room_for: { en: 'How many can come?', pl: 'Ile osób może przyjść?' },
  room_for_hint: {
    en: 'Leave it empty for as many as like.',
    pl: 'Zostaw puste, jeśli bez limitu.',
  },
  more_about: { en: 'More about it', pl: 'Więcej informacji' },
  about_set: { en: 'Described', pl: 'Jest opis' },
  about_not_set: { en: 'No description yet', pl: 'Jeszcze bez opisu' },
  room_for_set: { en: 'room for {n}', pl: 'miejsc: {n}' },
  room_for_any: { en: 'as many as like', pl: 'ile osób zechce' },
  last_day_set: { en: 'ends on a later day', pl: 'kończy się innego dnia' },
  slots_none: { en: 'No hands named yet', pl: 'Jeszcze nikogo nie potrzeba' },
  slots: { en: 'What does it need?', pl: 'Czego potrzeba?' },
  slots_hint: {
    en: 'A cook, a keyholder, somebody to lead it. Leave lines empty that you do not need.',
    pl: 'Kucharz, ktoś z kluczami, prowadzący. Zostaw puste niepotrzebne wiersze.',
  },
  more_slots: { en: 'It needs more hands', pl: 'Potrzeba więcej rąk' },
  slot: { en: 'Slot {n}', pl: 'Dyżur {n}' },
  slot_name: { en: 'What', pl: 'Co' },
  slot_minimum: { en: 'At least', pl: 'Najmniej' },
  slot_maximum: { en: 'At most', pl: 'Najwięcej' },
  slot_does: { en: 'It counts as', pl: 'Liczy się jako' },
  i_run_it: { en: 'I run it now', pl: 'Teraz ja prowadzę' },
  i_run_it_hint: {
    en: 'At the moment {name} runs it. Everybody may read the first name and initial.',
    pl: 'Teraz prowadzi to {name}. Imię i inicjał widzą wszyscy.',
  },
  save_new: { en: 'Put it on', pl: 'Zapisz' },
  save_change: { en: 'Save the change', pl: 'Zapisz zmianę' },
  was_put_on: { en: '{title} is in the calendar.', pl: '{title} jest w kalendarzu.' },
  was_changed: { en: 'Changed.', pl: 'Zmieniono.' },
  'title-missing': { en: 'Say what it is called', pl: 'Podaj nazwę' },
  'too-long': {
    en: 'That is too long; a shorter one is easier to read',
    pl: 'To za długie; krótsze łatwiej przeczytać',
  },
  'kind-missing': { en: 'Choose what kind of thing it is', pl: 'Wybierz rodzaj' },
  ...whenProblems,
  'day-far': {
    en: 'That year is too far away. Look at the day again.',
    pl: 'To zbyt odległy rok. Sprawdź dzień jeszcze raz.',
  },
  'ends-too-late': {
    en: 'It lasts longer than two weeks. Put it on as several occasions.',
    pl: 'Trwa dłużej niż dwa tygodnie. Zapisz jako kilka wydarzeń.',
  },
  'not-a-number': { en: 'Give a whole number up to 9,999', pl: 'Podaj liczbę całkowitą do 9999' },
  'maximum-below-minimum': {
    en: 'At most cannot be less than at least',
    pl: 'Najwięcej nie może być mniejsze niż najmniej',
  },
  'slot-name-missing': { en: 'Say what is needed in this slot', pl: 'Podaj, czego tu potrzeba' },
  'slot-name-twice': {
    en: 'There is a slot of that name already',
    pl: 'Jest już dyżur o tej nazwie',
  },
  'slot-in-use': {
    en: 'People have taken a slot that is missing here. Speak to them first, then take it away.',
    pl: 'Ktoś zajął dyżur, którego tu brakuje. Najpierw z nim porozmawiaj, potem usuń.',
  },
  'below-taken': {
    en: 'More people than that have already said yes',
    pl: 'Więcej osób już się zgłosiło',
  },
  off_title: { en: 'Call off {title}?', pl: 'Odwołać: {title}?' },
  off_lead: {
    en: '{n, plural, =0 {Nobody has said yes yet.} one {1 person has said yes and is told by e-mail.} other {# people have said yes and are told by e-mail.}} You can take it back.',
    pl: '{n, plural, =0 {Nikt się jeszcze nie zgłosił.} one {Zgłosiła się 1 osoba; dostanie e-mail.} few {Zgłosiły się # osoby; dostaną e-mail.} many {Zgłosiło się # osób; dostaną e-mail.} other {Zgłosiło się # osoby; dostaną e-mail.}} Można to cofnąć.',
  },
  off_reason: { en: 'Why?', pl: 'Dlaczego?' },
  off_reason_hint: {
    en: 'One sentence; everybody who was coming reads it.',
    pl: 'Jedno zdanie; przeczyta je każdy, kto miał przyjść.',
  },
  off_reason_missing: { en: 'Say why, in one sentence', pl: 'Podaj powód w jednym zdaniu' },
  off_do: { en: 'Call it off', pl: 'Odwołaj' },
  off_keep: { en: 'Keep it on', pl: 'Nie odwołuj' },
  off_done: {
    en: 'Called off. Those who were coming are being told.',
    pl: 'Odwołano. Zgłoszone osoby dostaną wiadomość.',
  },
  off_withdraw: { en: 'It is on after all', pl: 'Jednak się odbędzie' },
  off_withdrawn: {
    en: 'It is on again. Those who said yes are being told.',
    pl: 'Znów się odbędzie. Zgłoszone osoby dostaną wiadomość.',
  },
})

import { defineWords } from '../../../platform/words/index.ts'
import { whenProblems } from '../../../ui/forms/when-problems.ts'

/** Asking for a room, and answering. */
export const words = defineWords({
  ask_title: { en: 'Ask for {place}', pl: 'Poproś o: {place}' },
  not_held: {
    en: 'Nothing is held until somebody who keeps the rooms says yes. Until then another group may get it.',
    pl: 'Nic nie jest zarezerwowane, dopóki opiekun sal się nie zgodzi. Do tego czasu salę może dostać ktoś inny.',
  },
  group_name: { en: 'For which group?', pl: 'Dla jakiej grupy?' },
  name: { en: 'Your name', pl: 'Imię i nazwisko' },
  contact: { en: 'E-mail, or a telephone number', pl: 'E-mail albo numer telefonu' },
  contact_hint: {
    en: 'Only those who answer you see it. It is forgotten after two years.',
    pl: 'Zobaczą go tylko ci, którzy odpowiadają. Po dwóch latach zostanie usunięty.',
  },
  standing: { en: 'What kind of group is it?', pl: 'Co to za grupa?' },
  standing_member: { en: 'Members’ own', pl: 'Grupa członków' },
  standing_ally: {
    en: 'Allied: a union branch, tenants, a campaign, a co-op',
    pl: 'Zaprzyjaźniona: związek, lokatorzy, kampania, spółdzielnia',
  },
  standing_outside: {
    en: 'Another group, or a family party',
    pl: 'Inna grupa albo przyjęcie rodzinne',
  },
  purpose: { en: 'What do you want it for?', pl: 'Po co potrzebna?' },
  people: { en: 'About how many people?', pl: 'Ile mniej więcej osób?' },
  ask_do: { en: 'Send the request', pl: 'Wyślij prośbę' },
  asked: {
    en: 'Asked. You are told as soon as somebody says yes or no.',
    pl: 'Wysłano. Dowiesz się, gdy ktoś odpowie.',
  },
  requests: { en: 'Requests for rooms', pl: 'Prośby o sale' },
  none: { en: 'Nobody asks for a room', pl: 'Nikt nie prosi o salę' },
  waits: { en: 'waits for an answer', pl: 'czeka na odpowiedź' },
  state_waiting: { en: 'Waiting', pl: 'Czeka' },
  state_approved: { en: 'Yes', pl: 'Zgoda' },
  state_declined: { en: 'No', pl: 'Odmowa' },
  state_withdrawn: { en: 'Taken back', pl: 'Wycofana' },
  waiting_panel: { en: 'Waiting for an answer', pl: 'Czekają na odpowiedź' },
  answered_panel: { en: 'Answered', pl: 'Z odpowiedzią' },
  where: { en: 'Where', pl: 'Gdzie' },
  when: { en: 'When', pl: 'Kiedy' },
  who: { en: 'Who asks', pl: 'Kto prosi' },
  asked_on: { en: 'Asked', pl: 'Kiedy poproszono' },
  cost: { en: 'Would cost', pl: 'Kosztowałoby' },
  cost_hours: {
    en: '{sum}: {time} at {price} an hour',
    pl: '{sum}: {time} po {price} za godzinę',
  },
  cost_session: { en: '{sum} for the time', pl: '{sum} za całość' },
  cost_free: { en: 'nothing', pl: 'nic' },
  cost_asked: { en: 'by agreement', pl: 'do uzgodnienia' },
  hours_minutes: {
    en: '{h, plural, =0 {} one {1 hour} other {# hours}} {m, plural, =0 {} other {# minutes}}',
    pl: '{h, plural, =0 {} one {1 godzina} few {# godziny} many {# godzin} other {# godziny}} {m, plural, =0 {} one {# minuta} few {# minuty} many {# minut} other {# minuty}}',
  },
  is_free: { en: 'It is free then.', pl: 'Sala jest wtedy wolna.' },
  answer_title: { en: 'Answer {group}', pl: 'Odpowiedz: {group}' },
  word: { en: 'A word to them', pl: 'Słowo do nich' },
  word_hint: {
    en: 'It goes into the letter: who opens the door, what to bring; or why not, and what else there is.',
    pl: 'Trafi do listu: kto otworzy, co przynieść; albo dlaczego nie i co innego jest możliwe.',
  },
  word_missing: { en: 'Say why not, in a sentence', pl: 'Napisz dlaczego, jednym zdaniem' },
  shown: {
    en: 'Members may read which group it is',
    pl: 'Członkowie mogą widzieć, co to za grupa',
  },
  shown_hint: {
    en: 'Otherwise the week’s timetable says “in use”.',
    pl: 'W przeciwnym razie w planie tygodnia stoi „zajęta”.',
  },
  approve: { en: 'Yes, hold it for them', pl: 'Tak, zarezerwuj' },
  decline: { en: 'Say no', pl: 'Odmów' },
  approved: { en: 'It is held for {group}.', pl: 'Zarezerwowano dla: {group}.' },
  declined: { en: 'Declined.', pl: 'Odmówiono.' },
  answered_already: {
    en: 'This was answered before you: {state}. Nothing was changed.',
    pl: 'Ktoś odpowiedział już wcześniej: {state}. Niczego nie zmieniono.',
  },
  letter_goes: { en: 'They are told by e-mail.', pl: 'Dostaną e-mail.' },
  ring_them: {
    en: 'They left no e-mail: tell them, {contact}.',
    pl: 'Nie podali e-maila: przekaż im, {contact}.',
  },
  reopen: { en: 'Look at it again', pl: 'Sprawdź ponownie' },
  reopen_approved: {
    en: 'Take the yes back',
    pl: 'Cofnij zgodę',
  },
  reopen_means: {
    en: 'The room is free again then, and they are told.',
    pl: 'Sala będzie znów wolna, a oni się o tym dowiedzą.',
  },
  reopened: { en: 'It waits for an answer again.', pl: 'Znów czeka na odpowiedź.' },
  the_hold: {
    en: 'The hold: move it, or see what is around it',
    pl: 'Rezerwacja: przenieś lub zobacz',
  },
  answer_was: { en: 'Your word to them', pl: 'Słowo do nich' },
  their_word: { en: 'What they say', pl: 'Co odpowiedzieli' },
  withdraw: { en: 'I do not need it', pl: 'Nie potrzebuję' },
  withdrawn: {
    en: 'Taken back. Nothing is held for you.',
    pl: 'Wycofano. Nic nie jest zarezerwowane.',
  },
  street_title: { en: 'Rooms at {body}', pl: 'Sale: {body}', ur: '{body} کے کمرے' },
  street_lead: {
    en: 'What groups can have, what it costs, and how to ask for it. You need no account.',
    pl: 'Co mogą dostać grupy, ile to kosztuje i jak o to poprosić. Nie trzeba konta.',
    ur: 'گروپ کون سے کمرے لے سکتے ہیں، کیا خرچ ہے، اور کیسے مانگیں۔ اکاؤنٹ کی ضرورت نہیں۔',
  },
  street_none: { en: 'No rooms are on offer here', pl: 'Nie ma tu sal do wynajęcia' },
  street_none_why: {
    en: 'Come to something that is on, and ask there.',
    pl: 'Przyjdź na wydarzenie i zapytaj na miejscu.',
  },
  street_ask: { en: 'Ask for it', pl: 'Poproś o nią' },
  street_taken: { en: 'Taken in the next two weeks', pl: 'Zajęta w najbliższych dwóch tygodniach' },
  street_free: {
    en: 'Nothing is taken in the next two weeks.',
    pl: 'W najbliższych dwóch tygodniach wolna.',
  },
  street_sent: { en: 'Your request is with us', pl: 'Twoja prośba dotarła' },
  street_sent_why: {
    en: 'Somebody who keeps the rooms reads it and answers you. Nothing is held until then.',
    pl: 'Przeczyta ją opiekun sal i odpowie. Do tego czasu nic nie jest zarezerwowane.',
  },
  street_sent_then: {
    en: 'If you gave an e-mail address, the answer comes there; if a telephone number, somebody rings you. You need do nothing until then.',
    pl: 'Jeśli podano e-mail, odpowiedź przyjdzie tam; jeśli telefon, ktoś zadzwoni. Do tego czasu nie trzeba nic robić.',
  },
  street_whats_on: { en: 'What’s on at {body}', pl: 'Co się dzieje: {body}' },
  all_rooms: { en: 'All rooms', pl: 'Wszystkie sale' },
  'group-missing': { en: 'Say which group it is for', pl: 'Podaj grupę' },
  'name-missing': { en: 'Give your name', pl: 'Podaj imię i nazwisko' },
  'contact-missing': {
    en: 'Give an e-mail address or a telephone number, so that you can be answered',
    pl: 'Podaj e-mail albo telefon, żeby można było odpowiedzieć',
  },
  'purpose-missing': {
    en: 'Say what it is for, in a sentence',
    pl: 'Napisz, po co, jednym zdaniem',
  },
  'too-long': {
    en: 'That is too long; a shorter one is easier to read',
    pl: 'To za długie; krótsze łatwiej przeczytać',
  },
  'not-a-number': {
    en: 'Give a whole number from 1 to 9,999',
    pl: 'Podaj liczbę całkowitą od 1 do 9999',
  },
  ...whenProblems,
  'ends-too-late': {
    en: 'It lasts longer than two weeks. Ask for it in pieces.',
    pl: 'Trwa dłużej niż dwa tygodnie. Podziel to.',
  },
  'over-already': { en: 'That time is over already', pl: 'Ten termin już minął' },
})

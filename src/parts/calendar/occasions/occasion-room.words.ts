import { defineWords } from '../../../platform/words/index.ts'

/** The room and the things an occasion holds. */
export const words = defineWords({
  room: { en: 'Which room does it take?', pl: 'Którą salę zajmuje?' },
  room_hint: {
    en: 'It is held for you at once, and moves when the time is changed.',
    pl: 'Zostanie od razu zajęta i przeniesie się wraz ze zmianą terminu.',
  },
  out_of_hours_more: { en: 'Is the room closed then?', pl: 'Sala jest wtedy zamknięta?' },
  out_of_hours: { en: 'Outside the room’s hours: why?', pl: 'Poza godzinami sali: dlaczego?' },
  out_of_hours_hint: {
    en: 'Only if the room is closed then: it is opened for this once, and every member can read why.',
    pl: 'Tylko gdy sala jest wtedy zamknięta: otworzymy ją wyjątkowo, a powód przeczyta każdy członek.',
  },
  opened_once: {
    en: 'opened for this once: {why}',
    pl: 'otwarte wyjątkowo: {why}',
    ur: 'اس بار کے لیے کھولا گیا: {why}',
  },
  no_room: { en: 'None of ours, or out of doors', pl: 'Żadnej z naszych albo na dworze' },
  elsewhere: { en: '{room} ({body})', pl: '{room} ({body})' },
  held: { en: 'Held for it', pl: 'Zarezerwowane', ur: 'اس کے لیے رکھا ہے' },
  held_span: {
    en: '{room}, {from} to {to}',
    pl: '{room}, {from}–{to}',
    ur: '{room}، {from} سے {to}',
  },
  gone_on: {
    en: 'It is on again, but without its room: {why}',
    pl: 'Znów się odbędzie, ale bez sali: {why}',
  },
  roomless: { en: 'Dates without their room', pl: 'Terminy bez sali' },
  roomless_why: {
    en: 'Somebody else has it then. Choose another room for that date, or speak to them.',
    pl: 'Wtedy ma ją ktoś inny. Wybierz inną salę na ten dzień albo porozmawiaj z nimi.',
  },
  roomless_free: {
    en: 'It is free by now: choose it for that date',
    pl: 'Teraz jest wolna: wybierz ją na ten dzień',
  },
  roomless_tag: { en: 'No room', pl: 'Bez sali' },
  things: { en: 'Things for {title}', pl: 'Sprzęt: {title}' },
  things_row: { en: 'Hold a thing for it', pl: 'Zarezerwuj sprzęt' },
  things_why: {
    en: 'The projector, the van, the urn: theirs till it is over.',
    pl: 'Rzutnik, bus, termos: do końca wydarzenia.',
  },
  things_which: { en: 'What does it need?', pl: 'Czego potrzeba?' },
  things_save: { en: 'Hold them', pl: 'Zarezerwuj' },
  things_saved: { en: 'Held.', pl: 'Zarezerwowano.' },
  things_none: { en: 'No things are written down yet', pl: 'Nie zapisano jeszcze sprzętu' },
  things_none_way: { en: 'Rooms and things', pl: 'Sale i sprzęt' },
})

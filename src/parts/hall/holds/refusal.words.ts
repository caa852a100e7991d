import { defineWords, formats, type Language } from '../../../platform/words/index.ts'
import type { Holder, Refusal } from './hold.rules.ts'

/** Why a room cannot be had then, said where it was asked for. */
export const words = defineWords({
  held_by: {
    en: '{place} is held by {title}, {times}.',
    pl: '{place}: zajęte przez {title}, {times}.',
  },
  in_use: { en: '{place} is in use, {times}.', pl: '{place}: zajęte, {times}.' },
  with_around: {
    en: 'With setting up and clearing it is taken from {from} to {to}.',
    pl: 'Z przygotowaniem i sprzątaniem zajęte od {from} do {to}.',
  },
  one_day: { en: '{from} to {to}, {day}', pl: '{from}–{to}, {day}' },
  taken: { en: '{place} is taken then.', pl: '{place}: wtedy zajęte.' },
  closed_day: { en: '{place} is closed on {day}.', pl: '{place}: {day} zamknięte.' },
  open_only: {
    en: '{place} is open {hours} on {day}.',
    pl: '{place}: {day} otwarte {hours}.',
  },
  hours: { en: '{from} to {to}', pl: '{from}–{to}' },
  taken_tag: { en: 'Skipped', pl: 'Pominięte' },
  gone: { en: 'That room is not to be had any more.', pl: 'Tej sali już nie ma.' },
})

type Tell = ReturnType<typeof formats>

/** One or two sentences; whoever may not know who it is reads that it is in use. */
export function refusalSaid(refusal: Refusal, language: Language, zone: string): string {
  const say = words.in(language)
  const tell = formats(language, zone)
  if (refusal.why === 'no-such-place') return say('gone')
  if (refusal.why === 'taken')
    return refusal.by.length === 0
      ? say('taken', { place: refusal.place })
      : refusal.by.map((one) => holderSaid(one, say, tell)).join(' ')
  const day = tell.longDay(refusal.day)
  if (refusal.hours.length === 0) return say('closed_day', { place: refusal.place, day })
  const hours = refusal.hours.map(({ opens, closes }) => say('hours', { from: opens, to: closes }))
  return say('open_only', { place: refusal.place, day, hours: tell.list(hours) })
}

function holderSaid(one: Holder, say: ReturnType<typeof words.in>, tell: Tell) {
  const times = timesSaid(one.starts_at, one.ends_at, say, tell)
  const who =
    one.title === ''
      ? say('in_use', { place: one.place, times })
      : say('held_by', { place: one.place, title: one.title, times })
  if (+one.taken_from === +one.starts_at && +one.taken_until === +one.ends_at) return who
  const around = { from: tell.time(one.taken_from), to: tell.time(one.taken_until) }
  return `${who} ${say('with_around', around)}`
}

function timesSaid(from: Date, to: Date, say: ReturnType<typeof words.in>, tell: Tell) {
  const day = tell.longDay(from)
  if (day !== tell.longDay(to)) return tell.dateSpan(from, to)
  return say('one_day', { from: tell.time(from), to: tell.time(to), day })
}

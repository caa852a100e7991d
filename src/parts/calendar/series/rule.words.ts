import { defineWords, formats, type Language } from '../../../platform/words/index.ts'
import { weekdays, type Nth, type Recurrence, type Weekday } from './recurrence.rules.ts'
import type { Timetable } from './series.rules.ts'

/** A rule as it stands on a poster: “every second Saturday, 09:00 to 11:00, not in school holidays, until 31 July”. */
export const words = defineWords({
  every_week: {
    en: 'every {day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}}',
    pl: '{day, select, mo {w każdy poniedziałek} tu {w każdy wtorek} we {w każdą środę} th {w każdy czwartek} fr {w każdy piątek} sa {w każdą sobotę} other {w każdą niedzielę}}',
    ur: 'ہر {day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}}',
  },
  every_second_week: {
    en: 'every second {day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}}',
    pl: '{day, select, mo {co drugi poniedziałek} tu {co drugi wtorek} we {co drugą środę} th {co drugi czwartek} fr {co drugi piątek} sa {co drugą sobotę} other {co drugą niedzielę}}',
    ur: 'ہر دوسرے {day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}}',
  },
  every_day: { en: 'every day', pl: 'codziennie', ur: 'ہر روز' },
  weekly_on: {
    en: '{n, plural, =1 {every week} =2 {every second week} other {every # weeks}} {days}',
    pl: '{n, plural, =1 {co tydzień} =2 {co drugi tydzień} few {co # tygodnie} many {co # tygodni} other {co # tygodnia}} {days}',
    ur: '{n, plural, =1 {ہر ہفتے} =2 {ہر دوسرے ہفتے} other {ہر # ہفتے بعد}} {days}',
  },
  on_weekday: {
    en: 'on {day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}}',
    pl: '{day, select, mo {w poniedziałek} tu {we wtorek} we {w środę} th {w czwartek} fr {w piątek} sa {w sobotę} other {w niedzielę}}',
    ur: '{day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}} کو',
  },
  weekday: {
    en: '{day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}}',
    pl: '{day, select, mo {poniedziałek} tu {wtorek} we {środa} th {czwartek} fr {piątek} sa {sobota} other {niedziela}}',
    ur: '{day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}}',
  },
  nth: {
    en: '{nth, select, n1 {first} n2 {second} n3 {third} n4 {fourth} other {last}} {day, select, other {}}',
    pl: '{day, select, we {{nth, select, n1 {pierwszą} n2 {drugą} n3 {trzecią} n4 {czwartą} other {ostatnią}}} sa {{nth, select, n1 {pierwszą} n2 {drugą} n3 {trzecią} n4 {czwartą} other {ostatnią}}} su {{nth, select, n1 {pierwszą} n2 {drugą} n3 {trzecią} n4 {czwartą} other {ostatnią}}} other {{nth, select, n1 {pierwszy} n2 {drugi} n3 {trzeci} n4 {czwarty} other {ostatni}}}}',
    ur: '{nth, select, n1 {پہلے} n2 {دوسرے} n3 {تیسرے} n4 {چوتھے} other {آخری}}{day, select, other {}}',
  },
  month_weekday: {
    en: '{n, plural, =1 {on the {nths} {day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}} of the month} other {every # months on the {nths} {day, select, mo {Monday} tu {Tuesday} we {Wednesday} th {Thursday} fr {Friday} sa {Saturday} other {Sunday}}}}',
    pl: '{n, plural, =1 {w {nths} {day, select, mo {poniedziałek} tu {wtorek} we {środę} th {czwartek} fr {piątek} sa {sobotę} other {niedzielę}} miesiąca} few {co # miesiące w {nths} {day, select, mo {poniedziałek} tu {wtorek} we {środę} th {czwartek} fr {piątek} sa {sobotę} other {niedzielę}}} many {co # miesięcy w {nths} {day, select, mo {poniedziałek} tu {wtorek} we {środę} th {czwartek} fr {piątek} sa {sobotę} other {niedzielę}}} other {co # miesiąca w {nths} {day, select, mo {poniedziałek} tu {wtorek} we {środę} th {czwartek} fr {piątek} sa {sobotę} other {niedzielę}}}}',
    ur: '{n, plural, =1 {مہینے کے {nths} {day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}} کو} other {ہر # مہینے بعد {nths} {day, select, mo {پیر} tu {منگل} we {بدھ} th {جمعرات} fr {جمعہ} sa {ہفتہ} other {اتوار}} کو}}',
  },
  month_day: {
    en: '{n, plural, =1 {on the {day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of the month} other {every # months on the {day, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}}}',
    pl: '{n, plural, =1 {{day}. dnia miesiąca} few {co # miesiące {day}. dnia} many {co # miesięcy {day}. dnia} other {co # miesiąca {day}. dnia}}',
    ur: '{n, plural, =1 {مہینے کی {day} تاریخ کو} other {ہر # مہینے بعد {day} تاریخ کو}}',
  },
  short_skip: {
    en: 'only in months that have that day',
    pl: 'tylko w miesiącach, które mają taki dzień',
    ur: 'صرف ان مہینوں میں جن میں یہ تاریخ ہو',
  },
  'short_last-day': {
    en: 'in shorter months on the last day',
    pl: 'w krótszych miesiącach ostatniego dnia',
    ur: 'چھوٹے مہینوں میں آخری دن',
  },
  chosen: {
    en: '{n, plural, one {on 1 chosen day} other {on # chosen days}}',
    pl: '{n, plural, one {w 1 wybrany dzień} few {w # wybrane dni} many {w # wybranych dni} other {w # wybranych dni}}',
    ur: '{n, plural, one {1 چنے ہوئے دن} other {# چنے ہوئے دنوں میں}}',
  },
  ended: { en: 'no more', pl: 'już nie', ur: 'اب نہیں' },
  hours: { en: '{from} to {until}', pl: 'od {from} do {until}', ur: '{from} سے {until}' },
  hours_over: {
    en: '{n, plural, =1 {{from} to {until} the next day} other {{from} to {until} # days later}}',
    pl: '{n, plural, =1 {od {from} do {until} następnego dnia} few {od {from} do {until} # dni później} many {od {from} do {until} # dni później} other {od {from} do {until} # dnia później}}',
    ur: '{n, plural, =1 {{from} سے اگلے دن {until}} other {{from} سے # دن بعد {until}}}',
  },
  not_in_school: {
    en: 'not in school holidays',
    pl: 'poza feriami i wakacjami',
    ur: 'اسکول کی چھٹیوں میں نہیں',
  },
  times: {
    en: '{n, plural, one {once} other {# times}}',
    pl: '{n, plural, one {raz} few {# razy} many {# razy} other {# raza}}',
    ur: '{n, plural, one {ایک بار} other {# بار}}',
  },
  until_day: { en: 'until {day}', pl: 'do {day}', ur: '{day} تک' },
})

type Told = Pick<
  Timetable,
  'rule' | 'from' | 'until' | 'days_over' | 'times' | 'rests_in_school_holidays'
>

/** The rule of a series in words; `times` is how often it is still to come, where that was counted. */
export function ruleInWords(
  plan: Told,
  language: Language,
  times: number | null = plan.times,
): string {
  const say = words.in(language)
  const { rule, from, until, days_over } = plan
  const days = daysInWords(rule, language)
  if (rule.repeats === 'ended') return days
  return [
    days,
    days_over > 0
      ? say('hours_over', { n: days_over, from, until })
      : say('hours', { from, until }),
    restsInWords(plan, language),
    times !== null && say('times', { n: times }),
    rule.ends_on !== null && say('until_day', { day: formats(language).date(rule.ends_on) }),
  ]
    .filter(Boolean)
    .join(', ')
}

/** That nothing is on while the hall is closed goes without saying; that it rests in school holidays does not. */
function restsInWords({ rule, rests_in_school_holidays }: Told, language: Language): string {
  const isSaid = rests_in_school_holidays && rule.repeats !== 'dates'
  return isSaid ? words.in(language)('not_in_school') : ''
}

function daysInWords(rule: Recurrence, language: Language): string {
  const say = words.in(language)
  const tell = formats(language)
  switch (rule.repeats) {
    case 'weeks':
      return weeksInWords(rule.apart, rule.weekdays, language)
    case 'month-weekday': {
      const named = rule.nths.map((nth) =>
        say('nth', { nth: codeOf(nth), day: rule.weekday }).trim(),
      )
      return say('month_weekday', { n: rule.apart, nths: tell.list(named), day: rule.weekday })
    }
    case 'month-day': {
      const on = say('month_day', { n: rule.apart, day: rule.month_day })
      return rule.month_day > 28 ? `${on}, ${say(`short_${rule.short_months}`)}` : on
    }
    case 'dates':
      return say('chosen', { n: rule.dates.length })
    case 'ended':
      return say('ended')
  }
}

function weeksInWords(apart: number, days: readonly Weekday[], language: Language): string {
  const say = words.in(language)
  const [only] = days
  if (days.length === 1 && only && apart === 1) return say('every_week', { day: only })
  if (days.length === 1 && only && apart === 2) return say('every_second_week', { day: only })
  if (days.length === 7 && apart === 1) return say('every_day')
  const inOrder = weekdays.filter((day) => days.includes(day))
  const named = inOrder.map((day) => say('on_weekday', { day }))
  return say('weekly_on', { n: apart, days: formats(language).list(named) })
}

const codeOf = (nth: Nth) => (nth === -1 ? 'last' : `n${nth}`)

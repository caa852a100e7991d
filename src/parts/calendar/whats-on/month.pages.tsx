import { useFormats, useFrame } from '../../../ui/frame/frame.ts'
import { EmptyState } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/tables.tsx'
import type { Month, MonthDay } from './month.rules.ts'
import { CalendarPage, useWords, type Calendar } from './whats-on.pages.tsx'
import type { InMonth } from './whats-on.rules.ts'

interface MonthProps extends Calendar {
  month: Month
  today: string
  days: ReadonlyMap<string, readonly InMonth[]>
  keep: string
}

/** The month as it hangs on a wall; on a phone only the days on which something is on. */
export function MonthPage({ month, today, days, keep, ...calendar }: MonthProps) {
  const say = useWords()
  const tell = useFormats()
  const title = tell.longMonth(`${month.month}-01`)
  const at = (name: string) => `${calendar.home}/month/${name}${keep}`
  return (
    <CalendarPage {...calendar}>
      <Panel title={title}>
        <table class="month">
          <caption class="unseen">{say('month_caption', { month: title })}</caption>
          <Weekdays days={month.weeks[0] ?? []} />
          <tbody>
            {month.weeks.map((week) => (
              <tr>
                {week.map((day) => (
                  <Day day={day} today={today} on={days.get(day.day) ?? []} home={calendar.home} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {days.size === 0 && <EmptyState title={say('month_none')} />}
      </Panel>
      <Pager previous={at(month.previous)} next={at(month.next)} />
    </CalendarPage>
  )
}

function Weekdays({ days }: { days: readonly MonthDay[] }) {
  const { language } = useFrame()
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <thead>
      <tr>
        {days.map(({ day }) => (
          <th scope="col">{name.format(new Date(day))}</th>
        ))}
      </tr>
    </thead>
  )
}

interface DayProps {
  day: MonthDay
  today: string
  on: readonly InMonth[]
  home: string
}

function Day({ day, today, on, home }: DayProps) {
  const say = useWords()
  const tell = useFormats()
  const more = (on[0]?.on_day ?? 0) - on.length
  const look = [!day.inMonth && 'beside', on.length === 0 && 'free'].filter(Boolean).join(' ')
  return (
    <td class={look} {...(day.day === today && { 'aria-current': 'date' })}>
      <span class="number">
        <span aria-hidden="true">{day.number}</span>
        <span class="full">{tell.day(day.day)}</span>
      </span>
      {on.map((one) => (
        <a class={look_of(one)} href={`${home}/${one.id}`}>
          <span class="num">{tell.time(one.starts_at)}</span> {one.title}
          {one.called_off && <small> {say('called_off')}</small>}
          {one.mine && <small> {say('you_come')}</small>}
        </a>
      ))}
      {more > 0 && (
        <a class="more" href={`${home}/day/${day.day}`}>
          {say('more_on_day', { n: more })}
        </a>
      )}
    </td>
  )
}

const look_of = (one: InMonth) => (one.called_off ? 'off' : one.mine && 'mine') || ''

import { formats, type Language } from '../../../platform/words/index.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Bars, Figure, Figures as SmallFigures } from '../../../ui/figures/figures.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { EmptyState, Tag } from '../../../ui/notice.tsx'
import { PageHead, Panel, Split, Stack, Way } from '../../../ui/panel.tsx'
import type { Month } from '../month.rules.ts'
import { words as shared } from '../participation.words.ts'
import { MonthsDrawn } from '../today/trend.pages.tsx'
import { SquaresByRegion } from './figures-picture.pages.tsx'
import { Parts, Units } from './figures-tables.pages.tsx'
import type { Figures, Line, Order } from './figures.rules.ts'
import { words } from './figures.words.ts'
import { told } from './shown.pages.tsx'

export interface FiguresProps {
  language: Language
  home: string
  days: number
  version: number
  figures: Figures
  /** The lines of this page of the table, in the order asked for, and how many there are in all. */
  lines: readonly Line[]
  total: number
  asked: { order: Order; name: string; page: number; all: boolean }
  /** Where bodies are added, named and closed; null for those who do not. */
  keeps: string | null
  /** Where its public page is written; null for those who do not. */
  face: string | null
}

/** The first page of a region or the national body: figures only. */
export function FiguresPage(props: FiguresProps) {
  const { language, figures, home, version, keeps, face } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const month = formats(language).longMonth(figures.month)
  return (
    <Hall title={say('title')} room="figures">
      <p class="soft">{say('lead', { month })}</p>
      <Split>
        <Stack>
          <Whole {...props} />
          <SquaresByRegion language={language} units={figures.units} parts={figures.parts} />
        </Stack>
        <Stack>
          <Panel title={say('flows', { month })}>
            <Flows language={language} whole={figures.whole} />
          </Panel>
          {figures.parts.length > 0 && <Parts {...props} />}
        </Stack>
      </Split>
      <Units {...props} />
      <p class="soft">{say('rounding', { version })}</p>
      <Way href={`/rule?back=${home}`}>{both('rule_link')}</Way>
      {keeps && <Way href={keeps}>{say('keeps')}</Way>}
      {face && <Way href={face}>{say('face')}</Way>}
    </Hall>
  )
}

/** What is said before the first month was closed. */
export function NoFiguresPage({
  language,
  units,
  firstClose,
  keeps,
  face,
  seats,
}: {
  language: Language
  units: number
  firstClose: Month
  keeps: string | null
  face: string | null
  /** Where officers are named for the bodies below that have too few. */
  seats: string | null
}) {
  const say = words.in(language)
  return (
    <Hall title={say('title')} room="figures">
      <PageHead title={shared.in(language)('active_members')} />
      <EmptyState title={say('none_title')}>
        <p>{say('none_why', { n: units, date: formats(language).date(firstClose) })}</p>
        {seats && <p>{say('none_seats')}</p>}
        {seats && (
          <LinkButton main href={seats}>
            {say('seats')}
          </LinkButton>
        )}
      </EmptyState>
      {keeps && <Way href={keeps}>{say('keeps')}</Way>}
      {face && <Way href={face}>{say('face')}</Way>}
    </Hall>
  )
}

function Whole(props: FiguresProps) {
  const { language, figures, days } = props
  const [say, both] = [words.in(language), shared.in(language)]
  const tell = formats(language)
  const { whole, months } = figures
  // Rounded to 5, a number under a thousand carries no tenth of a per cent.
  const percent = (whole.active ?? 0) < 1000 ? tell.roundPercent : tell.percent
  const members = tell.number(whole.members)
  const share = whole.share === null ? '–' : percent(whole.share)
  const known = months.map((one) => ({
    month: one.month,
    active: one.units > one.units_silent ? one.active : null,
  }))
  return (
    <Panel title={both('active_members')} level={1} aside={<Change {...props} />}>
      <Figure
        value={told(language, whole, 'active')}
        beside={say('beside', { members, share, days, month: tell.longMonth(figures.month) })}
      />
      {whole.units_silent > 0 && (
        <p class="soft">
          {say('silent', { n: whole.units_silent, members: tell.number(whole.members_silent) })}
        </p>
      )}
      <MonthsDrawn language={language} months={known.slice(-12)} />
      <Rungs language={language} whole={whole} />
    </Panel>
  )
}

function Change({ language, figures }: FiguresProps) {
  const say = words.in(language)
  const { change } = figures.whole
  if (change === null) return null
  const n = formats(language).number(Math.abs(change))
  if (change === 0) return <Tag>{say('change_same')}</Tag>
  return change > 0 ? (
    <Tag tone="good">{say('change_more', { n })}</Tag>
  ) : (
    <Tag tone="wait">{say('change_fewer', { n })}</Tag>
  )
}

function Rungs({ language, whole }: { language: Language; whole: Line }) {
  const [say, both] = [words.in(language), shared.in(language)]
  const longest = Math.max(1, whole.members)
  const bar = (
    key: 'carried' | 'took_part' | 'reached' | 'on_paper',
    label: string,
    tone: 'accent' | 'accent-half' | 'brass' | 'line',
  ) => ({
    label,
    tone,
    shown: told(language, whole, key),
    share: (whole[key] ?? 0) / longest,
  })
  const bars = [
    bar('carried', both('rung_carries'), 'accent'),
    bar('took_part', both('rung_took_part'), 'accent-half'),
    bar('reached', both('rung_reached'), 'brass'),
    bar('on_paper', both('rung_on_paper'), 'line'),
  ]
  const silent = whole.members_silent
  const unknown = {
    label: both('rung_unknown'),
    tone: 'unknown' as const,
    shown: formats(language).number(silent),
    share: silent / longest,
  }
  return <Bars label={say('ladder')} bars={silent > 0 ? [...bars, unknown] : bars} />
}

function Flows({ language, whole }: { language: Language; whole: Line }) {
  const both = shared.in(language)
  const say = words.in(language)
  const names = ['newly_active', 'kept', 'lapsed', 'returned'] as const
  const figures = names.map((key) => ({
    key,
    label: both(`flow_${key}`),
    value: told(language, whole, key),
  }))
  const month = formats(language).longMonth(whole.month)
  return <SmallFigures label={say('flows', { month })} figures={figures} />
}

import type { Children } from '../markup/index.ts'
import { useSay } from './frame/frame.ts'

interface PanelProps {
  title?: Children
  /** The page's own first panel carries its h1. */
  level?: 1 | 2 | 3
  /** At the far end of the heading: a tag, a link, a button. */
  aside?: Children
  id?: string
  children: Children
}

/** One subject on a sheet of its own. */
export function Panel({ title, level = 2, aside, id, children }: PanelProps) {
  return (
    <section class="panel" {...(id && { id })}>
      {title && (
        <header>
          <Heading level={level}>{title}</Heading>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}

export function Heading({ level, children }: { level: 1 | 2 | 3; children: Children }) {
  if (level === 1) return <h1>{children}</h1>
  return level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>
}

interface PageHeadProps {
  title: string
  /** One sentence under it. */
  lead?: Children
  aside?: Children
  back?: { href: string; label: string }
}

/** The head of a page whose first thing is not a panel. */
export function PageHead({ title, lead, aside, back }: PageHeadProps) {
  return (
    <div class="page-head">
      {back && (
        <a class="back" href={back.href}>
          {back.label}
        </a>
      )}
      <div class="line">
        <h1>{title}</h1>
        {aside}
      </div>
      {lead && <p class="lead">{lead}</p>}
    </div>
  )
}

/** Two columns where there is room, the first the wider. */
export function Split({ even, children }: { even?: boolean; children: Children }) {
  return <div class={even ? 'split even' : 'split'}>{children}</div>
}

interface AroundProps {
  first: Children
  beside: Children
  then: Children
}

/**
 * Two columns whose wider one has two parts; on a phone what stands beside comes between them, so that
 * what is on today is not below everything there is to know.
 */
export function Around({ first, beside, then }: AroundProps) {
  return (
    <div class="split around">
      <div class="stack">{first}</div>
      <div class="stack">{beside}</div>
      <div class="stack">{then}</div>
    </div>
  )
}

export function Stack({ children }: { children: Children }) {
  return <div class="stack">{children}</div>
}

/** A link that stands alone: the way to what lies behind a figure. */
export function Way({ href, children }: { href: string; children: Children }) {
  return (
    <p class="way">
      <a href={href}>{children}</a>
    </p>
  )
}

interface Tab {
  key: string
  label: string
  href: string
  count?: number
}

/** Views of one thing, each with its own address. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: readonly Tab[]
  current: string
}) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} {...(tab.key === current && { 'aria-current': 'page' })}>
          {tab.label}
          {tab.count !== undefined && <span class="count"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

/** Where one stands in a task of several pages. */
export function Steps({ n, of, title }: { n: number; of: number; title?: string }) {
  const say = useSay()
  return (
    <p class="steps">
      <span class="way-gone" aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <i class={at < n ? 'gone' : undefined} />
        ))}
      </span>
      {say('step', { n, of })}
      {title && <strong> · {title}</strong>}
    </p>
  )
}

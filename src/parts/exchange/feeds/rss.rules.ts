/** One thing in a news feed. */
interface Item {
  readonly id: string
  readonly title: string
  readonly link: string
  /** One paragraph, plain text. */
  readonly text: string
  readonly at: Date
}

interface Channel {
  readonly title: string
  readonly link: string
  /** The feed's own address. */
  readonly self: string
  readonly text: string
  readonly language: string
  readonly items: readonly Item[]
}

/** RSS 2.0 (rssboard.org/rss-specification), with the feed's own address as Atom asks for it. */
export function rss({ title, link, self, text, language, items }: Channel): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', title),
    element('link', link),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    element('description', paragraph(text)),
    element('language', language),
    ...items.map(itemOf),
    '</channel></rss>\n',
  ].join('\n')
}

const itemOf = ({ id, title, link, text, at }: Item) =>
  [
    '<item>',
    element('title', title),
    element('link', link),
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    element('pubDate', at.toUTCString()),
    element('description', paragraph(text)),
    '</item>',
  ].join('')

/** Readers take a description for HTML, so plain text is written as HTML before it is written as XML. */
const paragraph = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

/** XML 1.0 cannot hold control characters or lone halves of a character, even escaped: they are left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

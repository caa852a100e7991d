import type { Children } from '../../markup/index.ts'
import { dirOf } from '../../platform/words/index.ts'
import { useFrame } from './frame.ts'
import { markIcon } from './mark.tsx'

interface DocumentProps {
  title: string
  /** One sentence for those who meet the page elsewhere: public pages only. */
  description?: string
  /** Seconds after which a page without script looks again: for a job under way. */
  refresh?: number
  kind?: 'hall' | 'sheet'
  /** What others read of a public page: its picture, its own words for sharing. */
  head?: Children
  children: Children
}

/** The whole document. Script comes only to those signed in; style and font are shared by every page. */
export function Document({
  title,
  description,
  refresh,
  kind = 'hall',
  head,
  children,
}: DocumentProps) {
  const { language, body, accent, assets } = useFrame()
  return (
    <html lang={language} dir={dirOf(language)}>
      <head>
        <meta charset="utf-8" />
        <title>{[...new Set([title, body?.name])].filter(Boolean).join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description && <meta name="description" content={description} />}
        {refresh && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <link
          rel="preload"
          href={assets.font}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assets.css} />
        {/* Allowed by its hash: nothing in it comes from a person but a checked colour. */}
        {accent && <style dangerouslySetInnerHTML={{ __html: accent }} />}
        <link rel="icon" href={markIcon} />
        {head}
        {assets.script && <meta name="htmx-config" content={HTMX} />}
        {assets.script && <script src={assets.script} defer />}
      </head>
      <body class={kind}>{children}</body>
    </html>
  )
}

/** A browser file for a page that works without it: `src/islands/<name>.island.ts(x)`. */
export function Island({ name }: { name: string }) {
  const address = useFrame().assets.island(name)
  return address === null ? null : <script type="module" src={address} />
}

/** No style element of its own, same origin only, and no page of names kept in the browser's history. */
const HTMX = '{"includeIndicatorCSS":false,"mode":"same-origin","defaultTimeout":15000}'

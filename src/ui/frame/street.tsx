import type { Children } from '../../markup/index.ts'
import { Document } from './document.tsx'
import { useFrame, useSay } from './frame.ts'
import { Languages, NotYet, Ribbon } from './hall.tsx'
import { Mark } from './mark.tsx'

interface StreetProps {
  title: string
  description: string
  head?: Children
  /** The body above, when it has a face of its own. */
  above?: { name: string; slug: string } | null
  width?: 'wide' | 'reading'
  children: Children
}

/** A public page: the front of the house, for whoever passes by. */
export function Street({ above, width = 'reading', children, ...document }: StreetProps) {
  const { demo, body } = useFrame()
  const say = useSay()
  return (
    <Document {...document}>
      <a class="skip" href="#page">
        {say('skip')}
      </a>
      {demo && <Ribbon />}
      <header class="masthead">
        <Mark />
        <div class="where">
          <a class="name" href={body ? `/at/${body.slug}` : '/at'}>
            {body?.name ?? 'Commonhall'}
          </a>
          {above && (
            <small>
              <a href={`/at/${above.slug}`}>{above.name}</a>
            </small>
          )}
        </div>
        <a class="button self" href="/">
          {say('for_members')}
        </a>
      </header>
      <main id="page" class={width}>
        <NotYet />
        {children}
      </main>
      <footer class="foot">
        <p>
          <a href="/at">{say('find_us')}</a>
        </p>
        <Languages />
      </footer>
    </Document>
  )
}

import type { Children } from '../../markup/index.ts'
import { dirOf, LANGUAGES, languages } from '../../platform/words/index.ts'
import { words } from '../ui.words.ts'
import { Document } from './document.tsx'
import { FlashNotice } from './flash.tsx'
import { useFrame, useSay } from './frame.ts'
import { Mark } from './mark.tsx'

interface HallProps {
  title: string
  /** The key of the room this page stands in. */
  room?: string
  /** `reading` is one narrow column: forms, one person, one question. */
  width?: 'wide' | 'reading'
  description?: string
  refresh?: number
  children: Children
}

/** Every page of the hall: the masthead, the rooms, the page itself, the footer. */
export function Hall({ room, width = 'wide', children, ...document }: HallProps) {
  const { demo, rooms, signedIn } = useFrame()
  const say = useSay()
  return (
    <Document {...document}>
      <a class="skip" href="#page">
        {say('skip')}
      </a>
      {demo && <Ribbon />}
      <Masthead room={room} />
      {rooms.length > 0 && <Rooms room={room} />}
      <main id="page" class={width}>
        <NotYet />
        <FlashNotice />
        {signedIn && (
          <div id="offline" class="notice wait" role="alert" tabIndex={-1} hidden>
            <strong class="title">{say('offline_title')}</strong>
            <p>{say('offline_why')}</p>
          </div>
        )}
        {children}
      </main>
      <Footer />
    </Document>
  )
}

export function Ribbon() {
  const say = useSay()
  return (
    <aside class="ribbon" aria-label={say('demo_short')}>
      {say('demo')} <a href="/demo">{say('change_walker')}</a>
    </aside>
  )
}

function Masthead({ room }: { room: string | undefined }) {
  const { body } = useFrame()
  const home = body?.entered ? '/b' : '/at'
  const href = body ? `${home}/${body.slug}` : '/'
  return (
    <header class="masthead">
      <Mark />
      <div class="where">
        <a class="name" href={href}>
          {body?.name ?? 'Commonhall'}
        </a>
        {body?.above && <Above {...body.above} home={home} />}
      </div>
      {/* The room of people has the same search, larger. */}
      {room !== 'people' && <Find />}
      <Self />
    </header>
  )
}

function Above({ name, slug, home }: { name: string; slug: string | null; home: string }) {
  return slug === null ? (
    <small>{name}</small>
  ) : (
    <small>
      <a href={`${home}/${slug}`}>{name}</a>
    </small>
  )
}

function Find() {
  const { search } = useFrame()
  const say = useSay()
  if (search === null) return null
  return (
    <form class="find" role="search" aria-label={say('find_person')} action={search}>
      <input
        type="search"
        name="q"
        aria-label={say('find_person')}
        placeholder={say('find_person')}
      />
      <button class="button">{say('find')}</button>
    </form>
  )
}

function Self() {
  const { signedIn, path } = useFrame()
  const say = useSay()
  if (!signedIn && /^\/(sign-in|open)\b/.test(path)) return null
  if (!signedIn) {
    return (
      <a class="button self" href={`/sign-in?to=${encodeURIComponent(path)}`}>
        {say('sign_in')}
      </a>
    )
  }
  return (
    <details class="self">
      <summary class="button">{say('you')}</summary>
      <div class="menu">
        <a href="/me">{say('my_entry')}</a>
        <form method="post" action="/sign-out">
          <button class="plain">{say('sign_out')}</button>
        </form>
      </div>
    </details>
  )
}

function Rooms({ room }: { room: string | undefined }) {
  const { rooms } = useFrame()
  const say = useSay()
  return (
    <nav class="rooms" aria-label={say('rooms')}>
      {rooms.map(({ key, href, label }) => (
        <a href={href} {...(key === room && { 'aria-current': 'page' })}>
          {label}
        </a>
      ))}
    </nav>
  )
}

function Footer() {
  const say = useSay()
  return (
    <footer class="foot">
      <p>
        {say('footer')} <a href="/rule">{say('how_active')}</a>
      </p>
      <Languages />
    </footer>
  )
}

/** Said in the language that was asked for: why this page is in another. */
export function NotYet() {
  const { language, wished } = useFrame()
  if (language === wished) return null
  return (
    <p class="notice" lang={wished} dir={dirOf(wished)}>
      {words.in(wished)('not_yet')}
    </p>
  )
}

/** The same page in another language. */
export function Languages() {
  const { wished, path } = useFrame()
  const say = useSay()
  return (
    <nav aria-label={say('language')}>
      {languages.map((one) => (
        <a
          href={`/language/${one}?back=${encodeURIComponent(path)}`}
          lang={one}
          hreflang={one}
          {...(one === wished && { 'aria-current': 'true' })}
        >
          {LANGUAGES[one].name}
        </a>
      ))}
    </nav>
  )
}

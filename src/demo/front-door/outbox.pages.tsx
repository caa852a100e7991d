import type { Posted } from '../../platform/mail/index.ts'
import { formats, type Language } from '../../platform/words/index.ts'
import { Hall } from '../../ui/frame/hall.tsx'
import { Panel } from '../../ui/panel.tsx'
import { words } from './walk-in.words.ts'

type Shown = Pick<Posted, 'id' | 'to' | 'subject' | 'text' | 'written_at'>

/** Every letter the hall wrote, newest first, with its links in reach. */
export function OutboxPage({
  letters,
  language,
}: {
  letters: readonly Shown[]
  language: Language
}) {
  const say = words.in(language)
  const { moment } = formats(language, 'Europe/London')
  return (
    <Hall title={say('outbox_name')} width="reading">
      <Panel level={1} title={say('outbox_name')}>
        <p>{say('outbox_why')}</p>
        {letters.length === 0 && (
          <p>
            {say('nobody')} {say('nobody_next')}
          </p>
        )}
      </Panel>
      {letters.map((letter) => (
        <Panel title={letter.subject}>
          <p class="soft">
            {letter.to} · {moment(letter.written_at)}
          </p>
          <p class="letter">{withLinks(letter.text)}</p>
        </Panel>
      ))}
    </Hall>
  )
}

/** A letter is plain text; what is an address in it can be followed. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((piece, n) => (n % 2 === 1 ? <a href={piece}>{piece}</a> : piece))

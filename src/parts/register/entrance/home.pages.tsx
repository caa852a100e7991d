import type { Language } from '../../../platform/words/index.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { words } from './home.words.ts'

interface HomeProps {
  readonly bodies: readonly { slug: string; name: string; roles: readonly string[] }[]
  readonly language: Language
}

/** For those who belong to several bodies, or to none: the way on. */
export function HomePage({ bodies, language }: HomeProps) {
  const say = words.in(language)
  return (
    <Hall title={say('title')} width="reading">
      <Panel level={1} title={say('title')}>
        {bodies.length === 0 ? (
          <>
            <p>{say('none')}</p>
            <p>{say('none_next')}</p>
            <LinkButton href="/me">{say('my_entry')}</LinkButton>
          </>
        ) : (
          <>
            <p>{say('lead')}</p>
            <List>
              {bodies.map(({ slug, name, roles }) => (
                <Row
                  name={name}
                  href={`/b/${slug}`}
                  why={say(roles.length > 0 ? 'office' : 'member')}
                />
              ))}
            </List>
          </>
        )}
      </Panel>
    </Hall>
  )
}

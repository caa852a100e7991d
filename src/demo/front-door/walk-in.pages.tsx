import type { Language } from '../../platform/words/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { Hall } from '../../ui/frame/hall.tsx'
import { List, Row } from '../../ui/lists.tsx'
import { PageHead, Panel, Split, Stack } from '../../ui/panel.tsx'
import type { DemoFacts } from '../facts.ts'
import type { Guide } from '../people/eight.ts'
import { words } from './walk-in.words.ts'

interface WalkInProps {
  readonly facts: DemoFacts
  readonly language: Language
}

/** Eight people, one click each; then the stories, and things to try. */
export function WalkInPage({ facts, language }: WalkInProps) {
  const say = words.in(language)
  const walkable = facts.guides
  return (
    <Hall title={say('title')}>
      <PageHead title={say('title')} lead={say('lead', { members: facts.members })} />
      <Split>
        <Panel title={say('eight')}>
          <List>
            {walkable.map((guide) => (
              <GuideRow guide={guide} language={language} />
            ))}
          </List>
        </Panel>
        <Stack>
          <Panel title={say('stories')}>
            <List>
              {facts.stories.map(({ story, name, slug }) => (
                <Row name={name} href={`/b/${slug}`} why={say(story)} />
              ))}
            </List>
          </Panel>
          <Panel title={say('more')}>
            <List>
              <Row
                name={say('list_name')}
                href="/demo/this-month.csv"
                why={say('list_why', { rows: facts.members })}
              />
              <Row name={say('outbox_name')} href="/demo/outbox" why={say('outbox_why')} />
              <Row name={say('design_name')} href="/demo/design" why={say('design_why')} />
            </List>
          </Panel>
        </Stack>
      </Split>
    </Hall>
  )
}

function GuideRow({ guide, language }: { guide: Guide; language: Language }) {
  const say = words.in(language)
  return (
    <Row
      brief
      name={`${say(guide.part)}: ${guide.name}`}
      why={say(`${guide.part}_why`)}
      action={
        <form method="post" action="/demo/walk-in">
          <input type="hidden" name="part" value={guide.part} />
          <Button label={say('walk_in', { name: guide.name })}>{say('walk_in_short')}</Button>
        </form>
      }
    />
  )
}

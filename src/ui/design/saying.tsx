import { LinkButton } from '../buttons.tsx'
import { Progress } from '../figures/progress.tsx'
import { Said } from '../frame/flash.tsx'
import { CheckAnswers, Timeline } from '../lists.tsx'
import { EmptyState, Notice } from '../notice.tsx'
import { Panel, Tabs } from '../panel.tsx'
import { QR } from '../paper/qr.tsx'

export function Saying() {
  return (
    <div class="stack">
      <Notice tone="good" text="Grace A. is checked in." />
      <Said kind="done" sentence="Cook, Breakfast club: it is yours. Thank you." />
      <Said kind="care" sentence="It is full. You wait in line." />
      <Said kind="refused" sentence="Somebody else took it a moment ago." />
      <Notice tone="wait" title="7 rows need you" text="Two entries share one e-mail address." />
      <Notice
        tone="stop"
        title="This file would lapse 214 of 842 members"
        text="That is far more than in any month before. Check that the file is whole."
      />
      <Notice text="Your passkey was added on this phone." />
      <Panel title="Reading the list">
        <Progress
          id="job"
          label="Comparing with who is here"
          done={6200}
          of={10000}
          again="/demo/design"
        />
      </Panel>
      <Panel title="Check before it is sent">
        <CheckAnswers
          answers={[
            { label: 'What', value: 'Breakfast club', change: '#what' },
            { label: 'When', value: 'Saturday 29 November, 09:00', change: '#when' },
          ]}
        />
      </Panel>
      <Panel title="What she did">
        <Timeline
          happenings={[
            {
              when: 'Saturday',
              what: 'Came to the packing day',
              who: 'checked in by Lee',
            },
            { when: '12 June', what: 'Was rung by Lee: wants the library open longer' },
            { when: '3 June', what: 'Joined' },
          ]}
        />
      </Panel>
      <EmptyState title="Nothing is on this week">
        <p>Most branches begin with one regular hour that needs no reason to come.</p>
        <LinkButton href="#new">Put something on</LinkButton>
      </EmptyState>
      <Tabs
        label="Views"
        current="all"
        tabs={[
          { key: 'all', label: 'Everybody', href: '#a', count: 842 },
          { key: 'lapsed', label: 'Lapsed', href: '#l', count: 12 },
        ]}
      />
      <QR text="https://hall.example.org/b/riverside" label="Open this page on a phone" />
    </div>
  )
}

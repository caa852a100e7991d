import type { Children } from '../../markup/index.ts'
import { Button, Keys } from '../buttons.tsx'
import { FrameContext, useFrame } from '../frame/frame.ts'
import { Hall } from '../frame/hall.tsx'
import { PageHead, Panel, Split } from '../panel.tsx'
import { Sheet, SheetTable } from '../paper/sheet.tsx'
import { ActiveMembers, Flows, Branches } from './counted.tsx'
import { AForm } from './form.tsx'
import { TodayList, People, Compared } from './people.tsx'
import { Saying } from './saying.tsx'

/** Every component in its states, with invented people: looked at, photographed and tested with axe. */
export function DesignPage() {
  return (
    <InRiverside>
      <Hall title="The look of the house" room="today">
        <Split>
          <ActiveMembers />
          <TodayList />
        </Split>
        <Flows />
        <People />
        <Split even>
          <Branches />
          <Compared />
        </Split>
        <Split even>
          <AForm />
          <Saying />
        </Split>
      </Hall>
    </InRiverside>
  )
}

/** The page for what is printed. */
export function DesignSheet() {
  const rows = [
    'Ann Whitlock',
    'Bilal Hussain',
    'Grace Asante',
    'Łucja Wiśniewska',
    'Pauline Hargreaves',
  ].map((name) => [name, '', ''])
  return (
    <InRiverside>
      <Sheet
        title="Sign-in sheet: Breakfast club"
        lines={['Saturday 29 November, 09:00 to 11:00', 'Main hall · led by Amina O.']}
        page="https://hall.example.org/b/riverside/occasions/1"
        back={{ href: '/demo/design', label: 'Back' }}
      >
        <SheetTable
          columns={[
            { label: 'Name', width: 'wide' },
            { label: 'Here', width: 'narrow' },
            { label: 'Phone or e-mail, if you like' },
          ]}
          rows={rows}
          blank={15}
        />
      </Sheet>
    </InRiverside>
  )
}

export function DesignTask() {
  return (
    <InRiverside>
      <Hall title="A short page" width="reading">
        <PageHead
          title="Talk to Grace"
          lead="2 of your five"
          back={{ href: '/demo/design', label: 'Everybody' }}
        />
        <Panel title="How did it go?">
          <Keys>
            <Button main size="wide">
              Call 07700 900118
            </Button>
            <Button>No answer</Button>
            <Button main tone="stop">
              Call it off
            </Button>
            <Button>Wrong number</Button>
          </Keys>
        </Panel>
      </Hall>
    </InRiverside>
  )
}

const ROOMS = [
  'Today',
  'What’s on',
  'People',
  'Conversations',
  'Learn',
  'Share & supply',
  'Decide',
  'Money',
]

/** A branch around the page, whoever looks at it. */
function InRiverside({ children }: { children: Children }) {
  const rooms = ROOMS.map((label, at) => ({
    key: at === 0 ? 'today' : label,
    label,
    href: '#room',
  }))
  const above = { name: 'Northbridge constituency', slug: 'northbridge' }
  const body = { entered: true, slug: 'riverside', name: 'Riverside branch', above }
  const frame = { ...useFrame(), body, rooms, search: '/demo/design', zone: 'Europe/London' }
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}

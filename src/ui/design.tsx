import type { Children } from '../markup/index.ts'
import { Actions, Button, Keys, LinkButton } from './buttons.tsx'
import {
  Checkbox,
  Checkboxes,
  DateField,
  Field,
  FileField,
  Radios,
  Scale,
  Select,
  TextArea,
  TimeField,
} from './fields.tsx'
import { Said } from './flash.tsx'
import { Figure, Figures, Ladder } from './figures.tsx'
import { FrameContext, useFrame } from './frame.ts'
import { Form } from './form.tsx'
import { Hall } from './hall.tsx'
import { CheckAnswers, Facts, List, Row, Timeline } from './lists.tsx'
import { EmptyState, Notice, Tag } from './notice.tsx'
import { PageHead, Panel, Split, Steps, Tabs, Way } from './panel.tsx'
import { Progress } from './progress.tsx'
import { QR } from './qr.tsx'
import { FilterBar, SearchBox } from './search.tsx'
import { Sheet, SheetTable } from './sheet.tsx'
import { Compare, Pager, Table, type Column } from './tables.tsx'
import { Tiles, type Tile } from './tiles.tsx'
import { Trend } from './trend.tsx'

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

const MONTHS = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']
const ACTIVE = [61, 62, 66, 64, 69, 71, 70, 68, 66, 104, 119, 128]

function ActiveMembers() {
  const points = MONTHS.map((label, at) => ({
    label,
    value: ACTIVE[at] ?? null,
    mark: label === 'Sep' ? 'campaign' : undefined,
  }))
  const names = {
    carries: 'Carries it',
    took_part: 'Took part',
    reached: 'Reached',
    on_paper: 'On paper',
    unknown: 'Unknown',
  }
  return (
    <Panel title="Active members" level={1} aside={<Tag tone="good">9 more than last month</Tag>}>
      <Figure value="128" beside="of 842 on paper · 15.2% took part in the last 90 days" />
      <Trend
        description="Active members each month, from 61 in December to 128 now; most of the surge after the September campaign is being kept"
        points={points}
      />
      <Ladder
        label="Members on each rung"
        rungs={{ carries: 55, took_part: 73, reached: 196, on_paper: 518 }}
        names={names}
        href={(rung) => `#${rung}`}
      />
      <Way href="#rule">How this is worked out</Way>
    </Panel>
  )
}

function TodayList() {
  return (
    <Panel title="Today" aside={<a href="#week">whole week</a>}>
      <List>
        <Row
          name="Breakfast club and food co-op collection"
          href="#1"
          why="09:00, main hall · 34 coming, 3 for the first time"
          tag={<Tag tone="wait">1 cook short</Tag>}
        />
        <Row
          name="Reading circle: who owns our town? (3 of 6)"
          href="#2"
          why="18:30, library room · led by Amina O."
          tag={<Tag tone="good">full</Tag>}
        />
        <Row
          name="Ballot: conference delegates"
          href="#3"
          why="61 of 842 have voted · secret, counted by single transferable vote"
          tag={<Tag tone="info">closes 21:00</Tag>}
        />
      </List>
    </Panel>
  )
}

function Flows() {
  const figures = [
    {
      label: 'newly active',
      value: '21',
      href: '#new',
      why: '14 of them since the campaign',
    },
    { label: 'kept', value: '98', href: '#kept', why: 'active in both quarters' },
    {
      label: 'lapsed',
      value: '12',
      href: '#lapsed',
      why: 'nobody has rung 7 of them',
    },
    { label: 'returned', value: '9', href: '#returned' },
  ]
  return (
    <Panel title="What moved in November">
      <Figures label="What moved" figures={figures} />
    </Panel>
  )
}

function People() {
  return (
    <Panel
      title="Who to talk to, and why"
      aside={
        <LinkButton href="#five" main>
          Start my five
        </LinkButton>
      }
    >
      <SearchBox
        action="/demo/design"
        label="Find a person"
        hint="Any part of a name, phone, e-mail, number or postcode"
      />
      <FilterBar action="/demo/design" on={1} clear="/demo/design" keep={{ q: 'grace' }}>
        <Select
          name="ward"
          label="Ward"
          value="harbour"
          choices={[
            { value: '', label: 'Any ward' },
            { value: 'harbour', label: 'Harbour' },
          ]}
        />
        <Select
          name="standing"
          label="Standing"
          choices={[
            { value: '', label: 'Any' },
            { value: 'arrears', label: 'In arrears' },
          ]}
        />
      </FilterBar>
      <List label="People">
        <Row
          name="Tomasz W."
          href="#t"
          why="Joined 9 days ago, nobody has spoken to him yet. Electrician, Unite. Lives two streets from you."
          tag={<Tag tone="stop">today</Tag>}
        />
        <Row
          name="Grace A."
          href="#g"
          why="Came to her first packing day on Saturday. Said she would like to run the till."
          tag={<Tag tone="wait">this week</Tag>}
          action={
            <Button size="small" label="Check in Grace A.">
              Check in
            </Button>
          }
        />
        <Row
          name="Ravi S."
          href="#r"
          why="Finished the reading circle. Nobody has asked him to lead one."
          tag={<Tag>soon</Tag>}
        />
      </List>
      <Pager total={842} from={26} to={50} previous="#p" next="#n" />
    </Panel>
  )
}

interface Branch {
  slug: string
  name: string
  members: number
  active: string
  change: string
  living: string
}

const BRANCHES: readonly Branch[] = [
  {
    slug: 'riverside',
    name: 'Riverside',
    members: 842,
    active: '15.2%',
    change: '+6.1',
    living: 'Daily life · Education',
  },
  {
    slug: 'millfield',
    name: 'Millfield',
    members: 1310,
    active: '12.8%',
    change: '+5.4',
    living: 'Daily life · Supply',
  },
  {
    slug: 'quarry-bank',
    name: 'Quarry Bank',
    members: 403,
    active: '21.6%',
    change: '+4.9',
    living: 'all six',
  },
  {
    slug: 'harbour',
    name: 'Harbour and Docks',
    members: 977,
    active: '3.1%',
    change: '−2.2',
    living: 'none',
  },
]

const COLUMNS: readonly Column<Branch>[] = [
  {
    label: 'Branch',
    cell: ({ slug, name }) => <a href={`#${slug}`}>{name}</a>,
    sort: { href: '#sort-name' },
  },
  {
    label: 'Members',
    numeric: true,
    cell: ({ members }) => members.toLocaleString('en-GB'),
  },
  {
    label: 'Active',
    numeric: true,
    cell: ({ active }) => active,
    sort: { href: '#sort', now: 'descending' },
  },
  { label: 'Change', numeric: true, cell: ({ change }) => change },
  {
    label: 'Living rooms',
    cell: ({ living }) => (living === 'none' ? <Tag tone="stop">none</Tag> : living),
  },
]

function Branches() {
  return (
    <Panel title="650 constituencies" aside={<Tag tone="good">3,118 more</Tag>}>
      <Figure
        value="300,412"
        beside="of 3,000,000 on paper · 10.0% took part in the last 90 days"
        size="small"
      />
      <Tiles
        description="650 constituencies by the share of members active; most are under 5%, 41 above 15%"
        tiles={SQUARES}
        legend={['under 2%', '2 to 5%', '5 to 10%', '10 to 15%', 'over 15%']}
      />
      <Table caption="Branches that changed most" columns={COLUMNS} rows={BRANCHES} />
    </Panel>
  )
}

const LEVELS = [0, 1, 2, 3, 4, 1, 0, 2, 1, 3, null, 1, 0] as const

const SQUARES: readonly Tile[] = Array.from({ length: 650 }, (_, at) => ({
  level: LEVELS[(at * 7 + (at >> 3)) % LEVELS.length] ?? null,
}))

function Compared() {
  const rows = [
    { name: 'name', label: 'Name', left: 'Pauline Hargreave', right: 'Pauline Hargreaves' },
    { name: 'email', label: 'E-mail', left: 'p.hargreaves@example.org', right: '' },
    { name: 'postcode', label: 'Postcode', left: 'NB4 2QT', right: 'NB4 2QT' },
    { name: 'phone', label: 'Phone', left: '07700 900118', right: '07700 900181' },
  ]
  return (
    <Panel title="One person or two?">
      <form class="form" method="post">
        <Compare
          caption="Two entries side by side"
          left="From the list"
          right="Already here"
          rows={rows}
          choose
        />
        <Keys>
          <Button main>One person: merge</Button>
          <Button>Two people</Button>
        </Keys>
      </form>
      <Facts
        facts={[
          { label: 'Member', value: 'since June, Harbour ward' },
          { label: 'Work', value: 'Care worker · UNISON' },
          { label: 'Speaks', value: 'English, Twi' },
        ]}
      />
    </Panel>
  )
}

function AForm() {
  const problems = { title: 'Give it a name that people will know', starts_on: 'That day is past' }
  return (
    <Panel title="Put something on">
      <Steps n={2} of={3} title="When and where" />
      <Form problems={problems} typed={{ starts_on: '2026-11-01', kind: 'meal' }}>
        <Field name="title" label="What is it called?" hint="As it will stand on the poster" />
        <DateField name="starts_on" label="Which day?" />
        <TimeField name="starts_at" label="From what time?" value="18:30" />
        <Select
          name="place"
          label="Where?"
          choices={[
            { value: 'hall', label: 'Main hall' },
            { value: 'library', label: 'Library room' },
          ]}
        />
        <Radios
          name="kind"
          label="What kind of thing is it?"
          choices={[
            { value: 'meal', label: 'A meal', hint: 'Breakfast club, supper, packing day' },
            { value: 'meeting', label: 'A meeting' },
          ]}
        />
        <Checkboxes
          name="needs"
          label="What is needed?"
          values={['cook']}
          choices={[
            { value: 'cook', label: 'Cooks' },
            { value: 'door', label: 'Somebody on the door' },
          ]}
        />
        <Scale
          name="size"
          label="How many do you expect?"
          value="40"
          choices={[
            { value: '10', label: '10' },
            { value: '40', label: '40' },
            { value: '100', label: '100+' },
          ]}
        />
        <TextArea name="about" label="A few words about it" optional rows={3} />
        <FileField name="picture" label="A picture" optional />
        <Checkbox
          name="public"
          label="Anyone may see it"
          hint="It will stand on the branch’s public page"
          checked
        />
        <Actions>
          <Button main>Check and save</Button>
          <a href="#cancel">Leave it</a>
        </Actions>
      </Form>
    </Panel>
  )
}

function Saying() {
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

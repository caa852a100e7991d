import { Button, Keys, LinkButton } from '../buttons.tsx'
import { Select } from '../forms/fields.tsx'
import { FilterBar, SearchBox } from '../forms/search.tsx'
import { Facts, List, Row } from '../lists.tsx'
import { Tag } from '../notice.tsx'
import { Panel } from '../panel.tsx'
import { Compare, Pager } from '../tables.tsx'

export function TodayList() {
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

export function People() {
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

export function Compared() {
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

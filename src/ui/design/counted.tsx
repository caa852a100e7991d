import { Figure, Figures, Ladder } from '../figures/figures.tsx'
import { Tiles, type Tile } from '../figures/tiles.tsx'
import { Trend } from '../figures/trend.tsx'
import { Tag } from '../notice.tsx'
import { Panel, Way } from '../panel.tsx'
import { Table, type Column } from '../tables.tsx'

const MONTHS = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']
const ACTIVE = [61, 62, 66, 64, 69, 71, 70, 68, 66, 104, 119, 128]

export function ActiveMembers() {
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

export function Flows() {
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

export function Branches() {
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

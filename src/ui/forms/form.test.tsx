import { expect, test } from 'vitest'
import type { Markup } from '../../markup/index.ts'
import { render } from '../../markup/index.ts'
import { Trend } from '../figures/trend.tsx'
import { FrameContext, plainFrame } from '../frame/frame.ts'
import { Pager, Table } from '../tables.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { Field, Select, TextArea } from './fields.tsx'
import { Form } from './form.tsx'

const html = (page: Markup) => render(page)

const wards = [
  { value: 'harbour', label: 'Harbour' },
  { value: 'mill', label: 'Mill' },
]

test('a refused form comes back with its reasons on top, each leading to its field, and what was typed', () => {
  const page = html(
    <Form
      problems={{ title: 'Give it a name', form: 'Somebody changed it meanwhile' }}
      typed={{ title: 'Break<fast', ward: 'mill', about: 'Eggs & tea', needs: ['door'] }}
    >
      <Field name="title" label="Name" hint="As on the poster" value="old" />
      <Select name="ward" label="Ward" choices={wards} value="harbour" />
      <TextArea name="about" label="About" />
      <Checkboxes
        name="needs"
        label="Needs"
        values={['cook']}
        choices={[
          { value: 'cook', label: 'Cook' },
          { value: 'door', label: 'Door' },
        ]}
      />
    </Form>,
  )
  expect(page).toContain('<a href="#f-title">Give it a name</a>')
  expect(page).toContain('<li>Somebody changed it meanwhile</li>')
  expect(page).toMatch(
    /id="f-title"[^>]*aria-describedby="f-title-hint f-title-error"[^>]*aria-invalid="true"/,
  )
  expect(page).toContain('value="Break&lt;fast"')
  expect(page).toMatch(/<option value="mill" selected>/)
  expect(page).toContain('Eggs &amp; tea</textarea>')
  expect(page).toMatch(/value="door" checked/)
  expect(page).not.toMatch(/value="cook" checked/)
})

test('a fresh form has no summary and shows what is there already', () => {
  const page = html(
    <Form>
      <Field name="title" label="Name" value="Choir" />
      <Radios name="ward" label="Ward" choices={wards} value="mill" />
    </Form>,
  )
  expect(page).not.toContain('error-summary')
  expect(page).toContain('value="Choir"')
  expect(page).toMatch(/value="mill" checked/)
})

test('a table says which way it is sorted, and every cell carries its label for a phone', () => {
  const page = html(
    <Table
      caption="Branches"
      rows={[{ name: 'Leeds', active: 15 }]}
      columns={[
        { label: 'Branch', cell: ({ name }) => name },
        {
          label: 'Active',
          numeric: true,
          cell: ({ active }) => active,
          sort: { href: '?sort=active', now: 'descending' },
        },
      ]}
    />,
  )
  expect(page).toContain('aria-sort="descending"')
  expect(page).toContain('data-label="Active"')
  expect(page).toMatch(/<th role="rowheader" scope="row"[^>]*>Leeds/)
})

test('a list says how many were found, as the reader counts', () => {
  const inPolish = { ...plainFrame, language: 'pl' as const }
  const page = html(
    <FrameContext.Provider value={inPolish}>
      <Pager total={842} from={26} to={50} next="?after=x" />
    </FrameContext.Provider>,
  )
  expect(page).toContain('Znaleziono: 842')
  expect(page).not.toContain('rel="prev"')
})

test('a trend is spoken as well as drawn', () => {
  const page = html(
    <Trend
      description="from 61 to 128"
      points={[
        { label: 'Dec', value: 61 },
        { label: 'Nov', value: 128, mark: 'campaign' },
      ]}
    />,
  )
  expect(page).toContain('role="img" aria-label="from 61 to 128"')
  expect(page).toContain('campaign')
  expect(page).not.toMatch(/NaN|undefined| style=/)
})

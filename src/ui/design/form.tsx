import { Actions, Button } from '../buttons.tsx'
import { Checkbox, Checkboxes, Radios, Scale } from '../forms/choices.tsx'
import { DateField, Field, FileField, Select, TextArea, TimeField } from '../forms/fields.tsx'
import { Form } from '../forms/form.tsx'
import { Panel, Steps } from '../panel.tsx'

export function AForm() {
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

import { DateField, Field, Select } from '../../../ui/forms/fields.tsx'
import { FilterBar } from '../../../ui/forms/search.tsx'
import { useBelow, useFrame } from '../../../ui/frame/frame.ts'
import { words as commonWords } from '../roles.words.ts'
import { roleWord } from './people-said.pages.tsx'
import type { PeopleProps } from './people.pages.tsx'
import { addressOf, choicesOn, type PeopleAsk, rungChoices, stateChoices } from './people.rules.ts'
import { words } from './people.words.ts'

/** By what the list can be narrowed: where and how they stand, since when they joined, what they are. */
export function Choices(props: PeopleProps) {
  const { home, ask } = props
  return (
    <FilterBar
      action={home}
      on={choicesOn(ask)}
      clear={addressOf(home, { q: ask.q, sort: ask.sort })}
      keep={{ q: ask.q, sort: ask.sort === 'name' ? '' : ask.sort }}
    >
      <Belonging {...props} />
      <Joined ask={ask} />
      <Marked {...props} />
    </FilterBar>
  )
}

function Belonging({ ask, wards }: PeopleProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const any = { value: '', label: say('any') }
  const common = commonWords.in(language)
  return (
    <>
      {wards.length > 0 && (
        <Select
          name="ward"
          label={say('ward', { below: useBelow() })}
          value={ask.ward}
          choices={[any, ...wards.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
      )}
      <Select
        name="state"
        label={say('state')}
        value={ask.state}
        choices={stateChoices.map((value) => ({ value, label: stateChoice(value) }))}
      />
      <Select
        name="rung"
        label={say('rung')}
        value={ask.rung}
        choices={rungChoices.map((value) => ({
          value,
          label: value ? common(`rung_${value}`) : say('any'),
        }))}
      />
    </>
  )

  function stateChoice(value: PeopleAsk['state']) {
    if (value === '') return say('state_counting')
    return value === 'all' ? say('state_all') : common(`state_${value}`)
  }
}

function Joined({ ask }: Pick<PeopleProps, 'ask'>) {
  const { language } = useFrame()
  const say = words.in(language)
  return (
    <>
      <DateField name="joined_from" label={say('joined_from')} value={ask.joined_from} />
      <DateField name="joined_to" label={say('joined_to')} value={ask.joined_to} />
    </>
  )
}

function Marked({ ask, tags, roles }: PeopleProps) {
  const { language } = useFrame()
  const say = words.in(language)
  const any = { value: '', label: say('any') }
  return (
    <>
      <Field name="union" label={say('union')} value={ask.union} maxlength={60} size="middle" />
      <Select
        name="office"
        label={say('office')}
        value={ask.office}
        choices={[
          any,
          { value: 'any', label: say('office_any') },
          ...roles.map((role) => ({ value: role, label: roleWord(language, role) })),
        ]}
      />
      {tags.length > 0 && (
        <Select
          name="tag"
          label={say('tag')}
          value={ask.tag}
          choices={[any, ...tags.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  )
}

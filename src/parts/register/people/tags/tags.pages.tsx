import { Button } from '../../../../ui/buttons.tsx'
import { Checkbox } from '../../../../ui/forms/choices.tsx'
import { Field, Select } from '../../../../ui/forms/fields.tsx'
import { Form, type Problems, type Typed } from '../../../../ui/forms/form.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { EmptyState } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { words } from './tags.words.ts'

interface Word {
  readonly id: string
  readonly name: string
  readonly people: number
}

interface WordsProps {
  readonly list: string
  readonly words: readonly Word[]
  /** Of which word a form was refused, and why. */
  readonly refused?: { readonly id: string; readonly problems: Problems; readonly typed: Typed }
}

export function TagsPage({ list, words: tags, refused }: WordsProps) {
  const say = words.in(useFrame().language)
  return (
    <Hall title={say('tags')} room="people" width="reading">
      <PageHead
        title={say('tags')}
        lead={say('tags_lead')}
        back={{ href: list, label: say('back') }}
      />
      {tags.length === 0 && <EmptyState title={say('none')}>{say('none_why')}</EmptyState>}
      {tags.map((tag) => (
        <Panel
          title={tag.name}
          aside={<a href={`${list}?tag=${tag.id}`}>{say('carried', { n: tag.people })}</a>}
        >
          <Rename home={`${list}/tags/${tag.id}`} word={tag} refused={refused} />
          {tags.length > 1 && (
            <Form action={`${list}/tags/${tag.id}/merge`} inline>
              <Select
                name="into"
                label={say('merge')}
                choices={tags
                  .filter(({ id }) => id !== tag.id)
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button label={say('merge_label', { name: tag.name })}>{say('merge_button')}</Button>
            </Form>
          )}
          <Remove
            action={`${list}/tags/${tag.id}/removal`}
            label={say('remove_label', { name: tag.name })}
            sure={say('sure')}
          >
            {say('remove')}
          </Remove>
        </Panel>
      ))}
    </Hall>
  )
}

interface RenameProps {
  home: string
  word: Word
  refused: WordsProps['refused']
}

function Rename({ home, word, refused }: RenameProps) {
  const say = words.in(useFrame().language)
  const mine = refused?.id === word.id ? { problems: refused.problems, typed: refused.typed } : {}
  return (
    <Form action={`${home}/name`} inline {...mine}>
      <Field name="name" label={say('new_name')} value={word.name} maxlength={40} size="middle" />
      <Button label={say('rename_label', { name: word.name })}>{say('rename')}</Button>
    </Form>
  )
}

interface RemoveProps {
  action: string
  label: string
  sure: string
  children: string
}

/** Asked about before it is done: a box to tick, without script. */
function Remove({ action, label, sure, children }: RemoveProps) {
  return (
    <details>
      <summary>{children}</summary>
      <Form action={action}>
        <Checkbox name="sure" label={sure} />
        <Button tone="stop" label={label}>
          {children}
        </Button>
      </Form>
    </details>
  )
}

export function FieldsPage({ list, words: fields, refused }: WordsProps) {
  const say = words.in(useFrame().language)
  const added = refused?.id === 'new' ? { problems: refused.problems, typed: refused.typed } : {}
  return (
    <Hall title={say('fields')} room="people" width="reading">
      <PageHead
        title={say('fields')}
        lead={say('fields_lead')}
        back={{ href: list, label: say('back') }}
      />
      {fields.length === 0 && (
        <EmptyState title={say('no_fields')}>{say('no_fields_why')}</EmptyState>
      )}
      {fields.map((field) => (
        <Panel
          title={field.name}
          aside={<span class="soft">{say('filled', { n: field.people })}</span>}
        >
          <Rename home={`${list}/fields/${field.id}`} word={field} refused={refused} />
          <Remove
            action={`${list}/fields/${field.id}/removal`}
            label={say('field_remove_label', { name: field.name })}
            sure={say('field_sure')}
          >
            {say('field_remove')}
          </Remove>
        </Panel>
      ))}
      <Panel title={say('field_new')}>
        <Form action={`${list}/fields`} {...added}>
          <Field name="new_name" label={say('new_name')} maxlength={60} />
          <Button main>{say('field_add')}</Button>
        </Form>
      </Panel>
    </Hall>
  )
}

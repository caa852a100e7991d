import { Button } from '../../../ui/buttons.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { Hall } from '../../../ui/frame/hall.tsx'
import { PageHead } from '../../../ui/panel.tsx'
import { useSayings } from './door.pages.tsx'
import type { AtDoor } from './door.rules.ts'

interface FriendsProps {
  at: string
  row: AtDoor
  typed?: string
}

/** How many friends came with somebody, where it is not what they said. */
export function FriendsPage({ at, row, typed }: FriendsProps) {
  const say = useSayings()
  const title = say('friends_of', { name: row.name })
  return (
    <Hall title={title} room="occasions" width="reading">
      <PageHead title={title} back={{ href: `${at}/door`, label: say('door') }} />
      <Form
        action={`${at}/door/friends/${row.id ?? ''}`}
        typed={typed === undefined ? {} : { friends: typed }}
        problems={typed === undefined ? {} : { friends: say('friends_how_many') }}
      >
        <Field
          name="friends"
          label={say('friends_here')}
          hint={[say('friends_said', { n: row.guests }), row.guest_names].filter(Boolean).join(' ')}
          value={String(row.friends)}
          inputmode="numeric"
          maxlength={2}
        />
        <Button main>{say('guest_save')}</Button>
      </Form>
    </Hall>
  )
}

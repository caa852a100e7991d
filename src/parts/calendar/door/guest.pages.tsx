import { Button } from '../../../ui/buttons.tsx'
import { Field } from '../../../ui/forms/fields.tsx'
import { Form } from '../../../ui/forms/form.tsx'
import { SearchBox } from '../../../ui/forms/search.tsx'
import { useBelow } from '../../../ui/frame/frame.ts'
import { Hall } from '../../../ui/frame/hall.tsx'
import { List, Row } from '../../../ui/lists.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../ui/panel.tsx'
import { useSayings } from './door.pages.tsx'
import type { AtDoor } from './door.rules.ts'

interface GuestProps {
  at: string
  guest: AtDoor
  typed: string
  found: readonly AtDoor[]
  ward: string | null
  isMissing?: boolean
}

/** A guest's details, taken later in peace; or the member the guest turned out to be. */
export function GuestPage({ at, guest, typed, found, ward, isMissing }: GuestProps) {
  const say = useSayings()
  const here = `${at}/door/guests/${guest.id ?? ''}`
  return (
    <Hall title={guest.name} room="occasions" width="reading">
      <PageHead title={guest.name} back={{ href: `${at}/door`, label: say('door') }} />
      <Form
        action={here}
        typed={isMissing ? { name: '' } : {}}
        problems={isMissing ? { name: say('guest_missing') } : {}}
      >
        <Field name="name" label={say('guest_full_name')} value={guest.name} maxlength={80} />
        <Field
          name="contact"
          label={say('guest_contact')}
          hint={say('guest_contact_hint')}
          value={guest.hint}
          maxlength={120}
          optional
        />
        <Button>{say('guest_save')}</Button>
      </Form>
      <IsMember here={here} typed={typed} found={found} ward={ward} />
    </Hall>
  )
}

/** Looks among the members for the one the guest turned out to be. */
function IsMember({
  here,
  typed,
  found,
  ward,
}: Pick<GuestProps, 'typed' | 'found' | 'ward'> & { here: string }) {
  const say = useSayings()
  return (
    <Panel title={say('is_member')}>
      <p class="soft">{say('is_member_why')}</p>
      <SearchBox action={here} label={say('find')} value={typed} results="found" />
      <div id="found">
        {typed !== '' && found.length === 0 && (
          <EmptyState
            title={
              ward === null
                ? say('nobody_member')
                : say('nobody_member_ward', { below: useBelow(), ward })
            }
          />
        )}
        <List>
          {found.map((one) => (
            <Row
              name={one.name}
              why={one.hint}
              action={
                <form method="post" action={`${here}/person`}>
                  <input type="hidden" name="person" value={one.person_id ?? ''} />
                  <input type="hidden" name="turn" value={one.turn} />
                  <Button label={say('is_this_who', { name: one.name })}>{say('is_this')}</Button>
                </form>
              }
            />
          ))}
        </List>
      </div>
    </Panel>
  )
}

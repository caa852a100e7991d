import { Actions, Button, LinkButton } from '../../../../ui/buttons.tsx'
import { Radios } from '../../../../ui/forms/choices.tsx'
import { Form } from '../../../../ui/forms/form.tsx'
import { useFormats, useFrame } from '../../../../ui/frame/frame.ts'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import { Sheet, SheetTable } from '../../../../ui/paper/sheet.tsx'
import { useSpan } from '../../occasions/occasion.pages.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { useSayings } from '../door.pages.tsx'
import { doorIs } from '../door.rules.ts'
import { blankLines, type PrintedSheet, type SheetLine } from './sheet.rules.ts'

interface SheetsProps {
  at: string
  occasion: Occasion
  sheets: readonly PrintedSheet[]
  once: string
}

/** Makes a sheet to print, and leads back to those that were made. */
export function SheetsPage({ at, occasion, sheets, once }: SheetsProps) {
  const say = useSayings()
  const tell = useFormats()
  const { body, now } = useFrame()
  const isOpen = doorIs(now, occasion) === 'open'
  return (
    <Hall title={say('sheets')} room="occasions" width="reading">
      <PageHead
        title={say('sheets')}
        lead={say('sheets_lead')}
        back={{ href: at, label: occasion.title }}
      />
      <Form action={`${at}/sheets`} once={once}>
        <Radios
          name="who"
          label={say('who_on_it')}
          value="coming"
          choices={[
            { value: 'coming', label: say('on_coming') },
            {
              value: 'members',
              label: say('on_members', { body: body?.name ?? '' }),
              hint: say('on_members_hint'),
            },
          ]}
        />
        <Actions>
          <Button main>{say('make_sheet')}</Button>
          {isOpen && <a href={`${at}/keying`}>{say('key_in_names')}</a>}
        </Actions>
      </Form>
      {sheets.length > 0 && (
        <Panel>
          <List>
            {sheets.map((sheet) => (
              <Row
                name={say('sheet_of', { when: tell.moment(sheet.printed_at) })}
                href={`${at}/sheets/${sheet.id}`}
                why={say('sheet_lines', { n: sheet.lines })}
                action={
                  isOpen && (
                    <LinkButton href={`${at}/keying?sheet=${sheet.id}`}>{say('key_in')}</LinkButton>
                  )
                }
              />
            ))}
          </List>
        </Panel>
      )}
    </Hall>
  )
}

interface PrintedProps {
  at: string
  /** The keying page of this very sheet, in full, for its QR. */
  page: string
  occasion: Occasion
  lines: readonly SheetLine[]
}

/** The sheet itself: names with a box, a QR that opens its keying page, blank lines at the end. */
export function PrintedSheetPage({ at, page, occasion, lines }: PrintedProps) {
  const say = useSayings()
  const where = [useSpan(occasion), occasion.place].filter(Boolean).join(' · ')
  const hasSlots = lines.some(({ slot, guests }) => slot !== '' || guests > 0)
  const columns = [
    { label: say('col_here'), width: 'narrow' as const },
    { label: say('col_name') },
    ...(hasSlots ? [{ label: say('col_does'), width: 'wide' as const }] : []),
  ]
  return (
    <Sheet
      title={occasion.title}
      lines={[where, say('sheet_note')]}
      page={page}
      back={{ href: `${at}/sheets`, label: say('sheets') }}
    >
      <SheetTable
        columns={columns}
        rows={lines.map(({ name, slot, guests }) => {
          const does = [slot, guests > 0 && say('and_friends', { n: guests })]
            .filter(Boolean)
            .join(', ')
          return [<Box />, name, ...(hasSlots ? [does] : [])]
        })}
        blank={blankLines(lines.length)}
      />
    </Sheet>
  )
}

const Box = () => <span class="box" />

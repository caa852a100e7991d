import { Button } from '../../../../ui/buttons.tsx'
import { Hall } from '../../../../ui/frame/hall.tsx'
import { List, Row } from '../../../../ui/lists.tsx'
import { EmptyState, Tag } from '../../../../ui/notice.tsx'
import { PageHead, Panel } from '../../../../ui/panel.tsx'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { useKeeping } from '../use.pages.tsx'
import { mayBeMiss, type NotDone, type Was } from './absence.rules.ts'
import type { Settings } from './settings.rules.ts'

interface AbsencesProps {
  home: string
  occasion: Occasion
  rows: readonly NotDone[]
  settings: Settings
}

/** After it: who had a shift and did not do it, excused or missed. */
export function AbsencesPage({ home, occasion, rows, settings }: AbsencesProps) {
  const keeping = useKeeping()
  const at = `${home}/${occasion.id}`
  const max = settings['misses-max']
  const lead =
    max === 0
      ? keeping('absences_lead_never')
      : keeping('absences_lead', { max, weeks: settings['misses-weeks'] })
  return (
    <Hall title={keeping('absences')} room="occasions" width="reading">
      <PageHead
        title={keeping('absences')}
        lead={lead}
        back={{ href: at, label: occasion.title }}
      />
      <Panel>
        {rows.length === 0 && <EmptyState title={keeping('absences_none')} />}
        <List>
          {rows.map((row) => (
            <Absent
              action={`${at}/absences`}
              row={row}
              isMiss={mayBeMiss(row, occasion.starts_at, settings)}
            />
          ))}
        </List>
      </Panel>
    </Hall>
  )
}

function Absent({ action, row, isMiss }: { action: string; row: NotDone; isMiss: boolean }) {
  const keeping = useKeeping()
  const why = [
    row.slot,
    isMiss ? keeping(row.took_back ? 'took_back_late' : 'did_not_come') : keeping('asked_in_time'),
  ]
  const note = (was: Was | 'none', says: string) => (
    <form method="post" action={action}>
      <input type="hidden" name="commitment" value={row.id} />
      <input type="hidden" name="was" value={was} />
      <Button size="small" label={keeping('note_label', { what: says, who: row.name })}>
        {says}
      </Button>
    </form>
  )
  return (
    <Row
      name={row.name}
      why={why.join(' · ')}
      tag={
        row.was && (
          <Tag tone={row.was === 'missed' ? 'wait' : 'good'}>{keeping(`was_${row.was}`)}</Tag>
        )
      }
      action={
        <>
          {isMiss && row.was !== 'excused' && note('excused', keeping('excused'))}
          {isMiss && row.was !== 'missed' && note('missed', keeping('missed'))}
          {row.was && note('none', keeping('take_back_note'))}
        </>
      }
    />
  )
}

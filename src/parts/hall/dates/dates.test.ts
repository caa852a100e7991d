import { describe, expect, test } from 'vitest'
import { lettersTo } from '../../../../test/support/letters.ts'
import { asHallIn } from '../../../platform/entering/errands.ts'
import { addRoom, ann, grace, hall, rooms, openRooms } from '../hall.testing.ts'
import { tellOfDates } from './dates.jobs.ts'

openRooms()

describe('days not to miss', () => {
  test('are told on the pages of those who keep the rooms, and by one letter at each mark', async () => {
    const at = await addRoom('Roof')
    await hall.ask(ann, `${at}/dates`, {
      what: 'insurance',
      due_on: '2026-12-17',
      note: 'Ring the co-op',
    })
    expect(await hall.read(ann, '/b/leeds')).toContain('The insurance of Roof ends')
    expect(await hall.read(ann, rooms)).toContain('in 25 days')
    expect(await hall.read(grace, rooms)).not.toContain('insurance')
    const leeds = hall.town.body('leeds')
    const tell = () => asHallIn(hall.house, 'a test of the morning', leeds, tellOfDates)
    await tell()
    await tell()
    const told = (await lettersTo(hall, 'ann@example.org')).filter(({ subject }) =>
      subject.includes('insurance of Roof'),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Ring the co-op')
  })
})

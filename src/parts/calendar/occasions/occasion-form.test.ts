import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOccasion, slotProblems, typedFrom } from './occasion-form.rules.ts'

const LONDON = 'Europe/London'

const typed = {
  title: 'Breakfast club',
  kind: 'breakfast-club',
  day: '2026-11-29',
  from: '09:00',
  to: '11:00',
  place: 'Main hall',
  slot_0_name: 'Cook',
  slot_0_minimum: '2',
  slot_0_maximum: '4',
  slot_0_does: 'did-shift',
  slot_0_asks: 'cook',
  slot_0_covers: 'opening',
}

const problemsOf = (change: Record<string, string>) => {
  const reading = readOccasion({ ...typed, ...change }, LONDON)
  return 'problems' in reading ? reading.problems : {}
}

const anybody = { asks: null, covers: 'whole' } as const

const typedSlot = { name: 'Cook', does: 'did-shift', minimum: 2, maximum: 4 }

describe('the form of an occasion', () => {
  test('becomes an occasion with its slots', () => {
    expect(readOccasion(typed, LONDON)).toEqual({
      draft: {
        kind: 'breakfast-club',
        title: 'Breakfast club',
        about: '',
        place: 'Main hall',
        open_to: 'members',
        room_for: null,
        starts_at: new Date('2026-11-29T09:00Z'),
        ends_at: new Date('2026-11-29T11:00Z'),
        slots: [
          {
            id: null,
            name: 'Cook',
            does: 'did-shift',
            minimum: 2,
            maximum: 4,
            asks: 'cook',
            covers: 'opening',
          },
        ],
      },
    })
  })

  test('says what is wrong at the field where it is wrong, all at once', () => {
    expect(problemsOf({ title: '', kind: 'séance', day: '31/12', from: '9', to: '' })).toEqual({
      title: 'title-missing',
      kind: 'kind-missing',
      day: 'day-missing',
      from: 'time-missing',
      to: 'end-missing',
    })
  })

  test('is not put on in a year that can only be a slip of the finger', () => {
    expect(problemsOf({ day: '1926-11-29' })).toEqual({ day: 'day-far' })
    expect(problemsOf({ day: '9999-12-31' })).toEqual({ day: 'day-far' })
  })

  test('ends after it starts, on the same day unless another is given', () => {
    expect(problemsOf({ to: '08:00' })).toEqual({ to: 'ends-before' })
    expect(problemsOf({ from: '20:00', to: '00:30', last_day: '2026-11-30' })).toEqual({})
    expect(problemsOf({ last_day: '2026-12-30' })).toEqual({ last_day: 'ends-too-late' })
  })

  test('asks for a name and sensible numbers of each slot', () => {
    expect(problemsOf({ slot_0_maximum: '1' })).toEqual({ slot_0_maximum: 'maximum-below-minimum' })
    expect(problemsOf({ slot_1_minimum: '2' })).toEqual({ slot_1_name: 'slot-name-missing' })
    expect(problemsOf({ slot_1_name: 'cook' })).toEqual({ slot_1_name: 'slot-name-twice' })
    expect(problemsOf({ slot_0_minimum: 'two' })).toEqual({ slot_0_minimum: 'not-a-number' })
  })

  test('is never stopped by what is typed into it', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(typed), 'last_day', 'room_for'),
      fc.string(),
    )
    fc.assert(
      fc.property(anything, (some) => {
        const reading = readOccasion({ ...typed, ...some }, LONDON)
        if ('draft' in reading)
          expect(reading.draft.ends_at.getTime()).toBeGreaterThan(reading.draft.starts_at.getTime())
      }),
    )
  })

  test('takes nobody’s place away', () => {
    const reading = readOccasion(
      { ...typed, room_for: '10', slot_0_id: 'a', slot_0_maximum: '2' },
      LONDON,
    )
    if (!('draft' in reading)) throw new Error('the form should be whole')
    const open = { id: 'open', taken: 11, waiting: 0 }
    const standing = [
      { id: 'a', taken: 3, waiting: 0 },
      { id: 'b', taken: 0, waiting: 1 },
    ]
    expect(slotProblems(reading.draft, standing, open)).toEqual({
      room_for: 'below-taken',
      slot_0_maximum: 'below-taken',
      form: 'slot-in-use',
    })
  })

  test('of an occasion that is there says what it is', () => {
    const reading = readOccasion(typed, LONDON)
    if (!('draft' in reading)) throw new Error('the form should be whole')
    const slots = [
      { id: 'o', name: '', does: 'attended', minimum: 0, maximum: null, ...anybody },
      { id: 'c', ...typedSlot, asks: 'cook', covers: 'opening' } as const,
    ]
    const again = readOccasion(
      typedFrom(reading.draft, slots, { zone: LONDON, ids: 'new' }),
      LONDON,
    )
    expect(again).toEqual(reading)
  })
})

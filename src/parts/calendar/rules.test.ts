import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doneAt, doorIs } from './door/door.rules.ts'
import { keyingQuery, readKeying, type KeyingState } from './door/sheet/keying.rules.ts'
import { meant, readTick, tickOf } from './door/sheet/sheet.rules.ts'
import { deedAtDoor } from './kinds.rules.ts'
import { shownName } from './names.rules.ts'
import { lineNumbers } from './numbers.rules.ts'
import { readOccasion, slotProblems, typedFrom } from './occasions/occasion.rules.ts'
import { monthOf } from './whats-on/month.rules.ts'

const LONDON = 'Europe/London'

describe('a month on the wall', () => {
  test('begins on a Monday, ends on a Sunday and holds each of its days once', () => {
    const months = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(months, ([year, number]) => {
        const text = `${year}-${String(number).padStart(2, '0')}`
        const days = monthOf(text, LONDON)?.weeks.flat() ?? []
        expect(days.length % 7).toBe(0)
        expect(new Date(days[0]?.day ?? '').getUTCDay()).toBe(1)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
        const inside = days.filter((day) => day.inMonth).map((day) => day.number)
        expect(inside).toEqual(inside.map((_, at) => at + 1))
        expect(inside.length).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate())
      }),
    )
  })

  test('is nothing for what is no month', () => {
    for (const text of ['2026-13', '2026-1', 'november', '', '1999-01'])
      expect(monthOf(text, LONDON)).toBeNull()
  })
})

describe('the numbers ticked on a paper sheet', () => {
  test('are read as people type them', () => {
    expect(lineNumbers('3 7 12-18', 40)).toEqual({
      numbers: [3, 7, 12, 13, 14, 15, 16, 17, 18],
      unclear: [],
    })
    expect(lineNumbers(' 3,7 , 12 – 14.', 40).numbers).toEqual([3, 7, 12, 13, 14])
  })

  test('that are not on the sheet, or not numbers, are given back', () => {
    expect(lineNumbers('0 4 41 9-3 x 7-', 40)).toEqual({
      numbers: [4],
      unclear: ['0', '41', '9-3', 'x', '7-'],
    })
  })

  test('whatever is typed gives numbers on the sheet, each once, in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 500 }), (text, lines) => {
        const { numbers } = lineNumbers(text, lines)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(numbers.every((n) => n >= 1 && n <= lines)).toBe(true)
      }),
    )
  })
})

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
    expect(problemsOf({ title: ' ', kind: 'séance', day: '31/12', from: '9', to: '' })).toEqual({
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

const anybody = { asks: null, covers: 'whole' } as const
const typedSlot = { name: 'Cook', does: 'did-shift', minimum: 2, maximum: 4 }

describe('what a check-in counts as', () => {
  test('follows the public rule: a shift, hosting and teaching are relied on', () => {
    const at = { isHost: false, does: 'attended', kind: 'choir' }
    expect(deedAtDoor(at)).toBe('attended')
    expect(deedAtDoor({ ...at, does: 'did-shift' })).toBe('did-shift')
    expect(deedAtDoor({ ...at, isHost: true })).toBe('hosted')
    expect(deedAtDoor({ ...at, isHost: true, does: 'taught' })).toBe('taught')
    expect(deedAtDoor({ ...at, kind: 'study-circle' })).toBe('studied')
  })
})

describe('the door', () => {
  const on = {
    starts_at: new Date('2026-11-22T09:00Z'),
    ends_at: new Date('2026-11-22T11:00Z'),
    called_off: null,
  }
  test('opens the evening before and shuts when it is history', () => {
    expect(doorIs(new Date('2026-11-21T08:59Z'), on)).toBe('too-early')
    expect(doorIs(new Date('2026-11-21T20:00Z'), on)).toBe('open')
    expect(doorIs(new Date('2027-03-01T09:00Z'), on)).toBe('too-late')
    expect(doorIs(new Date('2026-11-22T09:00Z'), { ...on, called_off: 'no heating' })).toBe(
      'called-off',
    )
  })

  test('writes a sheet keyed in on Tuesday down to Sunday', () => {
    expect(doneAt(new Date('2026-11-24T19:00Z'), on)).toEqual(on.ends_at)
  })
})

test('everybody may read the first name and initial of who runs it', () => {
  expect(shownName({ given_name: 'Amina', family_name: 'Osei', known_as: '' })).toBe('Amina O.')
  expect(shownName({ given_name: 'Robert', family_name: '', known_as: 'Bob' })).toBe('Bob')
})

describe('keying in', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const state: KeyingState = {
    sheet: id,
    numbers: '3 7 12-18',
    picked: [id],
    guests: [{ id, name: 'Ola & Jo' }],
    typed: 'Żan',
  }

  test('stands whole in the address', () => {
    const query = new URLSearchParams(keyingQuery(state))
    const read: Record<string, string[]> = {}
    for (const name of query.keys()) read[name] = query.getAll(name)
    expect(readKeying(read)).toEqual(state)
  })

  test('reads anything at all as something to key in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('sheet', 'p', 'g', 'q', 'numbers'), fc.array(fc.string())),
        (query) => {
          expect(() => readKeying(query)).not.toThrow()
        },
      ),
    )
  })

  test('takes the first one found, and asks when two are called the same', () => {
    const [ann, anne, double] = [{ name: 'Ann Lee' }, { name: 'Anne Lee' }, { name: 'ann lee' }]
    expect(meant([ann, anne])).toEqual({ first: ann })
    expect(meant([ann, anne, double])).toEqual({ sameName: [ann, double] })
    expect(meant([])).toBeNull()
  })

  test('reads a tick as it was sent, and nothing else', () => {
    const row = {
      id: null,
      person_id: id,
      turn: 2,
      name: 'Ann',
      state: null,
      slot: '',
      first_time: false,
      came_at: null,
      guests: 0,
      guest_names: '',
      friends: 0,
      hint: '',
    }
    expect(readTick(tickOf(row))).toEqual({ by: 'person', id, turn: 2, person_id: id })
    expect(readTick(tickOf({ ...row, id }))).toMatchObject({ by: 'commitment' })
    expect(readTick('c.1.2')).toBeNull()
  })
})

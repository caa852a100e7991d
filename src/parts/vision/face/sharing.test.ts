import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opening, readFace } from './face.rules.ts'
import { eventData, type Shared } from './sharing.rules.ts'

const shared: Shared = {
  title: 'Breakfast club',
  about: 'For anyone.',
  place: 'Main hall',
  starts_at: new Date('2026-11-29T09:00Z'),
  ends_at: new Date('2026-11-29T11:00Z'),
  called_off: false,
  room_for: 30,
  places_left: 4,
  address: 'https://hall.example.org/at/leeds/1',
  picture: 'https://hall.example.org/at/leeds/1/picture.png',
  body: { name: 'Leeds', address: 'https://hall.example.org/at/leeds' },
}

test('a search engine reads when, where and how many places are left', () => {
  expect(JSON.parse(eventData(shared))).toMatchObject({
    '@type': 'Event',
    name: 'Breakfast club',
    startDate: '2026-11-29T09:00:00.000Z',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { name: 'Main hall' },
    remainingAttendeeCapacity: 4,
  })
  expect(eventData({ ...shared, called_off: true })).toContain('EventCancelled')
})

test('no title can end the element its data stands in, and each is read back as it was written', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const text = eventData({ ...shared, title: `</script><script>${title}` })
      expect(text).not.toContain('<')
      expect(JSON.parse(text)).toMatchObject({ name: `</script><script>${title}` })
    }),
  )
})

test('the first words of a text are whole words, and never more than asked for', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (text) => {
      expect(opening(text).length).toBeLessThanOrEqual(161)
    }),
  )
  expect(opening('Soup, tea and talk', 12)).toBe('Soup, tea…')
})

test('a face may be empty, and says which part is too long', () => {
  expect(readFace({})).toEqual({ draft: { about: '', find_us: '', contact: '' } })
  expect(readFace({ contact: 'x'.repeat(201) })).toEqual({ problems: { contact: 'too-long' } })
})

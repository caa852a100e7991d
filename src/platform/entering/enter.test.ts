import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../test/support/hall.ts'

let hall: TestHall
let ann: string

beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
})
afterAll(() => hall.close())

/** What Ann reads at the door of what members of Harehills may read, once she stands so on the list. */
async function atTheDoor(state: string) {
  await hall.town.sql('update membership set state = $1 where person_id = $2', [state, ann])
  const res = await hall.ask(ann, '/b/harehills/whats-on')
  return { status: res.status, text: await res.text() }
}

describe('a door that members may open', () => {
  test.each(['member', 'arrears'])('is open to whoever is on the list as %s', async (state) => {
    expect((await atTheDoor(state)).status).toBe(200)
  })

  test.each(['lapsed', 'left', 'moved'])(
    'tells who was a member and %s that so it is',
    async (state) => {
      const { status, text } = await atTheDoor(state)
      expect(status).toBe(404)
      expect(text).toContain('You are not on the list of members')
    },
  )

  test('tells a stranger what it tells of a body that there is not', async () => {
    const bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Aziz', of: 'hull' })
    const [there, nowhere] = [
      await hall.ask(bilal, '/b/harehills/whats-on'),
      await hall.ask(bilal, '/b/atlantis/whats-on'),
    ]
    expect(there.status).toBe(404)
    const said = async (res: Response) => (await res.text()).replaceAll(/harehills|atlantis/g, '…')
    expect(await said(there)).toBe(await said(nowhere))
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import { listsIn } from '../support/lists.ts'

let hall: TestHall
let lists: ReturnType<typeof listsIn>
beforeAll(async () => {
  hall = await testHall()
  lists = listsIn(hall)
})
afterAll(() => hall.close())

const list = (...rows: string[]) =>
  ['Number,First name,Surname,Postcode,Status', ...rows].join('\n')
const ANNE = '1,Anne,Armitage,LS1 1AA,Active'
const BILAL = '2,Bilal,Bhatti,LS8 2BB,Active'

beforeEach(async () => {
  await hall.town.sql('truncate person, list_import cascade')
  await lists.bring(list(ANNE, BILAL))
})

const looked = async (...rows: string[]) => (await lists.look(list(...rows), true)).counts
const anne = async () =>
  String(
    (await hall.town.sql(`select id from person where family_name = 'Armitage'`)).rows[0]?.['id'],
  )

/** The secretary writes Ann for Anne. */
async function correctedByHand() {
  const [body_id, person_id] = [hall.town.body('leeds'), await anne()]
  await hall.town.sql(`update person set given_name = 'Ann' where id = $1`, [person_id])
  await hall.town.sql(
    `insert into field_change (body_id, id, person_id, field, was, became, changed_at)
     values ($1, $2, $3, 'given_name', 'Anne', 'Ann', now() + interval '1 hour')`,
    [body_id, hall.house.newId(), person_id],
  )
}

describe('what was corrected by hand', () => {
  test('stays while head office repeats its old word', async () => {
    await correctedByHand()
    expect(await looked(ANNE, BILAL)).toMatchObject({ changed: 0, same: 2 })
  })

  test('gives way when head office says something new', async () => {
    await correctedByHand()
    expect(await looked(ANNE.replace('Anne', 'Anna'), BILAL)).toMatchObject({ changed: 1, same: 1 })
  })

  test('is not what a list changed: that the next list may change back', async () => {
    await lists.bring(list(ANNE.replace('Anne', 'Ann'), BILAL), true)
    expect(await looked(ANNE, BILAL)).toMatchObject({ changed: 1, same: 1 })
  })
})

describe('a row that should not be believed without a look', () => {
  test('says that somebody is a member who was taken off the list, or has died', async () => {
    for (const state of ['removed', 'died']) {
      await hall.town.sql(`update membership set state = $1 where person_id = $2`, [
        state,
        await anne(),
      ])
      expect(await looked(ANNE, BILAL)).toMatchObject({ needs_you: 1, same: 1 })
    }
  })

  test('stands twice under one number and says two things', async () => {
    const other = ANNE.replace('LS1 1AA', 'LS9 9ZZ')
    expect(await looked(ANNE, other, BILAL)).toMatchObject({ needs_you: 2, same: 1 })
  })

  test('has the number of one member and the name of nobody', async () => {
    expect(await looked('1,Grace,Okafor,LS3 3CC,Active', BILAL)).toMatchObject({ needs_you: 1 })
  })
})

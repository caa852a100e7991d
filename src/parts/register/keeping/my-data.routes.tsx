import { Hono } from 'hono'
import { flash } from '../../../platform/answering/flash.ts'
import { page } from '../../../platform/answering/page.tsx'
import { myself as mine } from '../../../platform/entering/door.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { HallEnv } from '../../../platform/house.ts'
import { typedIn } from '../list/typed.ts'
import { EraseMePage } from './erasure.pages.tsx'
import { eraseMe, holdsOffice } from './erasure.queries.ts'
import { words as erasing } from './erasure.words.ts'
import { noteErased } from './keeping.jobs.ts'
import { MyDataPage } from './my-data.pages.tsx'
import { myData } from './my-data.queries.ts'
import { promiseIn } from './record.rules.ts'

/** A member takes what is kept about them, or has it erased. */
export const myDataRoutes = new Hono<HallEnv>()

const reading = () =>
  mine('a member reads and downloads everything kept about them', { fresh: true })
const erasure = () => mine('a member has their own entry erased', { fresh: true })

myDataRoutes.get('/me/data', reading(), async (c) =>
  page(c, <MyDataPage tables={await myData(c.get('scope'))} />),
)

myDataRoutes.get('/me/data.json', reading(), async (c) => {
  const scope = c.get('scope')
  const tables = await myData(scope)
  const told = tables.map(({ name, said, rows }) => ({ name, ...promiseIn(said), rows }))
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="my-data.json"')
  c.header('cache-control', 'no-store')
  return c.body(
    JSON.stringify({ made_at: scope.now, hall: scope.house.publicUrl, tables: told }, null, 2),
  )
})

myDataRoutes.get('/me/erasure', erasure(), async (c) =>
  page(c, <EraseMePage in_office={await inOffice(c.get('scope'))} />),
)

myDataRoutes.post('/me/erasure', erasure(), async (c) => {
  const scope = c.get('scope')
  const say = erasing.in(scope.language)
  const in_office = await inOffice(scope)
  const { sure } = await typedIn(c)
  if (in_office || sure !== 'yes') {
    const problems = in_office ? {} : { sure: say('not_sure') }
    return page(c, <EraseMePage in_office={in_office} problems={problems} />, 422)
  }
  const person_ids = await eraseMe(scope)
  await scope.house.queue.enqueue(scope.db, noteErased, { person_ids })
  flash(c, say('done'))
  return c.redirect('/', 303)
})

const inOffice = (scope: Scope) => holdsOffice(scope, scope.who?.person_id ?? null)

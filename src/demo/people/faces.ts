import { open } from '../../platform/entering/enter.ts'
import { insertAll, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from './bodies.ts'

/** What the demo's bodies say of themselves to whoever passes by. */
export async function showFaces(demo: Demo, { home, wards, unionBranch, party }: DemoBodies) {
  const faces: readonly (readonly [DemoBody, Words])[] = [
    [
      party,
      {
        about: 'Branches in every constituency, each with a life of its own. Find yours.',
        find_us: '',
        contact: 'hello@party.example.org',
      },
    ],
    [
      home,
      {
        about:
          'A choir, a canvass, a reading circle, breakfast on Saturdays: what people here do together. Come as you are; nobody is asked to join anything at the door.',
        find_us: 'Main hall, 12 Dock Street. Step-free by the side door; the 56 bus stops outside.',
        contact: 'hall@example.org · 07700 900100',
      },
    ],
    [
      wards['mutual-aid'],
      {
        about:
          'We cook, pack, mend and carry. What is left over goes to whoever needs it, and that may be you one week and us the next.',
        find_us: 'Millfield hall, behind the chemist’s. Ring the kitchen bell.',
        contact: 'millfield@example.org',
      },
    ],
    [
      wards.education,
      {
        about: 'Reading, films and talk by the river. No homework.',
        find_us: 'Library room, Riverside.',
        contact: '',
      },
    ],
    [
      unionBranch,
      {
        about: 'Carers and dockers of the Humber, organised since before either was one trade.',
        find_us: 'The Institute, first floor (lift).',
        contact: '07700 900101',
      },
    ],
  ]
  for (const [body, words] of faces)
    await demo.transaction(null, async (db) => {
      await open(db, { body_id: body.id, reach: [body.id], roll: [] })
      await insertAll(db, 'face', [{ body_id: body.id, ...words, changed_at: demo.now }])
    })
}

interface Words {
  readonly about: string
  readonly find_us: string
  readonly contact: string
}

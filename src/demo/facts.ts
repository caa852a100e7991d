import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Story } from './people/bodies.ts'
import type { Guide } from './people/eight.ts'

/** What the front page of the demo needs to know of the story that was told, kept beside its data. */
export interface DemoFacts {
  /** The day the story was told for; on another day it is told anew. */
  readonly day: string
  readonly members: number
  readonly home: { readonly id: string; readonly slug: string }
  readonly guides: readonly Guide[]
  readonly stories: readonly {
    readonly story: Story
    readonly name: string
    readonly slug: string
  }[]
}

const fileIn = (folder: string) => path.join(folder, 'demo.json')

/** Noted before the first word: a story cut short is known for one, and not taken for somebody's hall. */
export const beginStory = (folder: string) => writeFile(fileIn(folder), '')

export async function rememberFacts(folder: string, facts: DemoFacts) {
  const fresh = `${fileIn(folder)}.new`
  await writeFile(fresh, JSON.stringify(facts))
  await rename(fresh, fileIn(folder))
}

/** Null where no story was ever begun. */
export async function recallFacts(folder: string): Promise<DemoFacts | 'half-told' | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text) as DemoFacts
  } catch {
    return 'half-told'
  }
}

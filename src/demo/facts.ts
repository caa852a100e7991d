import { readFile, writeFile } from 'node:fs/promises'
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

export async function rememberFacts(folder: string, facts: DemoFacts) {
  await writeFile(fileIn(folder), JSON.stringify(facts))
}

/** Null where no story has been told yet. */
export async function recallFacts(folder: string): Promise<DemoFacts | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as DemoFacts)
}

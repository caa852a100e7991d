import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../database/project-folder.ts'

let read: ReadonlyMap<string, Buffer> | undefined

/** The built browser files by name. Empty before a build, and in tests that made none. */
export function islands(): ReadonlyMap<string, Buffer> {
  read ??= open(path.join(projectFolder(), 'dist', 'islands'))
  return read
}

function open(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  return new Map(
    names.map((name) => [path.basename(name, '.js'), readFileSync(path.join(folder, name))]),
  )
}

import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, from the sources and from dist/server alike. */
export function projectFolder() {
  let at = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(at, 'package.json'))) {
    if (at === path.dirname(at)) throw new Error('package.json is nowhere above the program')
    at = path.dirname(at)
  }
  return at
}

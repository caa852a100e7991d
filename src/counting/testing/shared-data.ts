import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Published elections and other programs' reports stand beside the project, not in it (see the
 * READMEs there for licences). Tests that need them are counted as skipped where they are absent;
 * our own small fixtures cover every rule without them.
 */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

export const hasSharedData = existsSync(FOLDER)

export const sharedBytes = (path: string): Uint8Array => readFileSync(FOLDER + path)
export const sharedText = (path: string): string => readFileSync(FOLDER + path, 'utf8')
export const sharedFiles = (folder: string): string[] =>
  hasSharedData ? readdirSync(FOLDER + folder).sort() : []

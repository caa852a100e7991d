import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Published elections and other programs' reports. Those with a free licence are in test/data (see
 * its ORIGIN.md); others stand beside the project, and the tests that need them are counted as
 * skipped where they are absent.
 */
const HERE = fileURLToPath(new URL('../../../test/data/', import.meta.url))
const BESIDE = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

const at = (path: string): string => (existsSync(HERE + path) ? HERE : BESIDE) + path

export const hasData = (path: string): boolean => existsSync(at(path))
export const dataBytes = (path: string): Uint8Array => readFileSync(at(path))
export const dataText = (path: string): string => readFileSync(at(path), 'utf8')
export const dataFiles = (folder: string): string[] =>
  hasData(folder) ? readdirSync(at(folder)).sort() : []

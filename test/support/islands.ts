import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const source = 'src/islands'
const made = 'dist/islands'

/** Builds the browser files for a test in a browser, when they are not there or older than their source. */
export async function buildIslands() {
  const stale = readdirSync(source)
    .filter((name) => /\.island\.tsx?$/.test(name))
    .some((name) => olderThan(path.join(made, `${name.split('.')[0] ?? ''}.js`), name))
  // Overwritten, not emptied first: another test may be reading them.
  if (stale)
    await build({ configFile: 'vite.islands.ts', logLevel: 'error', build: { emptyOutDir: false } })
}

const olderThan = (file: string, name: string) =>
  !existsSync(file) || statSync(file).mtimeMs < statSync(path.join(source, name)).mtimeMs

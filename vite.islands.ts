import { readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vite'

const folder = 'src/islands'
const files = readdirSync(folder).filter((name) => /\.island\.tsx?$/.test(name))

/**
 * Each `<name>.island.ts(x)` becomes one file that stands alone: `dist/islands/<name>.js`. The server
 * serves it under a name with its hash (src/platform/answering/assets.ts), so none is needed here.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#markup' } },
  publicDir: false,
  build: {
    outDir: 'dist/islands',
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      // What another island calls for by its address keeps its exports.
      preserveEntrySignatures: 'exports-only',
      input: Object.fromEntries(
        files.map((name) => [name.replace(/\.island\.tsx?$/, ''), path.join(folder, name)]),
      ),
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
})

import { defineConfig } from 'vite'

/** The server bundle: one file per command, packages left where npm put them. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: { hall: 'src/cli/hall.ts' },
    },
  },
})

import { defineConfig } from 'vite'

/**
 * The server bundle: one file for each command and what it loads later. Packages are bundled too,
 * so that only what is used is read at start (of better-auth and kysely that is a small part);
 * those that look for files of their own beside themselves stay where npm put them.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#markup' } },
  ssr: {
    noExternal: true,
    external: [
      'vite',
      'pino',
      'nodemailer',
      'playwright-core',
      'pdfkit',
      '@resvg/resvg-wasm',
      'highs',
    ],
  },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node24',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        hall: 'src/cli/hall.ts',
        'counting-worker': 'src/counting/worker/worker.ts',
        'rota-worker': 'src/parts/calendar/rota/suggesting/suggest.worker.ts',
        'ics-worker': 'src/parts/calendar/bringing/ics-worker.ts',
      },
    },
  },
})

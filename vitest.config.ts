import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#markup' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    environment: 'node',
    // The style sheet is served by the app, so tests need it whole.
    css: true,
    // Built once before the tests, or several would build at the same time into the same folder.
    globalSetup: ['test/support/built.ts', 'src/platform/testing/one-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})

import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

const PAGE = 'src/counting/verifier/verifier.html'

/**
 * The verifier: one HTML file with the counting library inside, dist/verifier.html. It is published
 * beside ballot files, kept on a stick, and opened without a network; so nothing may be beside it.
 */
export default defineConfig({
  publicDir: false,
  plugins: [insidePage()],
  build: {
    outDir: 'dist/verifier',
    target: 'es2022',
    emptyOutDir: true,
    lib: {
      entry: 'src/counting/verifier/verifier.ts',
      formats: ['iife'],
      name: 'verifier',
      fileName: () => 'verifier.js',
    },
  },
})

function insidePage(): Plugin {
  return {
    name: 'script-inside-page',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find((one) => one.type === 'chunk')
      if (chunk === undefined) throw new Error('there is no script to put into the page')
      Reflect.deleteProperty(bundle, chunk.fileName)
      const code = chunk.code.replaceAll('</script', '<\\/script')
      const source = readFileSync(PAGE, 'utf8')
        .replace('<!-- style -->', '')
        .replace('<!-- script -->', () => `<script>\n${code}\n</script>`)
      this.emitFile({ type: 'asset', fileName: 'verifier.html', source })
    },
  }
}

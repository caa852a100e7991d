import tseslint from 'typescript-eslint'
import { importsInOrder } from './eslint.imports.js'

// Types tell the truth: no `any`, no `!`, no `as` outside platform (STYLE 19).
export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/'] },
  ...tseslint.configs.strict,
  {
    plugins: { hall: { rules: { 'imports-in-order': importsInOrder } } },
    rules: {
      'hall/imports-in-order': 'error',
      'no-nested-ternary': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // The formatter has the last word (docs/decisions/127).
    rules: {
      'no-warning-comments': ['error', { terms: ['prettier-ignore'], location: 'anywhere' }],
    },
  },
  {
    files: ['src/parts/**', 'src/ui/**', 'src/counting/**'],
    ignores: ['**/*.test.*', '**/*.testing.*'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['bench/**', 'src/main.ts', 'src/cli/**', 'bin/**', 'test/support/writer.ts'],
    rules: { 'no-console': 'off' },
  },
)

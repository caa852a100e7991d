/**
 * Who may import whom: ARCHITECTURE.md, "Who may import whom", read by the machine.
 * A test plants a violation of each rule and expects it to be found (test/architecture.test.ts).
 */

const part = (names) => `^src/parts/(${names})/`
const TESTS = '\\.(test|testing)\\.tsx?$'
/** Parts that a part may ask; what is not named here it may not. */
const below = {
  register: [],
  ledger: ['register'],
  participation: ['register'],
  hall: ['register'],
  calendar: ['hall', 'register'],
  organising: ['calendar', 'participation', 'register', 'hall'],
  learning: ['calendar', 'register', 'hall'],
  provision: ['calendar', 'hall', 'ledger', 'register'],
  democracy: ['calendar', 'register', 'hall'],
  resources: ['democracy', 'ledger', 'participation', 'calendar', 'register', 'hall'],
  vision: null,
  exchange: null,
}

const downward = Object.entries(below).flatMap(([name, allowed]) =>
  allowed
    ? [
        {
          name: `${name}-asks-only-below`,
          comment: `${name} may ask ${allowed.join(', ') || 'no other part'}.`,
          severity: 'error',
          from: { path: part(name), pathNot: TESTS },
          to: { path: '^src/parts/', pathNot: part([name, ...allowed].join('|')) },
        },
      ]
    : [],
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      comment: 'What is imported is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vitest|virtual:)' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules import rules of their own part, counting and time; nothing else, not even the clock.',
      severity: 'error',
      from: { path: '^src/parts/([^/]+)/.+\\.rules\\.ts$' },
      to: {
        pathNot: [
          '^src/parts/$1/.+\\.rules\\.ts$',
          '^src/(counting|time)/',
          // Arithmetic of the calendar, behind recurrence.rules.ts.
          '(^|/)node_modules/(temporal-polyfill|rrule-temporal)/',
        ],
      },
    },
    {
      name: 'queries-stay-with-queries',
      comment:
        'Queries import platform, time, their own rules and queries, and other parts by their index.',
      severity: 'error',
      from: { path: '^src/parts/([^/]+)/.+\\.queries\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(platform|time)/',
          '^src/parts/$1/.+\\.(rules|queries)\\.ts$',
          '^src/parts/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'pages-do-not-fetch',
      comment:
        'Pages import ui, words, their own rules and other pages of their part; never queries.',
      severity: 'error',
      from: { path: '^src/parts/([^/]+)/.+\\.pages\\.tsx$' },
      to: {
        pathNot: [
          '^src/(ui|markup|counting|time)/',
          '^src/platform/words/',
          '^src/standing-orders\\.ts$',
          '^src/parts/$1/.+\\.(rules\\.ts|pages\\.tsx|words\\.ts)$',
          '(^|/)node_modules/temporal-polyfill/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-only-in-queries',
      comment: 'All SQL is in queries: nothing else in a part imports kysely or pg.',
      severity: 'error',
      from: {
        path: '^src/(parts|ui|markup|counting|time|islands)/',
        pathNot: ['\\.queries\\.ts$', TESTS],
      },
      to: { path: '(^|/)node_modules/(kysely|pg|pg-boss)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-part',
      severity: 'error',
      from: { path: '^src/(platform|ui|markup|counting|time)/', pathNot: TESTS },
      to: { path: '^src/(parts|cli|demo)/' },
    },
    {
      name: 'counting-stands-alone',
      comment: 'Usable alone: itself, hashing, and for its words the library of words.',
      severity: 'error',
      from: {
        path: '^src/counting/',
        pathNot: [TESTS, '^src/counting/(testing|worker)/', '\\.words\\.ts$'],
      },
      to: { pathNot: ['^src/counting/', '(^|/)node_modules/@noble/hashes/'] },
    },
    {
      name: 'counting-words-stand-alone',
      severity: 'error',
      from: { path: '^src/counting/.+\\.words\\.ts$' },
      to: { pathNot: ['^src/counting/', '^src/platform/words/'] },
    },
    {
      name: 'time-stands-alone',
      comment: 'Arithmetic of the clock on the wall: itself and Temporal.',
      severity: 'error',
      from: { path: '^src/time/', pathNot: TESTS },
      to: { pathNot: ['^src/time/', '(^|/)node_modules/temporal-polyfill/'] },
    },
    {
      name: 'markup-stands-alone',
      comment: 'Writes pages, whosever they are: itself, and the names of HTML as types.',
      severity: 'error',
      from: { path: '^src/markup/', pathNot: TESTS },
      to: { pathNot: '^src/markup/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-is-pure',
      comment: 'Components know words and one another; no database, no request.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TESTS },
      to: {
        path: '^src/',
        pathNot: ['^src/(ui|markup)/', '^src/platform/(words/|answering/assets)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'parts-meet-at-the-index',
      comment: 'Ask another part through its index.ts.',
      severity: 'error',
      from: { path: '^src/parts/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/parts/', pathNot: ['^src/parts/$1/', '^src/parts/[^/]+/index\\.ts$'] },
    },
    {
      name: 'islands-run-in-the-browser',
      severity: 'error',
      from: { path: '^src/islands/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(islands|ui)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-demo-stays-in-the-demo',
      comment: 'Nothing of the demo is in the real thing.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(demo|cli)/', TESTS] },
      to: { path: '^src/demo/' },
    },
    {
      name: 'what-runs-is-installed',
      comment: 'A hall is installed without the packages of its makers; their types are free.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...downward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}

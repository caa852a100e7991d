export { fold, fullName, searchPatterns, sortName, type Names } from './names.rules.ts'

// The command line brings lists in by the same road as the pages.
export type { Compared } from './list/planning/comparing.ts'
export { warningsOf } from './list/planning/import-counts.rules.ts'
export { previewJson } from './list/import-json.ts'
export { importIn } from './list/import-place.queries.ts'
export { unreadableSaid } from './list/import-said.pages.tsx'
export {
  applyDirectly,
  doublesDirectly,
  latestApplied,
  planDirectly,
  previewDirectly,
  undoDirectly,
  type ListAtHand,
} from './list/importing.ts'
export { previewLines } from './list/preview-lines.ts'
export { fileSource, type Source, Unreadable } from './list/reading/reading.ts'
export { noteReading, recordNow, settleReadings } from './people/access-log/access-log.ts'

// The clock of a body moves what the calendar holds, so the calendar hangs it.
export { onTheSameClock, setClock } from './bodies/bodies.queries.ts'
export { countryOfZone } from './countries.rules.ts'

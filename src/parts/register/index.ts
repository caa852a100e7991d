export { fold, fullName, searchPatterns, sortName, type Names } from './names.rules.ts'

// The command line brings lists in by the same road as the pages.
export type { Compared } from './comparing.ts'
export { warningsOf } from './import-counts.rules.ts'
export { previewJson } from './import-json.ts'
export { importIn } from './import-place.queries.ts'
export { unreadableSaid } from './import-said.pages.tsx'
export { applyDirectly, latestApplied, previewDirectly, undoDirectly } from './importing.ts'
export { previewLines } from './preview-lines.ts'
export { fileSource, Unreadable, type Source } from './reading.ts'

export { appendDeed, restand, reverseDeed } from './append.ts'
export { deedKinds, RULE, type DeedKind } from './kinds.ts'

export { appendDeed, restand, reverseDeed, type Deed } from './append.ts'
export { deedKinds, RULE, type DeedKind, type Rung } from './kinds.ts'

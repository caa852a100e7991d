export type { Letter } from './letter.ts'
export { lettersIn, type Posted } from './outbox.ts'
export { openPostOffice, type PostOffice } from './post-office.ts'

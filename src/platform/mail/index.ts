export { lettersIn, type Posted } from './outbox.ts'
export { openPostOffice } from './post-office.ts'

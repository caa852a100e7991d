export { closeMonth } from './months.queries.ts'

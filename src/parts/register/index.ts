export { fold, fullName, searchPatterns, sortName, type Names } from './names.rules.ts'

export { asHallIn, asPerson, type Asked, inScope } from '../entering/errands.ts'
export { defineJob, type Job, type Task } from './job.ts'
export { beginProgress, progressOf, progressWriter } from './progress.ts'
export { openQueue, type RunningQueue } from './queue.ts'

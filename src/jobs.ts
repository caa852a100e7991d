import { jobs as calendarJobs } from './parts/calendar/index.ts'
import { jobs as hallJobs } from './parts/hall/index.ts'
import { participationJobs } from './parts/participation/index.ts'
import { signInJobs } from './parts/register/entrance/sign-in/sign-in.jobs.ts'
import { keepingJobs } from './parts/register/keeping/keeping.jobs.ts'
import { importJobs } from './parts/register/list/import.jobs.ts'
import { officeJobs } from './parts/register/offices/offices.jobs.ts'
import { rollJobs } from './parts/register/rolls/rolls.jobs.ts'
import type { Job } from './platform/jobs/index.ts'

/** The table of contents of work that outlives a request or runs by the clock, part by part. */
export const jobs: readonly Job[] = [
  ...signInJobs,
  ...importJobs,
  ...officeJobs,
  ...keepingJobs,
  ...rollJobs,
  ...hallJobs,
  ...calendarJobs,
  ...participationJobs,
]

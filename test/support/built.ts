import { execFileSync } from 'node:child_process'

/** Has `bin/hall` build what is stale, so that tests in a browser and of the command line find it built. */
export default function built() {
  execFileSync(process.execPath, ['bin/hall', 'help'], { stdio: 'ignore' })
}

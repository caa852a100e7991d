/** One command of bin/hall: `hall <name> [arguments]`. */
export interface Command {
  /** What it does, in a line of `hall help`. */
  readonly says: string
  /** How it is called, where it takes more than its name. */
  readonly usage?: string
  /** Whether it answers --help itself, at more length. */
  readonly helps?: true
  /** Ends well by returning; ends with one clear line and a code by throwing Trouble. */
  run(args: readonly string[]): Promise<void>
}

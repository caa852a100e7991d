/**
 * Something that stops the hall from opening and that a person can put right: said in one line,
 * without a stack. Bugs stay ordinary errors.
 */
export class Trouble extends Error {
  override name = 'Trouble'
  readonly exitCode: number

  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** A letter as it is written; who sends it and from which address is the hall's affair. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>
}

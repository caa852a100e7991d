/** What could not be understood in a list, and how much it matters. */
export interface Problem {
  row: number
  /** The header of the column, or '' for the whole row. */
  column: string
  why: ProblemWhy
  /** What stood there, shortened. */
  was: string
  /** A row that needs somebody is not applied; a note leaves out one cell only. */
  weight: 'needs-you' | 'note'
}

export type ProblemWhy =
  | 'no-name'
  | 'no-name-no-number'
  | 'two-people'
  | 'too-many-cells'
  | 'unknown-state'
  | 'nobody'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-day'
  | 'lost-number'
  | 'formula-error'
  | 'formula-without-value'
  | 'unreadable-letters'
  | 'too-long'
  | 'number-twice'
  | 'number-of-another'
  | 'unknown-ward'
  | 'same-row-twice'
  | 'more-of-row'
  | 'not-added'
  | 'listed-though-gone'
  | 'several-match'
  | 'generation-apart'

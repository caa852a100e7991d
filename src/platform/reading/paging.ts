const WHOLE_NUMBER = /^\d{1,7}$/

/** Where a page of rows begins, as `?after=50` says; whatever else stands there is the beginning. */
export const afterOf = (text: string | undefined): number =>
  text !== undefined && WHOLE_NUMBER.test(text) ? Number(text) : 0

/** A cell in quotation marks, on one line. */
export const csvCell = (text: string): string =>
  `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`

/** The same for a spreadsheet: a cell that would begin a formula gets an apostrophe first. */
export const safeCell = (text: string): string =>
  csvCell(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

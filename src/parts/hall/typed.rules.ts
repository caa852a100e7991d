/** A form as it was sent. */
export type Typed = Readonly<Record<string, string | undefined>>

/** What is wrong, by the name of the field it stands at. */
export type Problems<Kind extends string> = Readonly<Record<string, Kind>>

/** A whole number from 1; null where nothing stands. */
export function numberIn(written: string, max: number): number | null | 'not-a-number' {
  if (written === '') return null
  const number = /^\d{1,6}$/.test(written) ? Number(written) : max + 1
  return number <= max ? number : 'not-a-number'
}

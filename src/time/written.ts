/**
 * Days and times as people write them where a browser has no field of its own for them, or they paste
 * them from a letter. What is written otherwise comes back as it is, for whoever reads it to say so.
 */

/** `20/12/2026`, `20.12.2026` and `2026-2-3` as `2026-12-20` and `2026-02-03`: the day stands first, or last. */
export function dayWritten(text: string): string {
  const [, first = '', month = '', last = ''] =
    /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})\.?$/.exec(text.trim()) ?? []
  const [year, day] = first.length === 4 ? [first, last] : [last, first]
  if (year.length !== 4 || day === '' || day.length > 2) return text
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `9:30`, `9.30`, `0930`, `9:30:00`, `9.30am` and `7 pm` as `09:30` and `19:00`. */
export function timeWritten(text: string): string {
  const written = text.trim().toLowerCase()
  const [, hour = '', minute, half = ''] =
    /^(\d{1,2})(?:[:.,]?(\d\d))?(?::00)? ?([ap])?\.?m?\.?$/.exec(written) ?? []
  if (hour === '' || (half === '' && minute === undefined)) return text
  if (half !== '' && (Number(hour) < 1 || Number(hour) > 12)) return text
  const turned = half === '' ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return `${String(turned).padStart(2, '0')}:${minute ?? '00'}`
}

import { accentScheme, ACCENT_OF_THE_HOUSE, type Accent } from './accent.rules.ts'

const made = new Map<string, string>()
const KEPT_MAX = 1000

/**
 * The few rules that give a page its body's colour. They stand in the page itself, allowed by their
 * hash: a sheet of their own would cost each public page a fifth request.
 */
export function accentSheet(chosen: string | null): string | null {
  if (chosen === null || chosen.toLowerCase() === ACCENT_OF_THE_HOUSE) return null
  const known = made.get(chosen)
  if (known) return known
  if (made.size >= KEPT_MAX) made.clear()
  const { light, dark } = accentScheme(chosen)
  const sheet = `:root{${tokens(light)}}@media screen and (prefers-color-scheme:dark){:root{${tokens(dark)}}}`
  made.set(chosen, sheet)
  return sheet
}

const tokens = ({ accent, ink, wash }: Accent) =>
  `--accent:${accent};--accent-ink:${ink};--accent-wash:${wash}`

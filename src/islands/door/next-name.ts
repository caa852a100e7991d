/**
 * Whoever was found by name and let in leaves the field to the next: the old name is marked, so that typing
 * begins anew, and the row stays in sight. Called while the tap lasts, or a phone shows no keyboard.
 */
export function nextName(field: Element | null) {
  if (!(field instanceof HTMLInputElement) || field.value === '') return
  field.focus()
  field.select()
}

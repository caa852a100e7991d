import { comparableName } from './comparable.rules.ts'

/** Which body a list's word for a ward or branch means; undefined for a word that means none. */
export class Wards {
  private readonly byName = new Map<string, string>()

  constructor(bodies: readonly { id: string; name: string }[]) {
    for (const { id, name } of bodies) this.byName.set(wardKey(name), id)
  }

  get none(): boolean {
    return this.byName.size === 0
  }

  find(text: string): string | undefined {
    return this.byName.get(wardKey(text))
  }
}

/** "Castle Ward", "CASTLE" and "Castle & Moor branch" are known by what is theirs alone. */
function wardKey(text: string): string {
  return comparableName(text.replace(/&/g, ' and '))
    .replace(/\b(ward|branch|section|group|local|party|the|blp)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

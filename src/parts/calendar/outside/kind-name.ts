import type { Language } from '../../../platform/words/index.ts'
import { isKind } from '../kinds.rules.ts'
import { words } from '../kinds.words.ts'

/** What a kind of occasion is called; a kind that is no longer known keeps the name it was written with. */
export const kindName = (language: Language, kind: string): string =>
  isKind(kind) ? words.in(language)(kind) : kind

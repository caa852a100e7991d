import { comparableName } from './comparable.rules.ts'

/** What a list can say of a membership; 'merged' is ours alone. */
export type State = 'member' | 'arrears' | 'lapsed' | 'left' | 'moved' | 'died' | 'removed'

/** The state a list's word means, or undefined for a word we do not know. */
export function stateOf(text: string): State | undefined {
  const whole = WORDS.get(comparableName(text))
  return whole ?? WORDS.get(comparableName(inShort(text)))
}

/** "Arrears (3 months)", "Lapsed - DD cancelled", "Deceased 2024", "3 months in arrears": the word alone. */
function inShort(text: string): string {
  return text
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/\s[-–—:]\s.*$|[:;,].*$/, '')
    .replace(/\d+\s*(?:days?|weeks?|months?|years?)\s+(?=in arrears|overdue)/i, '')
    .replace(/(?:\s+(?:on|in|since|from))?(?:\s+[\d./-]+)+\s*$/i, '')
    .replace(/\s+(?:member|membership)\s*$/i, '')
}

/** Members and those in arrears count: months of grace lie between arrears and lapse. */
export function counts(state: State): boolean {
  return state === 'member' || state === 'arrears'
}

const SAID: Record<State, string> = {
  member: `active, member in good standing, current, member, full, full member, paid, paid up, paid up member, in good standing,
    good standing, good, live, life, life member, honorary, honorary member, student member, retired member, associate member,
    waged, unwaged, in benefit, up to date, renewed, paying, registered, enrolled, valid, a, yes, y, true, 1, approved, confirmed, new, new member, standard,
    compliant, in compliance, financial, aktywny, aktywna, czlonek, czlonkini, aktiv, mitglied, actif, activo, activ, aelod`,
  arrears: `arrears, in arrears, in arrear, arrear, overdue, unpaid, owing, in grace, grace, grace period,
    behind, non financial, unfinancial, dues owed, dues owing, owes, not paid, outstanding, payment due, payment overdue,
    payment failed, direct debit failed, dd failed, out of benefit, lapsing, zalega, zaleglosci, w zaleglosciach, ruckstand, en retard, restante`,
  lapsed: `lapsed, lapse, dropped, dormant, not current, out of compliance, expired, expired member, inactive, not renewed, ended, no, n, false, 0, wygasly, wygasla,
    wygaslo, nieaktywny, nieaktywna, expirat, abgelaufen, expire`,
  left: `left, leaver, opted out, resigned, resignation, cancelled, canceled, withdrawn, quit, former, former member, ex member,
    wystapil, wystapila, byly czlonek, ausgetreten, demissionnaire`,
  moved: `moved, moved away, transferred, transferred out, transfer out, gone away, przeniesiony, przeniesiona`,
  died: `died, deceased, dead, death, zmarly, zmarla, nie zyje, verstorben, decede, fallecido, decedat`,
  removed: `removed, barred, banned, disqualified, expelled, excluded, terminated, auto excluded, struck off, wykluczony, wykluczona`,
}

const STATES = ['member', 'arrears', 'lapsed', 'left', 'moved', 'died', 'removed'] as const

const WORDS = new Map<string, State>(
  STATES.flatMap((state) =>
    SAID[state]
      .split(',')
      .map((word): [string, State] => [word.trim().replace(/\s+/g, ' '), state]),
  ),
)

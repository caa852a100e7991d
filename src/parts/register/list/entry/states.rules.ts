import { comparableName } from './comparable.rules.ts'

/** What a list can say of a membership; 'merged' is ours alone. */
export type State = 'member' | 'arrears' | 'lapsed' | 'left' | 'moved' | 'died' | 'removed'

/**
 * The state a list's words mean, or undefined for words we do not know. Of several ("Inactive -
 * deceased", "Member (lapsed)") the one that ends most counts, if the first of them is known at all.
 */
export function stateOf(text: string): State | undefined {
  const whole = WORDS.get(comparableName(text))
  if (whole !== undefined) return whole
  const said = piecesOf(text).map(
    (piece) => WORDS.get(comparableName(piece)) ?? WORDS.get(comparableName(inShort(piece))),
  )
  if (said[0] === undefined) return undefined
  return said.reduce((a, b) => (ENDS.indexOf(b ?? 'member') > ENDS.indexOf(a ?? 'member') ? b : a))
}

/** "Lapsed - DD cancelled" and "Arrears (3 months)" say two things each. */
function piecesOf(text: string): string[] {
  return text
    .split(/[()[\]:;,/]|\s[-–—]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** From what ends least to what ends most. */
const ENDS: readonly State[] = ['member', 'arrears', 'lapsed', 'left', 'moved', 'removed', 'died']

/** "Deceased 2024", "3 months in arrears", "Lapsed >6 months", "Owes £5", "Transferred to Hull": the word alone. */
function inShort(text: string): string {
  const said = text
    .replace(/[£€$]\s*\d+(?:[.,]\d+)*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(
      /^\d{1,4} ?(?:days?|weeks?|months?|mths?|years?|yrs?) (?=in arrears|overdue|behind)/i,
      '',
    )
    .replace(
      / (?:by|for|since|over|more than)? ?[<>]? ?\d{1,4}\+? ?(?:days?|weeks?|months?|mths?|years?|yrs?)$/i,
      '',
    )
  return withoutDay(said)
    .replace(/^(transferred) to .+$/i, '$1')
    .replace(/ (?:member|membership) ?$/i, '')
}

/** "Deceased on 3.2.24": word by word from the end, since a long row of figures may be anything. */
function withoutDay(text: string): string {
  const words = text.trimEnd().split(' ')
  const last = words.findLastIndex((word) => !/^[\d./-]+$/.test(word))
  if (last < 0 || last === words.length - 1) return text
  const end = last > 0 && /^(?:on|in|since|from)$/i.test(words[last] ?? '') ? last : last + 1
  return words.slice(0, end).join(' ')
}

const SAID: Record<State, string> = {
  member: `active, member in good standing, current, joiner, new joiner, starter, new starter, transfer in, transferred in, tfr in, amend, amendment, amended, update, updated, change of details, no change, unchanged, hon life, honorary life, hon member, life membership, maternity leave, paternity leave, parental leave, career break, sabbatical, sick leave, on leave, oui, si, tak, ja, ie, przyjety, przyjeta, nowy, nowa, member, full, full member, paid, paid up, paid up member, in good standing,
    good standing, good, live, life, life member, honorary, honorary member, student member, retired member, associate member,
    waged, unwaged, in benefit, up to date, renewed, paying, registered, enrolled, valid, a, yes, y, true, 1, approved, confirmed, new, new member, standard,
    fully paid, paid in full, paid to date, retired, unemployed, student, concession, concessionary, rejoined, reinstated, renewal due, due for renewal, checked, zwykly, czlonek zwyczajny, a jour, adherent, adherente, cotisant, alta, afiliado, afiliada, activa, attivo, iscritto, actief, lid, gweithredol, aelod llawn, passiv, compliant, in compliance, financial, aktywny, aktywna, czlonek, czlonkini, aktiv, mitglied, actif, activo, activ, aelod`,
  arrears: `arrears, in arrears, in arrear, arrear, overdue, unpaid, owing, in grace, grace, grace period,
    behind, non financial, unfinancial, dues owed, dues owing, owes, not paid, outstanding, payment due, payment overdue,
    payment failed, direct debit failed, dd failed, part paid, dd cancelled, cancelled dd, direct debit cancelled, cancelled direct debit, not in good standing, bad standing, in default, moroso, morosa, impagado, achterstand, beitragsruckstand, im ruckstand, ol ddyled, mewn ol ddyled, non a jour, out of benefit, lapsing, zalega, zaleglosci, w zaleglosciach, ruckstand, en retard, restante`,
  lapsed: `lapsed, lapse, dropped, dormant, not current, out of compliance, auto lapsed, lapsed member, membership lapsed, membership expired, wedi dod i ben, verfallen, scaduto, verlopen, expired, expired member, inactive, not renewed, ended, no, n, false, 0, wygasly, wygasla,
    wygaslo, nieaktywny, nieaktywna, expirat, abgelaufen, expire`,
  left: `leaving, wedi ymddiswyddo, wedi gadael, voluntary leaver, leaver retired, odejscie, sorti, demission, abandono, baja voluntaria, left, leaver, opted out, resigned, resignation, cancelled, canceled, withdrawn, quit, resign, left the union, left union, left party, left the party, no longer a member, not a member, non member, past member, previous member, ex, has left, rezygnacja, zrezygnowal, zrezygnowala, gekundigt, baja, radiation volontaire, cessato, dimesso, opgezegd, ymddiswyddodd, retras, former, former member, ex member,
    wystapil, wystapila, byly czlonek, ausgetreten, demissionnaire`,
  moved: `left the area, moved abroad, emigrated, transfer, umgezogen, wyjechal, moved, moved away, transferred, transferred out, transfer out, tfr out, trf out, xfer out, gone away, przeniesiony, przeniesiona`,
  died: `rip, decd, dec d, passed away, has died, gestorben, overleden, deceduto, wedi marw, baja por fallecimiento, died, deceased, dead, death, zmarly, zmarla, nie zyje, verstorben, decede, fallecido, decedat`,
  removed: `membership terminated, membership revoked, revoked, skreslony, skreslona, ausgeschlossen, radie, radiee, exclu, expulsado, geroyeerd, exclus, removed, barred, banned, disqualified, expelled, excluded, terminated, auto excluded, struck off, wykluczony, wykluczona`,
}

const STATES = ['member', 'arrears', 'lapsed', 'left', 'moved', 'died', 'removed'] as const

const WORDS = new Map<string, State>(
  STATES.flatMap((state) =>
    SAID[state]
      .split(',')
      .map((word): [string, State] => [word.trim().replace(/\s+/g, ' '), state]),
  ),
)

import { defineWords } from '../../platform/words/index.ts'

/** What the pages of active members share: the rungs, the flows, the months. */
export const words = defineWords('member', {
  active_members: { en: 'Active members', pl: 'Aktywni członkowie' },
  rung_carries: { en: 'Carries it', pl: 'Niosą to' },
  rung_took_part: { en: 'Took part', pl: 'Brali udział' },
  rung_reached: { en: 'Spoken with', pl: 'Po rozmowie' },
  rung_on_paper: { en: 'On paper', pl: 'Na papierze' },
  rung_unknown: { en: 'Unknown', pl: 'Nie wiadomo' },
  flow_newly_active: { en: 'Newly active', pl: 'Nowo aktywni' },
  flow_kept: { en: 'Kept', pl: 'Zostali' },
  flow_lapsed: { en: 'Lapsed', pl: 'Odeszli' },
  flow_returned: { en: 'Returned', pl: 'Wrócili' },
  members: { en: 'Members', pl: 'Członkowie' },
  active: { en: 'Active', pl: 'Aktywni' },
  share: { en: 'Share', pl: 'Udział' },
  change: { en: 'Change', pl: 'Zmiana' },
  joined: { en: 'Joined', pl: 'Wstąpili' },
  month: { en: 'Month', pl: 'Miesiąc' },
  under_ten: { en: 'under 10', pl: '1–9' },
  not_known: { en: 'not known', pl: 'b.d.' },
  rule_link: { en: 'How this is counted', pl: 'Jak to liczymy' },
  of_members: {
    en: 'of {members} members · {share} took part in the last {days} days',
    pl: 'z {members} członków · {share} brało udział w ostatnich {days} dniach',
  },
  more_since: {
    en: '{n} more than at the end of {month}',
    pl: 'o {n} więcej niż na koniec: {month}',
  },
  fewer_since: {
    en: '{n} fewer than at the end of {month}',
    pl: 'o {n} mniej niż na koniec: {month}',
  },
  same_since: { en: 'as at the end of {month}', pl: 'tyle co na koniec: {month}' },
  trend_spoken: {
    en: 'Active members each month: {first} in {first_month}, {last} in {last_month}; the most was {most} in {most_month}.',
    pl: 'Aktywni członkowie co miesiąc: {first} ({first_month}), {last} ({last_month}); najwięcej {most} ({most_month}).',
  },
  trend_none: {
    en: 'There is nothing to draw yet: the first month is closed on the first of the next.',
    pl: 'Nie ma jeszcze czego narysować: pierwszy miesiąc zamykamy pierwszego dnia następnego.',
  },
  trend_gaps: {
    en: 'A gap in the line is a month in which nothing was recorded.',
    pl: 'Przerwa w linii to miesiąc, w którym nic nie zapisano.',
  },
  area_gathering: { en: 'Coming together', pl: 'Spotkania' },
  area_education: { en: 'Education', pl: 'Nauka' },
  area_supply: { en: 'Share and supply', pl: 'Wspólne zakupy i pożyczanie' },
  area_care: { en: 'Helping one another', pl: 'Pomoc wzajemna' },
  area_conversation: { en: 'Conversations', pl: 'Rozmowy' },
  area_democracy: { en: 'Deciding together', pl: 'Wspólne decyzje' },
  area_upkeep: { en: 'Keeping it going', pl: 'Podtrzymywanie' },
  kind_attended: {
    en: '{n, plural, one {# time somebody came} other {# times somebody came}}',
    pl: '{n, plural, one {# przyjście} few {# przyjścia} many {# przyjść} other {# przyjścia}}',
  },
  kind_hosted: {
    en: '{n, plural, one {# time somebody hosted} other {# times somebody hosted}}',
    pl: '{n, plural, one {# raz ktoś prowadził} few {# razy ktoś prowadził} many {# razy ktoś prowadził} other {# raza ktoś prowadził}}',
  },
  kind_studied: {
    en: '{n, plural, one {# time somebody studied} other {# times somebody studied}}',
    pl: '{n, plural, one {# udział w nauce} few {# udziały w nauce} many {# udziałów w nauce} other {# udziału w nauce}}',
  },
  kind_taught: {
    en: '{n, plural, one {# time somebody taught} other {# times somebody taught}}',
    pl: '{n, plural, one {# raz ktoś uczył} few {# razy ktoś uczył} many {# razy ktoś uczył} other {# raza ktoś uczył}}',
  },
  kind_ordered: {
    en: '{n, plural, one {# order} other {# orders}}',
    pl: '{n, plural, one {# zamówienie} few {# zamówienia} many {# zamówień} other {# zamówienia}}',
  },
  kind_lent: {
    en: '{n, plural, one {# thing lent} other {# things lent}}',
    pl: '{n, plural, one {# rzecz użyczona} few {# rzeczy użyczone} many {# rzeczy użyczonych} other {# rzeczy użyczonej}}',
  },
  kind_borrowed: {
    en: '{n, plural, one {# thing borrowed} other {# things borrowed}}',
    pl: '{n, plural, one {# rzecz pożyczona} few {# rzeczy pożyczone} many {# rzeczy pożyczonych} other {# rzeczy pożyczonej}}',
  },
  'kind_gave-help': {
    en: '{n, plural, one {help given # time} other {help given # times}}',
    pl: '{n, plural, one {pomoc dana # raz} few {pomoc dana # razy} many {pomoc dana # razy} other {pomoc dana # raza}}',
  },
  'kind_got-help': {
    en: '{n, plural, one {help found # time} other {help found # times}}',
    pl: '{n, plural, one {pomoc otrzymana # raz} few {pomoc otrzymana # razy} many {pomoc otrzymana # razy} other {pomoc otrzymana # raza}}',
  },
  kind_voted: {
    en: '{n, plural, one {# vote} other {# votes}}',
    pl: '{n, plural, one {# głos} few {# głosy} many {# głosów} other {# głosu}}',
  },
  'kind_did-shift': {
    en: '{n, plural, one {# shift done} other {# shifts done}}',
    pl: '{n, plural, one {# dyżur} few {# dyżury} many {# dyżurów} other {# dyżuru}}',
  },
  kind_called: {
    en: '{n, plural, one {# call made} other {# calls made}}',
    pl: '{n, plural, one {# telefon} few {# telefony} many {# telefonów} other {# telefonu}}',
  },
  'kind_spoken-with': {
    en: '{n, plural, one {# real conversation} other {# real conversations}}',
    pl: '{n, plural, one {# prawdziwa rozmowa} few {# prawdziwe rozmowy} many {# prawdziwych rozmów} other {# prawdziwej rozmowy}}',
  },
  'kind_used-office': {
    en: '{n, plural, one {# act in office} other {# acts in office}}',
    pl: '{n, plural, one {# czynność działacza} few {# czynności działaczy} many {# czynności działaczy} other {# czynności działaczy}}',
  },
  'kind_list-imported': {
    en: '{n, plural, one {# list brought in} other {# lists brought in}}',
    pl: '{n, plural, one {# wczytana lista} few {# wczytane listy} many {# wczytanych list} other {# wczytanej listy}}',
  },
})

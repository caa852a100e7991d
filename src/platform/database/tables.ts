/** Row types, made from the catalogue by `bin/hall schema`; do not edit by hand. */

import type { ColumnType, GeneratedAlways } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export type Json = JsonValue

export type JsonArray = JsonValue[]

export type JsonObject = {
  [x: string]: JsonValue | undefined
}

export type JsonPrimitive = boolean | number | string | null

export type JsonValue = JsonArray | JsonObject | JsonPrimitive

export type Timestamp = ColumnType<Date, Date | string, Date | string>

export interface Absence {
  body_id: string
  commitment_id: string
  id: string
  noted_at: Timestamp
  noted_by: string | null
  occasion_id: string
  person_id: string
  was: string
  withdrawn_at: Timestamp | null
}

export interface AccessDay {
  body_id: string
  listed: Generated<number>
  on_day: string
  opened: Generated<number>
  reader_id: string
}

export interface AccessLog {
  body_id: string
  id: string
  kind: string
  link: Buffer
  person_id: string | null
  place: number
  read_at: Timestamp
  reader_id: string
  reader_name: string
  reader_role: string
  shown: Generated<number>
  words: Generated<string>
}

export interface Affiliation {
  began_on: string
  body_id: string
  ended_on: string | null
  to_body_id: string
}

export interface Body {
  accent: string | null
  closed_on: string | null
  code: string | null
  id: string
  kind: string
  language: Generated<string>
  name: string
  opened_on: string
  parent_id: string | null
  path: string[]
  register_id: string
  slug: string
  time_zone: Generated<string>
  unit_id: string | null
}

export interface BodyChange {
  became: Generated<string>
  body_id: string
  changed_at: Timestamp
  changed_by: string | null
  changed_by_shown: Generated<string>
  id: string
  was: Generated<string>
  what: string
}

export interface Booking {
  body_id: string
  id: string
  made_at: Timestamp
  made_by: string | null
  place_id: string
  title: string
}

export interface CalendarAddress {
  made_at: Timestamp
  person_id: string
  secret_hash: string
}

export interface CallingOff {
  body_id: string
  called_off_at: Timestamp
  called_off_by: string | null
  id: string
  occasion_id: string
  reason: string
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface Capability {
  body_id: string
  confirmed_at: Timestamp | null
  confirmed_by: string | null
  ended_at: Timestamp | null
  ended_by: string | null
  id: string
  name: string
  person_id: string
  said_at: Timestamp
  said_by: string
  since_on: string
  until_on: string | null
}

export interface ClosedPeriod {
  body_id: string
  from_day: string
  id: string
  kind: string
  made_at: Timestamp
  made_by: string | null
  name: string
  removed_at: Timestamp | null
  removed_by: string | null
  until_day: string
}

export interface Commitment {
  body_id: string
  came_at: Timestamp | null
  came_noted_by: string | null
  contact: Generated<string>
  door_at: Timestamp | null
  door_tap: string | null
  first_time: boolean
  friends_came: Generated<number>
  guest_names: Generated<string>
  guests: Generated<number>
  id: string
  key_hash: string | null
  language: Generated<string>
  last_call_at: Timestamp | null
  name: string
  no_reminder: Generated<boolean>
  occasion_id: string
  person_id: string | null
  reminded_for: Timestamp | null
  said_at: Timestamp
  seeking_since: Timestamp | null
  slot_id: string
  sort_name: string
  state: string
  still_coming_at: Timestamp | null
  tell_next: Generated<boolean>
  undone: Generated<number>
}

export interface ContactAgreement {
  answer: string | null
  answered_at: Timestamp | null
  answered_by: string | null
  asked_at: Timestamp
  asked_by: string
  asks: Generated<string>
  body_id: string
  id: string
  import_id: string | null
  people: number
}

export interface ContactAgreementChange {
  agreement_id: string
  body_id: string
  changes: Json
  person_id: string
}

export interface ContactPoint {
  began_at: Timestamp
  comparable: string
  ended_at: Timestamp | null
  id: string
  kind: string
  person_id: string
  source: string
  value: string
  works: Generated<boolean>
}

export interface ContactUndo {
  body_id: string
  changed_at: Timestamp
  changed_by: string | null
  expires_at: Timestamp
  id: string
  key_hash: string
  person_id: string
  used_at: Timestamp | null
}

export interface CustomField {
  body_id: string
  id: string
  name: string
  place: Generated<number>
}

export interface CustomValue {
  body_id: string
  field_id: string
  person_id: string
  value: string
}

export interface Deed {
  about_id: string | null
  about_kind: string | null
  body_id: string
  detail: Json | null
  done_at: Timestamp
  id: string
  kind: string
  once_key: string | null
  person_id: string | null
  recorded_at: Timestamp
  recorded_by: string | null
  reverses: string | null
  rung: string | null
}

export interface DueDate {
  body_id: string
  due_on: string
  id: string
  made_at: Timestamp
  note: Generated<string>
  place_id: string
  settled_at: Timestamp | null
  settled_by: string | null
  told_days: number | null
  what: string
}

export interface Erasure {
  asked_at: Timestamp
  asked_by: string | null
  body_id: string
  erased_at: Timestamp | null
  erased_by: string | null
  id: Generated<string>
  person_id: string
  why: string
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface Face {
  about: Generated<string>
  body_id: string
  changed_at: Timestamp
  contact: Generated<string>
  find_us: Generated<string>
}

export interface FieldChange {
  became: string
  body_id: string
  changed_at: Timestamp
  changed_by: string | null
  field: string
  id: string
  import_id: string | null
  person_id: string
  was: string
}

export interface FigureCheck {
  body_id: string
  checked_at: Timestamp
  id: string
  people: number
  standing_wrong: number
  tally_is: number
  tally_was: number
  took_ms: number
}

export interface FriendlyWord {
  body_id: string
  commitment_id: string
  id: string
  occasion_id: string
  outcome: string
  settled_at: Timestamp
  settled_by: string | null
}

export interface Handover {
  answered_at: Timestamp | null
  asked_at: Timestamp
  body_id: string
  commitment_id: string
  from_shown: string
  id: string
  kind: string
  occasion_id: string
  outcome: string | null
  person_id: string
  slot_id: string
  taken_by: string | null
  to_contact: Generated<string>
  to_person_id: string | null
  want_slot_id: string | null
}

export interface HandoverRefusal {
  body_id: string
  handover_id: string
  person_id: string
  refused_at: Timestamp
}

export interface Hold {
  body_id: string
  booking_id: string | null
  clearing_minutes: Generated<number>
  ends_at: Timestamp
  for_body_id: string | null
  for_id: string | null
  for_kind: string | null
  freed_at: Timestamp | null
  freed_by: string | null
  id: string
  made_at: Timestamp
  made_by: string | null
  made_by_shown: Generated<string>
  moved_at: Timestamp | null
  out_of_hours: Generated<string>
  place_id: string
  setup_minutes: Generated<number>
  starts_at: Timestamp
  title: Generated<string>
  was_ends_at: Timestamp | null
  was_place_id: string | null
  was_starts_at: Timestamp | null
}

export interface JobProgress {
  asked_at: Timestamp
  asked_by: string | null
  body_id: string
  ended_at: Timestamp | null
  id: string
  kind: string
  state: Generated<string>
  steps_done: Generated<number>
  steps_total: number | null
  trouble: string | null
}

export interface ListBefore {
  body_id: string
  id: Generated<string>
  import_id: string
  key: Json
  person_id: string | null
  was: Json | null
  what: string
}

export interface ListChange {
  became: string
  body_id: string
  field: string
  import_id: string
  n: number
  was: string
}

export interface ListColumn {
  body_id: string
  choice: Json
  header: string
}

export interface ListDouble {
  body_id: string
  found: Json
  import_id: string
  n: number
  one: Json
  one_id: string | null
  other: Json
  other_id: string | null
  score: number
}

export interface ListImport {
  again: Generated<boolean>
  applied_at: Timestamp | null
  applied_by: string | null
  body_id: string
  bytes: number
  counts: Json | null
  file_name: string
  id: string
  layout: Json | null
  made_at: Timestamp
  made_by: string | null
  print: string | null
  roll_mark: string | null
  state: string
  trouble: string | null
  trouble_row: number | null
  undone_at: Timestamp | null
  undone_by: string | null
  whole: boolean | null
}

export interface ListPiece {
  body_id: string
  bytes: Buffer
  import_id: string
  place: number
}

export interface ListProblem {
  body_id: string
  column_name: string
  import_id: string
  n: number
  row: number
  was: string
  weight: string
  why: string
}

export interface ListRow {
  address: Generated<string>
  body_id: string
  born_year: number | null
  emails: Generated<string[]>
  ends: Generated<string[]>
  family_name: Generated<string>
  former_name: Generated<string>
  gender: Generated<string>
  given_name: Generated<string>
  import_id: string
  joined_on: string | null
  kind: string
  known_as: Generated<string>
  landlines: Generated<string[]>
  method: Generated<string>
  mobiles: Generated<string[]>
  n: number
  number: Generated<string>
  own: Json | null
  paid_to: string | null
  person_id: string | null
  postcode: Generated<string>
  rate: Generated<string>
  row: number | null
  search_text: Generated<string>
  sort_name: Generated<string>
  state: string | null
  title: Generated<string>
  town: Generated<string>
  union_name: Generated<string>
  ward_id: string | null
  was_state: string | null
  was_ward_id: string | null
}

export interface LookingBack {
  asked_at: Timestamp
  body_id: string
  came: number | null
  felt: string | null
  id: string
  occasion_id: string
  remember: Generated<string>
  said_at: Timestamp | null
  said_by: string | null
}

export interface Membership {
  body_id: string
  counts: GeneratedAlways<boolean | null>
  joined_on: string | null
  method: Generated<string>
  number: Generated<string>
  paid_to: string | null
  person_id: string
  rate: Generated<string>
  search_text: string
  sort_name: string
  state: string
  state_since: string
  ward_id: string | null
}

export interface MembershipPeriod {
  body_id: string
  from_on: string
  id: string
  person_id: string
  state: string
  until_on: string
}

export interface Need {
  body_id: string
  commitment_id: string
  occasion_id: string
  person_id: string | null
  said_at: Timestamp
  sealed: Buffer
  sealed_key: Buffer
}

export interface NextTime {
  body_id: string
  commitment_id: string
  id: string
  occasion_id: string
  outcome: string
  settled_at: Timestamp
  settled_by: string | null
  to_body_id: string | null
  to_occasion_id: string | null
}

export interface Occasion {
  about: Generated<string>
  body_id: string
  changed_at: Timestamp | null
  ends_at: Timestamp
  host_id: string | null
  host_shown: Generated<string>
  id: string
  kind: string
  left_series_at: Timestamp | null
  made_at: Timestamp
  open_to: Generated<string>
  place: Generated<string>
  room_chosen: Generated<boolean>
  sequence: Generated<number>
  series_day: string | null
  series_ends_at: Timestamp | null
  series_id: string | null
  series_plan_id: string | null
  series_starts_at: Timestamp | null
  source_uid: string | null
  starts_at: Timestamp
  title: string
}

export interface Occupied {
  body_id: string
  hold_id: string
  place_id: string
  span: string
}

export interface OddDay {
  body_id: string
  closes: string | null
  id: string
  on_day: string
  opens: string | null
  place_id: string
  why: Generated<string>
}

export interface Offer {
  body_id: string
  commitment_id: string
  ended_at: Timestamp | null
  id: string
  made_at: Timestamp
  occasion_id: string
  outcome: string | null
  places: number
  slot_id: string
  until: Timestamp
}

export interface Office {
  began_on: string
  body_id: string
  ended_at: Timestamp | null
  ended_by: string | null
  ends_on: string
  id: string
  person_id: string
  role: string
}

export interface Opening {
  body_id: string
  closes: string
  opens: string
  place_id: string
  weekday: number
}

export interface Outbox {
  headers: Generated<Json>
  html_body: string | null
  id: string
  subject: string
  text_body: string
  to_address: string
  written_at: Timestamp
}

export interface Pass {
  body_id: string
  code_hash: string
  ends_at: Timestamp | null
  id: string
  kind: string
  made_at: Timestamp
  person_id: string
  taken_back_at: Timestamp | null
  token_hash: string
}

export interface Person {
  address: Generated<string>
  born_year: number | null
  erased_at: Timestamp | null
  family_name: Generated<string>
  former_name: Generated<string>
  gender: Generated<string>
  given_name: Generated<string>
  id: string
  known_as: Generated<string>
  language: Generated<string>
  made_at: Timestamp
  merged_into: string | null
  postcode: Generated<string>
  register_id: string
  taken_back_at: Timestamp | null
  title: Generated<string>
  town: Generated<string>
  union_name: Generated<string>
}

export interface PersonMerge {
  body_id: string
  gone_id: string
  id: string
  kept_id: string
  made_at: Timestamp
  made_by: string | null
  undone_at: Timestamp | null
  undone_by: string | null
}

export interface PersonMergeRow {
  body_id: string
  id: Generated<string>
  key: Json
  merge_id: string
  was: Json | null
  what: string
}

export interface PersonTag {
  body_id: string
  given_at: Timestamp
  given_by: string | null
  person_id: string
  tag_id: string
}

export interface Place {
  about: Generated<string>
  ally_pence: number | null
  body_id: string
  clearing_minutes: Generated<number>
  closed_at: Timestamp | null
  hearing_loop: boolean | null
  how_to_find: Generated<string>
  id: string
  kind: string
  made_at: Timestamp
  member_pence: number | null
  name: string
  on_offer: Generated<boolean>
  outside_pence: number | null
  part_of: string | null
  price_per: Generated<string>
  room_for: number | null
  setup_minutes: Generated<number>
  step_free: boolean | null
  toilet: boolean | null
}

export interface PossibleDouble {
  answer: string | null
  answered_at: Timestamp | null
  answered_by: string | null
  body_id: string
  found: Json
  found_at: Timestamp
  one_id: string
  other_id: string
  score: number
}

export interface ReminderWish {
  body_id: string
  person_id: string
  said_at: Timestamp
  wanted: boolean
}

export interface Request {
  answer: Generated<string>
  answered_at: Timestamp | null
  answered_by: string | null
  asked_at: Timestamp
  body_id: string
  contact: string | null
  ends_at: Timestamp
  group_name: string
  hold_id: string | null
  id: string
  language: Generated<string>
  name: string
  people: number | null
  person_id: string | null
  place_id: string
  purpose: string
  standing: string
  starts_at: Timestamp
  state: Generated<string>
}

export interface RollEntry {
  body_id: string
  freeze_id: string
  joined_on: string | null
  on_roll: boolean
  person_id: string
  state: string
  taken_at: Timestamp
  why: string
}

export interface RollFreeze {
  arrears_count: boolean
  body_id: string
  counted: number | null
  ends_at: Timestamp
  freezes_at: Timestamp
  hash: string | null
  id: string
  left_out: number | null
  months_min: Generated<number>
  purpose: string
  set_at: Timestamp
  set_by: string | null
  taken_at: Timestamp | null
  time_zone: string | null
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface RotaFreeze {
  began_at: Timestamp
  body_id: string
  ended_at: Timestamp | null
  id: string
  person_id: string
}

export interface RotaLine {
  answered_at: Timestamp | null
  body_id: string
  id: string
  occasion_id: string
  person_id: string
  slot_body_id: string
  slot_id: string
  state: Generated<string>
  suggestion_id: string
}

export interface RotaPlace {
  away_from: string | null
  away_until: string | null
  body_id: string
  cannot: Generated<string[]>
  counted_since: string | null
  id: string
  lettered_on: string | null
  letters: Generated<boolean>
  person_id: string
  prefers: Generated<string[]>
  stop_key: string
}

export interface RotaSuggestion {
  asked_at: Timestamp
  asked_by: string | null
  best: Generated<boolean>
  body_id: string
  from_at: Timestamp
  id: string
  people: Generated<number>
  shifts: Generated<number>
  state: string
  still_short: Generated<number>
  took_ms: number | null
  until_at: Timestamp
}

export interface Series {
  body_id: string
  id: string
  made_at: Timestamp
  made_by: string | null
  room_id: string | null
}

export interface SeriesException {
  body_id: string
  day: string
  id: string
  kind: string
  made_at: Timestamp
  made_by: string | null
  series_id: string
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface SeriesPlan {
  about: Generated<string>
  apart: Generated<number>
  begins_on: string
  body_id: string
  dates: Generated<string[]>
  days_over: Generated<number>
  ends_on: string | null
  from_day: string
  from_time: string
  host_id: string | null
  host_shown: Generated<string>
  id: string
  kind: string
  made_at: Timestamp
  made_by: string | null
  month_day: number | null
  n: number
  nths: Generated<number[]>
  open_to: Generated<string>
  place: Generated<string>
  repeats: string
  rests_in_closures: Generated<boolean>
  rests_in_school_holidays: Generated<boolean>
  series_id: string
  short_months: Generated<string>
  times: number | null
  title: string
  until_time: string
  weekdays: Generated<string[]>
  withdrawn_at: Timestamp | null
  withdrawn_by: string | null
}

export interface SeriesSlot {
  asks: string | null
  body_id: string
  covers: Generated<string>
  does: Generated<string>
  id: string
  maximum: number | null
  minimum: Generated<number>
  name: Generated<string>
  place: Generated<number>
  plan_id: string
}

export interface Setting {
  body_id: string
  decided_by: string | null
  decided_on: string
  id: string
  minute: string
  name: string
  recorded_at: Timestamp
  value: number
}

export interface Sheet {
  body_id: string
  id: string
  occasion_id: string
  printed_at: Timestamp
  printed_by: string | null
}

export interface SheetRow {
  body_id: string
  name: string
  number: number
  person_id: string
  sheet_id: string
  sort_name: string
}

export interface SkippedDate {
  body_id: string
  booking_id: string
  ends_at: Timestamp
  starts_at: Timestamp
  why: string
}

export interface Slot {
  asks: string | null
  body_id: string
  closed_at: Timestamp | null
  covers: Generated<string>
  does: Generated<string>
  first_timers: Generated<number>
  id: string
  maximum: number | null
  minimum: Generated<number>
  name: Generated<string>
  occasion_id: string
  offered: Generated<number>
  offers: Generated<number>
  place: Generated<number>
  seeking: Generated<number>
  taken: Generated<number>
  waiting: Generated<number>
}

export interface Snapshot {
  active: GeneratedAlways<number>
  body_id: string
  carried: number
  joined: number
  joined_since: Generated<Json>
  kept: number
  kinds: Generated<Json>
  lapsed: number
  made_at: Generated<Timestamp>
  members: number
  month: string
  newly_active: number
  on_paper: number
  reached: number
  recorded: boolean
  returned: number
  rule: number
  took_part: number
  window_days: number
}

export interface Solidarity {
  body_id: string
  id: string
  moved_at: Timestamp
  person_id: string | null
  shifts: number
}

export interface SolidarityPool {
  balance: Generated<number>
  body_id: string
}

export interface Standing {
  body_id: string
  carried_at: Timestamp | null
  member: boolean
  person_id: string
  reached_at: Timestamp | null
  took_part_at: Timestamp | null
}

export interface Tag {
  body_id: string
  id: string
  name: string
}

export interface Tally {
  body_id: string
  counted_at: Timestamp
  members: number
}

export interface DB {
  absence: Absence
  access_day: AccessDay
  access_log: AccessLog
  affiliation: Affiliation
  body: Body
  body_change: BodyChange
  booking: Booking
  calendar_address: CalendarAddress
  calling_off: CallingOff
  capability: Capability
  closed_period: ClosedPeriod
  commitment: Commitment
  contact_agreement: ContactAgreement
  contact_agreement_change: ContactAgreementChange
  contact_point: ContactPoint
  contact_undo: ContactUndo
  custom_field: CustomField
  custom_value: CustomValue
  deed: Deed
  due_date: DueDate
  erasure: Erasure
  face: Face
  field_change: FieldChange
  figure_check: FigureCheck
  friendly_word: FriendlyWord
  handover: Handover
  handover_refusal: HandoverRefusal
  hold: Hold
  job_progress: JobProgress
  list_before: ListBefore
  list_change: ListChange
  list_column: ListColumn
  list_double: ListDouble
  list_import: ListImport
  list_piece: ListPiece
  list_problem: ListProblem
  list_row: ListRow
  looking_back: LookingBack
  membership: Membership
  membership_period: MembershipPeriod
  need: Need
  next_time: NextTime
  occasion: Occasion
  occupied: Occupied
  odd_day: OddDay
  offer: Offer
  office: Office
  opening: Opening
  outbox: Outbox
  pass: Pass
  person: Person
  person_merge: PersonMerge
  person_merge_row: PersonMergeRow
  person_tag: PersonTag
  place: Place
  possible_double: PossibleDouble
  reminder_wish: ReminderWish
  request: Request
  roll_entry: RollEntry
  roll_freeze: RollFreeze
  rota_freeze: RotaFreeze
  rota_line: RotaLine
  rota_place: RotaPlace
  rota_suggestion: RotaSuggestion
  series: Series
  series_exception: SeriesException
  series_plan: SeriesPlan
  series_slot: SeriesSlot
  setting: Setting
  sheet: Sheet
  sheet_row: SheetRow
  skipped_date: SkippedDate
  slot: Slot
  snapshot: Snapshot
  solidarity: Solidarity
  solidarity_pool: SolidarityPool
  standing: Standing
  tag: Tag
  tally: Tally
}

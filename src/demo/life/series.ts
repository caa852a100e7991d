import type { Ability } from '../../parts/calendar/kinds.rules.ts'
import type { Nth } from '../../parts/calendar/series/recurrence.rules.ts'
import type { Story } from '../people/bodies.ts'
import type { Part } from '../people/eight.ts'

/** A routine of the demo's branches: who keeps it going, how many come, since when, until when. */
export interface Routine {
  /** The ward whose routine it is; `home` is the whole constituency. */
  readonly at: Story | 'home'
  readonly kind: string
  readonly title: string
  /** Which of the eight keeps it going; otherwise whoever is keenest. */
  readonly led_by?: Part
  readonly about: string
  readonly place: string
  /** 0 is Sunday; `soon` is whatever weekday the demo is opened on, so that something is always on. */
  readonly weekday: number | 'soon'
  /** `soon` is the next full hour after the demo is opened at which people are up. */
  readonly hour: number | 'soon'
  readonly minute?: number
  readonly hours: number
  /** Every so many weeks; or on which ones of the month, the last being -1. */
  readonly every: number | readonly Nth[]
  /** Days before today on which it began, and (if it did) ended. */
  readonly began: number
  readonly ended?: number
  readonly comers: readonly [low: number, high: number]
  /** How many people the comers are drawn from: a small circle makes regulars. */
  readonly circle: number
  readonly slots: readonly {
    name: string
    does: 'did-shift' | 'hosted' | 'taught'
    minimum: number
    maximum: number
  }[]
  /** Not in school holidays. */
  readonly rests?: true
}

const key = { name: 'Keyholder', does: 'did-shift', minimum: 1, maximum: 2 } as const
const cook = { name: 'Cook', does: 'did-shift', minimum: 2, maximum: 4 } as const
const steward = { name: 'Steward', does: 'did-shift', minimum: 2, maximum: 3 } as const
const lead = { name: 'Leader', does: 'taught', minimum: 1, maximum: 1 } as const
const host = { name: 'Host', does: 'hosted', minimum: 1, maximum: 2 } as const

/** What somebody has to be able to do for a slot of that name. */
export const ASKED: ReadonlyMap<string, Ability> = new Map([
  ['Keyholder', 'keyholder'],
  ['Cook', 'cook'],
  ['Steward', 'steward'],
])

const YEARS_3 = 1095

export const routines: readonly Routine[] = [
  // The whole constituency.
  {
    at: 'home',
    kind: 'branch-meeting',
    title: 'Members’ meeting',
    about: 'Business, reports, and tea afterwards.',
    place: 'Main hall',
    weekday: 4,
    hour: 19,
    hours: 2,
    every: [2],
    began: YEARS_3,
    comers: [22, 36],
    circle: 50,
    slots: [steward, host],
    rests: true,
  },
  {
    at: 'home',
    kind: 'choir',
    title: 'Choir night',
    about: 'No audition. Songs in three languages.',
    place: 'Main hall',
    weekday: 3,
    hour: 19,
    hours: 2,
    every: 1,
    began: 700,
    comers: [11, 17],
    circle: 22,
    slots: [lead, key],
    rests: true,
  },
  {
    at: 'home',
    kind: 'canvass',
    title: 'Saturday canvass',
    about: 'In pairs, an hour and a half, then a warm drink.',
    place: 'Market Place',
    weekday: 6,
    hour: 11,
    hours: 2,
    every: 1,
    began: 460,
    ended: 395,
    comers: [18, 32],
    circle: 60,
    slots: [host],
  },
  // Story: a mutual-aid branch that lives outside meetings.
  {
    at: 'mutual-aid',
    kind: 'breakfast-club',
    title: 'Breakfast club',
    led_by: 'volunteer',
    about: 'For anyone. Pay what you can, or nothing.',
    place: 'Millfield hall, kitchen',
    weekday: 6,
    hour: 9,
    hours: 2,
    every: 1,
    began: 900,
    comers: [17, 26],
    circle: 32,
    slots: [key, cook],
  },
  {
    at: 'mutual-aid',
    kind: 'packing-day',
    title: 'Food co-op packing day',
    about: 'Sorting the boxes for forty households.',
    place: 'Millfield hall',
    weekday: 5,
    hour: 16,
    hours: 3,
    every: 2,
    began: 800,
    comers: [9, 14],
    circle: 22,
    slots: [key, steward],
  },
  {
    at: 'mutual-aid',
    kind: 'repair-cafe',
    title: 'Repair café',
    about: 'Bring the toaster. We look at it together.',
    place: 'Millfield hall',
    weekday: 0,
    hour: 13,
    hours: 3,
    every: [1],
    began: 620,
    comers: [9, 15],
    circle: 20,
    slots: [key, host],
  },
  {
    at: 'mutual-aid',
    kind: 'social',
    title: 'Open kitchen',
    about: 'Soup, tea, and somebody to talk to. Bring a friend.',
    place: 'Millfield hall, kitchen',
    weekday: 'soon',
    hour: 'soon',
    hours: 2,
    every: 1,
    began: 300,
    comers: [16, 24],
    circle: 30,
    slots: [key, cook],
  },
  // Story: a steady education branch.
  {
    at: 'education',
    kind: 'study-circle',
    title: 'Reading circle: who owns our town?',
    led_by: 'facilitator',
    about: 'One chapter a week, read aloud. New people welcome at any point.',
    place: 'Library room',
    weekday: 2,
    hour: 18,
    minute: 30,
    hours: 2,
    every: 1,
    began: YEARS_3,
    comers: [10, 14],
    circle: 18,
    slots: [lead],
    rests: true,
  },
  {
    at: 'education',
    kind: 'film-night',
    title: 'Film night',
    about: 'A film, and half an hour of talk.',
    place: 'Riverside rooms',
    weekday: 5,
    hour: 19,
    hours: 3,
    every: [-1],
    began: 880,
    comers: [13, 22],
    circle: 30,
    slots: [key, host],
  },
  // Story: a surge branch losing its joiners.
  {
    at: 'surge',
    kind: 'branch-meeting',
    title: 'Campaign meeting',
    about: 'Plans for the week, and who does what.',
    place: 'Station Road club',
    weekday: 1,
    hour: 19,
    hours: 2,
    every: 1,
    began: 460,
    ended: 370,
    comers: [26, 44],
    circle: 80,
    slots: [steward],
  },
  {
    at: 'surge',
    kind: 'branch-meeting',
    title: 'Branch meeting',
    about: 'Minutes, matters arising, correspondence.',
    place: 'Station Road club',
    weekday: 1,
    hour: 19,
    hours: 2,
    every: [1],
    began: 360,
    comers: [6, 10],
    circle: 16,
    slots: [host],
  },
  // Story: a dormant branch.
  {
    at: 'dormant',
    kind: 'branch-meeting',
    title: 'Branch meeting',
    about: 'Minutes and correspondence.',
    place: 'Harbour Inn, back room',
    weekday: 2,
    hour: 19,
    hours: 2,
    every: [2],
    began: YEARS_3,
    ended: 790,
    comers: [4, 7],
    circle: 9,
    slots: [host],
  },
  // Story: a branch that is being tampered with still meets.
  {
    at: 'tampered',
    kind: 'branch-meeting',
    title: 'Branch meeting',
    about: 'Reports, and the timetable of the selection.',
    place: 'Quarry Bank school',
    weekday: 3,
    hour: 19,
    hours: 2,
    every: [3],
    began: YEARS_3,
    comers: [7, 12],
    circle: 18,
    slots: [host],
    rests: true,
  },
]

/** How far ahead people have said yes. */
export const DAYS_AHEAD = 35

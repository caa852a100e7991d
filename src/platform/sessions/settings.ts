/** How long things last, in seconds. Each is a promise made on the "My sign-in" page. */
export const linkLasts = 30 * 60
export const memberSessionLasts = 30 * 24 * 3600
/** An office is carried by a passkey or a code given within this time; then it is asked for again. */
export const strongFor = 12 * 3600
/** An ended session is seen by every process within this time (TRUST: 5 seconds). */
export const endedSeenWithinMs = 2000

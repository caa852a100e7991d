/** How long things last. Each is a promise made on the "My sign-in" page. */
export const LINK_LASTS_S = 30 * 60
export const MEMBER_SESSION_LASTS_S = 30 * 24 * 3600
/** An office is carried by a passkey or a code given within this time; then it is asked for again. */
export const STRONG_FOR_S = 12 * 3600
/** An ended session is seen by every process within this time (TRUST: 5 seconds). */
export const ENDED_SEEN_WITHIN_MS = 2000

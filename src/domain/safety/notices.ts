// When a person is told again that this is an AI and not a person: at first use, at each new session, after seven days
// away, every three hours of use, and (by the coach itself) whenever they ask. Times are epoch milliseconds.

export const NOTICES = ['first', 'returned', 'session', 'three-hours'] as const
export type Notice = (typeof NOTICES)[number]

export interface Use {
  /** The last message, ever; absent at first use. */
  lastAt?: number
  /** The first message since the last pause. */
  since?: number
  /** The last notice. */
  noticeAt?: number
  /** When this session began: the page was opened or unlocked. */
  sessionAt: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A pause this long ends a stretch of use. */
export const PAUSE = 30 * MINUTE
/** A pause this long ends a session, also in a page that stays open. */
export const APART = 4 * HOUR
export const AWAY = 7 * 24 * HOUR
export const STRETCH = 3 * HOUR

/** The notice due with a message at `now`, and the use to remember after it. */
export function noticeDue(use: Use, now: number): { notice?: Notice; use: Use } {
  const paused = use.lastAt === undefined || now - use.lastAt > PAUSE
  const since = paused ? now : (use.since ?? now)
  const notice = which(use, { now, since })
  const noticeAt = notice ? now : use.noticeAt
  return {
    ...(notice ? { notice } : {}),
    use: { sessionAt: use.sessionAt, lastAt: now, since, ...(noticeAt === undefined ? {} : { noticeAt }) },
  }
}

function which(use: Use, { now, since }: { now: number; since: number }): Notice | undefined {
  if (use.lastAt === undefined || use.noticeAt === undefined) return 'first'
  if (now - use.lastAt >= AWAY) return 'returned'
  if (use.noticeAt < use.sessionAt || now - use.lastAt >= APART) return 'session'
  return now - Math.max(since, use.noticeAt) >= STRETCH ? 'three-hours' : undefined
}

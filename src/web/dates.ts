// Dates and waits as people say them, as keys of content/ui or as text that the language itself makes.

/** A key to be said, with a count where it has one; or text. */
export type Said = { key: string; count?: number } | { text: string }

const DAY = 86_400_000

/** Today, yesterday, tomorrow, a weekday within the week before, else day and month, with the year when it is another. */
export function dayOf(at: number, now: number): Said {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY)
  if (days === 0) return { key: 'dates.today' }
  if (days === 1) return { key: 'dates.yesterday' }
  if (days === -1) return { key: 'dates.tomorrow' }
  const date = new Date(at)
  if (days > 1 && days < 7) return { text: new Intl.DateTimeFormat('en', { weekday: 'long' }).format(date) }
  const otherYear = date.getFullYear() !== new Date(now).getFullYear()
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
  if (otherYear) parts.year = 'numeric'
  return { text: new Intl.DateTimeFormat('en-GB', parts).format(date) }
}

/** A wait in milliseconds. */
export function waitOf(wait: number): Said {
  const seconds = Math.ceil(wait / 1000)
  if (seconds <= 45) return { key: 'dates.moment' }
  const minutes = Math.round(seconds / 60)
  if (minutes <= 1) return { key: 'dates.minute' }
  if (minutes < 45) return { key: 'dates.minutes', count: minutes }
  const hours = Math.round(minutes / 60)
  return hours <= 1 ? { key: 'dates.hour' } : { key: 'dates.hours', count: hours }
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

// Hours of the wall clock, as "22:00".

const FORM = /^([01]\d|2[0-3]):([0-5]\d)$/

export function isHour(text: string): boolean {
  return FORM.test(text)
}

/** Whether an hour lies within the quiet ones, which may go over midnight; the same hour twice means none are quiet. */
export function isQuietAt(hour: string, { from, to }: { from: string; to: string }): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}

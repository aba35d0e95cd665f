import type { RitualView } from '#app/practice/regular-views.ts'
import { capitalise } from '#domain/words/capitalise.ts'
import { dayHere } from '../../day-here.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'
import { nameOfWeekday } from './schedule-fields.tsx'

/** "once a week, Sunday, at 19:30 · next tomorrow": how often, when, and the next time. */
export function saySchedule({ rhythm, on, at, next, paused, ended }: RitualView): string {
  const days = rhythm === 'week' ? [...on].sort((a, b) => a - b).map(nameOfWeekday) : []
  const often = [say(`practise.every.${rhythm}`), ...days, ...(at ? [say('rituals.at-hour', { at })] : [])].join(', ')
  const stands = ended
    ? say('rituals.ended')
    : paused
      ? say('rituals.paused')
      : next
        ? next === dayHere()
          ? say('rituals.next-today')
          : say('rituals.next', { day: sayCalendarDay(next) })
        : ''
  return capitalise([often, stands].filter(Boolean).join(' · '))
}

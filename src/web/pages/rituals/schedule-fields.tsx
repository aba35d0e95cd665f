import type { Schedule } from '#domain/practice/schedule.ts'
import { RHYTHMS, type Rhythm } from '#domain/vocabulary.ts'
import { say } from '../../words.ts'

interface Props {
  schedule: Schedule
  onChange: (schedule: Schedule) => void
}

const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** When a ritual comes: how often, on which days, from when, at what hour if any. */
export function ScheduleFields({ schedule, onChange }: Props) {
  const { rhythm, on, from, at = '' } = schedule
  const change = (next: Partial<Schedule>) => onChange({ ...schedule, ...next })
  const toggle = (weekday: number) =>
    change({ on: on.includes(weekday) ? on.filter((one) => one !== weekday) : [...on, weekday] })
  const setAt = (hour: string) => {
    const { at: _, ...rest } = schedule
    onChange(hour === '' ? rest : { ...rest, at: hour })
  }
  return (
    <>
      <fieldset class="choices">
        <legend>{say('rituals.rhythm')}</legend>
        {RHYTHMS.map((one: Rhythm) => (
          <label key={one} class="choice">
            <input type="radio" name="rhythm" checked={rhythm === one} onChange={() => change({ rhythm: one })} />
            {say(`practise.every.${one}`)}
          </label>
        ))}
      </fieldset>
      {rhythm === 'week' && (
        <fieldset class="choices">
          <legend>{say('rituals.weekdays')}</legend>
          {WEEK.map((weekday) => (
            <label key={weekday} class="choice">
              <input type="checkbox" checked={on.includes(weekday)} onChange={() => toggle(weekday)} />
              {nameOfWeekday(weekday)}
            </label>
          ))}
        </fieldset>
      )}
      <div class="field">
        <label for="ritual-from">{say('rituals.from')}</label>
        <input
          id="ritual-from"
          class="input"
          type="date"
          required
          value={from}
          onInput={(event) => change({ from: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="ritual-at">{say('rituals.at')}</label>
        <input
          id="ritual-at"
          class="input"
          type="time"
          value={at}
          onInput={(event) => setAt(event.currentTarget.value)}
        />
        <small>{say('rituals.at-about')}</small>
      </div>
    </>
  )
}

/** The name of a weekday, 0 for Monday. */
export function nameOfWeekday(weekday: number): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(2024, 0, 1 + weekday))
}

import { useState } from 'preact/hooks'
import { dayHere } from '../../day-here.ts'
import { say } from '../../words.ts'
import { CalendarButton } from './calendar-button.tsx'
import './for-calendar.css'

interface Props {
  kind: 'act' | 'course'
  id: string
}

const DAY = 24 * 60 * 60 * 1000

/** Folded away until it is wanted: a day where one is to be chosen, an hour, and the file. */
export function ForCalendar({ kind, id }: Props) {
  const [day, setDay] = useState(() => dayHere(new Date(Date.now() + DAY)))
  const [at, setAt] = useState('')
  const hour = at === '' ? {} : { at }
  return (
    <details class="for-calendar">
      <summary>{say('calendar.title')}</summary>
      {kind === 'act' && (
        <div class="field">
          <label for={`day-${id}`}>{say('calendar.day')}</label>
          <input
            id={`day-${id}`}
            class="input"
            type="date"
            required
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="field">
        <label for={`at-${id}`}>{say('calendar.at')}</label>
        <input
          id={`at-${id}`}
          class="input"
          type="time"
          value={at}
          onInput={(event) => setAt(event.currentTarget.value)}
        />
      </div>
      <CalendarButton wanted={kind === 'act' ? { kind, id, day, ...hour } : { kind, id, ...hour }} />
    </details>
  )
}

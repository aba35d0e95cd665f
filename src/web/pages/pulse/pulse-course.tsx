import { useState } from 'preact/hooks'
import type { PulseView } from '#app/practice/journal-views.ts'
import type { Day } from '#domain/practice/calendar.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say, sayCount } from '../../words.ts'
import { sayPoint } from './points.tsx'
import { pulseShapes } from './pulse-shapes.ts'

interface Props {
  /** The newest first. */
  pulses: PulseView[]
  today: Day
}

/** So many days are listed at first, and with each "earlier". */
const PAGE = 28

/** The last four weeks as a small picture, and day by day in words. */
export function PulseCourse({ pulses, today }: Props) {
  const { width, height, lines, moods, rings, moodThreads, ringThreads } = pulseShapes(pulses, today)
  const [pages, setPages] = useState(1)
  const past = pulses.filter(({ on }) => on <= today)
  const shown = pulses.slice(0, pages * PAGE)
  return (
    <section>
      <h2>{say('pulse.course.title')}</h2>
      {moods.length > 0 && (
        <figure class="pulse-course">
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(past.slice(0, moods.length))}>
            {lines.map((y) => (
              <line key={y} class="hairline" x1="0" x2={width} y1={y} y2={y} />
            ))}
            {ringThreads.map((thread) => (
              <polyline key={thread} class="ring-thread" points={thread} />
            ))}
            {moodThreads.map((thread) => (
              <polyline key={thread} class="mood-thread" points={thread} />
            ))}
            {rings.map(({ x, y }) => (
              <circle key={x} class="ring" cx={x} cy={y} r="4" />
            ))}
            {moods.map(({ x, y }) => (
              <circle key={x} class="mood" cx={x} cy={y} r="4" />
            ))}
          </svg>
          <figcaption class="soft">
            <span class="legend">
              <Mark kind="mood" />
              {say('pulse.course.mood')}
            </span>
            <span class="legend">
              <Mark kind="ring" />
              {say('pulse.course.connection')}
            </span>
          </figcaption>
        </figure>
      )}
      <details class="days">
        <summary>{say('pulse.course.list')}</summary>
        <ul class="rows">
          {shown.map((pulse) => (
            <PulseRow key={pulse.id} pulse={pulse} />
          ))}
        </ul>
        {shown.length < pulses.length && (
          <button type="button" class="words" onClick={() => setPages(pages + 1)}>
            {say('journal.earlier')}
          </button>
        )}
      </details>
    </section>
  )
}

function Mark({ kind }: { kind: 'mood' | 'ring' }) {
  return (
    <svg viewBox="0 0 12 12" width="0.75em" height="0.75em" aria-hidden="true">
      <circle class={kind} cx="6" cy="6" r="4.4" />
    </svg>
  )
}

function PulseRow({ pulse: { id, on, mood, connection, word } }: { pulse: PulseView }) {
  const { engine, lookAgain } = useConnection()
  const day = sayCalendarDay(on)
  return (
    <li class="row">
      <span>
        <strong>{word || day}</strong>
        <span class="soft">
          {word && `${day} · `}
          {say('pulse.course.day', { mood: sayPoint('mood', mood), connection: sayPoint('connection', connection) })}
        </span>
      </span>
      <button
        type="button"
        class="words"
        data-kind="end"
        aria-label={say('pulse.course.erase-one', { day })}
        onClick={() => void engine.erasePulse(id).then(lookAgain)}
      >
        {say('notes.erase')}
      </button>
    </li>
  )
}

function inWords(pulses: readonly PulseView[]): string {
  const range = (name: 'mood' | 'connection') => {
    const values = pulses.map((one) => one[name])
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return low === high
      ? say('pulse.course.only', { low: sayPoint(name, low) })
      : say('pulse.course.between', { low: sayPoint(name, low), high: sayPoint(name, high) })
  }
  return say('pulse.course.picture', {
    days: sayCount('pulse.course.days', pulses.length).toLowerCase(),
    mood: range('mood'),
    connection: range('connection'),
  })
}

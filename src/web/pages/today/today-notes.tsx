import { localDay } from '#app/local-day.ts'
import { useKept } from '../../engine/use-engine.ts'
import { Row } from '../../parts/row.tsx'
import { say } from '../../words.ts'

const NOTES = [
  { to: '/today/pulse', name: 'pulse.name', about: 'pulse.about', done: 'pulse.noted' },
  { to: '/today/journal', name: 'journal.name', about: 'journal.about' },
  { to: '/today/checks', name: 'checks.name', about: 'checks.about' },
]

/** What one does for oneself alone: quiet ways there, none of them a task of the day. */
export function TodayNotes() {
  const pulses = useKept((engine) => engine.pulses())
  const noted = pulses?.some(({ on }) => on === localDay(Date.now()))
  return (
    <nav class="today-more" aria-label={say('notes.title')}>
      <ul class="rows">
        {NOTES.map(({ to, name, about, done }) => (
          <Row key={to} to={to} name={say(name)} about={say(done && noted ? done : about)} />
        ))}
      </ul>
    </nav>
  )
}

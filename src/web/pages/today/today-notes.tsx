import { Link } from 'wouter-preact'
import { localDay } from '#app/local-day.ts'
import { useKept } from '../../engine/use-engine.ts'
import { OnIcon } from '../../parts/icons.tsx'
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
          <li key={to}>
            <Link href={to} class="row">
              <span>
                <strong>{say(name)}</strong>
                <span class="soft">{say(done && noted ? done : about)}</span>
              </span>
              <OnIcon />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

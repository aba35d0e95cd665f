import { Link } from 'wouter-preact'
import type { EntryView } from '#app/practice/journal-views.ts'
import { sayCalendarDay } from '../../say-date.ts'
import { say } from '../../words.ts'

interface Props {
  entry: EntryView
  /** When it was, where another word for it is better than its date. */
  day?: string
}

/** One entry in a list: its day, and how it begins. */
export function EntryRow({ entry: { id, on, form, text, kept }, day = sayCalendarDay(on) }: Props) {
  return (
    <li>
      <Link href={`/today/journal/${id}`} class="entry-row">
        <span class="soft">
          {day}
          {form === 'thanks' && ` · ${say('journal.from-thanks')}`}
        </span>
        <span class="entry-begin">{kept ? text : ''}</span>
        {!kept && <span class="soft">{say('notes.held')}</span>}
      </Link>
    </li>
  )
}

import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { EntryFromThen, EntryView } from '#app/practice/journal-views.ts'
import { capitalise } from '#domain/words/capitalise.ts'
import { useKept } from '../../engine/use-engine.ts'
import { useDraft } from '../../parts/composer/drafts.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { say, sayCount, spell } from '../../words.ts'
import { EntryRow } from './entry-row.tsx'
import { JOURNAL_DRAFT } from './journal-drafts.ts'
import './journal.css'

/** The notebook: writing in it, what comes back today, and everything that was written. */
export function JournalPage() {
  const entries = useKept((engine) => engine.entries(''))
  const fromThen = useKept((engine) => engine.entriesOnThisDay())
  return (
    <Page title={say('journal.name')} back={{ to: '/today', words: 'frame.today' }}>
      <p class="lead">{say('journal.lead')}</p>
      <Ways />
      {!entries && <Opening />}
      {entries?.length === 0 && <p class="soft">{say('journal.none')}</p>}
      {fromThen && fromThen.length > 0 && <OnThisDay entries={fromThen} />}
      {entries && entries.length > 0 && <Everything all={entries} />}
    </Page>
  )
}

function Ways() {
  const draft = useDraft(JOURNAL_DRAFT)
  return (
    <div class="acts">
      <Link href="/today/journal/write" class="button" data-kind="act">
        {say(draft.text.trim() === '' ? 'journal.write' : 'journal.go-on')}
      </Link>
      <Link href="/today/journal/thanks" class="button">
        {say('journal.thanks')}
      </Link>
    </div>
  )
}

function OnThisDay({ entries }: { entries: EntryFromThen[] }) {
  return (
    <section>
      <h2>{say('journal.today.title')}</h2>
      <ul class="rows">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} day={saySince(entry.since)} />
        ))}
      </ul>
    </section>
  )
}

function saySince(since: EntryFromThen['since']): string {
  if ('months' in since) return say(since.months === 1 ? 'journal.today.month' : 'journal.today.half')
  return since.years === 1
    ? say('journal.today.year')
    : say('journal.today.years', { count: capitalise(spell(since.years)) })
}

/** So many are shown at first, and with each "earlier". */
const PAGE = 30

function Everything({ all }: { all: EntryView[] }) {
  const [words, setWords] = useState('')
  const [pages, setPages] = useState(1)
  const searching = words.trim() !== ''
  const found = useKept((engine) => engine.entries(words), [words]) ?? all
  const shown = found.slice(0, pages * PAGE)
  return (
    <section>
      <SearchField
        label={say('journal.search')}
        words={words}
        onWords={(words) => {
          setWords(words)
          setPages(1)
        }}
      />
      <QuietHelp words={words} />
      <p class="soft" role="status">
        {searching ? sayCount('journal.found', found.length) : ''}
      </p>
      <ul class="rows">
        {shown.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="words" onClick={() => setPages(pages + 1)}>
          {say('journal.earlier')}
        </button>
      )}
    </section>
  )
}

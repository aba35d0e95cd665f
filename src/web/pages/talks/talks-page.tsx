import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useKept } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { QuietHelp } from '../../parts/help/quiet-help.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { say } from '../../words.ts'
import { TalkRow } from './talk-row.tsx'

/** Every talk that is kept: to go on with, search, rename or erase. */
export function TalksPage() {
  const [words, setWords] = useState('')
  const all = useKept((engine) => engine.talks())
  const found = useKept((engine) => (words.trim() ? engine.searchTalks(words) : engine.talks()), [words])
  const rows = found?.toSorted((a, b) => b.changedAt - a.changedAt)
  return (
    <Page title={say('talks.title')} back={{ to: '/', words: 'talks.new' }}>
      {!all && <Opening />}
      {all?.length === 0 && <p class="lead">{say('talks.none')}</p>}
      {all && all.length > 0 && <SearchField label={say('talks.search')} words={words} onWords={setWords} />}
      <QuietHelp words={words} />
      <p class="hidden-words" role="status">
        {words.trim() && rows ? say(rows.length === 0 ? 'talks.not-found' : 'talks.found') : ''}
      </p>
      {words.trim() && rows?.length === 0 && <p class="soft">{say('talks.not-found')}</p>}
      {rows && rows.length > 0 && (
        <ul class="rows">
          {rows.map((talk) => (
            <TalkRow key={talk.id} talk={talk} />
          ))}
        </ul>
      )}
      {all?.length === 0 && (
        <Link href="/" class="button">
          {say('talks.begin')}
        </Link>
      )}
    </Page>
  )
}

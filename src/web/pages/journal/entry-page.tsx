import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { EntryOpened } from '#app/practice/journal-views.ts'
import type { Outcome } from '#app/views.ts'
import { useConnection, useKept } from '../../engine/use-engine.ts'
import { addToDraft, NEW_TALK } from '../../parts/composer/drafts.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { HeldNote } from '../../parts/held-note.tsx'
import { NoteCare } from '../../parts/help/note-care.tsx'
import { Confirm } from '../../parts/sheet/confirm.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { sayCalendarDay } from '../../say-date.ts'
import { typeset } from '../../typeset.ts'
import { say } from '../../words.ts'
import { ChangeEntry } from './change-entry.tsx'
import { HearBack } from './hear-back.tsx'
import './journal.css'

const BACK = { to: '/today/journal', words: 'journal.name' }

/** One entry, to read; to change, take into a talk, or erase. */
export function EntryPage({ id }: { id: string }) {
  const { engine, lookAgain } = useConnection()
  const opened = useKept<Outcome<EntryOpened>>(async (e) => e.entry(id), [id])
  const [changing, setChanging] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  if (!opened?.ok) {
    return (
      <Page title={say(opened ? 'not-found.title' : 'journal.name')} back={BACK}>
        {opened ? <p>{say('not-found.body')}</p> : <Opening />}
      </Page>
    )
  }
  const entry = opened.value
  const keep = async () => {
    const kept = await engine.keepHeldEntry(id)
    setMishap(kept.ok ? undefined : { trouble: kept.trouble })
    lookAgain()
  }
  return (
    <Page title={sayCalendarDay(entry.on)} back={BACK}>
      {entry.help && <NoteCare key={entry.help.words} help={entry.help} />}
      {entry.quiet && (
        <p class="soft">
          {say('help.quiet')} <Link href="/help">{say('help.quiet-link')}</Link>
        </p>
      )}
      {!entry.kept && <HeldNote words="notes.held" onKeep={() => void keep()} />}
      {entry.prompt && <p class="soft">{typeset(entry.prompt)}</p>}
      {changing ? <ChangeEntry entry={entry} onDone={() => setChanging(false)} /> : <Written entry={entry} />}
      {mishap && <TroubleNote mishap={mishap} />}
      {!changing && mayBeHeard(entry) && <HearBack key={entry.text} id={id} />}
      {!changing && <Ways entry={entry} onChange={() => setChanging(true)} />}
    </Page>
  )
}

/** Words that call for help get that alone. */
function mayBeHeard({ form, kept, help, quiet }: EntryOpened): boolean {
  return form === 'entry' && kept && !help && !quiet
}

function Written({ entry: { form, text } }: { entry: EntryOpened }) {
  if (form === 'entry') return <p class="entry-text">{text}</p>
  return (
    <ul class="good-things">
      {text.split('\n').map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Ways({ entry: { id, text }, onChange }: { entry: EntryOpened; onChange: () => void }) {
  const { engine } = useConnection()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const talk = async () => {
    await addToDraft(engine, NEW_TALK, text)
    go('/')
  }
  const erase = async () => {
    const done = await engine.eraseEntry(id)
    if (done.ok) return go('/today/journal', { replace: true })
    setMishap({ trouble: done.trouble })
    setAsking(false)
  }
  return (
    <>
      <div class="acts entry-ways">
        <button type="button" class="words" onClick={onChange}>
          {say('journal.entry.change')}
        </button>
        <button type="button" class="words" onClick={() => void talk()}>
          {say('notes.talk')}
        </button>
        <button type="button" class="words" data-kind="end" onClick={() => setAsking(true)}>
          {say('notes.erase')}
        </button>
      </div>
      {mishap && <TroubleNote mishap={mishap} />}
      {asking && (
        <Confirm
          title={say('journal.entry.erase-title')}
          body={say('journal.entry.erase-body')}
          act={say('journal.entry.erase-act')}
          onAct={() => void erase()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

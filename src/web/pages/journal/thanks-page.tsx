import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { useEngine } from '../../engine/use-engine.ts'
import { useDraft } from '../../parts/composer/drafts.ts'
import { Page } from '../../parts/frame/page.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { THANKS_DRAFT } from './journal-drafts.ts'
import './journal.css'

const LINES = ['first', 'second', 'third'] as const

/** Something good: up to three lines, of which one is enough. */
export function ThanksPage() {
  const engine = useEngine()
  const [, go] = useLocation()
  const draft = useDraft(THANKS_DRAFT)
  const [mishap, setMishap] = useState<Mishap>()
  const busy = useRef(false)
  const lines = draft.text.split('\n')
  const write = (at: number, words: string) =>
    draft.write(LINES.map((_, i) => (i === at ? words : (lines[i] ?? ''))).join('\n'))
  const keep = async () => {
    if (busy.current) return
    busy.current = true
    const text = lines.filter((line) => line.trim() !== '').join('\n')
    const kept = await engine.keepEntry({ form: 'thanks', text })
    busy.current = false
    if (!kept.ok) return setMishap({ trouble: kept.trouble })
    draft.clear()
    go(`/today/journal/${kept.value.id}`, { replace: true })
  }
  return (
    <Page title={say('journal.good.title')} back={{ to: '/today/journal', words: 'journal.name' }}>
      <p class="lead">{say('journal.good.lead')}</p>
      <form
        class="thanks"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        {LINES.map((name, at) => (
          <div key={name} class="field">
            <label for={`good-${name}`}>{say(`journal.good.${name}`)}</label>
            <input
              id={`good-${name}`}
              class="input"
              autocomplete="off"
              autocapitalize="none"
              maxLength={400}
              value={lines[at] ?? ''}
              onInput={(event) => write(at, event.currentTarget.value)}
            />
          </div>
        ))}
        <small class="soft">{say('journal.good.hint')}</small>
        {mishap && <TroubleNote mishap={mishap} />}
        <div class="acts">
          <button type="submit" class="button" data-kind="act" disabled={draft.text.trim() === ''}>
            {say('journal.entry.keep')}
          </button>
        </div>
      </form>
    </Page>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { useEngine } from '../../engine/use-engine.ts'
import { useDraft } from '../../parts/composer/drafts.ts'
import { Page } from '../../parts/frame/page.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { JOURNAL_DRAFT, PROMPT_DRAFT } from './journal-drafts.ts'
import { ForPrompt, usePrompts } from './prompts.tsx'
import './journal.css'

/** An empty page, and something to begin with for who wants it. */
export function WritePage() {
  const engine = useEngine()
  const [, go] = useLocation()
  const draft = useDraft(JOURNAL_DRAFT)
  const chosen = useDraft(PROMPT_DRAFT)
  const prompts = usePrompts(chosen)
  const [mishap, setMishap] = useState<Mishap>()
  const field = useRef<HTMLTextAreaElement>(null)
  const busy = useRef(false)
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus({ preventScroll: true })
  }, [])
  const keep = async () => {
    if (busy.current) return
    busy.current = true
    const { prompt } = prompts
    const kept = await engine.keepEntry({ form: 'entry', text: draft.text, ...(prompt ? { prompt: prompt.id } : {}) })
    busy.current = false
    if (!kept.ok) return setMishap({ trouble: kept.trouble })
    draft.clear()
    chosen.clear()
    go(`/today/journal/${kept.value.id}`, { replace: true })
  }
  return (
    <Page title={say('journal.write')} back={{ to: '/today/journal', words: 'journal.name' }}>
      <ForPrompt prompts={prompts} />
      <form
        class="field writing"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <label class="hidden-words" for="entry">
          {say('journal.entry.label')}
        </label>
        <textarea
          id="entry"
          ref={field}
          rows={8}
          autocomplete="off"
          autocapitalize="sentences"
          placeholder={say('journal.entry.placeholder')}
          value={draft.text}
          onInput={(event) => draft.write(event.currentTarget.value)}
        />
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

import { useEffect, useRef, useState } from 'preact/hooks'
import type { EntryOpened } from '#app/practice/journal-views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { useDraft } from '../../parts/composer/drafts.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'
import { changeDraft } from './journal-drafts.ts'

interface Props {
  entry: EntryOpened
  onDone: () => void
}

/** The words of an entry while they are changed; what is not yet kept waits as a draft. */
export function ChangeEntry({ entry: { id, text }, onDone }: Props) {
  const { engine, lookAgain } = useConnection()
  const draft = useDraft(changeDraft(id))
  const [emptied, setEmptied] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const words = draft.text === '' && !emptied ? text : draft.text
  const keep = async () => {
    const changed = await engine.changeEntry(id, words)
    if (!changed.ok) return setMishap({ trouble: changed.trouble })
    draft.clear()
    lookAgain()
    onDone()
  }
  const leave = () => {
    draft.clear()
    onDone()
  }
  return (
    <form
      class="field writing"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label class="hidden-words" for="change">
        {say('journal.entry.label')}
      </label>
      <textarea
        id="change"
        ref={field}
        rows={8}
        autocomplete="off"
        value={words}
        onInput={(event) => {
          setEmptied(event.currentTarget.value === '')
          draft.write(event.currentTarget.value)
        }}
      />
      {mishap && <TroubleNote mishap={mishap} />}
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={words.trim() === ''}>
          {say('journal.entry.keep')}
        </button>
        <button type="button" class="words" onClick={leave}>
          {say('form.cancel')}
        </button>
      </div>
    </form>
  )
}

import { useState } from 'preact/hooks'
import { useEngine } from '../../engine/use-engine.ts'
import { dropLook } from '../../look/look.ts'
import { dropDrafts } from '../../parts/composer/drafts.ts'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words.ts'

/** Ends it: everything on this device, after a word typed on purpose. */
export function EraseAll() {
  const engine = useEngine()
  const [typed, setTyped] = useState('')
  const [mishap, setMishap] = useState<Mishap>()
  const meant = typed.trim().toLowerCase() === say('keep.erase.word')
  const erase = async () => {
    if (!meant) return
    const done = await engine.eraseEverything()
    if (!done.ok) return setMishap({ trouble: done.trouble })
    dropDrafts()
    dropLook()
    location.assign('/')
  }
  return (
    <section>
      <h2>{say('keep.erase.title')}</h2>
      <p>{say('keep.erase.about')}</p>
      <form
        class="pin"
        onSubmit={(event) => {
          event.preventDefault()
          void erase()
        }}
      >
        <div class="field">
          <label for="erase-word">{say('keep.erase.label', { word: say('keep.erase.word') })}</label>
          <input
            id="erase-word"
            class="input"
            value={typed}
            autocomplete="off"
            autocapitalize="none"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="button" data-kind="end" disabled={!meant}>
          {say('keep.erase.act')}
        </button>
      </form>
      {mishap && <TroubleNote mishap={mishap} />}
    </section>
  )
}

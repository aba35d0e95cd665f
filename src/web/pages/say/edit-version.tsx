import { useEffect, useRef, useState } from 'preact/hooks'
import type { WordsChecked } from '#app/say-better.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { CopyButton } from '../../parts/offer/copy-button.tsx'
import { say } from '../../words.ts'
import { MarkedText } from './marked-text.tsx'

const REST = 350

/** A version in the person's own hands; a moment after each change it says whether something sharp came back. */
export function EditVersion({ text, onBack }: { text: string; onBack: () => void }) {
  const [words, setWords] = useState(text)
  const checked = useChecked(words)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <div class="field">
        <label for="say-edit">{say('say.edit.label')}</label>
        <textarea
          id="say-edit"
          ref={field}
          class="input message"
          rows={5}
          value={words}
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <div aria-live="polite">{checked && <Verdict words={checked.words} checked={checked.found} />}</div>
      <div class="acts">
        <CopyButton key={words} text={words} />
        <button type="button" class="words" onClick={onBack}>
          {say('say.edit.back')}
        </button>
      </div>
    </>
  )
}

function Verdict({ words, checked }: { words: string; checked: WordsChecked }) {
  if (checked.refused) return <p class="notice">{checked.refused.text}</p>
  if (checked.marks.length === 0) return <p class="soft">{say('say.edit.clear')}</p>
  return (
    <>
      <p>{say('say.edit.sharp')}</p>
      <MarkedText text={words} marks={checked.marks} />
    </>
  )
}

/** What was found in the words, once the hand rests. */
function useChecked(words: string): { words: string; found: WordsChecked } | undefined {
  const engine = useEngine()
  const [checked, setChecked] = useState<{ words: string; found: WordsChecked }>()
  useEffect(() => {
    let current = true
    const rest = setTimeout(() => {
      if (words.trim() === '') return setChecked(undefined)
      engine.checkWords(words).then(
        (found) => current && found.ok && setChecked({ words, found: found.value }),
        () => {
          // Locked meanwhile: the gate shows the way back in.
        },
      )
    }, REST)
    return () => {
      current = false
      clearTimeout(rest)
    }
  }, [words])
  return checked
}

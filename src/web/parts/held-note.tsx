import { say } from '../words.ts'

/** Says that what is on the page is written nowhere, and lets the person choose otherwise. */
export function HeldNote({ words, onKeep }: { words: string; onKeep: () => void }) {
  return (
    <div class="notice with-act">
      <span>{say(words)}</span>
      <button type="button" class="words" onClick={onKeep}>
        {say('notes.keep')}
      </button>
    </div>
  )
}

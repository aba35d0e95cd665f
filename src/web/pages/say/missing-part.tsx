import { useEffect, useRef, useState } from 'preact/hooks'
import type { Part } from '#domain/rewrite/rewrite-kinds.ts'
import { say } from '../../words.ts'

interface Props {
  part: Part
  waiting: boolean
  /** Empty words pass it over. */
  onAnswer: (words: string) => void
}

/** One thing the message does not say, asked for; it may be passed over. */
export function MissingPart({ part, waiting, onAnswer }: Props) {
  const [words, setWords] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const ready = words.trim() !== '' && !waiting
  return (
    <form
      class="say-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onAnswer(words)
      }}
    >
      <div class="field">
        <label for="say-part">{say(`say.parts.${part}.ask`)}</label>
        <textarea
          id="say-part"
          ref={field}
          class="input"
          rows={2}
          value={words}
          autocomplete="off"
          aria-describedby="say-part-hint"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <small id="say-part-hint">{say(`say.parts.${part}.hint`)}</small>
      </div>
      <div class="acts">
        <button type="submit" class="button" data-kind="act" disabled={!ready}>
          {say('say.missing.next')}
        </button>
        <button type="button" class="words" onClick={() => onAnswer('')}>
          {say('say.missing.skip')}
        </button>
      </div>
    </form>
  )
}

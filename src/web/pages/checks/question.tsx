import { useEffect, useRef } from 'preact/hooks'
import { capitalise } from '#domain/words/capitalise.ts'
import { typeset } from '../../typeset.ts'
import { say, spell } from '../../words.ts'

interface Props {
  text: string
  place: { at: number; count: number }
  labels: string[]
  chosen: number | undefined
  onChoose: (value: number) => void
}

/** One sentence, and five answers under the thumb; the keys one to five give them too. */
export function Question({ text, place: { at, count }, labels, chosen, onChoose }: Props) {
  const sentence = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The first comes with the page, whose own heading has the focus.
    if (at > 1) sentence.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const value = Number(event.key) - 1
      if (/^[1-5]$/.test(event.key) && value < labels.length) onChoose(value)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [onChoose])
  return (
    <section class="question" aria-labelledby="sentence">
      <p class="soft">{say('checks.question', { at: capitalise(spell(at)), count: spell(count) })}</p>
      <progress class="so-far" max={count} value={at - 1} aria-hidden="true" />
      <h2 id="sentence" ref={sentence} tabIndex={-1}>
        {typeset(text)}
      </h2>
      <div class="answers">
        {labels.map((label, value) => (
          <button
            key={label}
            type="button"
            class="button"
            aria-pressed={chosen === value}
            aria-keyshortcuts={String(value + 1)}
            onClick={() => onChoose(value)}
          >
            <span class="key" aria-hidden="true">
              {value + 1}
            </span>
            {typeset(label)}
          </button>
        ))}
      </div>
    </section>
  )
}

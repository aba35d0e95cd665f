import type { Spoken } from '#domain/coach/effects.ts'
import { typeset } from '../../typeset.ts'
import { pace, sentences } from './sentences.ts'

interface Props {
  paragraphs: Spoken[]
  /** Whether the words arrive one sentence after another. */
  arriving: boolean
}

/** The coach's words, set as text on the page. The whole is laid out at once; only its ink comes gradually. */
export function Letter({ paragraphs, arriving }: Props) {
  if (!arriving) {
    return (
      <div class="letter">
        {paragraphs.map(({ text }, place) => (
          <p key={place}>{typeset(text)}</p>
        ))}
      </div>
    )
  }
  const cut = paragraphs.map(({ text }) => sentences(typeset(text)))
  const step = pace(cut.flat().length)
  let before = 0
  return (
    <div class="letter">
      {cut.map((parts, place) => (
        <p key={place}>
          {parts.map((part, index) => (
            <span key={index} class="arriving" style={{ animationDelay: `${Math.round(step * before++)}ms` }}>
              {part}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

/** Milliseconds until the last sentence has begun to show. */
export function arrivalTime(paragraphs: Spoken[]): number {
  const count = paragraphs.flatMap(({ text }) => sentences(text)).length
  return Math.round(pace(count) * count)
}

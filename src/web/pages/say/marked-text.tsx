import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { SharpMark } from '#domain/rewrite/sharp-marks.ts'
import { say } from '../../words.ts'

interface Props {
  text: string
  marks: readonly SharpMark[]
}

/** A text with what lands hard underlined; each underline can be pressed, and why it does stands beneath. */
export function MarkedText({ text, marks }: Props) {
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const shown = apart(marks)
  const mark = shown[Math.min(chosen, shown.length - 1)]
  return (
    <div class="marked">
      <p class="marked-text">
        {pieces(text, shown, (place, words) => (
          <button
            type="button"
            class="mark"
            aria-pressed={place === chosen}
            aria-describedby={place === chosen ? id : undefined}
            onClick={() => setChosen(place)}
          >
            {words}
          </button>
        ))}
      </p>
      {mark && (
        <p class="mark-why" id={id} role="status">
          <span class="mark-kind">{say(`say.kinds.${mark.kind}`)}</span> {mark.why}
        </p>
      )}
      {shown.length > 1 && <p class="soft">{say('say.seen.press')}</p>}
    </div>
  )
}

/** In order, none over another. */
function apart(marks: readonly SharpMark[]): SharpMark[] {
  let end = 0
  return marks.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

function pieces(
  text: string,
  marks: readonly SharpMark[],
  draw: (place: number, words: string) => ComponentChildren,
): ComponentChildren[] {
  const made: ComponentChildren[] = []
  let at = 0
  for (const [place, { start, end }] of marks.entries()) {
    made.push(text.slice(at, start), draw(place, text.slice(start, end)))
    at = end
  }
  return [...made, text.slice(at)]
}

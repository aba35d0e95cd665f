import { useEffect, useRef } from 'preact/hooks'
import type { NoteHelp } from '#app/practice/journal-views.ts'
import { typeset } from '../../typeset.ts'
import { HelpBlock } from './help-block.tsx'
import './note-care.css'

/** What the coach would say first to such words, and people to turn to; it takes the focus, so that it is read. */
export function NoteCare({ help: { words, kinds, crisis } }: { help: NoteHelp }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="note-care">
      <h2 ref={heading} tabIndex={-1} class="letter">
        {typeset(words)}
      </h2>
      <HelpBlock kinds={kinds} crisis={crisis} />
    </div>
  )
}

import { Link } from 'wouter-preact'
import type { Rewritten } from '#domain/rewrite/rewriter.ts'
import { CopyButton } from '../../parts/offer/copy-button.tsx'
import { say } from '../../words.ts'
import { MarkedText } from './marked-text.tsx'

interface Props {
  text: string
  message: Rewritten
  onNext: () => void
  onBack: () => void
}

/** The message with what lands hard in it, or that it is fair as it stands. */
export function MessageSeen({ text, message, onNext, onBack }: Props) {
  if (!message.versions) {
    return (
      <>
        <p class="lead">{say('say.seen.fair')}</p>
        <blockquote class="offer-words">{text}</blockquote>
        <div class="acts">
          <CopyButton text={text} />
          <button type="button" class="words" onClick={onBack}>
            {say('say.again')}
          </button>
          <Link href="/" class="words">
            {say('say.talk')}
          </Link>
        </div>
      </>
    )
  }
  return (
    <>
      <p class="lead">{say(message.marks.length > 0 ? 'say.seen.lead' : 'say.seen.unmarked')}</p>
      <MarkedText text={text} marks={message.marks} />
      <div class="acts">
        <button type="button" class="button" data-kind="act" onClick={onNext}>
          {say('say.seen.next')}
        </button>
        <button type="button" class="words" onClick={onBack}>
          {say('say.change')}
        </button>
      </div>
    </>
  )
}

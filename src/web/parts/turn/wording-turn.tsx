import { say } from '../../words.ts'
import { Letter } from './letter.tsx'

/** A turn for which a model is finding words: what was reviewed so far, and the way not to wait. */
export function WordingTurn({ sentences, onOwn }: { sentences: readonly string[]; onOwn: () => void }) {
  const paragraphs = sentences
    .join(' ')
    .split(/\n\s*/)
    .map((text) => ({ text, from: '' }))
  return (
    <article class="turn" data-who="coach">
      <h2 class="hidden-words">{say('talk.coach-said')}</h2>
      <i class="knot" aria-hidden="true" />
      {sentences.length > 0 && <Letter paragraphs={paragraphs} arriving={false} />}
      <div class="breathing">
        <i aria-hidden="true" />
      </div>
      <button type="button" class="words" onClick={onOwn}>
        {say('model.own')}
      </button>
    </article>
  )
}

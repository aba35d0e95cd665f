import { say } from '../../words.ts'

/** What the person said: a soft block to the right. */
export function PersonTurn({ text, fresh }: { text: string; fresh: boolean }) {
  return (
    <article class="turn" data-who="person" data-fresh={fresh ? '' : undefined}>
      <h2 class="hidden-words">{say('talk.you-said')}</h2>
      <i class="knot" aria-hidden="true" />
      <p class="said">{text}</p>
    </article>
  )
}

import type { SentView } from '#app/model/model-views.ts'
import { sayDay } from '../../say-date.ts'
import { sayCount, sayMoney } from '../../say-money.ts'
import { hasWords, say } from '../../words.ts'
import './sent-item.css'

/** One thing that was sent: when, to whom, what came of it, and the bytes themselves. */
export function SentItem({ sent }: { sent: SentView }) {
  const { at, use, model, destination, url, body, ms } = sent
  const seconds = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(Math.max(ms / 1000, 0.1))
  const facts = [
    sayDay(at, Date.now()),
    say('sent.took', { seconds }),
    tokenWords(sent),
    sent.cost !== undefined && say('sent.cost', { sum: sayMoney(sent.cost, sent.currency) }),
  ]
  return (
    <article class="sent">
      <strong>{say(`model.use.${use}.label`)}</strong>
      <p>{destination === 'browser' ? say('sent.in-browser') : say('sent.to', { model, destination })}</p>
      <p>{endedWords(sent)}</p>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      <details>
        <summary>{say('sent.whole')}</summary>
        <p class="soft">{url}</p>
        <pre>{body}</pre>
      </details>
    </article>
  )
}

function tokenWords({ read, written, guessed }: SentView): string | undefined {
  if (read === undefined || written === undefined) return undefined
  return say(guessed ? 'sent.tokens-guessed' : 'sent.tokens', { read: sayCount(read), written: sayCount(written) })
}

function endedWords({ use, ended, why }: SentView): string {
  // Nobody used the words of a trial: one wanted to see them.
  if (use === 'trial' && ended === 'said') return say('sent.ended.text')
  const reasons = why.map((reason) => (hasWords(`sent.reasons.${reason}`) ? say(`sent.reasons.${reason}`) : reason))
  if (ended === 'trouble') return say('sent.ended.trouble', { why: say(`model.trouble.${why[0] ?? 'broken-answer'}`) })
  if (ended === 'said' && why.length > 0) return say('sent.ended.left', { why: reasons.join(', ') })
  return say(`sent.ended.${ended}`, { why: reasons.join(', ') })
}

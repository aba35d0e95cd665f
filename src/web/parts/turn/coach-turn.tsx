import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { TurnView } from '#app/views.ts'
import { typeset } from '../../typeset.ts'
import { hasWords, say } from '../../words.ts'
import { HelpBlock } from '../help/help-block.tsx'
import { OfferCard, takeWords } from '../offer/offer-card.tsx'
import { arrivalTime, Letter } from './letter.tsx'

interface Props {
  turn: TurnView
  /** Whether its words arrive with a rhythm. */
  arriving: boolean
  /** Whether it is the newest, whose quick replies still count. */
  newest: boolean
  onWhy: () => void
  onQuick: (send: string) => void
  onTake: () => void
}

/** One turn of the coach: its words, and at most one thing laid beside them. */
export function CoachTurn({ turn, arriving, newest, onWhy, onQuick, onTake }: Props) {
  // Where there is danger, words and numbers are there at once.
  const [settled, setSettled] = useState(!arriving || turn.help !== undefined)
  useEffect(() => {
    if (settled) return
    const done = setTimeout(() => setSettled(true), arrivalTime(turn.paragraphs) + 400)
    const skip = () => setSettled(true)
    addEventListener('pointerdown', skip)
    return () => {
      clearTimeout(done)
      removeEventListener('pointerdown', skip)
    }
  }, [settled])
  return (
    <article class="turn" data-who="coach" data-settled={settled ? '' : undefined}>
      <h2 class="hidden-words">{say('talk.coach-said')}</h2>
      {turn.why ? (
        <button type="button" class="knot" onClick={onWhy} title={say('why.title')}>
          <span class="hidden-words">{say('why.title')}</span>
        </button>
      ) : (
        <i class="knot" aria-hidden="true" />
      )}
      {turn.notice && hasWords(`notice.${turn.notice}`) && <p class="told">{say(`notice.${turn.notice}`)}</p>}
      <Letter paragraphs={turn.paragraphs} arriving={!settled} />
      {turn.by && <p class="told">{say('model.by', { model: turn.by })}</p>}
      {turn.fell && hasWords(`model.fell.${turn.fell}`) && <p class="told">{say(`model.fell.${turn.fell}`)}</p>}
      <div class="beside">
        {turn.help && <HelpBlock kinds={turn.help.kinds} crisis={turn.help.crisis} />}
        {turn.offer && <OfferCard offer={turn.offer} taken={turn.taken} onTake={onTake} />}
        {turn.lead && (
          <Link href={`/you/${turn.lead}`} class="words lead-on">
            {say(`talk.lead.${turn.lead}`)}
          </Link>
        )}
        {newest && (
          <div class="quick">
            {repliesOf(turn).map(({ label, send }) => (
              <button key={label} type="button" class="words" onClick={() => onQuick(send)}>
                {label}
              </button>
            ))}
            {turn.why && (
              <button type="button" class="words" data-kind="why" onClick={onWhy}>
                {say('why.title')}
              </button>
            )}
          </div>
        )}
      </div>
    </article>
  )
}

/** The quick replies, less the one that the card's own button already is. */
function repliesOf({ quick, offer }: TurnView): TurnView['quick'] {
  const set = quick.map(({ label, send }) => ({ label: typeset(label), send }))
  return offer ? set.filter(({ label }) => label !== takeWords(offer)) : set
}

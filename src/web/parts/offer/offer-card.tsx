import { Link } from 'wouter-preact'
import type { TurnView } from '#app/views.ts'
import type { Offer } from '#domain/coach/effects.ts'
import { typeset } from '../../typeset.ts'
import { say, spell } from '../../words.ts'
import { bringToWorkshop } from '../composer/workshop-draft.ts'
import { CheckIcon } from '../icons.tsx'
import { CopyButton } from './copy-button.tsx'

interface Props {
  offer: Offer
  taken: TurnView['taken']
  onTake: () => void
}

/** A card of paper laid on the page: something to try, or words to say. */
export function OfferCard({ offer, taken, onTake }: Props) {
  return (
    <section class="offer" aria-label={label(offer)}>
      <p class="offer-label">{label(offer)}</p>
      <Body offer={offer} />
      <div class="acts">
        {taken ? (
          <p class="taken">
            <CheckIcon />
            {say(taken.outcome ? `acts.outcome.${taken.outcome}` : 'offer.taken')}
          </p>
        ) : (
          <button type="button" class="button" data-kind="act" onClick={onTake}>
            {takeWords(offer)}
          </button>
        )}
        {offer.kind === 'say' && <CopyButton text={offer.text} />}
        {offer.kind === 'say' && (
          <Link href="/say" class="words" onClick={() => bringToWorkshop(offer.text)}>
            {say('offer.say.change')}
          </Link>
        )}
      </div>
    </section>
  )
}

/** The words that take an offer on. */
export function takeWords(offer: Offer): string {
  return say(offer.kind === 'say' ? 'offer.say.take' : 'offer.try.take')
}

function label(offer: Offer): string {
  if (offer.kind === 'say') return say(`offer.say.${offer.tone}`)
  if (offer.kind === 'practice') return say('offer.practice.label')
  return say('offer.try.label', { minutes: minutes(offer.minutes) })
}

function minutes(count: number): string {
  return count === 1 ? say('offer.minute') : say('offer.minutes', { count: spell(count) })
}

function Body({ offer }: { offer: Offer }) {
  if (offer.kind === 'say') return <blockquote class="offer-words">{typeset(offer.text)}</blockquote>
  if (offer.kind === 'practice') return <p class="offer-words">{typeset(offer.name)}</p>
  return (
    <>
      <p class="offer-words">{typeset(offer.do)}</p>
      <p class="when-then">{typeset(offer.whenThen)}</p>
    </>
  )
}

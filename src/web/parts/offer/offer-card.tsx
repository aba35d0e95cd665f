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
          isTakenHere(offer) && (
            <button type="button" class="button" data-kind="act" onClick={onTake}>
              {takeWords(offer)}
            </button>
          )
        )}
        {offer.kind === 'practice' && (
          <Link href={placeOf(offer.of)} class={isTakenHere(offer) ? 'words' : 'button'} data-kind="act">
            {say('offer.lead.look')}
          </Link>
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

/** Where it is: a rehearsal stands with what is said better. */
function placeOf(of: string): string {
  return of.startsWith('rehearsal/') ? '/say/rehearse' : `/today/${of}`
}

/** The words that take an offer on. */
export function takeWords(offer: Offer): string {
  return say(offer.kind === 'say' ? 'offer.say.take' : 'offer.try.take')
}

/** An act is taken on at once; a programme, a ritual or a check has a page of its own where it begins. */
function isTakenHere(offer: Offer): boolean {
  return offer.kind !== 'practice' || offer.of.startsWith('practice/')
}

function label(offer: Offer): string {
  if (offer.kind === 'say') return say(`offer.say.${offer.tone}`)
  if (offer.kind === 'practice') return leadLabel(offer)
  return say('offer.try.label', { minutes: minutes(offer.minutes) })
}

function leadLabel({ of, minutes: count, length }: Extract<Offer, { kind: 'practice' }>): string {
  const [kind] = of.split('/')
  const time = count === undefined ? '' : minutes(count)
  return say(`offer.lead.${kind === 'programme' ? (length ?? 'sitting') : kind}`, { minutes: time })
}

function minutes(count: number): string {
  return count === 1 ? say('offer.minute') : say('offer.minutes', { count: spell(count) })
}

function Body({ offer }: { offer: Offer }) {
  if (offer.kind === 'say') return <blockquote class="offer-words">{typeset(offer.text)}</blockquote>
  if (offer.kind === 'practice') {
    return (
      <>
        <h3 class="offer-words">{typeset(offer.name)}</h3>
        <p>{typeset(offer.about)}</p>
      </>
    )
  }
  return (
    <>
      <p class="offer-words">{typeset(offer.do)}</p>
      <p class="when-then">{typeset(offer.whenThen)}</p>
    </>
  )
}

import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardMove } from '#app/practice/decks.ts'
import type { DeckView } from '#app/practice/regular-views.ts'
import type { Outcome } from '#app/views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import { Opening } from '../../parts/frame/opening.tsx'
import { Page } from '../../parts/frame/page.tsx'
import { CheckIcon } from '../../parts/icons.tsx'
import { type Mishap, TroubleNote } from '../../parts/trouble-note.tsx'
import { typeset } from '../../typeset.ts'
import { say, sayCount } from '../../words.ts'
import { useSwipe } from './use-swipe.ts'
import './decks.css'

const BACK = { to: '/today/decks', words: 'decks.title' }

/** One deck, one card to a screen: on with a swipe, a key or a tap. */
export function DeckPage({ id }: { id: string }) {
  const { engine } = useConnection()
  const [deck, setDeck] = useState<DeckView>()
  const [mishap, setMishap] = useState<Mishap>()
  const take = (came: Outcome<DeckView>) => {
    setMishap(came.ok ? undefined : { trouble: came.trouble })
    if (came.ok) setDeck(came.value)
  }
  useEffect(() => {
    setDeck(undefined)
    void engine.openDeck(id).then(take)
  }, [id])
  const move = (wanted: CardMove) => void engine.moveCard(id, wanted).then(take)
  if (!deck) {
    return (
      <Page title={say('decks.title')} back={BACK}>
        {mishap ? <TroubleNote mishap={mishap} /> : <Opening />}
      </Page>
    )
  }
  return (
    <Page title={deck.name} back={BACK}>
      <Card deck={deck} onMove={move} />
      {mishap && <TroubleNote mishap={mishap} />}
      {deck.favourites.length > 0 && <Liked deck={deck} onMove={move} />}
    </Page>
  )
}

interface Props {
  deck: DeckView
  onMove: (move: CardMove) => void
}

function Card({ deck: { top, left, before }, onMove }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const like = () => onMove({ do: top.favourite ? 'unlike' : 'like', card: top.key })
  const next = () => onMove({ do: 'next' })
  const back = () => before && onMove({ do: 'back' })
  useSwipe(card, { next, back })
  useEffect(() => {
    const keys: Record<string, () => void> = { ArrowRight: next, ArrowLeft: back, f: like }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return
      event.preventDefault()
      keys[event.key]!()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [top, before])
  return (
    <div class="deck">
      <div ref={card} class="deck-card" key={top.key}>
        <p class="deck-words" aria-live="polite">
          {typeset(top.text)}
        </p>
      </div>
      <div class="acts">
        <button type="button" class="button" data-kind="act" onClick={next}>
          {say('decks.next')}
        </button>
        <button type="button" class="words" aria-pressed={top.favourite} onClick={like}>
          {top.favourite && <CheckIcon />}
          {say(top.favourite ? 'decks.liked' : 'decks.like')}
        </button>
        {before && (
          <button type="button" class="words" onClick={back}>
            {say('decks.back')}
          </button>
        )}
      </div>
      <p class="soft">{left === 0 ? say('decks.last') : sayCount('decks.left', left)}</p>
      <p class="soft keys">{say('decks.keys')}</p>
    </div>
  )
}

function Liked({ deck: { favourites }, onMove }: Props) {
  return (
    <details class="ground">
      <summary>{say('decks.favourites')}</summary>
      <ul class="rows">
        {favourites.map(({ key, text }) => (
          <li key={key} class="row">
            <span>{typeset(text)}</span>
            <button
              type="button"
              class="words"
              aria-label={say('decks.unlike-one', { card: text })}
              onClick={() => onMove({ do: 'unlike', card: key })}
            >
              {say('decks.unlike')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

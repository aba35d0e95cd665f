// Decks of questions: which there are, the card on top, and going on to the next. No card comes twice before all have been
// seen.

import { orderOf } from '#domain/practice/deck-order.ts'
import type { Deck } from '#domain/practice/practice-schemas.ts'
import { fill, type Slots } from '#domain/words/fill.ts'
import type { DeckBody, Kept } from '#vault/records.ts'
import type { Vault } from '#vault/vault.ts'
import { TroubleError } from '../outcome.ts'
import { type Practising, slotsOf } from './courses.ts'
import { danger } from './guarded.ts'
import type { DeckSummary, DeckView } from './regular-views.ts'

const SEEDS = 2 ** 31

/** What may be done with a card: seen and laid under, brought back on top, marked as liked or not. */
export type CardMove = { do: 'next' | 'back' } | { do: 'like' | 'unlike'; card: string }

export async function listDecks({ context, practices }: Practising): Promise<DeckSummary[]> {
  const [vault, decks] = await Promise.all([context.vault(), practices.decks()])
  const guarded = danger(vault, context)
  return decks
    .filter(({ joint }) => !joint || !guarded)
    .map((deck) => {
      const { id, name, about, depth, for: company, cards } = deck
      const favourites = recordOf(vault, id)?.body.favourites.filter((key) => key in cards).length ?? 0
      return { id, name, about, depth, for: company, cards: Object.keys(cards).length, favourites }
    })
}

/** The deck as it lies; shuffled when it is opened for the first time. Throws TroubleError "not-found". */
export async function openDeck(practising: Practising, id: string): Promise<DeckView> {
  const { vault, deck, slots } = await deckOf(practising, id)
  const body = recordOf(vault, id)?.body ?? (await vault.add('deck', shuffled(id, practising))).body
  return deckView(deck, body, slots)
}

/** Does one thing with a card. Throws TroubleError "not-found". */
export async function moveCard(practising: Practising, id: string, move: CardMove): Promise<DeckView> {
  const { vault, deck, slots } = await deckOf(practising, id)
  const record = recordOf(vault, id) ?? (await vault.add('deck', shuffled(id, practising)))
  const changed = await vault.change('deck', record.id, (body) => moved(body, deck, move, practising))
  return deckView(deck, changed.body, slots)
}

async function deckOf({ context, practices }: Practising, id: string) {
  const vault = await context.vault()
  const [decks, slots] = await Promise.all([practices.decks(), slotsOf(vault, context)])
  const deck = decks.find((one) => one.id === id)
  if (!deck || (deck.joint && danger(vault, context))) throw new TroubleError('not-found')
  return { vault, deck, slots }
}

function recordOf(vault: Pick<Vault, 'all'>, id: string): Kept<'deck'> | undefined {
  return vault.all('deck').find(({ body }) => body.deck === id)
}

function shuffled(deck: string, { context }: Pick<Practising, 'context'>): DeckBody {
  return { deck, seed: Math.floor(context.chance() * SEEDS), seen: [], favourites: [] }
}

function moved(body: DeckBody, deck: Deck, move: CardMove, { context }: Pick<Practising, 'context'>): DeckBody {
  switch (move.do) {
    case 'like':
      if (!(move.card in deck.cards)) throw new TroubleError('not-found')
      return { ...body, favourites: [...new Set([...body.favourites, move.card])] }
    case 'unlike':
      return { ...body, favourites: body.favourites.filter((key) => key !== move.card) }
    case 'back':
      return { ...body, seen: body.seen.slice(0, -1) }
    case 'next': {
      const [top, ...rest] = unseen(body, deck)
      if (rest.length > 0) return { ...body, seen: [...body.seen, top!] }
      return { ...body, seen: [], seed: freshSeed(deck, { last: top!, context }) }
    }
  }
}

/** All were seen: another order, that does not begin with the card just laid down. */
function freshSeed({ cards }: Deck, { last, context }: { last: string; context: Practising['context'] }): number {
  const first = Math.floor(context.chance() * SEEDS)
  const keys = Object.keys(cards)
  let seed = first
  while (orderOf(keys, seed)[0] === last) seed = (seed + 1) % SEEDS
  return seed
}

function unseen({ seed, seen }: DeckBody, { cards }: Deck): string[] {
  const order = orderOf(Object.keys(cards), seed)
  const left = order.filter((key) => !seen.includes(key))
  // Cards were taken out of the deck since: then it begins again.
  return left.length > 0 ? left : order
}

function deckView(deck: Deck, body: DeckBody, slots: Slots): DeckView {
  const { id, name, about, cards } = deck
  const card = (key: string) => ({
    key,
    text: fill(cards[key]!, slots) ?? cards[key]!,
    favourite: body.favourites.includes(key),
  })
  const [top, ...rest] = unseen(body, deck)
  const before = body.seen.filter((key) => key in cards).at(-1)
  return {
    id,
    name,
    about,
    top: card(top!),
    left: rest.length,
    ...(before ? { before } : {}),
    favourites: body.favourites.filter((key) => key in cards).map(card),
  }
}

// Taking on what a card offered, also one from further up the page.

import type { Context } from './context.ts'
import { TroubleError } from './outcome.ts'
import { type MessageToSend, type Sent, sendMessage } from './send-message.ts'

export async function takeOn(context: Context, input: { talk: string; turn: string }): Promise<Sent> {
  const vault = await context.vault()
  const turn = vault.get('turn', input.turn)
  const offer = turn?.body.offer
  if (!turn || !offer || turn.body.talk !== input.talk) throw new TroubleError('not-found')
  const library = await context.ears.library()
  const text = library.moves[offer.kind === 'say' ? 'quick-offer-say' : 'quick-offer-try']?.[0] ?? ''
  const from: MessageToSend['from'] = (state) => ({ ...state, offered: offer, asked: { key: '', stage: 'offer' } })
  return sendMessage(context, { talk: input.talk, text, from })
}
